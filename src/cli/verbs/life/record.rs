//! `luanphien record`: what became of the duties.

use std::path::Path;

use super::versions::Whose;
use crate::cli::Exit;
use crate::cli::console::{Console, GOOD};
use crate::cli::failure::Failure;
use crate::cli::files;
use crate::cli::register::{RecordArgs, Source, failure};
use crate::format::records::{read_fields, read_table};
use crate::format::{Issue, RecordedDto, RecordsDto, read_records};
use crate::office::follow_up::{RecordFailure, record as write};
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
    .map_err(|error| match error {
        RecordFailure::Invalid(issues) => invalid(&source, place, issues, texts),
        RecordFailure::Register(error) => failure(&error, &address.to_string(), Path::new("-"), texts),
    })?;
    if console.wants_json(false) {
        let (records, entry) = (recorded.records, recorded.entry);
        console.outcome(&RecordedDto {
            code: Exit::Done.code(),
            committee: whose.committee.clone(),
            records,
            entry,
        })?;
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
fn read<'a>(source: &Source<'a>, texts: Texts) -> Result<(&'a Path, RecordsDto), Failure> {
    let file = |path: &'a Path, read: &dyn Fn(&str) -> Result<RecordsDto, Vec<Issue>>| {
        let text = files::read(path, texts)?;
        let records = read(&text).map_err(|issues| Failure::invalid(path, &issues, texts))?;
        Ok((path, records))
    };
    match source {
        Source::Batch(path) => file(path, &read_records),
        Source::Table(kind, path) => file(path, &|text| read_table(*kind, text)),
        Source::Fields(kind, fields) => {
            let nowhere = Path::new("");
            let records = read_fields(*kind, fields).map_err(|issues| on_the_line(&issues, texts))?;
            Ok((nowhere, records))
        }
    }
}

/// Mistakes in the records, each where it stands in the file, the table or the command line.
fn invalid(source: &Source<'_>, place: &Path, issues: Vec<Issue>, texts: Texts) -> Failure {
    match source {
        Source::Batch(_) => Failure::invalid(place, &issues, texts),
        Source::Table(kind, _) => {
            let issues: Vec<Issue> = issues.into_iter().map(|issue| kind.by_row(issue)).collect();
            Failure::invalid(place, &issues, texts)
        }
        Source::Fields(kind, _) => {
            let issues: Vec<Issue> = issues.into_iter().map(|issue| kind.by_field(issue)).collect();
            on_the_line(&issues, texts)
        }
    }
}

/// No file is to blame.
fn on_the_line(issues: &[Issue], texts: Texts) -> Failure {
    let mut failure = Failure::invalid(Path::new(""), issues, texts);
    failure.problems.iter_mut().for_each(|problem| problem.file = None);
    failure
}
