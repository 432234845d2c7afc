//! From a cell to JSON and back, by kind.

use serde_json::Value;

use super::{hours, limits, lists, numbers, rules, seats, times, windows, words};
use crate::format::Code;
use crate::format::codes::{E2307, E2311, E2312};
use crate::workbook::catalogue::{Kind, LABELS, TIERS, YES_NO};
use crate::workbook::fold::clean;
use crate::workbook::grid::Datum;
use crate::workbook::names::Names;

/// A value that was read, and what had to be assumed for it.
#[derive(Debug, PartialEq)]
pub(in crate::workbook) struct Told {
    /// The value in JSON.
    pub(in crate::workbook) value: Value,
    /// What was assumed: the ending of a key of the texts.
    pub(in crate::workbook) assumed: Option<&'static str>,
}

impl From<Value> for Told {
    fn from(value: Value) -> Self {
        Told { value, assumed: None }
    }
}

/// Why a cell cannot be read.
#[derive(Debug, PartialEq)]
pub(in crate::workbook) struct Wrong {
    /// What kind of mistake.
    pub(in crate::workbook) code: &'static Code,
    /// The part of the cell that is wrong; all of it where none is named.
    pub(in crate::workbook) part: Option<String>,
    /// What may be meant, or how it is written.
    pub(in crate::workbook) maybe: Option<String>,
}

impl Wrong {
    /// Not written as it should be; an example of how it is.
    pub(in crate::workbook) fn form(example: &str) -> Self {
        Wrong { code: &E2307, part: None, maybe: Some(example.to_owned()) }
    }

    /// The same, of one part of a cell.
    pub(in crate::workbook) fn part(self, part: &str) -> Self {
        Wrong { part: Some(part.to_owned()), ..self }
    }
}

/// What a cell says, as JSON.
pub(in crate::workbook) fn read(kind: Kind, datum: &Datum, names: &Names) -> Result<Told, Wrong> {
    if let Datum::Error(_) = datum {
        return Err(Wrong { code: &E2311, part: None, maybe: None });
    }
    let text = datum.shown();
    match kind {
        Kind::Id | Kind::Text | Kind::Path => Ok(Value::from(text).into()),
        Kind::Texts => Ok(lists::texts(&text).into()),
        Kind::Ref(target) => names.find(target, &text),
        Kind::Refs(target) => lists::refs(&text, target, names),
        Kind::Scored(target, who, what, otherwise) => {
            lists::scored(&text, target, (who, what, otherwise), names)
        }
        Kind::Pairs => lists::pairs(&text, names),
        Kind::Labels => Ok(words::labels(&text, LABELS).into()),
        Kind::Label(known) => Ok(words::label(&text, known).into()),
        Kind::Word(known) => words::word(&text, known).map(Told::from),
        Kind::WordSet(known) => words::set(&text, known).map(Told::from),
        Kind::Tiers => words::tiers(&text, TIERS).map(Told::from),
        Kind::YesNo => words::word(&text, YES_NO).map(|word| Value::Bool(word == "true").into()),
        Kind::Whole => numbers::whole(datum).map(Told::from),
        Kind::Decimal => numbers::decimal(datum).map(Told::from),
        Kind::Fraction => numbers::fraction(datum).map(Told::from),
        Kind::Day => times::day(datum),
        Kind::Days => times::days(datum),
        Kind::When => times::when(datum),
        Kind::Clock => times::clock(datum).map(Told::from),
        Kind::Period => times::period(&text).map(Told::from),
        Kind::Months => numbers::months(datum).map(Told::from),
        Kind::Rule => rules::read(&text).map(Told::from),
        Kind::Windows => windows::read(&text).map(Told::from),
        Kind::Sittings => hours::sittings(&text).map(Told::from),
        Kind::Seasons => hours::seasons(&text).map(Told::from),
        Kind::Limits => limits::read(&text).map(Told::from),
        Kind::Seats => Ok(seats::read(&text).into()),
        Kind::Json => json(datum).map(Told::from),
    }
}

/// A value in JSON is taken as it stands: blanks inside it count.
fn json(datum: &Datum) -> Result<Value, Wrong> {
    let text = match datum {
        Datum::Text(text) => text.clone(),
        _ => datum.shown(),
    };
    serde_json::from_str(&text).map_err(|error| Wrong {
        code: &E2312,
        part: None,
        maybe: Some(error.to_string()),
    })
}

/// How a value is written, if a cell can say it: what is read from the cell is the value again.
pub(in crate::workbook) fn write(kind: Kind, value: &Value, names: &Names) -> Option<Datum> {
    let datum = written(kind, value, names)?;
    let back = read(kind, &datum, names).ok()?;
    (back.assumed.is_none() && back.value == *value && fits(&datum)).then_some(datum)
}

/// Most characters that a cell of a spreadsheet holds, and some to spare.
const MOST: usize = 30_000;

/// Text that comes back from any spreadsheet as it was.
fn fits(datum: &Datum) -> bool {
    match datum {
        Datum::Text(text) => {
            let plain = !text.chars().any(|own| own.is_control() || matches!(own, '\u{fffe}' | '\u{ffff}'))
                && !text.contains("_x")
                && clean(text) == *text;
            plain && text.chars().count() <= MOST && !text.starts_with(['=', '\'', '('])
        }
        _ => true,
    }
}

fn written(kind: Kind, value: &Value, names: &Names) -> Option<Datum> {
    let text = |text: Option<String>| text.map(Datum::Text);
    match kind {
        Kind::Id | Kind::Text | Kind::Path => text(value.as_str().map(str::to_owned)),
        Kind::Texts => text(lists::write_texts(value)),
        Kind::Ref(target) => text(names.shown(target, value.as_str()?)),
        Kind::Refs(target) => text(lists::write_refs(value, target, names)),
        Kind::Scored(target, who, what, _) => text(lists::write_scored(value, target, (who, what), names)),
        Kind::Pairs => text(lists::write_pairs(value, names)),
        Kind::Labels => text(words::write_labels(value, LABELS)),
        Kind::Label(known) => text(value.as_str().map(|own| words::write_word(own, known))),
        Kind::Word(known) => text(value.as_str().map(|own| words::write_word(own, known))),
        Kind::WordSet(known) => text(words::write_set(value, known)),
        Kind::Tiers => text(words::write_tiers(value, TIERS)),
        Kind::YesNo => text(value.as_bool().map(|own| words::write_word(&own.to_string(), YES_NO))),
        Kind::Whole | Kind::Decimal => value.as_f64().map(Datum::Number),
        Kind::Fraction => numbers::write_fraction(value),
        Kind::Day => times::write_day(value),
        Kind::Days => text(times::write_days(value)),
        Kind::When => times::write_when(value),
        Kind::Clock => times::write_clock(value),
        Kind::Period => text(times::write_period(value)),
        Kind::Months => text(numbers::write_months(value)),
        Kind::Rule => text(rules::write(value)),
        Kind::Windows => text(windows::write(value)),
        Kind::Sittings => text(hours::write_sittings(value)),
        Kind::Seasons => text(hours::write_seasons(value)),
        Kind::Limits => text(limits::write(value)),
        Kind::Seats => text(seats::write(value)),
        Kind::Json => text(Some(value.to_string())),
    }
}
