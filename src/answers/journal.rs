//! Who wrote what into a register, when, and what was there before.

use std::collections::BTreeMap;

use super::Exit;
use crate::format::{AlterationDto, EntryDto, FieldDto, ImportedDto, JournalDto, LogDto};
use crate::office::register::{Address, Alteration, Field, Imported, Journal, Told};

/// Every entry of every journal, as programs read it.
#[must_use]
pub fn journals(journals: Vec<Journal>) -> LogDto {
    LogDto { code: Exit::Done.code(), committees: journals.into_iter().map(journal).collect() }
}

/// How much of journals was taken into the register at an address.
#[must_use]
pub fn taken_in(address: &Address, taken: &Imported) -> ImportedDto {
    ImportedDto {
        code: Exit::Done.code(),
        register: address.to_string(),
        committees: taken.committees,
        entries: taken.entries,
        known: taken.known,
    }
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
