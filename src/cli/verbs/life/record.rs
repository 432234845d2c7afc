//! `luanphien record`: what became of the duties.

use std::path::Path;

use super::versions::Whose;
use crate::answers::{self, Exit, Failure, RecordsIn, fields_invalid};
use crate::cli::console::{Console, GOOD};
use crate::cli::files;
use crate::cli::register::{RecordArgs, Source};
use crate::format::records::{read_fields, read_table};
use crate::format::{Issue, RecordsDto, read_records};
use crate::office::follow_up::record as write;
use crate::office::register::{Register, wait};
use crate::texts::Texts;

/// Records one thing, or a file of many: all or nothing.
pub(crate) fn record(args: &RecordArgs, console: Console) -> Result<Exit, Failure> {
    let texts = console.texts();
    let (source, at) = args.verb.source();
    let (place, records) = read(&source, texts)?;
    let whose = Whose::of(at.register.as_deref(), at.committee.as_deref(), texts)?;
    let address = at.address(texts)?;
    let (by, moment) = (at.author(), at.moment());
    let recorded = wait(async {
        let register = Register::open(&address).await?;
        let recorded = write(&register, &whose.committee, &records, &by, moment).await;
        register.close().await;
        recorded
    })
    .map_err(|failure| answers::not_recorded(failure, place, &address.to_string(), texts))?;
    if console.wants_json(false) {
        console.outcome(&answers::recorded(&whose.committee, &recorded))?;
    } else {
        let text = match recorded.entry {
            Some(entry) => {
                let blanks = [("n", recorded.records.into()), ("entry", entry.to_string().into())];
                texts.with("record-done", &blanks)
            }
            None => texts.with("record-known", &[("n", recorded.records.into())]),
        };
        console.print(&format!("{GOOD}{text}{GOOD:#}\n"))?;
    }
    Ok(Exit::Done)
}

/// What is to be recorded, and where it stands.
fn read<'a>(source: &Source<'a>, texts: Texts) -> Result<(RecordsIn<'a>, RecordsDto), Failure> {
    let file = |path: &'a Path, place, read: &dyn Fn(&str) -> Result<RecordsDto, Vec<Issue>>| {
        let text = files::read(path, texts)?;
        let records = read(&text).map_err(|issues| Failure::invalid(path, &issues, texts))?;
        Ok((place, records))
    };
    match *source {
        Source::Batch(path) => file(path, RecordsIn::File(path), &read_records),
        Source::Table(kind, path) => file(path, RecordsIn::Table(kind, path), &|text| read_table(kind, text)),
        Source::Fields(kind, ref fields) => {
            let records = read_fields(kind, fields).map_err(|issues| fields_invalid(&issues, texts))?;
            Ok((RecordsIn::Fields(kind), records))
        }
    }
}
