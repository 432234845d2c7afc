//! JSON Patches of the instance file.

use serde_json::{Value, json};

use super::{one, small, with, wrong};

fn patched(base: &Value, patch: Value) -> luanphien::domain::Instance {
    one(base, &json!({ "patch": patch })).unwrap_or_else(|issues| panic!("{issues:#?}"))
}

fn refused(patch: Value) -> Vec<(&'static str, String)> {
    wrong(&small(), &json!({ "patch": patch }))
}

#[test]
fn all_six_operations() {
    let instance = patched(
        &small(),
        json!([
            { "op": "test", "path": "/people/0/id", "value": "an" },
            { "op": "add", "path": "/people/-", "value": { "id": "chi", "name": "Mới", "groups": ["committee"] } },
            { "op": "replace", "path": "/cells/0/name", "value": "Chi bộ số 1" },
            { "op": "copy", "from": "/people/0/name", "path": "/people/2/title" },
            { "op": "move", "from": "/people/1/name", "path": "/people/1/title" },
            { "op": "add", "path": "/people/1/name", "value": "Bình" },
            { "op": "remove", "path": "/receptions/0" },
        ]),
    );
    assert_eq!(instance.cells[0].name, "Chi bộ số 1");
    assert_eq!((instance.people[1].name.as_str(), instance.people[1].title.as_str()), ("Bình", "Phó Bí thư"));
    assert_eq!(instance.people[2].title, "Bí thư");
    assert!(instance.sessions.is_empty());
}

/// The patch sees the file: what stands in it can be replaced and tested, though the writer would leave a default out.
#[test]
fn a_field_that_stands_in_the_file_at_its_default_can_be_replaced() {
    let base = with(&[("/policy", json!({ "tenure_months": 3 }))]);
    let replace = json!([
        { "op": "test", "path": "/policy/tenure_months", "value": 3 },
        { "op": "replace", "path": "/policy/tenure_months", "value": 1 },
    ]);
    assert_eq!(patched(&base, replace.clone()).policy.tenure_months, 1);
    assert_eq!(
        wrong(&small(), &json!({ "patch": replace })),
        [("E1905", "scenarios[0].patch[0]".to_owned())]
    );
}

#[test]
fn what_cannot_be_made_is_named_by_its_operation() {
    let at = |path: &str| format!("scenarios[0].patch{path}");
    let cases = [
        (json!({ "op": "replace", "path": "/policy/tenure", "value": 1 }), "[0]"),
        (json!({ "op": "remove", "path": "/people/9" }), "[0]"),
        (json!({ "op": "test", "path": "/people/0/id", "value": "binh" }), "[0]"),
        (json!({ "op": "add", "path": "people", "value": 1 }), "[0].path"),
        (json!({ "op": "move", "path": "/people/0" }), "[0]"),
        (json!({ "op": "copy", "from": "x", "path": "/title" }), "[0].from"),
        (json!({ "op": "replace", "path": "/title" }), "[0]"),
    ];
    for (operation, place) in cases {
        assert_eq!(refused(json!([operation])), [("E1905", at(place))], "{operation}");
    }
    // All operations that cannot even be read are told at once.
    let two = json!([{ "op": "add", "path": "x", "value": 1 }, { "op": "test", "path": "/title" }]);
    assert_eq!(refused(two), [("E1905", at("[0].path")), ("E1905", at("[1]"))]);
}

#[test]
fn the_nearest_field_is_named() {
    let patch = json!({ "patch": [{ "op": "replace", "path": "/people/0/nam", "value": "x" }] });
    let issues = one(&small(), &patch).unwrap_err();
    assert_eq!(issues[0].maybe.as_deref(), Some("/people/0/name"));
}

#[test]
fn a_patched_instance_is_judged_like_any_other() {
    let at = |path: &str| format!("scenarios[0].patch{path}");
    let text = json!([{ "op": "replace", "path": "/people/0/name", "value": 7 }]);
    assert_eq!(refused(text), [("E1006", at("[0].value"))]);
    let inside = json!([{ "op": "add", "path": "/policy", "value": { "tenure_months": 0 } }]);
    assert_eq!(refused(inside), [("E1008", at("[0].value.tenure_months"))]);
    let gone = json!([{ "op": "remove", "path": "/cells/0/name" }]);
    assert_eq!(refused(gone), [("E1004", at(""))]);
    let home = json!([{ "op": "add", "path": "/people/0/home", "value": "moon" }]);
    assert_eq!(refused(home), [("E1102", at("[0].value"))]);
    // Nothing that was written is wrong by itself, but something now refers to what is gone.
    let orphan = json!([{ "op": "remove", "path": "/people/0" }]);
    assert_eq!(refused(orphan), [("E1404", at(""))]);
}

/// RFC 6902, section 4: members that an operation does not know are ignored; `null` is a value.
#[test]
fn unknown_members_are_ignored_and_null_is_a_value() {
    let noted = json!([{ "op": "replace", "path": "/title", "value": "Khác", "comment": "thử" }]);
    assert_eq!(patched(&small(), noted).title, "Khác");
    let null = json!([{ "op": "add", "path": "/people/0/home", "value": null }]);
    assert_eq!(patched(&small(), null).people[0].home, None);
}

/// `~1` is a slash and `~0` a tilde: a place in the file is named as other places are.
#[test]
fn escaped_pointers() {
    let patch = json!([{ "op": "add", "path": "/a~1b", "value": 1 }]);
    assert_eq!(refused(patch), [("E1005", "scenarios[0].patch[0].value".to_owned())]);
}

/// A copy of the whole into itself doubles the document: forty of them would fill any memory.
#[test]
fn a_patch_that_copies_without_end_is_refused() {
    let copy = |at: usize| json!({ "op": "copy", "from": "", "path": format!("/x{at}") });
    let patch: Vec<Value> = (0..40).map(copy).collect();
    let found = refused(json!(patch));
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].0, "E1905");
}
