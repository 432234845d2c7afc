//! What has no column of its own: paths, and values in JSON.

use serde_json::{Map, Value};

use super::layout::Layout;
use super::read::Read;
use crate::format::codes::{E2306, E2312};
use crate::workbook::grid::{Datum, Place};

/// Puts the values at their paths; a row without a path goes on with the value above it.
pub(super) fn apply(layout: &Layout<'_>, read: &mut Read) {
    let mut open: Option<(String, String, Place)> = None;
    for row in &layout.rows {
        let value =
            layout.find("value").and_then(|(at, _)| layout.grid.at(*row, at)).map(raw).unwrap_or_default();
        let at = layout.find("value").map_or(0, |(at, _)| at);
        let place = layout.grid.place(*row, at);
        match (layout.shown(*row, "path"), &mut open) {
            (Some(path), _) => {
                close(open.take(), read);
                open = Some((path, value, place));
            }
            (None, Some((_, text, _))) => text.push_str(&value),
            (None, None) => read.wrong(&E2306, layout.grid.place(*row, 0), "Đường dẫn", None),
        }
    }
    close(open, read);
}

fn raw(datum: &Datum) -> String {
    match datum {
        Datum::Text(text) => text.clone(),
        _ => datum.shown(),
    }
}

fn close(open: Option<(String, String, Place)>, read: &mut Read) {
    let Some((path, text, place)) = open else { return };
    let value: Value = match serde_json::from_str(&text) {
        Ok(value) => value,
        Err(error) => return read.wrong(&E2312, place, &text, Some(error.to_string())),
    };
    match put(&mut read.document, &path, value) {
        Some(told) => read.places.replace(told, place),
        None => read.wrong(&E2312, place, &path, None),
    }
}

/// Puts a value at a path; the path as the reader of instances tells it, if it leads anywhere.
fn put(document: &mut Value, path: &str, value: Value) -> Option<String> {
    let keys: Vec<&str> = path.split('/').collect();
    let (last, way) = keys.split_last()?;
    let (mut at, mut told) = (document, String::new());
    for key in way {
        at = step(at, key, &mut told)?;
    }
    match at {
        Value::Object(fields) if value.is_null() => {
            fields.remove(*last);
            step_text(&mut told, last);
        }
        _ => *step(at, last, &mut told)? = value,
    }
    Some(told)
}

fn step<'v>(at: &'v mut Value, key: &str, told: &mut String) -> Option<&'v mut Value> {
    if at.is_null() {
        *at = Value::Object(Map::new());
    }
    match at {
        Value::Object(fields) => {
            step_text(told, key);
            Some(fields.entry(key).or_insert(Value::Null))
        }
        Value::Array(items) => {
            let named = items.iter().position(|item| item.get("id").and_then(Value::as_str) == Some(key));
            let number = named.or_else(|| key.parse().ok())?;
            told.push_str(&format!("[{number}]"));
            items.get_mut(number)
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
    }
}

fn step_text(told: &mut String, key: &str) {
    told.push_str(if told.is_empty() { "" } else { "." });
    told.push_str(key);
}
