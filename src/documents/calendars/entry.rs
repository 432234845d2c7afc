//! One entry of a calendar, as it is written and read back.

use chrono::{DateTime, NaiveDateTime, Utc};
use sha2::{Digest, Sha256};

/// What an entry says, without who has said it before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Content {
    /// Local start.
    pub(super) start: NaiveDateTime,
    /// Local end.
    pub(super) end: NaiveDateTime,
    pub(super) summary: String,
    pub(super) location: String,
    /// Latitude and longitude as the standard writes them.
    pub(super) position: Option<String>,
    pub(super) description: String,
    pub(super) cancelled: bool,
}

/// An entry with its history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) uid: String,
    /// How often it has changed.
    pub(super) sequence: u32,
    /// When it changed last.
    pub(super) stamp: DateTime<Utc>,
    pub(super) content: Content,
}

/// Bytes of the hash in a UID: enough for no two in the world to be the same.
const BYTES: usize = 16;

/// The same for the same committee, calendar and duty, whatever else becomes of them.
pub(super) fn uid(organization: &str, calendar: &str, duty: &str) -> String {
    let mut hash = Sha256::new();
    for part in [organization, calendar, duty] {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    let hexadecimal: String = hash.finalize().iter().take(BYTES).map(|byte| format!("{byte:02x}")).collect();
    format!("{hexadecimal}@luanphien")
}
