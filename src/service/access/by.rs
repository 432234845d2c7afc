//! On whose behalf the users and what they come in with are changed, and how several mistakes are told at once.

use chrono::{DateTime, Utc};

use crate::domain::Language;
use crate::service::problem::Refusal;

/// On whose behalf something is changed, for the journal.
#[derive(Clone, Copy, Debug)]
pub struct By<'a> {
    /// Id of the committee; of no other anything is seen or changed.
    pub committee: &'a str,
    /// Who does it.
    pub author: &'a str,
    /// When.
    pub at: DateTime<Utc>,
    /// The language in which mistakes are told.
    pub language: Language,
}

impl By<'_> {
    /// Nothing, if nothing is wrong; else all mistakes as one refusal, with the status of the first.
    ///
    /// # Errors
    /// There is at least one.
    pub(super) fn all_of(&self, mistakes: Vec<Refusal>) -> Result<(), Refusal> {
        let mistakes: Vec<Refusal> =
            mistakes.into_iter().map(|mistake| mistake.in_language(self.language)).collect();
        let errors = mistakes.iter().flat_map(|mistake| mistake.details().errors).collect();
        match mistakes.into_iter().next() {
            None => Ok(()),
            Some(first) => Err(Refusal { errors, ..first }),
        }
    }
}

/// What `is_name` asks for, as a pattern of JSON Schema: no control characters, and not blank.
pub(crate) const NAME: &str =
    r"^[^\u0000-\u001f\u007f-\u009f]*[^\s\u0000-\u001f\u007f-\u009f][^\u0000-\u001f\u007f-\u009f]*$";

/// Whether something can be the name of something: not empty, of one line, and not endless.
pub(super) fn is_name(text: &str) -> bool {
    const MOST: usize = 200;
    let plain = |letter: char| !letter.is_control();
    !text.trim().is_empty() && text.chars().count() <= MOST && text.chars().all(plain)
}
