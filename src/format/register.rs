//! What the verbs of `register` hand to programs. The register's own lines are written by the register.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::outcome::Outcome;

/// A register that was made, written to a file, or put by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PlaceDto {
    /// Exit code.
    pub code: u8,
    /// Where the register is, without password.
    pub register: String,
    /// The file that was written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
}

/// How much was taken in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ImportedDto {
    /// Exit code.
    pub code: u8,
    /// Where the register is, without password.
    pub register: String,
    /// Committees that the lines speak of.
    pub committees: usize,
    /// Entries that were new.
    pub entries: usize,
    /// Entries that were there already.
    pub known: usize,
}

/// Whether a register is whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct VerifiedDto {
    /// Exit code: 0 whole, 6 flawed.
    pub code: u8,
    /// Where the register is, without password.
    pub register: String,
    /// The committees, in order.
    pub committees: Vec<HeadDto>,
    /// Rows that were compared with the journals.
    pub rows: usize,
    /// Documents that were compared with their hashes.
    pub documents: usize,
    /// Everything that is wrong.
    pub flaws: Vec<FlawDto>,
}

/// The last entry of a committee's journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct HeadDto {
    /// Id of the committee.
    pub committee: String,
    /// Number of its last entry.
    pub number: i64,
    /// Hash of that entry: it changes if anything before it is forged.
    pub hash: String,
}

/// One thing that is wrong with a register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FlawDto {
    /// Which kind: `gap`, `seal`, `unreadable`, `before`, `head`, `row`, `stray`, `document`, `database`.
    pub kind: &'static str,
    /// Id of the committee, where it concerns one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub committee: Option<String>,
    /// What is wrong, in the language that is spoken.
    pub text: String,
}

/// What the journals tell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LogDto {
    /// Exit code.
    pub code: u8,
    /// The committees, in order.
    pub committees: Vec<JournalDto>,
}

/// What one committee's journal tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct JournalDto {
    /// Id of the committee.
    pub committee: String,
    /// Its entries, in order.
    pub entries: Vec<EntryDto>,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EntryDto {
    /// Number, from 1 without gap.
    pub number: i64,
    /// When, in UTC.
    pub at: String,
    /// Who.
    pub by: String,
    /// Hash of the entry.
    pub hash: String,
    /// What became of each row.
    pub changes: Vec<AlterationDto>,
}

/// What became of one row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AlterationDto {
    /// Name of the table.
    pub table: &'static str,
    /// The fields of its key.
    pub key: BTreeMap<&'static str, FieldDto>,
    /// The other fields as they were; absent if there was no such row.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<BTreeMap<&'static str, FieldDto>>,
    /// The other fields as they are now; absent if the row is gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<BTreeMap<&'static str, FieldDto>>,
}

/// One field of a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(rename = "RegisterField")]
pub enum FieldDto {
    /// Nothing.
    Null,
    /// A whole number.
    Integer(i64),
    /// A text.
    Text(String),
}

impl Outcome for PlaceDto {}
impl Outcome for ImportedDto {}
impl Outcome for VerifiedDto {}
impl Outcome for LogDto {}
