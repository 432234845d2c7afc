//! Doing something with the users of one committee, and what can go wrong with that.

use std::io::BufRead as _;
use std::path::Path;

use super::serving::database;
use crate::answers::{Exit, Failure, Problem, no_committee, register_failure};
use crate::cli::register::{AtRegister, COMMITTEE};
use crate::format::ProblemDto;
use crate::office::register::{Address, ChoiceError, Head, Register, RegisterError, chosen, wait};
use crate::service::Refusal;
use crate::service::access::By;
use crate::texts::Texts;

/// Why it was not done.
pub(super) enum Trouble {
    Register(RegisterError),
    Choice(ChoiceError),
    Refused(Box<Refusal>),
}

impl From<RegisterError> for Trouble {
    fn from(error: RegisterError) -> Self {
        Self::Register(error)
    }
}

impl From<ChoiceError> for Trouble {
    fn from(error: ChoiceError) -> Self {
        Self::Choice(error)
    }
}

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(Box::new(refusal))
    }
}

impl Trouble {
    fn failure(self, address: &Address, texts: Texts) -> Failure {
        match self {
            Self::Register(error) => register_failure(&error, &address.to_string(), Path::new("-"), texts),
            Self::Choice(error) => no_committee(&error, COMMITTEE, texts),
            Self::Refused(refusal) => {
                let errors = refusal.in_language(texts.language()).details().errors;
                Failure { exit: Exit::Invalid, problems: errors.into_iter().map(problem).collect() }
            }
        }
    }
}

fn problem(told: ProblemDto) -> Problem {
    let ProblemDto { code, file, path, value, text, remedy } = told;
    Problem { code, file, place: path, value, text, remedy }
}

/// Opens the register, that of the service where none is named, finds the committee, and does something there; `create` makes both where
/// they are not.
pub(super) fn within<T>(
    at: &AtRegister,
    create: bool,
    texts: Texts,
    work: impl AsyncFnOnce(&Register, By<'_>) -> Result<T, Refusal>,
) -> Result<(String, T), Failure> {
    let (address, author) = (database(at.register.as_ref(), texts)?, at.author());
    let done = wait(async {
        let register = match Register::open(&address).await {
            Err(RegisterError::Absent(_)) if create => Register::create(&address).await?,
            opened => opened?,
        };
        let committee = named(&register.committees().await?, at.committee.as_deref(), create)?;
        let by = By { committee: &committee, author: &author, at: at.moment(), language: texts.language() };
        let done = work(&register, by).await;
        register.close().await;
        Ok::<_, Trouble>((committee, done?))
    });
    done.map_err(|trouble| trouble.failure(&address, texts))
}

fn named(heads: &[Head], asked: Option<&str>, create: bool) -> Result<String, ChoiceError> {
    match (chosen(heads, asked), asked) {
        (Err(ChoiceError::Unknown { .. }), Some(asked)) if create && !asked.trim().is_empty() => {
            Ok(asked.to_owned())
        }
        (chosen, _) => chosen,
    }
}

/// The first line of standard input, as a password.
pub(super) fn said(texts: Texts) -> Result<String, Failure> {
    let mut line = String::new();
    let read = std::io::stdin().lock().read_line(&mut line);
    read.map_err(|error| crate::answers::unreadable(Path::new("-"), &error, texts))?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}
