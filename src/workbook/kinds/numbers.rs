//! Numbers: whole, with decimals, fractions, months.

use serde_json::{Value, json};

use super::Wrong;
use super::lists::parts;
use crate::format::instance::Fraction;
use crate::workbook::grid::Datum;

/// Largest whole number that a spreadsheet keeps exactly.
const LARGEST: f64 = 9_007_199_254_740_992.0;

/// A whole number, typed as a number or as text.
pub(super) fn whole(datum: &Datum) -> Result<Value, Wrong> {
    let wrong = || Wrong::form("3");
    match datum {
        Datum::Number(number) => whole_number(*number).map(Value::from).ok_or_else(wrong),
        _ => plain(&datum.shown()).parse::<i64>().map(Value::from).map_err(|_| wrong()),
    }
}

fn whole_number(number: f64) -> Option<i64> {
    // The text of a float without fraction is that of the integer.
    (number.fract() == 0.0 && number.abs() < LARGEST).then(|| format!("{number}").parse().ok()).flatten()
}

/// A number with decimals; text may have a comma or a point.
pub(super) fn decimal(datum: &Datum) -> Result<Value, Wrong> {
    let number = match datum {
        Datum::Number(number) => Some(*number),
        _ => pointed(&datum.shown()).parse::<f64>().ok(),
    };
    let number = number.filter(|number| number.is_finite()).and_then(serde_json::Number::from_f64);
    number.map(Value::Number).ok_or_else(|| Wrong::form("10,6692"))
}

/// A fraction: `1/2`, `0,5`, `-3`; whole ones stand as numbers in JSON.
pub(super) fn fraction(datum: &Datum) -> Result<Value, Wrong> {
    let text = match datum {
        // A spreadsheet makes 1 February of 1/2, unless the cell is formatted as text.
        Datum::Day(_) | Datum::Moment(_) | Datum::Time(_) => return Err(Wrong::form("0,5")),
        Datum::Number(number) => format!("{number}"),
        _ => pointed(&datum.shown()),
    };
    let fraction = Fraction::parse(&text).ok_or_else(|| Wrong::form("1/2; 0,5; -3"))?;
    serde_json::to_value(fraction).map_err(|_| Wrong::form("1/2; 0,5; -3"))
}

/// A whole one as a number, any other as text.
pub(super) fn write_fraction(value: &Value) -> Option<Datum> {
    match value {
        Value::Number(number) => number.as_f64().map(Datum::Number),
        _ => value.as_str().map(|text| Datum::Text(text.to_owned())),
    }
}

/// Months of the year.
pub(super) fn months(datum: &Datum) -> Result<Value, Wrong> {
    let wrong = || Wrong::form("3; 6");
    if let Datum::Number(number) = datum {
        return whole_number(*number).map(|month| json!([month])).ok_or_else(wrong);
    }
    let text = datum.shown().replace(',', ";");
    let mut months: Vec<u32> = Vec::new();
    for part in parts(&text) {
        months.push(part.parse().map_err(|_| wrong().part(part))?);
    }
    months.sort_unstable();
    months.dedup();
    if months.is_empty() { Err(wrong()) } else { Ok(json!(months)) }
}

pub(super) fn write_months(value: &Value) -> Option<String> {
    let months: Option<Vec<String>> =
        value.as_array()?.iter().map(|own| Some(own.as_u64()?.to_string())).collect();
    Some(months?.join("; "))
}

/// Without blanks, and with the minus sign that programs know.
fn plain(text: &str) -> String {
    text.replace(['\u{2212}', '\u{2013}', '\u{2014}'], "-").replace(' ', "")
}

fn pointed(text: &str) -> String {
    plain(text).replace(',', ".")
}
