//! Every choice of one variant from each list.

use serde_json::{Value, json};

use super::{small, variants, with};

fn names(fields: &Value) -> Vec<String> {
    variants(&small(), fields).into_iter().map(|variant| variant.name).collect()
}

#[test]
fn the_last_list_changes_fastest_and_scenarios_come_first() {
    let fields = json!({
        "scenarios": [{ "name": "x" }],
        "cross": [[{ "name": "a" }, { "name": "b" }], [{ "name": "1" }, { "name": "2" }, { "name": "3" }]],
    });
    let expected = ["x", "a × 1", "a × 2", "a × 3", "b × 1", "b × 2", "b × 3"];
    assert_eq!(names(&fields), expected);
}

#[test]
fn a_single_list_is_its_variants() {
    assert_eq!(names(&json!({ "cross": [[{ "name": "a" }, { "name": "b" }]] })), ["a", "b"]);
}

#[test]
fn changes_of_all_parts_are_made_in_the_order_of_the_lists() {
    let fields = json!({ "cross": [
        [{ "name": "a", "title": "Một", "changes": [{ "tenure": { "months": 1 } }, { "own_commune": "avoid" }] }],
        [{ "name": "b", "title": "Hai", "changes": [{ "tenure": { "months": 2 } }] }],
    ] });
    let variant = variants(&small(), &fields).remove(0);
    let dto = variant.instance.unwrap();
    assert_eq!((variant.name.as_str(), variant.title.as_str()), ("a × b", "Một; Hai"));
    assert_eq!(dto.policy.tenure_months, 2);
    assert_eq!(dto.policy.own_commune, luanphien::format::instance::OwnPlace::Avoid);
}

/// Patches are written against the file, so they come first, wherever they stand.
#[test]
fn patches_come_before_typed_changes_and_after_one_another() {
    let base = with(&[("/policy", json!({ "tenure_months": 3 }))]);
    let fields = json!({ "cross": [
        [{ "name": "typed", "changes": [{ "tenure": { "months": 6 } }] }],
        [{ "name": "one", "patch": [{ "op": "replace", "path": "/policy/tenure_months", "value": 1 }] }],
        [{ "name": "two", "patch": [
            { "op": "test", "path": "/policy/tenure_months", "value": 1 },
            { "op": "add", "path": "/policy/allowed_misses", "value": 2 },
        ] }],
    ] });
    let dto = variants(&base, &fields).remove(0).instance.unwrap();
    assert_eq!((dto.policy.tenure_months, dto.policy.allowed_misses), (6, 2));
}

#[test]
fn mistakes_are_placed_in_the_list_they_come_from() {
    let fields = json!({ "cross": [
        [{ "name": "a" }],
        [{ "name": "1" }, { "name": "2", "changes": [{ "points": {} }] }],
    ] });
    let all = variants(&small(), &fields);
    assert!(all[0].instance.is_ok());
    assert_eq!(all[1].instance.as_ref().unwrap_err()[0].path, "cross[1][1].changes[0].points");
}
