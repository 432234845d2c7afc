//! Blank cells that should say something. What they mean is settled last: the sheet of the rest may say it.

use serde_json::{Map, Value};

use super::read::Read;
use super::rows::told;
use crate::format::codes::E2306;
use crate::workbook::catalogue::{Column, Kind, Need};
use crate::workbook::grid::{Datum, Place};

/// A blank cell of a column that is needed.
#[derive(Debug)]
pub(super) struct Blank {
    column: &'static Column,
    path: String,
    place: Place,
}

/// Notes a blank cell, if it should say something.
pub(super) fn blank(column: &'static Column, path: String, place: Place, read: &mut Read) {
    if column.need != Need::Free {
        read.blanks.push(Blank { column, path, place });
    }
}

/// Tells of every blank cell whose value is still missing, or assumes one.
pub(super) fn settle(read: &mut Read) {
    for blank in std::mem::take(&mut read.blanks) {
        let pointer = pointer(&blank.path);
        if read.document.pointer(&pointer).is_some() {
            continue;
        }
        if let Some(value) = meant(blank.column, &blank.place, read) {
            put(&mut read.document, &pointer, value);
        }
    }
}

/// `people[3].cells.never` as `/people/3/cells/never`.
fn pointer(path: &str) -> String {
    format!("/{}", path.replace('[', "/").replace(']', "").replace('.', "/"))
}

/// Puts a value into an object that may have to be made.
fn put(document: &mut Value, pointer: &str, value: Value) {
    let mut at = document;
    for key in pointer.split('/').skip(1) {
        if at.is_null() {
            *at = Value::Object(Map::new());
        }
        let next = match at {
            Value::Object(fields) => Some(fields.entry(key).or_insert(Value::Null)),
            Value::Array(items) => key.parse::<usize>().ok().and_then(|key| items.get_mut(key)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
        };
        let Some(next) = next else { return };
        at = next;
    }
    *at = value;
}

/// What is usual, or the only thing there is; else it is a mistake.
fn meant(column: &Column, place: &Place, read: &mut Read) -> Option<Value> {
    let only = match column.kind {
        Kind::Ref(target) => Some(target).filter(|target| read.names.rows(*target).count() == 1),
        _ => None,
    };
    match (column.need, only) {
        (Need::Free, _) => None,
        (Need::Assumed(text), _) => {
            read.assume("default", place.clone(), column.header, text);
            told(column, &Datum::Text(text.to_owned()), place, read)
        }
        (Need::Wanted, Some(target)) => {
            let (id, name) = read.names.rows(target).next().cloned()?;
            read.assume("only", place.clone(), column.header, &name);
            Some(Value::from(id))
        }
        (Need::Wanted, None) => {
            read.wrong(&E2306, place.clone(), column.header, None);
            None
        }
    }
}
