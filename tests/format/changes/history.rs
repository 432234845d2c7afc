//! What lies before the day of the change stays.

use luanphien::domain::{Assignment, Fairness, Kind, Plan, Stamp, Status};
use luanphien::format::{apply_changes_to_plan, read_changes, read_instance_dto};
use serde_json::{Value, json};

use super::{applied, day, file, small, with, wrong};

/// The meetings are on 15 January, February and March; the sessions on 11 January, 11 February, 10 March.
const AS_OF: &str = "2027-02-15";

fn is_past(change: Value) -> bool {
    match applied(&small(), json!([change]), Some(AS_OF)) {
        Ok(_) => false,
        Err(issues) => {
            assert!(issues.iter().all(|issue| issue.code.id == "E1804"), "{issues:#?}");
            true
        }
    }
}

#[test]
fn meetings_of_earlier_days_are_history() {
    assert!(is_past(json!({ "move_meeting": { "meeting": "c1/2027-01-15", "to": "2027-03-01" } })));
    assert!(is_past(json!({ "cancel_meeting": { "meeting": "c1/2027-01-15" } })));
    assert!(is_past(json!({ "move_meeting": { "meeting": "c1/2027-03-15", "to": "2027-02-14" } })));
    assert!(is_past(
        json!({ "add_meeting": { "cell": "c1", "date": "2027-02-14", "start": "08:00", "minutes": 60 } })
    ));
    // The day itself is still to come.
    assert!(!is_past(json!({ "cancel_meeting": { "meeting": "c1/2027-02-15" } })));
    assert!(!is_past(
        json!({ "move_meeting": { "meeting": "c1/2027-03-15", "to": "2027-02-15", "start": "08:00" } })
    ));
}

#[test]
fn sessions_of_earlier_days_are_history() {
    assert!(is_past(json!({ "move_session": { "session": "r1/2027-02/1", "to": "2027-03-01" } })));
    assert!(is_past(json!({ "cancel_session": { "session": "r1/2027-01/1" } })));
    assert!(is_past(json!({ "move_session": { "session": "r1/2027-03/1", "to": "2027-02-12" } })));
    assert!(is_past(json!({ "add_session": { "series": "r1", "date": "2027-02-12" } })));
    assert!(!is_past(json!({ "move_session": { "session": "r1/2027-03/1", "to": "2027-02-15" } })));
}

#[test]
fn seats_of_earlier_duties_are_history() {
    for kind in ["lock", "forbid"] {
        assert!(is_past(json!({ kind: { "duty": "r1/2027-02/1", "person": "an" } })));
        assert!(is_past(json!({ kind: { "duty": "c1/2027-01-15", "person": "an" } })));
        assert!(!is_past(json!({ kind: { "duty": "c1/2027-02-15", "person": "an" } })));
    }
}

#[test]
fn one_leaves_on_the_eve_at_the_earliest_and_does_not_come_back() {
    let leaves = |last: &str| json!({ "leaves": { "person": "binh", "last_day": last } });
    assert!(is_past(leaves("2027-02-13")));
    assert!(!is_past(leaves("2027-02-14")));
    let left = with(&[("/people/1/to", json!("2027-02-01"))]);
    let found = wrong(&left, json!([leaves("2027-03-01")]), Some(AS_OF));
    assert_eq!(found, [("E1804".to_owned(), "changes[0].leaves.last_day".to_owned())]);
}

#[test]
fn absences_may_have_begun_earlier() {
    assert!(!is_past(json!({ "away": { "person": "an", "from": "2027-01-20", "to": "2027-02-20" } })));
}

#[test]
fn a_joint_meeting_is_history_by_its_day() {
    let mut second = small()["cells"][0].clone();
    second["id"] = json!("c2");
    let joint = json!([{ "cells": ["c2", "c1"], "date": "2027-02-10", "moved_from": "2027-02-20", "start": "08:00", "minutes": 120 }]);
    let base = with(&[("/cells/-", second), ("/joint_meetings", joint)]);
    let moved = json!([{ "move_meeting": { "meeting": "c2/2027-02-20/joint", "to": "2027-03-01" } }]);
    assert_eq!(wrong(&base, moved, Some(AS_OF))[0].0, "E1804");
}

fn plan(duty: &str, date: &str) -> Plan {
    let assignment = Assignment {
        duty: duty.to_owned(),
        seat: "host/1".to_owned(),
        role: String::new(),
        date: day(date),
        start: day(date).and_hms_opt(7, 30, 0).unwrap(),
        end: day(date).and_hms_opt(10, 30, 0).unwrap(),
        place: "hall".to_owned(),
        cell: None,
        reception: Some("r1".to_owned()),
        person: "an".to_owned(),
        kind: Kind::Head,
        locked: false,
        standby: None,
    };
    Plan {
        status: Status::Optimal,
        tiers: Vec::new(),
        fairness: Fairness::default(),
        assignments: vec![assignment],
        uncovered: Vec::new(),
        people: Vec::new(),
        warnings: Vec::new(),
        rebalance: None,
        stamp: Stamp {
            instance: String::new(),
            program: String::new(),
            solver: String::new(),
            seed: 0,
            limit_struck: false,
        },
    }
}

/// In February the plan chooses from 11, 12, 15 to 18 and more.
#[test]
fn the_plan_tells_on_which_day_a_session_is() {
    let choose = json!({ "choose": { "windows": [{ "from_day": 8, "to_day": 20 }] } });
    let base = with(&[("/receptions/0/dates", choose)]);
    let dto = read_instance_dto(&base.to_string()).unwrap();
    let cancel = |name: Value| read_changes(&file(json!([{ "cancel_session": name }]))).unwrap();
    let by_id = cancel(json!({ "session": "r1/2027-02/1" }));
    let apply = |changes, posted: &str| {
        let found = apply_changes_to_plan(&dto, changes, day(AS_OF), &plan("r1/2027-02/1", posted));
        found.map_err(|issues| issues[0].code.id)
    };
    assert_eq!(apply(&by_id, "2027-02-12").unwrap_err(), "E1804");
    assert_eq!(apply(&by_id, "2027-02-16").unwrap().receptions[0].changes.len(), 1);
    // Without a plan it is to come as long as it may be.
    assert!(
        applied(&base, json!([{ "cancel_session": { "session": "r1/2027-02/1" } }]), Some(AS_OF)).is_ok()
    );
    assert_eq!(
        wrong(&base, json!([{ "cancel_session": { "session": "r1/2027-02/1" } }]), Some("2027-02-21"))[0].0,
        "E1804"
    );
    // By day only with the plan at hand.
    let by_day = cancel(json!({ "series": "r1", "date": "2027-02-16" }));
    assert!(apply(&by_day, "2027-02-16").is_ok());
    assert_eq!(apply(&by_day, "2027-02-17").unwrap_err(), "E1803");
}
