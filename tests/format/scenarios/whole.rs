//! The file as a whole: how many, which names, one way each.

use luanphien::format::read_scenarios;
use serde_json::{Value, json};

use super::{file, unread};

fn list(name: &str, length: usize) -> Vec<Value> {
    (0..length).map(|at| json!({ "name": format!("{name}{at}") })).collect()
}

#[test]
fn so_many_and_no_more() {
    // 1 + 3 × 3 = 10.
    let fields = |at_most: u32| json!({ "scenarios": list("s", 1), "cross": [list("a", 3), list("b", 3)], "at_most": at_most });
    assert!(read_scenarios(&file(&fields(10))).is_ok());
    assert_eq!(unread(&fields(9)), [("E1901", "at_most".to_owned())]);
}

#[test]
fn sixty_four_where_nothing_is_said() {
    assert!(read_scenarios(&file(&json!({ "cross": [list("a", 8), list("b", 8)] }))).is_ok());
    assert_eq!(unread(&json!({ "scenarios": list("s", 65) })), [("E1901", "at_most".to_owned())]);
}

/// A product that no memory would hold is refused before it is made.
#[test]
fn a_huge_product_is_refused_at_once() {
    let lists: Vec<Vec<Value>> = (0..10).map(|at| list(&format!("l{at}-"), 1000)).collect();
    assert_eq!(unread(&json!({ "cross": lists })), [("E1901", "at_most".to_owned())]);
}

#[test]
fn names_are_given_once() {
    let twice = json!({ "scenarios": [{ "name": "a" }, { "name": "b" }, { "name": "a" }] });
    assert_eq!(unread(&twice), [("E1902", "scenarios[2].name".to_owned())]);
    assert_eq!(
        unread(&json!({ "scenarios": [{ "name": "base" }] })),
        [("E1902", "scenarios[0].name".to_owned())]
    );
    let crossed = json!({ "cross": [[{ "name": "a" }, { "name": "a" }], [{ "name": "b" }]] });
    assert_eq!(unread(&crossed), [("E1902", "cross".to_owned())]);
}

#[test]
fn something_is_compared_and_each_in_one_way() {
    assert_eq!(unread(&json!({})), [("E1904", "scenarios".to_owned())]);
    let both = json!({ "name": "a", "changes": [{ "tenure": { "months": 1 } }], "patch": [{ "op": "remove", "path": "/x" }] });
    let fields = json!({ "scenarios": [both], "cross": [[{ "name": "c" }, both_again(&both)]] });
    assert_eq!(unread(&fields), [("E1903", "scenarios[0]".to_owned()), ("E1903", "cross[0][1]".to_owned())]);
}

fn both_again(both: &Value) -> Value {
    let mut again = both.clone();
    again["name"] = "again".into();
    again
}

#[test]
fn unknown_words_and_fields_are_named() {
    let at = |path: &str| format!("scenarios[0].{path}");
    let one = |scenario: Value| unread(&json!({ "scenarios": [scenario] }));
    assert_eq!(one(json!({ "name": "a", "change": [] })), [("E1005", at("change"))]);
    assert_eq!(one(json!({ "changes": [] })), [("E1004", at("").trim_end_matches('.').to_owned())]);
    assert_eq!(one(json!({ "name": "a", "changes": [{ "salary": 1 }] })), [("E1012", at("changes[0]"))]);
    let patch = json!({ "name": "a", "patch": [{ "op": "merge", "path": "/x" }] });
    assert_eq!(one(patch), [("E1007", at("patch[0].op"))]);
    assert_eq!(unread(&json!({ "cross": [[]] })), [("E1010", "cross[0]".to_owned())]);
}
