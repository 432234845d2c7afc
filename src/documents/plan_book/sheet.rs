//! What stands on a sheet, before anybody writes it.

use chrono::{NaiveDate, NaiveTime};
use num_rational::Ratio;

use crate::documents::view::Visits;

/// One sheet.
pub(super) struct Sheet<'a> {
    /// The name on its tab; [`super::names::unique`] makes it one that a workbook may have.
    pub(super) name: String,
    /// The heading.
    pub(super) title: String,
    /// Sentences below the heading.
    pub(super) notes: Vec<String>,
    /// What it is, for the list of contents.
    pub(super) about: String,
    pub(super) body: Body<'a>,
}

/// What stands below the heading.
pub(super) enum Body<'a> {
    /// Tables, one below the other; a single one can be filtered, and its head stays in sight.
    Tables(Vec<Table>),
    /// The table of balances, and a chart beside it.
    Balance(Table),
    /// Who attends what how often.
    Matrix(Visits<'a>),
}

/// A table.
#[derive(Default)]
pub(super) struct Table {
    pub(super) caption: Option<String>,
    pub(super) heads: Vec<String>,
    pub(super) rows: Vec<Vec<Field>>,
    /// The last line, of totals; empty where there is none.
    pub(super) foot: Vec<Field>,
}

/// What stands in a field, typed as the workbook types it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Field {
    Nothing,
    /// Always text, even where it looks like a formula or a number.
    Text(String),
    Day(NaiveDate),
    Time(NaiveTime),
    Whole(i64),
    /// An amount, with its sign where that is asked for.
    Amount(Ratio<i64>, Sign),
    /// A formula with its result; `{row}`, `{first}` and `{last}` stand for the line it is in, and for the first and last of the
    /// table.
    Formula(String, Ratio<i64>, Sign),
    /// Leads to the sheet of a number, by its name.
    Link(usize),
}

/// How an amount is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// Whole.
    Whole,
    /// With one place.
    Plain,
    /// With one place, and `+` where it is above nothing.
    Signed,
}

impl Sheet<'_> {
    /// Lines of its tables.
    pub(super) fn lines(&self) -> usize {
        match &self.body {
            Body::Tables(tables) => tables.iter().map(|table| table.rows.len()).sum(),
            Body::Balance(table) => table.rows.len(),
            Body::Matrix(visits) => visits.people.len(),
        }
    }
}

impl From<&str> for Field {
    fn from(text: &str) -> Self {
        if text.is_empty() { Self::Nothing } else { Self::Text(text.to_owned()) }
    }
}

impl From<String> for Field {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}
