//! What was recorded, or why nothing was.

use std::path::Path;

use super::{Exit, Failure, register_failure};
use crate::format::records::RecordKind;
use crate::format::{Issue, RecordedDto};
use crate::office::follow_up::{RecordFailure, Recorded};
use crate::texts::Texts;

/// Where records stand.
#[derive(Clone, Copy, Debug)]
pub enum RecordsIn<'a> {
    /// In a file of records of all kinds.
    File(&'a Path),
    /// In the rows of a table of one kind.
    Table(RecordKind, &'a Path),
    /// In the fields of one record.
    Fields(RecordKind),
}

/// How much was recorded, as programs read it.
#[must_use]
pub fn recorded(committee: &str, recorded: &Recorded) -> RecordedDto {
    RecordedDto {
        code: Exit::Done.code(),
        committee: committee.to_owned(),
        records: recorded.records,
        entry: recorded.entry,
    }
}

/// Why nothing was recorded: mistakes in the records each where it stands; `at` is where the register is.
#[must_use]
pub fn not_recorded(failure: RecordFailure, records: RecordsIn<'_>, at: &str, texts: Texts) -> Failure {
    match failure {
        RecordFailure::Invalid(issues) => invalid(records, issues, texts),
        RecordFailure::Register(error) => register_failure(&error, at, Path::new("-"), texts),
    }
}

fn invalid(records: RecordsIn<'_>, issues: Vec<Issue>, texts: Texts) -> Failure {
    match records {
        RecordsIn::File(path) => Failure::invalid(path, &issues, texts),
        RecordsIn::Table(kind, path) => {
            let issues: Vec<Issue> = issues.into_iter().map(|issue| kind.by_row(issue)).collect();
            Failure::invalid(path, &issues, texts)
        }
        RecordsIn::Fields(kind) => {
            let issues: Vec<Issue> = issues.into_iter().map(|issue| kind.by_field(issue)).collect();
            fields_invalid(&issues, texts)
        }
    }
}

/// Mistakes in the fields of a record; no file is to blame.
#[must_use]
pub fn fields_invalid(issues: &[Issue], texts: Texts) -> Failure {
    let mut failure = Failure::invalid(Path::new(""), issues, texts);
    failure.problems.iter_mut().for_each(|problem| problem.file = None);
    failure
}
