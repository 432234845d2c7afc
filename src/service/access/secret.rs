//! What opens a door: 32 random bytes, of which only the SHA-256 is kept.
//!
//! A fast hash is enough here, unlike for passwords: nobody guesses 256 random bits.

use crate::format::{Word, text_hash};
use crate::service::app::random;
use crate::service::problem::Refusal;

/// What a secret opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opens {
    /// Everything its user may do, in a browser.
    Session,
    /// Everything its user may do, for a program.
    Token,
    /// The calendar of its user, to read.
    Calendar,
}

impl Word for Opens {
    const ALL: &'static [Self] = &[Self::Session, Self::Token, Self::Calendar];

    fn word(self) -> &'static str {
        match self {
            Self::Session => "session",
            Self::Token => "token",
            Self::Calendar => "calendar",
        }
    }
}

/// A secret that was just made, told once and written down nowhere.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// A new one.
    ///
    /// # Errors
    /// The system gives no random numbers.
    pub fn new() -> Result<Self, Refusal> {
        random::<32>().map(Self).map_err(|error| Refusal::broken(&error))
    }

    /// One that somebody came with.
    #[must_use]
    pub fn said(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// To be told to its owner, and to nobody else.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What is kept of it.
    #[must_use]
    pub fn hash(&self) -> String {
        text_hash(&self.0)
    }
}

/// Never by accident in a log.
impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// Whether two texts are the same, in a time that tells nothing about where they differ.
pub(super) fn same(one: &str, other: &str) -> bool {
    text_hash(one) == text_hash(other)
}
