//! Broken input: always an answer, never a panic.

use luanphien::format::{Kind, NoFiles, read_instance, read_plan, schema};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{read, small, text, with};

#[test]
fn syntax_errors_name_line_and_column() {
    let issues = read_instance("{\n  \"format\": oops\n}", &NoFiles).unwrap_err();
    let position = issues[0].position.unwrap();
    assert_eq!((issues[0].code.id, position.line, position.column), ("E1001", 2, 13));
}

#[test]
fn every_truncation_of_a_file_is_an_error_and_no_panic() {
    let whole = text("instances/tutorial.json");
    let ends = (0..whole.trim_end().len()).filter(|end| whole.is_char_boundary(*end));
    for end in ends.step_by(7) {
        assert!(read_instance(&whole[..end], &NoFiles).is_err(), "{end}");
    }
}

#[test]
fn a_byte_order_mark_is_no_error() {
    assert!(read_instance(&format!("\u{feff}{}", small()), &NoFiles).is_ok());
}

#[test]
fn all_shape_errors_come_at_once_with_their_paths() {
    let value = with(&[
        ("/people/0/shares", json!(1)),
        ("/people/1/name", json!(7)),
        ("/cells/0/meetings/0/rule", json!({ "day_of_month": 40 })),
        ("/cells/0/meetings/0/on_holiday", json!("nextday")),
        ("/horizon/to", json!("2027-02-30")),
    ]);
    let issues = read(&value).unwrap_err();
    let mut found: Vec<_> = issues.iter().map(|issue| (issue.code.id, issue.path.as_str())).collect();
    found.sort_unstable();
    assert_eq!(
        found,
        [
            ("E1005", "people[0].shares"),
            ("E1006", "people[1].name"),
            ("E1007", "cells[0].meetings[0].on_holiday"),
            ("E1008", "cells[0].meetings[0].rule.day_of_month"),
            ("E1009", "horizon.to"),
        ]
    );
    let word = issues.iter().find(|issue| issue.code.id == "E1007").unwrap();
    assert_eq!(word.maybe.as_deref(), Some("\"next_day\""));
}

#[test]
fn all_mistakes_of_meaning_come_at_once() {
    let found = super::wrong(&[
        ("/people/0/home", json!("hal")),
        ("/cells/0/commune", json!("mao")),
        ("/receptions/0/host/head/person", json!("am")),
        ("/policy", json!({ "apart": [["an", "an"]] })),
    ]);
    let codes: Vec<&str> = found.iter().map(|(code, _)| code.as_str()).collect();
    assert_eq!(codes, ["E1102", "E1304", "E1404", "E1505"]);
}

#[test]
fn the_nearest_known_id_is_offered() {
    let issues = read(&with(&[("/people/0/home", json!("eats"))])).unwrap_err();
    assert_eq!(issues[0].maybe.as_deref(), Some("east"));
    let issues = read(&with(&[("/people/0/home", json!("somewhere"))])).unwrap_err();
    assert_eq!(issues[0].maybe, None);
}

/// Every place of a JSON value, as pointers.
fn pointers(value: &Value, here: &str, found: &mut Vec<String>) {
    found.push(here.to_owned());
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(key, inner)| pointers(inner, &format!("{here}/{key}"), found))
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, inner)| pointers(inner, &format!("{here}/{at}"), found));
        }
        _ => {}
    }
}

fn odd() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        Just(json!([])),
        Just(json!({})),
        Just(json!({ "day_of_month": 1, "every_weekday": "mon" })),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        Just(json!("2027-02-30")),
        Just(json!("9999999999999999999/3")),
        Just(json!("x".repeat(5000))),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever stands anywhere in a good file: the answer is an instance or a list of mistakes.
    #[test]
    fn odd_values_anywhere_never_panic(which in any::<prop::sample::Index>(), value in odd()) {
        let mut file: Value = serde_json::from_str(&text("instances/tutorial.json")).unwrap();
        let mut places = Vec::new();
        pointers(&file, "", &mut places);
        *file.pointer_mut(which.get(&places[..]).as_str()).unwrap() = value;
        match read(&file) {
            Ok(_) => {}
            Err(issues) => prop_assert!(!issues.is_empty()),
        }
    }

    #[test]
    fn any_text_is_answered(text in any::<String>()) {
        prop_assert!(read_instance(&text, &NoFiles).is_err());
        prop_assert!(read_plan(&text).is_err());
    }
}

#[test]
fn numbers_at_the_edge_of_what_is_allowed_do_not_overflow() {
    let files = with(&[
        (
            "/policy",
            json!({
                "points": { "ordinary": 1000, "host": 1000, "panel": 1000, "distance_bands": [{ "from_minutes": 0, "points": 1000 }] },
                "tenure_months": 120, "blocks_from": "2000-01-01", "tiers": [{ "name": "fairness", "tolerance": 1_000_000 }],
            }),
        ),
        ("/cells/0/priority", json!(1000)),
        ("/receptions/0/priority", json!(1000)),
        (
            "/receptions/0/panel",
            json!([{ "role": "A", "count": 50 }, { "role": "B", "count": 50, "required": false }]),
        ),
        ("/people/0/limits", json!([{ "per": "quarter", "minutes": { "min": 0, "max": 200_000 } }])),
        (
            "/history",
            json!({ "openings": [{ "person": "an", "points": -1_000_000 }, { "person": "binh", "points": "1/7" }] }),
        ),
    ]);
    assert!(read(&files).is_ok(), "{:#?}", read(&files).err());
}

#[test]
fn the_generated_schemas_are_schemas_and_close_every_object() {
    for kind in [Kind::Instance, Kind::Plan, Kind::Changes] {
        let schema = schema(kind);
        assert!(jsonschema::validator_for(&schema).is_ok());
        for (name, definition) in schema["$defs"].as_object().unwrap() {
            if definition.get("properties").is_some() {
                assert_eq!(definition["additionalProperties"], false, "{name}");
            }
        }
        assert!(!schema.to_string().contains("uint64"));
    }
}
