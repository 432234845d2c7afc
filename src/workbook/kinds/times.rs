//! Days, times of day, periods.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use serde_json::{Value, json};

use super::lists::parts;
use super::tokens::tokens;
use super::{Told, Wrong};
use crate::workbook::grid::Datum;

/// What is told of a date that was typed as text, where day and month could be taken for each other.
const AS_TEXT: &str = "text-date";

fn wrong_day() -> Wrong {
    Wrong::form("15/02/2027")
}

/// A day.
pub(super) fn day(datum: &Datum) -> Result<Told, Wrong> {
    let (day, assumed) = match datum {
        Datum::Day(day) => (*day, None),
        _ => typed_day(&datum.shown()).ok_or_else(wrong_day)?,
    };
    Ok(Told { value: iso(day), assumed })
}

/// Days with semicolons between them.
pub(super) fn days(datum: &Datum) -> Result<Told, Wrong> {
    let (mut days, mut told) = (Vec::new(), None);
    for part in parts(&datum.shown()) {
        let (day, assumed) = typed_day(part).ok_or_else(|| wrong_day().part(part))?;
        days.push(iso(day));
        // What the program writes itself is no guess: several days can only be text.
        told = assumed.filter(|_| days.len() == 1 && !part.contains('/')).or(told);
    }
    Ok(Told { value: Value::Array(days), assumed: told })
}

/// A day, or a day with a time.
pub(super) fn when(datum: &Datum) -> Result<Told, Wrong> {
    if let Datum::Moment(at) = datum {
        return Ok(Value::from(at.format("%Y-%m-%dT%H:%M").to_string()).into());
    }
    let text = datum.shown();
    let split = text.split_once(['T', ' ']).filter(|_| !matches!(datum, Datum::Day(_)));
    let Some((date, time)) = split else {
        return day(datum).map_err(|_| Wrong::form("15/02/2027; 15/02/2027 13:30"));
    };
    let read = typed_day(date).zip(read_clock(time));
    let ((day, assumed), time) = read.ok_or_else(|| Wrong::form("15/02/2027 13:30"))?;
    Ok(Told { value: Value::from(format!("{}T{}", day.format("%Y-%m-%d"), time.format("%H:%M"))), assumed })
}

/// Reads `15/02/2027`, `15-2-2027`, `15.2.2027` or `2027-02-15`; years have four digits.
pub(super) fn typed_day(text: &str) -> Option<(NaiveDate, Option<&'static str>)> {
    let numbers: Vec<&str> = text.trim().split(['/', '-', '.']).map(str::trim).collect();
    let [first, second, third] = numbers[..] else { return None };
    let (day, month, year) = if first.len() == 4 { (third, second, first) } else { (first, second, third) };
    let is_number = |text: &str, most: usize| {
        (1..=most).contains(&text.len()) && text.bytes().all(|own| own.is_ascii_digit())
    };
    if year.len() != 4 || !is_number(year, 4) || !is_number(day, 2) || !is_number(month, 2) {
        return None;
    }
    let date = NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
    let doubtful = first.len() != 4 && date.day() <= 12 && date.day() != date.month();
    Some((date, doubtful.then_some(AS_TEXT)))
}

fn iso(day: NaiveDate) -> Value {
    Value::from(day.format("%Y-%m-%d").to_string())
}

/// The day of a value.
pub(super) fn of(value: &Value) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(value.as_str()?, "%Y-%m-%d").ok()
}

pub(super) fn write_day(value: &Value) -> Option<Datum> {
    of(value).map(Datum::Day)
}

pub(super) fn write_days(value: &Value) -> Option<String> {
    let days: Option<Vec<String>> = value.as_array()?.iter().map(|own| of(own).map(written)).collect();
    Some(days?.join("; "))
}

/// A day as the office writes it.
pub(super) fn written(day: NaiveDate) -> String {
    day.format("%d/%m/%Y").to_string()
}

/// Midnight is a moment too, which a spreadsheet would show as a day: then it is text.
pub(super) fn write_when(value: &Value) -> Option<Datum> {
    let text = value.as_str()?;
    let Ok(at) = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M") else { return write_day(value) };
    Some(if at.time() == NaiveTime::MIN { Datum::Text(text.to_owned()) } else { Datum::Moment(at) })
}

/// A time of day, typed as a time or as text.
pub(super) fn clock(datum: &Datum) -> Result<Value, Wrong> {
    let time = match datum {
        Datum::Time(time) => Some(*time),
        Datum::Number(hour) => read_clock(&format!("{hour}h")),
        _ => read_clock(&datum.shown()),
    };
    time.map(|time| Value::from(time.format("%H:%M").to_string()))
        .ok_or_else(|| Wrong::form("19:00; 19h30; 19h"))
}

pub(super) fn write_clock(value: &Value) -> Option<Datum> {
    NaiveTime::parse_from_str(value.as_str()?, "%H:%M").ok().map(Datum::Time)
}

/// Reads `19:00`, `19h30`, `19h`, `19 giờ 30`, `7g30`.
pub(super) fn read_clock(text: &str) -> Option<NaiveTime> {
    let words = tokens(text);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let (hour, minute) = match words[..] {
        [hour, "h" | "g" | "gio"] => (hour, "0"),
        [hour, ":" | "h" | "g" | "gio", minute] | [hour, ":" | "h" | "g" | "gio", minute, "phut" | "p"] => {
            (hour, minute)
        }
        [hour, ":", minute, ":", "00"] => (hour, minute),
        _ => return None,
    };
    if hour.len() > 2 || minute.len() > 2 {
        return None;
    }
    NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0)
}

/// Minutes from midnight.
pub(super) fn minute_of(time: NaiveTime) -> u32 {
    time.hour() * 60 + time.minute()
}

/// A quarter, or a first and a last day.
pub(super) fn period(text: &str) -> Result<Value, Wrong> {
    let wrong = || Wrong::form("quý I/2027; 01/01/2027 – 31/03/2027");
    if let Some((first, last)) = text.split_once(['–', '—']).or_else(|| text.split_once(" - ")) {
        let (from, to) = typed_day(first).zip(typed_day(last)).ok_or_else(wrong)?;
        return Ok(json!({ "from": iso(from.0), "to": iso(to.0) }));
    }
    let words = tokens(text);
    let words: Vec<&str> =
        words.iter().map(String::as_str).filter(|own| !["/", "nam"].contains(own)).collect();
    let (quarter, year) = match words[..] {
        ["quy", quarter, year] | ["q", quarter, year] | [quarter, year] => (quarter, year),
        _ => return Err(wrong()),
    };
    let quarter = match quarter {
        "1" | "i" => 1,
        "2" | "ii" => 2,
        "3" | "iii" => 3,
        "4" | "iv" => 4,
        _ => return Err(wrong()),
    };
    let year = Some(year).filter(|year| year.len() == 4).and_then(|year| year.parse().ok());
    let (from, to) = year.and_then(|year| quarter_days(year, quarter)).ok_or_else(wrong)?;
    Ok(json!({ "from": iso(from), "to": iso(to) }))
}

fn quarter_days(year: i32, quarter: u32) -> Option<(NaiveDate, NaiveDate)> {
    let from = NaiveDate::from_ymd_opt(year, quarter * 3 - 2, 1)?;
    let next = from.checked_add_months(chrono::Months::new(3))?;
    Some((from, next.pred_opt()?))
}

pub(super) fn write_period(value: &Value) -> Option<String> {
    let (from, to) = (of(value.get("from")?)?, of(value.get("to")?)?);
    let quarter = from.month0() / 3 + 1;
    if quarter_days(from.year(), quarter) == Some((from, to)) {
        let roman = ["I", "II", "III", "IV"].get(usize::try_from(quarter - 1).ok()?)?;
        return Some(format!("quý {roman}/{}", from.year()));
    }
    Some(format!("{} – {}", written(from), written(to)))
}
