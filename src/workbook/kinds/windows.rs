//! Days of a month from which one is chosen: `ngày 1–14 (tốt nhất 10, thứ hai, thứ ba)`.

use serde_json::{Map, Value, json};

use super::Wrong;
use super::lists::parts;
use super::tokens::{tokens, weekday};
use super::words::write_word;
use crate::workbook::catalogue::WEEKDAYS;

/// Windows with semicolons between them.
pub(super) fn read(text: &str) -> Result<Value, Wrong> {
    let wrong = || Wrong::form("ngày 1–14 (tốt nhất 10); ngày 15–28 (thứ hai, thứ ba)");
    let mut windows = Vec::new();
    for part in parts(text) {
        windows.push(window(part).ok_or_else(|| wrong().part(part))?);
    }
    if windows.is_empty() { Err(wrong()) } else { Ok(Value::Array(windows)) }
}

fn window(text: &str) -> Option<Value> {
    let (days, more) = match text.split_once('(') {
        Some((days, more)) => (days, more.trim_end().strip_suffix(')')?),
        None => (text, ""),
    };
    let words = tokens(days);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let (from, to) = match words[..] {
        [from, "-", to] | ["ngay", from, "-", to] | ["tu", from, "den", to] => (from, to),
        ["tu", "ngay", from, "den", to] | ["tu", "ngay", from, "den", "ngay", to] => (from, to),
        _ => return None,
    };
    let mut window = Map::new();
    window.insert("from_day".into(), json!(number(from)?));
    window.insert("to_day".into(), json!(number(to)?));
    let mut days = Vec::new();
    for part in more.split(',').map(str::trim).filter(|part| !part.is_empty()) {
        let words = tokens(part);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        match (weekday(&words), &words[..]) {
            (Some((day, [])), _) => days.push(day),
            (_, ["tot", "nhat", day] | ["tot", "nhat", "ngay", day]) => {
                window.insert("preferred_day".into(), json!(number(day)?));
            }
            (_, ["ca", "ngay", "nghi"]) => {
                window.insert("working_days_only".into(), json!(false));
            }
            _ => return None,
        }
    }
    if !days.is_empty() {
        days.sort_unstable_by_key(|day| WEEKDAYS.iter().position(|(word, ..)| word == day));
        days.dedup();
        window.insert("weekdays".into(), json!(days));
    }
    Some(Value::Object(window))
}

fn number(text: &str) -> Option<u32> {
    (text.len() <= 3).then(|| text.parse().ok()).flatten()
}

/// The phrase of each window.
pub(super) fn write(value: &Value) -> Option<String> {
    let windows: Option<Vec<String>> = value.as_array()?.iter().map(write_window).collect();
    Some(windows?.join("; "))
}

fn write_window(value: &Value) -> Option<String> {
    let days = format!("ngày {}–{}", value.get("from_day")?, value.get("to_day")?);
    let mut more: Vec<String> =
        value.get("preferred_day").map(|day| format!("tốt nhất {day}")).into_iter().collect();
    if let Some(days) = value.get("weekdays").and_then(Value::as_array) {
        more.extend(days.iter().filter_map(Value::as_str).map(|day| write_word(day, WEEKDAYS)));
    }
    more.extend((value.get("working_days_only") == Some(&json!(false))).then(|| "cả ngày nghỉ".to_owned()));
    Some(if more.is_empty() { days } else { format!("{days} ({})", more.join(", ")) })
}
