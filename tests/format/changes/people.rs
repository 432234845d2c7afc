//! Absences, people who leave or join, limits.

use luanphien::domain::{Measure, Period};
use serde_json::json;

use super::{after, day, small_after, with, wrong};

#[test]
fn somebody_away_is_busy_then() {
    let instance = small_after(json!([
        { "away": { "person": "binh", "from": "2027-02-10", "to": "2027-02-20", "reason": "Ốm" } },
        { "away": { "person": "binh", "from": "2027-03-01T13:30", "to": "2027-03-01T17:00" } },
    ]));
    let busy = |at: usize| -> Vec<String> {
        let all = instance.people[at].busy.iter();
        all.map(|busy| format!("{} – {} {}", busy.interval.start, busy.interval.end, busy.reason)).collect()
    };
    assert_eq!(
        busy(1),
        ["2027-02-10 00:00:00 – 2027-02-21 00:00:00 Ốm", "2027-03-01 13:30:00 – 2027-03-01 17:00:00 "]
    );
    assert!(busy(0).is_empty());
}

#[test]
fn an_absence_adds_to_those_that_were_known() {
    let base = with(&[("/people/0/unavailable", json!([{ "from": "2027-01-05", "to": "2027-01-06" }]))]);
    let away = json!([{ "away": { "person": "an", "from": "2027-01-10", "to": "2027-01-12" } }]);
    let busy = after(&base, away, Some("2027-01-11")).people[0].busy.clone();
    let days: Vec<_> = busy.iter().map(|busy| busy.interval.start.date()).collect();
    assert_eq!(days, [day("2027-01-05"), day("2027-01-10")]);
}

#[test]
fn somebody_who_leaves_has_a_last_day() {
    let leaves = |last: &str| json!([{ "leaves": { "person": "binh", "last_day": last } }]);
    assert_eq!(small_after(leaves("2027-02-28")).people[1].to, Some(day("2027-02-28")));
    // It takes the place of the day that was known, earlier or later.
    let base = with(&[("/people/1/to", json!("2027-03-10"))]);
    for last in ["2027-02-28", "2027-03-20"] {
        assert_eq!(after(&base, leaves(last), None).people[1].to, Some(day(last)));
    }
}

#[test]
fn somebody_who_joins_is_in_office_from_the_day_of_the_change_on() {
    let joins = |from: Option<&str>| {
        let mut person = json!({ "id": "chi", "name": "Uỷ viên", "groups": ["committee"], "home": "east" });
        if let Some(from) = from {
            person["from"] = json!(from);
        }
        json!([{ "joins": { "person": person } }])
    };
    let from = |changes, as_of| after(&super::small(), changes, as_of).people[2].from;
    assert_eq!(from(joins(None), None), None);
    assert_eq!(from(joins(None), Some("2027-02-01")), Some(day("2027-02-01")));
    assert_eq!(from(joins(Some("2027-03-01")), Some("2027-02-01")), Some(day("2027-03-01")));
    assert_eq!(from(joins(Some("2027-01-20")), Some("2027-02-01")), Some(day("2027-01-20")));
}

#[test]
fn later_changes_know_who_has_joined() {
    let instance = small_after(json!([
        { "joins": { "person": { "id": "chi", "name": "Uỷ viên", "groups": ["committee"] } } },
        { "away": { "person": "chi", "from": "2027-03-01", "to": "2027-03-05" } },
        { "lock": { "duty": "c1/2027-02-15", "person": "chi" } },
    ]));
    assert_eq!((instance.people[2].busy.len(), instance.locks[0].person.0), (1, 2));
}

#[test]
fn a_limit_replaces_those_of_its_period_and_measure_only() {
    let base = with(&[(
        "/people/0/limits",
        json!([
            { "per": "week", "duties": { "max": 1 }, "minutes": { "max": 600 } },
            { "per": "week", "duties": { "min": 1 } },
            { "per": "month", "duties": { "max": 5 } },
        ]),
    )]);
    let limits = |changes| -> Vec<(Period, Measure, Option<u32>, Option<u32>)> {
        let all = after(&base, changes, None).people[0].limits.clone();
        all.iter().map(|limit| (limit.per, limit.measure, limit.min, limit.max)).collect()
    };
    let minutes = (Period::Week, Measure::Minutes, None, Some(600));
    let month = (Period::Month, Measure::Duties, None, Some(5));
    let three = json!([{ "limit": { "person": "an", "per": "week", "duties": { "max": 3 } } }]);
    assert_eq!(limits(three), [minutes, month, (Period::Week, Measure::Duties, None, Some(3))]);
    let none = json!([{ "limit": { "person": "an", "per": "week", "duties": {} } }]);
    assert_eq!(limits(none), [minutes, month]);
    let twice = json!([
        { "limit": { "person": "an", "per": "month", "duties": { "max": 1 }, "minutes": { "min": 60 } } },
        { "limit": { "person": "an", "per": "month", "duties": { "max": 2 } } },
    ]);
    assert_eq!(
        limits(twice)[3..],
        [(Period::Month, Measure::Minutes, Some(60), None), (Period::Month, Measure::Duties, None, Some(2))]
    );
}

#[test]
fn what_is_wrong_with_people_is_placed_in_the_changes() {
    let wrong = |changes| wrong(&super::small(), changes, None);
    let found = wrong(json!([
        { "joins": { "person": { "id": "chi", "name": "Uỷ viên", "home": "wset", "cells": { "never": ["c9"] } } } },
        { "away": { "person": "an", "from": "2027-03-05", "to": "2027-03-04" } },
        { "limit": { "person": "an", "per": "week", "minutes": { "min": 9, "max": 8 } } },
    ]));
    let expected = [
        ("E1105", "changes[2].limit.minutes"),
        ("E1102", "changes[0].joins.person.home"),
        ("E1108", "changes[1].away"),
        ("E1109", "changes[0].joins.person.cells.never[0]"),
    ];
    assert_eq!(found, expected.map(|(code, path)| (code.to_owned(), path.to_owned())));
}
