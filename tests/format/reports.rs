//! Reports that the policy asks for: what is accepted, what is refused, and where.

use serde_json::{Value, json};

use super::{read_with, wrong};

const PLACE: &str = "/policy";

fn asking(reports: Value) -> [(&'static str, Value); 1] {
    [(PLACE, json!({ "follow_up": { "reports": reports } }))]
}

fn by(every: &str, by: Value) -> Value {
    json!({ "every": every, "by": by, "within_days": 5 })
}

fn at(code: &str, path: &str) -> (String, String) {
    (code.to_owned(), format!("policy.follow_up.reports{path}"))
}

#[test]
fn people_groups_and_agencies_of_the_instance_may_owe_reports() {
    for every in ["month", "quarter", "half", "nine_months", "year"] {
        // Named twice in one entry is meant once; the same label may be a group's and an agency's.
        let who = json!({ "people": ["an", "an"], "groups": ["committee"], "agencies": ["committee"] });
        read_with(&asking(json!([by(every, who)])));
    }
    let lengths =
        json!([by("month", json!({ "people": ["an"] })), by("quarter", json!({ "people": ["an"] }))]);
    read_with(&asking(lengths));
    let two = json!([by("month", json!({ "people": ["an"] })), by("month", json!({ "people": ["binh"] }))]);
    read_with(&asking(two));
}

#[test]
fn unknown_authors_are_named_each_at_its_place() {
    let who =
        json!({ "people": ["an", "ann"], "groups": ["commitee"], "agencies": ["committee", "agency:x"] });
    assert_eq!(
        wrong(&asking(json!([by("month", json!({ "people": ["an"] })), by("quarter", who)]))),
        [at("E1111", "[1].by.groups"), at("E1111", "[1].by.agencies"), at("E1507", "[1].by.people[1]"),]
    );
    assert_eq!(wrong(&asking(json!([by("month", json!({}))]))), [at("E1507", "[0].by")]);
}

#[test]
fn nobody_owes_the_same_report_twice() {
    let twice = json!([
        by("half", json!({ "groups": ["committee"] })),
        by("half", json!({ "people": ["binh"] })),
        by("half", json!({ "agencies": ["binh", "committee"] })),
    ]);
    let found = wrong(&asking(twice));
    assert!(found.contains(&at("E1508", "[1].by")), "{found:?}");
    let agencies = json!([
        by("half", json!({ "agencies": ["committee"] })),
        by("half", json!({ "agencies": ["committee"] })),
    ]);
    assert_eq!(wrong(&asking(agencies)), [at("E1508", "[1].by")]);
}

#[test]
fn the_days_allowed_have_bounds() {
    let days = |days: Value| json!([{ "every": "year", "by": { "people": ["an"] }, "within_days": days }]);
    read_with(&asking(days(json!(0))));
    read_with(&asking(days(json!(366))));
    for beyond in [json!(-1), json!(367)] {
        assert_eq!(wrong(&asking(days(beyond))), [at("E1008", "[0].within_days")]);
    }
    let missing = json!([{ "every": "year", "by": { "people": ["an"] } }]);
    assert_eq!(wrong(&asking(missing))[0].0, "E1004");
    assert_eq!(wrong(&asking(json!([by("week", json!({ "people": ["an"] }))])))[0].0, "E1007");
}
