//! Meetings and sessions moved, added, cancelled: with what the instance's own changes have done before.

use luanphien::domain::{MeetingKind, PlaceId};
use serde_json::{Value, json};

use super::{after, meetings, sessions, small, small_after, with};

fn move_meeting(name: Value, to: &str) -> Value {
    let mut moved = name;
    moved["to"] = json!(to);
    json!([{ "move_meeting": moved }])
}

#[test]
fn a_moved_meeting_keeps_its_id_and_what_is_not_said() {
    let instance = small_after(json!([
        { "move_meeting": { "meeting": "c1/2027-02-15", "to": "2027-02-17", "start": "18:00", "minutes": 90, "place": "hall" } },
        { "move_meeting": { "cell": "c1", "date": "2027-03-15", "to": "2027-03-14" } },
    ]));
    let expected = [
        ("c1/2027-01-15", "01-15 19:00"),
        ("c1/2027-02-15", "02-17 18:00"),
        ("c1/2027-03-15", "03-14 19:00"),
    ];
    assert_eq!(meetings(&instance), expected.map(|(id, at)| (id, at.to_owned())));
    let (second, third) = (&instance.meetings[1], &instance.meetings[2]);
    assert_eq!((second.place, second.interval.minutes()), (PlaceId(0), 90));
    assert_eq!((third.place, third.interval.minutes()), (PlaceId(1), 120));
}

/// Day 6 of February 2027 is in Tết: the meeting is on the 11th, and the instance has moved it to the 12th.
fn moved_before() -> Value {
    with(&[
        ("/cells/0/meetings/0/rule", json!({ "day_of_month": 6 })),
        (
            "/cells/0/changes",
            json!([{ "move": { "from": "2027-02-11", "to": "2027-02-12", "start": "18:00", "place": "hall" } }]),
        ),
    ])
}

#[test]
fn a_meeting_that_was_moved_before_is_named_by_id_by_its_day_or_by_its_day_by_the_rule() {
    let names = [
        json!({ "meeting": "c1/2027-02-06" }),
        json!({ "meeting": "c1/2027-02-12" }),
        json!({ "cell": "c1", "date": "2027-02-12" }),
        json!({ "cell": "c1", "date": "2027-02-06" }),
        json!({ "cell": "c1", "date": "2027-02-12", "kind": "ordinary" }),
    ];
    for name in names {
        let instance = after(&moved_before(), move_meeting(name, "2027-02-20"), None);
        assert_eq!(meetings(&instance)[1], ("c1/2027-02-06", "02-20 18:00".to_owned()));
        assert_eq!((instance.meetings.len(), instance.meetings[1].place), (3, PlaceId(0)));
    }
}

#[test]
fn a_meeting_may_be_moved_twice_and_cancelled_then() {
    let twice = json!([
        { "move_meeting": { "meeting": "c1/2027-02-15", "to": "2027-03-15", "start": "08:00" } },
        { "move_meeting": { "cell": "c1", "date": "2027-02-15", "to": "2027-03-20" } },
    ]);
    assert_eq!(meetings(&small_after(twice.clone()))[2], ("c1/2027-02-15", "03-20 08:00".to_owned()));
    let mut gone = twice;
    gone.as_array_mut().unwrap().push(json!({ "cancel_meeting": { "cell": "c1", "date": "2027-03-20" } }));
    let left: Vec<String> = meetings(&small_after(gone)).into_iter().map(|(id, _)| id.to_owned()).collect();
    assert_eq!(left, ["c1/2027-01-15", "c1/2027-03-15"]);
}

#[test]
fn the_id_of_a_cancelled_meeting_does_not_come_back() {
    let changes = json!([
        { "cancel_meeting": { "meeting": "c1/2027-02-15" } },
        { "add_meeting": { "cell": "c1", "date": "2027-02-15", "start": "08:00", "minutes": 60 } },
        { "add_meeting": { "cell": "c1", "date": "2027-02-15", "start": "10:00", "minutes": 60, "points": 4, "place": "hall" } },
    ]);
    let instance = small_after(changes);
    let expected = [
        ("c1/2027-01-15", "01-15 19:00"),
        ("c1/2027-02-15/added", "02-15 08:00"),
        ("c1/2027-02-15/added/added", "02-15 10:00"),
        ("c1/2027-03-15", "03-15 19:00"),
    ];
    assert_eq!(meetings(&instance), expected.map(|(id, at)| (id, at.to_owned())));
    assert_eq!((instance.meetings[1].points, instance.meetings[2].points), (2, 4));
    assert_eq!((instance.meetings[1].place, instance.meetings[2].place), (PlaceId(1), PlaceId(0)));
}

#[test]
fn two_meetings_of_one_day_are_told_apart_by_kind_or_id() {
    let base = with(&[(
        "/cells/0/changes",
        json!([
            { "add": { "date": "2027-02-15", "start": "08:00", "minutes": 60, "kind": "thematic" } },
            { "add": { "date": "2027-02-15", "start": "06:00", "minutes": 60 } },
        ]),
    )]);
    let cancel = |name: Value| -> Vec<String> {
        let instance = after(&base, json!([{ "cancel_meeting": name }]), None);
        let left = meetings(&instance).into_iter().filter(|(_, at)| at.starts_with("02-15"));
        left.map(|(id, _)| id.to_owned()).collect()
    };
    let (added, thematic, ordinary) = ("c1/2027-02-15/added", "c1/2027-02-15/thematic", "c1/2027-02-15");
    assert_eq!(cancel(json!({ "cell": "c1", "date": "2027-02-15", "kind": "thematic" })), [added, ordinary]);
    assert_eq!(cancel(json!({ "meeting": added })), [thematic, ordinary]);
    assert_eq!(cancel(json!({ "meeting": ordinary })), [added, thematic]);
}

/// A second cell, and a joint meeting of both in February at c2's.
fn joint() -> Value {
    let mut second = small()["cells"][0].clone();
    second["id"] = json!("c2");
    second["meetings"][0]["rule"] = json!({ "day_of_month": 18 });
    let joint = json!([{ "cells": ["c2", "c1"], "date": "2027-02-20", "start": "08:00", "minutes": 120 }]);
    with(&[("/cells/-", second), ("/joint_meetings", joint)])
}

fn february(changes: Value) -> Vec<(String, String)> {
    let instance = after(&joint(), changes, None);
    let all = meetings(&instance).into_iter().filter(|(id, at)| id.contains("-02-") || at.starts_with("02"));
    all.map(|(id, at)| (id.to_owned(), at)).collect()
}

#[test]
fn a_joint_meeting_is_moved_for_all_its_cells_and_keeps_its_id() {
    for cell in ["c1", "c2"] {
        let name = json!({ "cell": cell, "date": "2027-02-20", "start": "09:00" });
        // Also into another month: it still stands for the meetings of February.
        let moved = february(move_meeting(name, "2027-03-01"));
        assert_eq!(moved, [("c2/2027-02-20/joint".to_owned(), "03-01 09:00".to_owned())]);
    }
    let twice = json!([
        { "move_meeting": { "meeting": "c2/2027-02-20/joint", "to": "2027-02-22" } },
        { "move_meeting": { "meeting": "c2/2027-02-20/joint", "to": "2027-02-23" } },
    ]);
    assert_eq!(february(twice), [("c2/2027-02-20/joint".to_owned(), "02-23 08:00".to_owned())]);
}

#[test]
fn with_a_cancelled_joint_meeting_go_those_that_it_replaced() {
    let cancel = json!([
        { "cancel_meeting": { "cell": "c1", "date": "2027-02-20" } },
        { "add_meeting": { "cell": "c1", "date": "2027-02-25", "start": "19:00", "minutes": 60 } },
    ]);
    assert_eq!(february(cancel), [("c1/2027-02-25".to_owned(), "02-25 19:00".to_owned())]);
}

#[test]
fn a_combined_meeting_is_moved_whole() {
    let thematic = json!({ "kind": "thematic", "one_sitting": true, "months": [2], "minutes": 200 });
    let base = with(&[("/cells/0/meetings/-", thematic)]);
    for kind in ["ordinary", "thematic"] {
        let name = json!({ "cell": "c1", "date": "2027-02-15", "kind": kind });
        let instance = after(&base, move_meeting(name, "2027-02-16"), None);
        let moved = &instance.meetings[1];
        assert_eq!((moved.kind, moved.interval.minutes()), (MeetingKind::Combined, 200));
        assert_eq!(moved.interval.start.to_string(), "2027-02-16 19:00:00");
    }
}

#[test]
fn meetings_go_out_of_the_horizon_and_come_in() {
    let out = small_after(move_meeting(json!({ "meeting": "c1/2027-03-15" }), "2027-04-02"));
    assert_eq!(out.meetings.len(), 2);
    let came = small_after(move_meeting(json!({ "cell": "c1", "date": "2027-04-15" }), "2027-03-31"));
    assert_eq!(meetings(&came)[3], ("c1/2027-04-15", "03-31 19:00".to_owned()));
}

#[test]
fn a_moved_session_keeps_its_id_and_the_hours_of_its_own() {
    let own = json!([{ "move": { "from": "2027-02-11", "to": "2027-02-12", "sittings": [{ "start": "13:30", "minutes": 60 }] } }]);
    let base = with(&[("/receptions/0/changes", own)]);
    for name in [
        json!({ "session": "r1/2027-02/1" }),
        json!({ "series": "r1", "date": "2027-02-12" }),
        json!({ "series": "r1", "date": "2027-02-10" }),
    ] {
        let mut moved = name;
        moved["to"] = json!("2027-02-25");
        let instance = after(&base, json!([{ "move_session": moved }]), None);
        assert_eq!(sessions(&instance)[1], ("r1/2027-02/1", vec!["02-25".to_owned()]));
        let hours = instance.sessions[1].candidates[0].sittings[0];
        assert_eq!((hours.start.to_string().as_str(), hours.minutes()), ("2027-02-25 13:30:00", 60));
    }
    let given = json!([{ "move_session": {
        "session": "r1/2027-02/1", "to": "2027-02-25", "sittings": [{ "start": "08:00", "minutes": 30 }],
    } }]);
    assert_eq!(after(&base, given, None).sessions[1].candidates[0].minutes(), 30);
}

#[test]
fn a_moved_session_without_hours_of_its_own_takes_those_of_the_season() {
    let seasons =
        json!([{ "from": "03-01", "to": "12-31", "sittings": [{ "start": "08:00", "minutes": 90 }] }]);
    let base = with(&[("/receptions/0/seasons", seasons)]);
    let moved = json!([{ "move_session": { "session": "r1/2027-02/1", "to": "2027-03-01" } }]);
    let instance = after(&base, moved, None);
    let minutes: Vec<i64> = instance.sessions.iter().map(|session| session.candidates[0].minutes()).collect();
    assert_eq!(minutes, [180, 90, 90]);
}

#[test]
fn sessions_are_cancelled_and_added_with_new_ids() {
    let instance = small_after(json!([
        { "cancel_session": { "series": "r1", "date": "2027-03-10" } },
        { "add_session": { "series": "r1", "date": "2027-03-24" } },
        { "add_session": { "series": "r1", "date": "2027-01-25", "sittings": [{ "start": "14:00", "minutes": 45 }] } },
    ]));
    let expected = [
        ("r1/2027-01/1", "01-11"),
        ("r1/2027-01/2", "01-25"),
        ("r1/2027-02/1", "02-11"),
        ("r1/2027-03/2", "03-24"),
    ];
    assert_eq!(sessions(&instance), expected.map(|(id, day)| (id, vec![day.to_owned()])));
    assert_eq!(instance.sessions[1].candidates[0].minutes(), 45);
}

#[test]
fn a_session_whose_day_the_plan_chooses_is_fixed_by_its_id() {
    let choose = json!({ "choose": { "windows": [{ "from_day": 8, "to_day": 14 }] } });
    let base = with(&[("/receptions/0/dates", choose)]);
    let changes = json!([
        { "move_session": { "session": "r1/2027-01/1", "to": "2027-01-25" } },
        { "move_session": { "series": "r1", "date": "2027-01-25", "to": "2027-01-26" } },
        { "cancel_session": { "session": "r1/2027-03/1" } },
    ]);
    let instance = after(&base, changes, None);
    let expected = [("r1/2027-01/1", vec!["01-26"]), ("r1/2027-02/1", vec!["02-11", "02-12"])];
    let found = sessions(&instance);
    assert_eq!(found, expected.map(|(id, days)| (id, days.into_iter().map(str::to_owned).collect())));
}
