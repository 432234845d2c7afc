//! The formats: reading, writing, and every way in which an instance can be wrong.

mod changes;
mod codes;
mod convert;
mod docs;
mod hostile;
mod reports;
mod round_trip;
mod scalars;
mod scenarios;

use std::path::{Path, PathBuf};

use luanphien::domain::Instance;
use luanphien::format::{Issue, NoFiles, read_instance};
use serde_json::{Value, json};

/// A file of the repository.
fn at(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn text(path: &str) -> String {
    std::fs::read_to_string(at(path)).unwrap()
}

/// A small valid instance: two people, one cell on day 15, one series on day 10.
fn small() -> Value {
    json!({
        "format": "luanphien/instance@1", "title": "Thử",
        "organization": { "name": "Đảng uỷ xã Mẫu", "level": "commune" },
        "horizon": { "from": "2027-01-01", "to": "2027-03-31" },
        "places": [{ "id": "hall" }, { "id": "east" }],
        "travel": { "roads": [{ "from": "hall", "to": "east", "minutes": 10 }] },
        "people": [
            { "id": "an", "name": "Bí thư", "groups": ["committee"] },
            { "id": "binh", "name": "Phó Bí thư", "groups": ["committee"] },
        ],
        "communes": [{ "id": "mau", "name": "Xã Mẫu" }],
        "cells": [{
            "id": "c1", "name": "Chi bộ 1", "commune": "mau", "place": "east",
            "meetings": [{ "rule": { "day_of_month": 15 }, "start": "19:00", "minutes": 120 }],
        }],
        "receptions": [{
            "id": "r1", "name": "Tiếp dân", "place": "hall", "host": { "head": { "person": "an" } },
            "dates": { "rule": { "rule": { "day_of_month": 10 } } },
            "sittings": [{ "start": "07:30", "minutes": 180 }],
        }],
    })
}

/// The small instance with some values replaced or added, each at a JSON pointer.
fn with(changes: &[(&str, Value)]) -> Value {
    let mut value = small();
    for (pointer, new) in changes {
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        let parent = value.pointer_mut(parent).unwrap_or_else(|| panic!("{pointer}"));
        match parent {
            Value::Object(fields) => drop(fields.insert(key.to_owned(), new.clone())),
            Value::Array(items) if key == "-" => items.push(new.clone()),
            Value::Array(items) => items[key.parse::<usize>().unwrap()] = new.clone(),
            _ => panic!("{pointer}"),
        }
    }
    value
}

fn read(value: &Value) -> Result<Instance, Vec<Issue>> {
    read_instance(&value.to_string(), &NoFiles)
}

fn read_with(changes: &[(&str, Value)]) -> Instance {
    read(&with(changes)).unwrap_or_else(|issues| panic!("{issues:#?}"))
}

/// The codes and paths of what is wrong.
fn wrong(changes: &[(&str, Value)]) -> Vec<(String, String)> {
    let Err(issues) = read(&with(changes)) else { panic!("must be wrong: {changes:?}") };
    issues.iter().map(|issue| (issue.code.id.to_owned(), issue.path.clone())).collect()
}
