//! What was asked for, and why it is not answered.

use super::{Exit, Failure, Problem};
use crate::checker::Report;

/// Something that was asked for, and where: a flag of the command line, a field of a request.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The flag or the field.
    pub place: &'a str,
    /// What stands there.
    pub value: &'a str,
}

/// Why a question about a plan has no answer.
#[derive(Debug)]
pub enum Refusal {
    /// The plan breaks rules: what `check` says of it is told instead.
    Broken(Box<Report>),
    /// Anything else.
    Failed(Failure),
}

impl From<Failure> for Refusal {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

impl Asked<'_> {
    /// There is no such thing.
    pub(super) fn wrong(self, code: &str, text: String, remedy: Option<String>) -> Failure {
        let problem = Problem {
            code: code.to_owned(),
            file: None,
            place: Some(self.place.to_owned()),
            value: Some(self.value.to_owned()),
            text,
            remedy,
        };
        Failure::one(Exit::Usage, problem)
    }
}
