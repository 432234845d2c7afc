//! What stands in one cell of a sheet, whatever the file is.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::workbook::fold::clean;

/// The value of a cell; a blank cell has none.
#[derive(Clone, Debug, PartialEq)]
pub enum Datum {
    /// Text as it was typed.
    Text(String),
    /// A number.
    Number(f64),
    /// Yes or no.
    Yes(bool),
    /// A day.
    Day(NaiveDate),
    /// A day with a time.
    Moment(NaiveDateTime),
    /// A time of day.
    Time(NaiveTime),
    /// What a broken formula shows: `#REF!`.
    Error(String),
}

impl Datum {
    /// Text, unless there is nothing to see in it.
    #[must_use]
    pub fn text(text: &str) -> Option<Self> {
        (!clean(text).is_empty()).then(|| Datum::Text(text.to_owned()))
    }

    /// A moment; a day where it has no time.
    #[must_use]
    pub fn moment(at: NaiveDateTime) -> Self {
        if at.time() == NaiveTime::MIN { Datum::Day(at.date()) } else { Datum::Moment(at) }
    }

    /// What a person sees in the cell.
    #[must_use]
    pub fn shown(&self) -> String {
        match self {
            Datum::Text(text) => clean(text),
            Datum::Number(number) => number_text(*number),
            Datum::Yes(yes) => if *yes { "TRUE" } else { "FALSE" }.to_owned(),
            Datum::Day(day) => day.format("%d/%m/%Y").to_string(),
            Datum::Moment(at) => at.format("%d/%m/%Y %H:%M").to_string(),
            Datum::Time(time) => time.format("%H:%M").to_string(),
            Datum::Error(error) => error.clone(),
        }
    }
}

/// A number in as few digits as name it.
fn number_text(number: f64) -> String {
    format!("{number}")
}
