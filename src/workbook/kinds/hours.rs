//! Hours of a day: `07:30–11:00; 13:30–17:00`, and by season.

use serde_json::{Value, json};

use super::Wrong;
use super::lists::parts;
use super::times::{minute_of, read_clock};
use super::tokens::tokens;

const EXAMPLE: &str = "07:30–11:00; 13:30 (150 phút)";

/// Sittings with semicolons between them.
pub(super) fn sittings(text: &str) -> Result<Value, Wrong> {
    let mut sittings = Vec::new();
    for part in parts(text) {
        sittings.push(sitting(part).ok_or_else(|| Wrong::form(EXAMPLE).part(part))?);
    }
    if sittings.is_empty() { Err(Wrong::form(EXAMPLE)) } else { Ok(Value::Array(sittings)) }
}

fn sitting(text: &str) -> Option<Value> {
    if let Some((start, length)) = text.split_once('(') {
        let words = tokens(length.trim_end().strip_suffix(')')?);
        let minutes: u32 = match &words[..] {
            [minutes] => minutes.parse().ok()?,
            [minutes, unit] if unit == "phut" => minutes.parse().ok()?,
            _ => return None,
        };
        return Some(json!({ "start": shown(start)?, "minutes": minutes }));
    }
    let text = text.replace(['–', '—'], "-").replace(" đến ", "-");
    let (start, end) = text.split_once('-')?;
    let minutes = minute_of(read_clock(end)?).checked_sub(minute_of(read_clock(start)?))?;
    (minutes > 0).then_some(json!({ "start": shown(start)?, "minutes": minutes }))
}

fn shown(start: &str) -> Option<String> {
    read_clock(start).map(|time| time.format("%H:%M").to_string())
}

/// From – to where both are on one day, else the length in brackets.
pub(super) fn write_sittings(value: &Value) -> Option<String> {
    let sittings: Option<Vec<String>> = value.as_array()?.iter().map(write_sitting).collect();
    Some(sittings?.join("; "))
}

fn write_sitting(value: &Value) -> Option<String> {
    let (start, minutes) = (value.get("start")?.as_str()?, value.get("minutes")?.as_u64()?);
    let end = u64::from(minute_of(read_clock(start)?)) + minutes;
    Some(if end < 24 * 60 {
        format!("{start}–{:02}:{:02}", end / 60, end % 60)
    } else {
        format!("{start} ({minutes} phút)")
    })
}

/// `16/04–15/10: 07:00–11:00 | 16/10–15/04: 07:30–11:30`.
pub(super) fn seasons(text: &str) -> Result<Value, Wrong> {
    let example = "16/04–15/10: 07:00–11:00 | 16/10–15/04: 07:30–11:30";
    let mut seasons = Vec::new();
    for part in text.split(['|', '\n']).map(str::trim).filter(|part| !part.is_empty()) {
        let wrong = || Wrong::form(example).part(part);
        let (days, hours) = part.split_once(':').ok_or_else(wrong)?;
        let words = tokens(days);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let [day, "/", month, "-", last_day, "/", last_month] = words[..] else { return Err(wrong()) };
        let (from, to) = month_day(day, month).zip(month_day(last_day, last_month)).ok_or_else(wrong)?;
        seasons.push(json!({ "from": from, "to": to, "sittings": sittings(hours).map_err(|_| wrong())? }));
    }
    if seasons.is_empty() { Err(Wrong::form(example)) } else { Ok(Value::Array(seasons)) }
}

fn month_day(day: &str, month: &str) -> Option<String> {
    let (day, month): (u32, u32) = (day.parse().ok()?, month.parse().ok()?);
    // 2000 is a leap year: 29/02 is a day of some years.
    chrono::NaiveDate::from_ymd_opt(2000, month, day)?;
    Some(format!("{month:02}-{day:02}"))
}

pub(super) fn write_seasons(value: &Value) -> Option<String> {
    let day = |own: &Value| own.as_str()?.split_once('-').map(|(month, day)| format!("{day}/{month}"));
    let one = |own: &Value| {
        let (from, to) = (day(own.get("from")?)?, day(own.get("to")?)?);
        Some(format!("{from}–{to}: {}", write_sittings(own.get("sittings")?)?))
    };
    let seasons: Option<Vec<String>> = value.as_array()?.iter().map(one).collect();
    Some(seasons?.join(" | "))
}
