//! Instances by chance make the round trip, and broken workbooks never bring the reader down.

use luanphien::format::{InstanceDto, NoFiles, build_instance, read_instance_dto};
use luanphien::workbook::{filled, import, open, template};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::Value;

use super::{at, instance};

const COMPLETE: &str = "tests/format/complete.json";

/// Every place of a document.
fn places(value: &Value, here: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, inner)| {
            found.push(format!("{here}/{key}"));
            places(inner, &format!("{here}/{key}"), found);
        }),
        Value::Array(items) => items.iter().enumerate().for_each(|(number, inner)| {
            found.push(format!("{here}/{number}"));
            places(inner, &format!("{here}/{number}"), found);
        }),
        _ => {}
    }
}

/// The document changed at a place, unless it would not be read any more.
fn changed(file: &Value, change: impl FnOnce(&mut Value)) -> Value {
    let mut other = file.clone();
    change(&mut other);
    if read_instance_dto(&other.to_string()).is_ok() { other } else { file.clone() }
}

fn without(file: &Value, which: Index) -> Value {
    let mut all = Vec::new();
    places(file, "", &mut all);
    let place = which.get(&all[..]).clone();
    let (parent, key) = place.rsplit_once('/').unwrap();
    changed(file, |other| match other.pointer_mut(parent) {
        Some(Value::Object(fields)) => drop(fields.remove(key)),
        Some(Value::Array(items)) => drop(items.remove(key.parse().unwrap())),
        _ => {}
    })
}

/// Another text where people write what they like.
fn retold(file: &Value, which: Index, text: &str) -> Value {
    const FREE: [&str; 8] = ["name", "title", "reason", "text", "role", "level", "group", "rrule"];
    let mut all = Vec::new();
    places(file, "", &mut all);
    all.retain(|place| FREE.iter().any(|key| place.ends_with(&format!("/{key}"))));
    let place = which.get(&all[..]).clone();
    changed(file, |other| *other.pointer_mut(&place).unwrap() = text.into())
}

/// Another small number somewhere.
fn recounted(file: &Value, which: Index, number: u32) -> Value {
    let mut all = Vec::new();
    places(file, "", &mut all);
    all.retain(|place| file.pointer(place).is_some_and(Value::is_number));
    let place = which.get(&all[..]).clone();
    changed(file, |other| *other.pointer_mut(&place).unwrap() = number.into())
}

/// An item once more, lists in another order.
fn turned(file: &Value, which: Index) -> Value {
    let mut all = Vec::new();
    places(file, "", &mut all);
    all.retain(|place| file.pointer(place).is_some_and(Value::is_array));
    let place = which.get(&all[..]).clone();
    changed(file, |other| other.pointer_mut(&place).unwrap().as_array_mut().unwrap().reverse())
}

fn some() -> impl Strategy<Value = InstanceDto> {
    let steps = (
        vec(any::<Index>(), 0..8),
        vec(
            (
                any::<Index>(),
                "(\\PC{1,12}|[ a-zđ;,()_x–\"\\\\=#']{1,9}| ?(ngày 3|1/2|có|TRUE|\\(ví dụ\\) x))",
            ),
            0..6,
        ),
        vec((any::<Index>(), 0_u32..40), 0..4),
        vec(any::<Index>(), 0..3),
    );
    steps.prop_map(|(gone, told, counted, turns)| {
        let mut file: Value = serde_json::from_str(&std::fs::read_to_string(at(COMPLETE)).unwrap()).unwrap();
        gone.into_iter().for_each(|which| file = without(&file, which));
        told.into_iter().for_each(|(which, text)| file = retold(&file, which, &text));
        counted.into_iter().for_each(|(which, number)| file = recounted(&file, which, number));
        turns.into_iter().for_each(|which| file = turned(&file, which));
        read_instance_dto(&file.to_string()).unwrap()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Of instances that mean nothing as well, as long as they can be read.
    #[test]
    fn instances_by_chance_survive(own in some()) {
        let bytes = filled(&own).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let grids = open("bang", &bytes).unwrap();
        let read = import(&grids, None, &NoFiles);
        if build_instance(&own, &NoFiles).is_ok() {
            prop_assert_eq!(read.instance, Some(own));
        } else {
            // What is wrong with the instance is told, and nothing about the sheets.
            prop_assert!(read.issues.iter().all(|(issue, _)| issue.code.id.starts_with("E1")), "{:?}", read.issues);
        }
    }

    #[test]
    fn broken_bytes_are_told_and_never_bring_it_down(
        changes in vec((any::<Index>(), any::<u8>()), 1..20),
        end in proptest::option::of(any::<Index>()),
        examples in any::<bool>(),
    ) {
        let mut bytes = if examples { template() } else { filled(&instance("instances/tutorial.json")) }.unwrap();
        for (which, byte) in changes {
            let place = which.index(bytes.len());
            bytes[place] = byte;
        }
        if let Some(end) = end {
            bytes.truncate(end.index(bytes.len()));
        }
        match open("bang", &bytes) {
            Ok(grids) => drop(import(&grids, None, &NoFiles)),
            Err(issue) => prop_assert!(["E2301", "E2302"].contains(&issue.code.id)),
        }
    }

    #[test]
    fn any_bytes_are_told(bytes in vec(any::<u8>(), 0..400), zipped in any::<bool>()) {
        let bytes = if zipped { [b"PK\x03\x04".as_slice(), &bytes].concat() } else { bytes };
        if let Ok(grids) = open("bang", &bytes) {
            prop_assert!(import(&grids, None, &NoFiles).instance.is_none());
        }
    }
}
