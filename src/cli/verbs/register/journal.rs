//! `luanphien register log`: who wrote what, when, and what was there before.

use std::collections::BTreeMap;

use super::failed;
use crate::cli::Exit;
use crate::cli::console::Console;
use crate::cli::failure::Failure;
use crate::cli::register::{LogArgs, choice};
use crate::cli::summary::journal_page;
use crate::format::{AlterationDto, EntryDto, FieldDto, JournalDto, LogDto};
use crate::office::register::{self, Alteration, Field, Journal, LogFailure, Told};

pub(super) fn log(args: &LogArgs, console: Console) -> Result<Exit, Failure> {
    let texts = console.texts();
    let address = args.place.address(texts)?;
    let journals = register::log(&address, args.committee.as_deref(), i64::from(args.last));
    let journals = journals.map_err(|error| match error {
        LogFailure::Register(error) => failed(&error, &address, console),
        LogFailure::Choice(error) => choice(&error, texts),
    })?;
    if console.wants_json(false) {
        let committees = journals.into_iter().map(journal).collect();
        console.outcome(&LogDto { code: Exit::Done.code(), committees })?;
    } else {
        console.print(&journal_page(&journals, texts))?;
    }
    Ok(Exit::Done)
}

fn journal(journal: Journal) -> JournalDto {
    JournalDto { committee: journal.committee, entries: journal.entries.into_iter().map(entry).collect() }
}

fn entry(told: Told) -> EntryDto {
    let Told { entry, altered } = told;
    EntryDto {
        number: entry.number,
        at: entry.moment,
        by: entry.author,
        hash: entry.hash,
        changes: altered.into_iter().map(alteration).collect(),
    }
}

fn alteration(own: Alteration) -> AlterationDto {
    AlterationDto {
        table: own.table,
        key: fields(own.key),
        before: own.before.map(fields),
        after: own.after.map(fields),
    }
}

fn fields(named: Vec<(&'static str, Field)>) -> BTreeMap<&'static str, FieldDto> {
    let field = |field| match field {
        Field::Null => FieldDto::Null,
        Field::Integer(number) => FieldDto::Integer(number),
        Field::Text(text) => FieldDto::Text(text),
    };
    named.into_iter().map(|(name, own)| (name, field(own))).collect()
}
