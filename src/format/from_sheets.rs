//! What programs read of an import.

use schemars::JsonSchema;
use serde::Serialize;

use super::Outcome;

/// What came of a spreadsheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FromSheetsDto {
    /// Exit code.
    pub code: u8,
    /// The file that was written.
    pub file: String,
    /// Number of people.
    pub people: usize,
    /// Number of cells.
    pub cells: usize,
    /// Number of series of receptions.
    pub receptions: usize,
    /// What was assumed.
    pub assumed: Vec<AssumedDto>,
    /// What was not read.
    pub warnings: Vec<RemarkDto>,
}

/// One assumption.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AssumedDto {
    /// What kind of assumption.
    pub what: &'static str,
    /// The cell, like `Cán bộ!F7`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// How many cells of the column.
    pub cells: usize,
    /// What stands there.
    pub value: String,
    /// What was taken for it.
    pub taken: String,
    /// Why, in the reader's language.
    pub text: String,
}

/// Something that was not read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RemarkDto {
    /// What kind of thing.
    pub what: &'static str,
    /// The cell or the sheet.
    pub path: String,
    /// What stands there.
    pub value: String,
    /// What may be meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maybe: Option<String>,
    /// What is said of it, in the reader's language.
    pub text: String,
}

impl Outcome for FromSheetsDto {}
