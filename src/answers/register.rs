//! What can be wrong with a register, each with its code and remedy.

use std::path::Path;

use super::{Exit, Failure, Problem, unwritable};
use crate::office::life::OpenFailure;
use crate::office::register::{ChoiceError, Damage, Field, LogFailure, Misfit, RegisterError};
use crate::texts::Texts;

/// Why the register at an address, as shown to people, cannot be used; `file` is what was read from or written to. A password
/// never gets here: an address does not show it.
#[must_use]
pub fn register_failure(error: &RegisterError, at: &str, file: &Path, texts: Texts) -> Failure {
    let said = |exit, code, key, place: &str, value: Option<String>| {
        let problem = Problem {
            code: String::from(code),
            file: Some(place.to_owned()).filter(|place| !place.is_empty()),
            value,
            text: texts.get(key),
            remedy: texts.find(&format!("{key}-remedy")),
            ..Problem::default()
        };
        Failure::one(exit, problem)
    };
    match error {
        RegisterError::Absent(at) => said(Exit::Invalid, "E2101", "fail-register-absent", at, None),
        RegisterError::Exists(at) => said(Exit::Usage, "E2102", "fail-register-exists", at, None),
        RegisterError::Address(at) => said(Exit::Usage, "E2103", "fail-register-address", at, None),
        RegisterError::Foreign(at, cause) => {
            said(Exit::Invalid, "E2104", "fail-register-foreign", at, Some(cause.clone()))
        }
        RegisterError::Damaged(damage) => {
            said(Exit::Invalid, "E2105", "fail-register-damaged", at, Some(damaged(damage, texts)))
        }
        RegisterError::Line { line, cause } => misfit(file, *line, cause, texts),
        RegisterError::Unfit { place, cause } => {
            let cause = texts.get(match *cause {
                "too long" => "cause-too-long",
                _ => "cause-zero",
            });
            said(Exit::Invalid, "E2107", "fail-register-unfit", place, Some(cause))
        }
        RegisterError::Database(error) => {
            said(Exit::Invalid, "E2108", "fail-register-database", at, Some(error.to_string()))
        }
        RegisterError::File(error) => unwritable(file, error, texts),
    }
}

/// What cannot be read back.
fn damaged(damage: &Damage, texts: Texts) -> String {
    match damage {
        Damage::Entry { committee, number, cause } => texts.with(
            "damage-entry",
            &[
                ("committee", committee.as_str().into()),
                ("number", (*number).into()),
                ("cause", cause.as_str().into()),
            ],
        ),
        Damage::Missing(hash) => texts.with("damage-missing", &[("hash", hash.as_str().into())]),
        Damage::Document(hash) => texts.with("damage-document", &[("hash", hash.as_str().into())]),
        Damage::Field { table, column, found } => {
            let found = match found {
                Field::Null => "–".to_owned(),
                Field::Integer(number) => number.to_string(),
                Field::Text(text) => text.clone(),
            };
            texts.with(
                "damage-field",
                &[("table", (*table).into()), ("column", column.as_str().into()), ("found", found.into())],
            )
        }
    }
}

/// A line that cannot be taken in.
fn misfit(file: &Path, line: usize, cause: &Misfit, texts: Texts) -> Failure {
    let text = match cause {
        Misfit::Empty => texts.get("misfit-empty"),
        Misfit::Json(cause) => texts.with("misfit-json", &[("cause", cause.as_str().into())]),
        Misfit::Neither => texts.get("misfit-neither"),
        Misfit::Header(found) => texts.with("misfit-header", &[("found", found.as_str().into())]),
        Misfit::First => texts.get("misfit-first"),
        Misfit::Content(hash) => texts.with("misfit-content", &[("hash", hash.as_str().into())]),
        Misfit::Another { committee, number } => texts.with(
            "misfit-another",
            &[("committee", committee.as_str().into()), ("number", (*number).into())],
        ),
        Misfit::Follow { committee, number, last } => texts.with(
            "misfit-follow",
            &[
                ("committee", committee.as_str().into()),
                ("number", (*number).into()),
                ("last", (*last).into()),
            ],
        ),
        Misfit::Body(cause) => texts.with("misfit-body", &[("cause", cause.as_str().into())]),
    };
    let problem = Problem {
        code: "E2106".into(),
        file: Some(file.display().to_string()),
        place: Some(line.to_string()),
        text,
        remedy: texts.find("fail-register-line-remedy"),
        ..Problem::default()
    };
    Failure::one(Exit::Invalid, problem)
}

/// It is not clear which committee is meant; `place` is where it is said.
#[must_use]
pub fn no_committee(error: &ChoiceError, place: &str, texts: Texts) -> Failure {
    let (key, value, known) = match error {
        ChoiceError::None => ("fail-committee-none", None, &[][..]),
        ChoiceError::Several(known) => ("fail-committee-several", None, known.as_slice()),
        ChoiceError::Unknown { asked, known } => {
            ("fail-committee-unknown", Some(asked.clone()), known.as_slice())
        }
    };
    let known = (!known.is_empty()).then(|| texts.with("usage-known", &[("known", known.join(", ").into())]));
    let problem = Problem {
        code: "E2109".into(),
        place: Some(place.to_owned()),
        value,
        text: texts.get(key),
        remedy: known.or_else(|| texts.find("fail-committee-remedy")),
        ..Problem::default()
    };
    Failure::one(Exit::Usage, problem)
}

/// Why an instance is not opened with what the register knows; `file` is that of the instance, `at` is where the register is.
#[must_use]
pub fn not_opened(failure: OpenFailure, file: &Path, at: &str, texts: Texts) -> Failure {
    match failure {
        OpenFailure::Invalid(issues) => Failure::invalid(file, &issues, texts),
        OpenFailure::Register(error) => register_failure(&error, at, Path::new("-"), texts),
    }
}

/// Why a journal is not told; `at` is where the register is, `place` where the committee is said.
#[must_use]
pub fn no_journal(failure: &LogFailure, at: &str, place: &str, texts: Texts) -> Failure {
    match failure {
        LogFailure::Register(error) => register_failure(error, at, Path::new(at), texts),
        LogFailure::Choice(error) => no_committee(error, place, texts),
    }
}
