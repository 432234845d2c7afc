//! Why a line cannot be taken in.

use super::lines::FORMAT;

/// Why a line cannot be taken in.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Misfit {
    /// There is no line at all.
    #[error("no register")]
    Empty,
    /// The line is no JSON, or has fields that no line has.
    #[error("{0}")]
    Json(String),
    /// Fields are missing.
    #[error("neither a document nor an entry")]
    Neither,
    /// A header of another format or version, or one that is not in the first line.
    #[error("{0:?} instead of {FORMAT:?}")]
    Header(String),
    /// The first line is not the header.
    #[error("the first line must be {FORMAT:?}")]
    First,
    /// The content of a document does not have its hash.
    #[error("the content is not that of {0}")]
    Content(String),
    /// The register here has another entry with this number.
    #[error("entry {number} of {committee} is another one here")]
    Another {
        /// Id of the committee.
        committee: String,
        /// Number of the entry.
        number: i64,
    },
    /// The entry is not the next one, or its hash is not that of what it says and of the one before.
    #[error("entry {number} of {committee} does not follow on entry {last}")]
    Follow {
        /// Id of the committee.
        committee: String,
        /// Number of the entry.
        number: i64,
        /// Number of the last entry before it.
        last: i64,
    },
    /// What the entry says is no change of a register.
    #[error("{0}")]
    Body(String),
}
