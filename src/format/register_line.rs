//! One line of `luanphien/register@1`: what the schema says, and what programs may read lines with.
//!
//! The register itself keeps the body of an entry as it stands, letter by letter, because that is what is sealed.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::register::FieldDto;

/// One line of a register: the header, a document, or an entry of a journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum RegisterLine {
    /// The first line.
    Header(RegisterHeader),
    /// A text that records name.
    Document(RegisterDocument),
    /// A change.
    Entry(RegisterEntry),
}

impl RegisterLine {
    /// The value of `format` in the header.
    pub const FORMAT: &'static str = "luanphien/register@1";
}

/// The first line, and only there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RegisterHeader {
    /// Always `luanphien/register@1`.
    #[schemars(extend("const" = "luanphien/register@1"))]
    pub format: String,
}

/// An instance, a plan, or any other text that records name by its hash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RegisterDocument {
    /// SHA-256 of the content's UTF-8 bytes, in lower-case hexadecimal.
    #[schemars(extend("pattern" = "^[0-9a-f]{64}$"))]
    pub document: String,
    /// The text, at most 64 MB, without zero bytes.
    pub content: String,
}

/// One change that was made as a whole: who, when, and what became of which rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RegisterEntry {
    /// Id of the committee.
    pub committee: String,
    /// Its place in the committee's journal: 1, 2, 3, … without gap.
    #[schemars(range(min = 1))]
    pub number: i64,
    /// When, in UTC to the second: `2027-01-05T08:00:00Z`.
    #[schemars(extend("pattern" = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"))]
    pub at: String,
    /// Who.
    pub by: String,
    /// The seal.
    #[schemars(extend("pattern" = "^[0-9a-f]{64}$"))]
    pub hash: String,
    /// What became of each row, in the order in which it was done.
    pub body: Vec<RegisterRow>,
}

/// What became of one row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("oneOf" = [{ "required": ["put"] }, { "required": ["gone"] }]))]
pub struct RegisterRow {
    /// The table.
    pub table: String,
    /// What the row is now, by column; dates, times and fractions are texts, truth values 0 and 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "BTreeMap<String, FieldDto>")]
    pub put: Option<BTreeMap<String, FieldDto>>,
    /// Instead of `put`: the key of a row that is there no more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "BTreeMap<String, FieldDto>")]
    pub gone: Option<BTreeMap<String, FieldDto>>,
    /// The entry that wrote what was there before; absent where nothing was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "i64", range(min = 1))]
    pub was: Option<i64>,
}
