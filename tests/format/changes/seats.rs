//! Seats fixed and forbidden: the last word counts.

use luanphien::domain::Instance;
use serde_json::{Value, json};

use super::{after, small, small_after, with, wrong};

const SEAT: &str = "accompanying:member/1";

/// Duty, seat, position of the person, fixed or forbidden.
fn locks(instance: &Instance) -> Vec<(&str, Option<String>, usize, bool)> {
    let seat = |lock: &luanphien::domain::Lock| lock.seat.as_ref().map(ToString::to_string);
    instance.locks.iter().map(|lock| (lock.duty.as_str(), seat(lock), lock.person.0, lock.fixed)).collect()
}

fn seat(kind: &str, seat: Option<&str>, person: &str) -> Value {
    let mut change = json!({ "duty": "c1/2027-02-15", "person": person });
    if let Some(seat) = seat {
        change["seat"] = json!(seat);
    }
    json!({ kind: change })
}

#[test]
fn seats_are_fixed_and_forbidden() {
    let instance = small_after(json!([
        seat("lock", Some(SEAT), "an"),
        { "forbid": { "duty": "r1/2027-03/1", "person": "binh" } },
        seat("lock", Some(SEAT), "an"),
    ]));
    let fixed = ("c1/2027-02-15", Some(SEAT.to_owned()), 0, true);
    assert_eq!(locks(&instance), [fixed, ("r1/2027-03/1", None, 1, false)]);
}

#[test]
fn a_lock_takes_the_place_of_another_of_the_same_seat() {
    let base = with(&[("/locks", json!([seat("lock", Some(SEAT), "an")["lock"].clone()]))]);
    let instance = after(&base, json!([seat("lock", Some(SEAT), "binh")]), None);
    assert_eq!(locks(&instance), [("c1/2027-02-15", Some(SEAT.to_owned()), 1, true)]);
}

#[test]
fn lock_and_prohibition_of_one_person_take_each_others_place() {
    let last = |changes: Value| {
        locks(&small_after(changes)).into_iter().map(|lock| (lock.2, lock.3)).collect::<Vec<_>>()
    };
    let (lock, forbid) = (seat("lock", Some(SEAT), "an"), seat("forbid", None, "an"));
    assert_eq!(last(json!([forbid, lock])), [(0, true)]);
    assert_eq!(last(json!([lock, forbid])), [(0, false)]);
    // Another person's prohibition has nothing to do with it.
    assert_eq!(last(json!([seat("forbid", None, "binh"), lock])), [(1, false), (0, true)]);
    // A seat that is forbidden leaves a lock of some other seat alone.
    assert_eq!(
        last(json!([seat("lock", None, "an"), seat("forbid", Some(SEAT), "an")])),
        [(0, true), (0, false)]
    );
}

#[test]
fn a_duty_may_be_named_by_the_day_on_which_it_takes_place() {
    let base = with(&[("/cells/0/meetings/0/rule", json!({ "day_of_month": 6 }))]);
    let lock = json!([{ "lock": { "duty": "c1/2027-02-11", "person": "an" } }]);
    assert_eq!(after(&base, lock, None).locks[0].duty, "c1/2027-02-06");
}

#[test]
fn locks_of_a_duty_that_is_no_longer_planned_go_with_it() {
    let base = with(&[(
        "/locks",
        json!([
            { "duty": "c1/2027-02-15", "person": "an" },
            { "duty": "r1/2027-02/1", "person": "binh", "fixed": false },
            { "duty": "c1/2027-01-15", "person": "an" },
        ]),
    )]);
    for changes in [
        json!([{ "cancel_meeting": { "meeting": "c1/2027-02-15" } }, { "cancel_session": { "session": "r1/2027-02/1" } }]),
        json!([
            { "move_meeting": { "meeting": "c1/2027-02-15", "to": "2027-04-15" } },
            { "move_session": { "session": "r1/2027-02/1", "to": "2027-04-12" } },
        ]),
    ] {
        assert_eq!(locks(&after(&base, changes, None)), [("c1/2027-01-15", None, 0, true)]);
    }
    // A duty that only moves keeps its locks.
    let moved = json!([{ "move_meeting": { "meeting": "c1/2027-02-15", "to": "2027-02-20" } }]);
    assert_eq!(after(&base, moved, None).locks.len(), 3);
}

#[test]
fn a_seat_that_is_not_there_is_placed_in_the_changes() {
    let changes =
        json!([seat("lock", Some("accompanying:member/2"), "an"), seat("forbid", Some("host"), "an")]);
    let expected = [("E1707", "changes[0].lock.seat"), ("E1707", "changes[1].forbid.seat")];
    assert_eq!(
        wrong(&small(), changes, None),
        expected.map(|(code, path)| (code.to_owned(), path.to_owned()))
    );
}

/// A lock that a later one has shifted keeps its own mistake.
#[test]
fn shifted_locks_are_told_apart() {
    let base = with(&[("/locks", json!([seat("lock", Some(SEAT), "an")["lock"].clone()]))]);
    let changes = json!([
        { "lock": { "duty": "c1/2027-03-15", "seat": "host/1", "person": "an" } },
        seat("lock", Some(SEAT), "binh"),
    ]);
    assert_eq!(wrong(&base, changes, None), [("E1707".to_owned(), "changes[0].lock.seat".to_owned())]);
}
