//! How much somebody may carry: `tuần ≤ 3 việc; tháng 1–6 việc và ≤ 600 phút`.

use serde_json::{Map, Value, json};

use super::Wrong;
use super::lists::parts;
use super::tokens::tokens;
use super::words::write_word;
use crate::workbook::catalogue::LIMIT_PERIODS;

/// Limits with semicolons between them.
pub(super) fn read(text: &str) -> Result<Value, Wrong> {
    let wrong = || Wrong::form("ngày ≤ 1; tuần ≤ 3 việc; tháng 1–6 việc; quý ≥ 60 phút");
    let mut limits = Vec::new();
    for part in parts(&text.replace(',', ";")) {
        limits.push(limit(part).ok_or_else(|| wrong().part(part))?);
    }
    if limits.is_empty() { Err(wrong()) } else { Ok(Value::Array(limits)) }
}

fn limit(text: &str) -> Option<Value> {
    let words = tokens(text);
    let words: Vec<&str> =
        words.iter().map(String::as_str).filter(|word| !["=", "moi", ":"].contains(word)).collect();
    let (period, bounds) = words.split_first()?;
    let per = match *period {
        "ngay" => "day",
        "tuan" => "week",
        "thang" => "month",
        "quy" => "quarter",
        _ => return None,
    };
    let mut limit = Map::from_iter([("per".to_owned(), json!(per))]);
    for bound in bounds.split(|word| *word == "va") {
        let (unit, bound) = bounded(bound)?;
        if limit.insert(unit.to_owned(), bound).is_some() {
            return None;
        }
    }
    Some(Value::Object(limit))
}

/// The unit that is counted, and its bounds.
fn bounded(words: &[&str]) -> Option<(&'static str, Value)> {
    let (unit, words) = match words {
        [words @ .., "viec" | "buoi" | "lan"] => ("duties", words),
        [words @ .., "phut"] => ("minutes", words),
        _ => ("duties", words),
    };
    let number = |text: &str| text.parse::<u32>().ok();
    let bounds = match *words {
        ["<", most] | ["toi", "da", most] | ["khong", "qua", most] => json!({ "max": number(most)? }),
        [">", least] | ["toi", "thieu", least] | ["it", "nhat", least] => json!({ "min": number(least)? }),
        [least, "-", most] => json!({ "min": number(least)?, "max": number(most)? }),
        _ => return None,
    };
    Some((unit, bounds))
}

/// The phrase of each limit.
pub(super) fn write(value: &Value) -> Option<String> {
    let limits: Option<Vec<String>> = value.as_array()?.iter().map(write_limit).collect();
    Some(limits?.join("; "))
}

fn write_limit(value: &Value) -> Option<String> {
    let bound = |unit: &str, word: &str| {
        let bounds = value.get(unit)?;
        Some(match (bounds.get("min"), bounds.get("max")) {
            (Some(least), Some(most)) => format!("{least}–{most} {word}"),
            (None, Some(most)) => format!("≤ {most} {word}"),
            (Some(least), None) => format!("≥ {least} {word}"),
            (None, None) => return None,
        })
    };
    let bounds: Vec<String> =
        [bound("duties", "việc"), bound("minutes", "phút")].into_iter().flatten().collect();
    let period = write_word(value.get("per")?.as_str()?, LIMIT_PERIODS);
    Some(format!("{period} {}", bounds.join(" và ")))
}
