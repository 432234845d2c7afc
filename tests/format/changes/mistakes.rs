//! What cannot be changed: every mistake at once, where it stands, with what may have been meant.

use luanphien::format::{Issue, read_changes};
use serde_json::{Value, json};

use super::{applied, file, small, with, wrong};

fn issues(changes: Value) -> Vec<Issue> {
    applied(&small(), changes, None).expect_err("must be wrong")
}

fn maybe(change: Value) -> Option<String> {
    issues(json!([change]))[0].maybe.clone()
}

#[test]
fn all_mistakes_come_at_once() {
    let found = wrong(
        &small(),
        json!([
            { "away": { "person": "am", "from": "2027-02-01", "to": "2027-02-02" } },
            { "move_meeting": { "meeting": "c1/2027-02-15", "to": "2027-02-16", "place": "haus" } },
            { "cancel_session": { "session": "r1/2027-04/1" } },
            { "add_meeting": { "cell": "c1", "date": "2027-03-15", "start": "18:00", "minutes": 90, "kind": "thematic" } },
        ]),
        None,
    );
    let expected = [
        ("E1801", "changes[0].away.person"),
        ("E1803", "changes[2].cancel_session.session"),
        ("E1305", "changes[1].move_meeting.place"),
    ];
    // The overlap of the last one is seen once the places are right.
    assert_eq!(found, expected.map(|(code, path)| (code.to_owned(), path.to_owned())));
}

#[test]
fn a_mistake_that_shows_elsewhere_is_laid_at_the_change_that_brought_it() {
    let found = wrong(
        &small(),
        json!([
            { "away": { "person": "an", "from": "2027-02-01", "to": "2027-02-02" } },
            { "add_meeting": { "cell": "c1", "date": "2027-03-15", "start": "18:00", "minutes": 90, "kind": "thematic" } },
            { "add_session": { "series": "r1", "date": "2027-03-11" } },
            { "move_session": { "session": "r1/2027-03/1", "to": "2027-03-11" } },
        ]),
        None,
    );
    let expected = [("E1312", "changes[1].add_meeting"), ("E1417", "changes[3].move_session")];
    assert_eq!(found, expected.map(|(code, path)| (code.to_owned(), path.to_owned())));
}

#[test]
fn what_is_right_in_the_end_is_right() {
    let swap = json!([
        { "move_session": { "session": "r1/2027-01/1", "to": "2027-03-10" } },
        { "move_session": { "session": "r1/2027-03/1", "to": "2027-01-11" } },
    ]);
    assert!(applied(&small(), swap, None).is_ok());
}

#[test]
fn the_instances_own_mistakes_are_told_as_such() {
    let base = with(&[("/people/0/home", json!("nowhere"))]);
    let away = json!([{ "away": { "person": "an", "from": "2027-02-01", "to": "2027-02-02" } }]);
    assert_eq!(wrong(&base, away.clone(), None), [("E1102".to_owned(), "people[0].home".to_owned())]);
    // Mistakes of meaning stay where they are, too.
    let base = with(&[("/locks", json!([{ "duty": "c1/2027-02-16", "person": "an" }]))]);
    assert_eq!(wrong(&base, away, None), [("E1706".to_owned(), "locks[0].duty".to_owned())]);
}

#[test]
fn what_may_have_been_meant_is_offered() {
    let away =
        |person: &str| json!({ "away": { "person": person, "from": "2027-02-01", "to": "2027-02-02" } });
    assert_eq!(maybe(away("bihn")).as_deref(), Some("binh"));
    assert_eq!(maybe(away("nobody")), None);
    assert_eq!(
        maybe(json!({ "cancel_meeting": { "meeting": "c1/2027-02-16" } })).as_deref(),
        Some("c1/2027-02-15")
    );
    assert_eq!(
        maybe(json!({ "cancel_meeting": { "cell": "c1", "date": "2027-02-17" } })).as_deref(),
        Some("2027-02-15")
    );
    assert_eq!(
        maybe(json!({ "cancel_meeting": { "cell": "c2", "date": "2027-02-17" } })).as_deref(),
        Some("c1")
    );
    assert_eq!(
        maybe(json!({ "cancel_session": { "session": "r1/2027-02/2" } })).as_deref(),
        Some("r1/2027-02/1")
    );
    assert_eq!(
        maybe(json!({ "cancel_session": { "series": "r1", "date": "2027-02-09" } })).as_deref(),
        Some("2027-02-11")
    );
    assert_eq!(
        maybe(json!({ "lock": { "duty": "r1/2027-03/2", "person": "an" } })).as_deref(),
        Some("r1/2027-03/1")
    );
}

#[test]
fn a_duty_outside_the_horizon_is_not_cancelled_silently() {
    assert_eq!(issues(json!([{ "cancel_meeting": { "meeting": "c1/2027-04-15" } }]))[0].code.id, "E1803");
    let outside = json!([{ "move_meeting": { "meeting": "c1/2027-04-15", "to": "2027-04-16" } }]);
    assert_eq!(issues(outside)[0].code.id, "E1803");
    assert_eq!(
        issues(json!([{ "cancel_session": { "series": "r1", "date": "2027-04-12" } }]))[0].code.id,
        "E1803"
    );
}

#[test]
fn a_duty_is_named_in_one_way() {
    let both = json!({ "meeting": "c1/2027-02-15", "cell": "c1", "date": "2027-02-15" });
    let kind = json!({ "meeting": "c1/2027-02-15", "kind": "ordinary" });
    for name in [both, kind, json!({ "cell": "c1" }), json!({ "date": "2027-02-15" }), json!({})] {
        assert_eq!(issues(json!([{ "cancel_meeting": name }]))[0].code.id, "E1805");
    }
    for name in [json!({ "session": "r1/2027-02/1", "series": "r1" }), json!({ "series": "r1" }), json!({})] {
        assert_eq!(issues(json!([{ "cancel_session": name }]))[0].code.id, "E1805");
    }
}

#[test]
fn the_shape_is_held_against_the_schema() {
    let codes = |changes: Value| -> Vec<(String, String)> {
        let issues = read_changes(&file(changes)).expect_err("must be wrong");
        issues.iter().map(|issue| (issue.code.id.to_owned(), issue.path.clone())).collect()
    };
    let one = |code: &str, path: &str| vec![(code.to_owned(), path.to_owned())];
    assert_eq!(codes(json!([{ "leaves": { "person": "an" } }])), one("E1004", "changes[0].leaves"));
    assert_eq!(
        codes(json!([{ "leaves": { "person": "an", "last_day": "2027-02-30" } }])),
        one("E1009", "changes[0].leaves.last_day")
    );
    assert_eq!(
        codes(json!([{ "lock": { "duty": "x", "person": "an", "fixed": true } }])),
        one("E1005", "changes[0].lock.fixed")
    );
    assert_eq!(codes(json!([{ "ill": {} }])), one("E1012", "changes[0]"));
    assert_eq!(codes(json!({})), one("E1006", "changes"));
    let instance = read_changes(&small().to_string()).unwrap_err();
    assert_eq!(
        (instance[0].code.id, instance[0].maybe.as_deref()),
        ("E1003", Some("\"luanphien/changes@1\""))
    );
}
