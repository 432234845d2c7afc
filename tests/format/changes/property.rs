//! Random changes: read(write(x)) = x, history stays, what is accepted can be built.

use luanphien::domain::Instance;
use luanphien::format::changes::{Change, Changes};
use luanphien::format::{
    NoFiles, apply_changes, build_instance, read_changes, read_instance_dto, write_changes, write_instance,
};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::day;
use crate::format::text;

const AS_OF: &str = "2027-02-01";

fn id(known: &'static [&'static str]) -> impl Strategy<Value = String> {
    proptest::sample::select(known.to_vec()).prop_map(str::to_owned)
}

fn person() -> impl Strategy<Value = String> {
    id(&["bi-thu", "pho-bi-thu", "uv-kiem-tra", "uv-dan-van", "uv-cong-an"])
}

fn cell() -> impl Strategy<Value = String> {
    id(&["dong-1", "dong-2", "tay-1", "tay-2", "nam-1", "nam-2"])
}

fn date() -> impl Strategy<Value = String> {
    (1_i64..89).prop_map(|days| (day("2027-01-01") + chrono::TimeDelta::days(days)).to_string())
}

fn duty() -> impl Strategy<Value = String> {
    id(&[
        "dong-1/2027-02-03",
        "dong-1/2027-01-03",
        "dong-2/2027-02-05",
        "nam-1/2027-03-20",
        "tiep-dan/2027-02/1",
        "tiep-dan/2027-01/1",
    ])
}

fn change() -> impl Strategy<Value = Value> {
    prop_oneof![
        (person(), date(), date()).prop_map(|(p, a, b)| json!({ "away": { "person": p, "from": a.clone().min(b.clone()), "to": a.max(b), "reason": "Ốm" } })),
        (person(), date()).prop_map(|(p, d)| json!({ "leaves": { "person": p, "last_day": d } })),
        any::<u8>().prop_map(|n| json!({ "joins": { "person": { "id": format!("uv-{n}"), "name": "Uỷ viên", "groups": ["committee"], "share": "1/2" } } })),
        (cell(), date(), date()).prop_map(|(c, d, to)| json!({ "move_meeting": { "cell": c, "date": d, "to": to } })),
        (duty(), date()).prop_map(|(m, to)| json!({ "move_meeting": { "meeting": m, "to": to, "start": "18:00", "minutes": 90, "place": "tru-so" } })),
        (cell(), date()).prop_map(|(c, d)| json!({ "add_meeting": { "cell": c, "date": d, "start": "06:00", "minutes": 60, "kind": "thematic", "points": 1 } })),
        (cell(), date()).prop_map(|(c, d)| json!({ "cancel_meeting": { "cell": c, "date": d, "kind": "ordinary" } })),
        duty().prop_map(|m| json!({ "cancel_meeting": { "meeting": m } })),
        (duty(), date()).prop_map(|(s, to)| json!({ "move_session": { "session": s, "to": to, "sittings": [{ "start": "08:00", "minutes": 60 }] } })),
        date().prop_map(|d| json!({ "add_session": { "series": "tiep-dan", "date": d } })),
        duty().prop_map(|s| json!({ "cancel_session": { "session": s } })),
        (duty(), person()).prop_map(|(d, p)| json!({ "lock": { "duty": d, "person": p } })),
        (duty(), person()).prop_map(|(d, p)| json!({ "forbid": { "duty": d, "seat": "accompanying:member/1", "person": p } })),
        (person(), 0_u32..9).prop_map(|(p, n)| json!({ "limit": { "person": p, "per": "month", "duties": { "max": n }, "minutes": {} } })),
    ]
}

fn file() -> impl Strategy<Value = Changes> {
    proptest::collection::vec(change(), 0..8)
        .prop_map(|changes| read_changes(&super::file(json!(changes))).unwrap())
}

/// The duties before the day of the change, with everything that a plan rests on.
fn past(instance: &Instance) -> Vec<String> {
    let first = day(AS_OF);
    let meetings = instance.meetings.iter().filter(|meeting| meeting.interval.start.date() < first);
    let sessions = instance.sessions.iter().filter(|session| session.candidates[0].date < first);
    let meetings =
        meetings.map(|one| format!("{} {:?} {:?} {}", one.id, one.interval, one.place, one.points));
    meetings.chain(sessions.map(|one| format!("{} {:?}", one.id, one.candidates))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn changes_survive_writing_and_reading(changes in file()) {
        let written = write_changes(&changes);
        prop_assert_eq!(&read_changes(&written).unwrap(), &changes);
        prop_assert_eq!(write_changes(&read_changes(&written).unwrap()), written);
    }

    #[test]
    fn what_is_accepted_can_be_built_and_leaves_history_alone(changes in file()) {
        let tutorial = read_instance_dto(&text("instances/tutorial.json")).unwrap();
        let before = build_instance(&tutorial, &NoFiles).unwrap();
        match apply_changes(&tutorial, &changes, Some(day(AS_OF))) {
            Ok(changed) => {
                let after = build_instance(&changed, &NoFiles);
                prop_assert!(after.is_ok(), "{:#?}", after.err());
                prop_assert_eq!(past(&after.unwrap()), past(&before));
                let again = read_instance_dto(&write_instance(&changed));
                prop_assert_eq!(again.unwrap(), changed);
            }
            Err(issues) => prop_assert!(issues.iter().all(|issue| issue.path.starts_with("changes[")), "{issues:#?}"),
        }
    }

    /// One after another is the same as all at once, where both are right all the way.
    #[test]
    fn changes_made_one_by_one_are_changes_made_at_once(changes in file()) {
        let tutorial = read_instance_dto(&text("instances/tutorial.json")).unwrap();
        let one = |dto: luanphien::format::InstanceDto, change: &Change| {
            apply_changes(&dto, &Changes::new(vec![change.clone()]), Some(day(AS_OF)))
        };
        let singly = changes.changes.iter().try_fold(tutorial.clone(), one);
        if let Ok(singly) = singly {
            prop_assert_eq!(apply_changes(&tutorial, &changes, Some(day(AS_OF))).unwrap(), singly);
        }
    }
}

#[test]
fn no_change_changes_nothing() {
    let tutorial = read_instance_dto(&text("instances/tutorial.json")).unwrap();
    assert_eq!(apply_changes(&tutorial, &Changes::new(Vec::new()), Some(day(AS_OF))).unwrap(), tutorial);
}
