//! Seats of a meeting: `cấp uỷ viên; ban đảng × 2 (ban đảng, đoàn thể)`.

use serde_json::{Map, Value, json};

use super::lists::parts;
use super::words::{label, labels, write_labels, write_word};
use crate::workbook::catalogue::{LABELS, ROLES};
use crate::workbook::fold::fold;

/// What stands for "people with any label or none".
const EVERYBODY: &str = "ai cũng được";

/// Each role, how many, and in brackets the labels of who may take the seat.
pub(super) fn read(text: &str) -> Value {
    Value::Array(parts(text).map(seat).collect())
}

fn seat(text: &str) -> Value {
    let mut seat = Map::new();
    let (head, groups) = match text.strip_suffix(')').and_then(|text| text.rsplit_once('(')) {
        Some((head, groups)) => (head.trim(), Some(groups.trim())),
        None => (text, None),
    };
    let counted = head
        .rsplit_once(['×', '*'])
        .and_then(|(role, count)| count.trim().parse::<u32>().ok().map(|count| (role.trim(), count)));
    let (role, count) = counted.map_or((head, None), |(role, count)| (role, Some(count)));
    let role = label(role, ROLES);
    if role != "member" {
        seat.insert("role".into(), role);
    }
    if let Some(count) = count.filter(|count| *count != 1) {
        seat.insert("count".into(), json!(count));
    }
    if let Some(groups) = groups {
        let groups = if fold(groups) == fold(EVERYBODY) { json!([]) } else { labels(groups, LABELS) };
        if groups != json!(["committee"]) {
            seat.insert("groups".into(), groups);
        }
    }
    Value::Object(seat)
}

/// The phrase of each kind of seat.
pub(super) fn write(value: &Value) -> Option<String> {
    let seats: Option<Vec<String>> = value.as_array()?.iter().map(write_seat).collect();
    Some(seats?.join("; "))
}

fn write_seat(value: &Value) -> Option<String> {
    let role = value.get("role").map_or(Some("member"), Value::as_str)?;
    let count = value.get("count").map_or_else(String::new, |count| format!(" × {count}"));
    let groups = match value.get("groups") {
        None => String::new(),
        Some(groups) if groups.as_array()?.is_empty() => format!(" ({EVERYBODY})"),
        Some(groups) => format!(" ({})", write_labels(groups, LABELS)?),
    };
    Some(format!("{}{count}{groups}", write_word(role, ROLES)))
}
