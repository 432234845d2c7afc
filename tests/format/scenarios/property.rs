//! Rebalance then compare equals compare then rebalance, where both are defined: in terms of instances, what has happened
//! and what an office decides otherwise can be written into the instance in either order, as long as they touch different
//! things. (The same in terms of plans is in `tests/compare/`.)

use luanphien::format::changes::{Away, CancelMeeting, Change, Changes, Leaves, NewLimit};
use luanphien::format::instance::{Bounds, Date, DayOrMoment, LimitPeriod};
use luanphien::format::{
    Base, InstanceDto, apply_changes, read_instance_dto, read_scenarios, write_instance,
};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::file;
use crate::format::text;

fn happening() -> impl Strategy<Value = Change> {
    let person = prop::sample::select(vec!["bi-thu", "uv-kiem-tra", "uv-cong-an"]);
    prop_oneof![
        (person.clone(), 1..28_u32, 0..20_u32).prop_map(|(person, day, more)| {
            let from = Date::parse(&format!("2027-02-{day:02}")).unwrap();
            let to = from.0 + chrono::Days::new(more.into());
            Change::Away(Away {
                person: person.into(),
                from: DayOrMoment::parse(&from.0.to_string()).unwrap(),
                to: DayOrMoment::parse(&to.to_string()).unwrap(),
                reason: String::new(),
            })
        }),
        person.clone().prop_map(|person| Change::Leaves(Leaves {
            person: person.into(),
            last_day: Date::parse("2027-03-15").unwrap()
        })),
        Just(Change::CancelMeeting(CancelMeeting {
            meeting: Some("dong-1/2027-03-03".to_owned()),
            cell: None,
            date: None,
            kind: None
        })),
        (person, 1..5_u32).prop_map(|(person, most)| Change::Limit(NewLimit {
            person: person.into(),
            per: LimitPeriod::Week,
            duties: Some(Bounds { min: None, max: Some(most) }),
            minutes: None,
        })),
    ]
}

/// Settings of the policy and of cells: none of them touches people or dates.
fn setting() -> impl Strategy<Value = Value> {
    prop_oneof![
        (1..6_u32).prop_map(|months| json!({ "tenure": { "months": months } })),
        (1..4_u32).prop_map(|count| json!({ "attendees": { "count": count } })),
        (1..9_u32).prop_map(|number| json!({ "priority": { "cells": ["tay-1"], "priority": number } })),
        (0..9_i64).prop_map(|points| json!({ "points": { "ordinary": points } })),
        prop::sample::select(vec!["avoid", "forbid", "ignore"])
            .prop_map(|rule| json!({ "own_commune": rule })),
        (0..9_i64).prop_map(|by| json!({ "tolerance": { "name": "fairness", "tolerance": by } })),
        Just(json!({ "tiers": [{ "name": "coverage" }, { "name": "fairness" }] })),
    ]
}

fn decided(dto: &InstanceDto, settings: &[Value]) -> InstanceDto {
    let fields = json!({ "scenarios": [{ "name": "one", "changes": settings }] });
    let scenarios = read_scenarios(&file(&fields)).unwrap();
    Base::of(dto.clone()).variants(&scenarios).remove(0).instance.unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn what_happens_and_what_is_decided_can_be_written_in_either_order(
        happened in prop::collection::vec(happening(), 0..4),
        settings in prop::collection::vec(setting(), 0..4),
    ) {
        let tutorial = read_instance_dto(&text("instances/tutorial.json")).unwrap();
        // As of the day on which a plan in force would be changed: nothing of this is history.
        let as_of = Some("2027-02-01".parse().unwrap());
        let happen = |dto: &InstanceDto| apply_changes(dto, &Changes::new(happened.clone()), as_of);
        let (first, then) = (happen(&tutorial), happen(&decided(&tutorial, &settings)));
        match (first, then) {
            (Ok(first), Ok(then)) => {
                prop_assert_eq!(write_instance(&decided(&first, &settings)), write_instance(&then));
            }
            (first, then) => prop_assert_eq!(first.is_err(), then.is_err(), "defined in both orders or in none"),
        }
    }

    /// A scenario of what happens is the instance of what has happened, where nothing is history.
    #[test]
    fn a_scenario_makes_of_the_instance_what_changes_make(happened in prop::collection::vec(happening(), 0..4)) {
        let tutorial = read_instance_dto(&text("instances/tutorial.json")).unwrap();
        let changes = Changes::new(happened);
        let written: Value = serde_json::to_value(&changes.changes).unwrap();
        let fields = json!({ "scenarios": [{ "name": "one", "changes": written }] });
        let scenarios = read_scenarios(&file(&fields)).unwrap();
        let variant = Base::of(tutorial.clone()).variants(&scenarios).remove(0).instance;
        match apply_changes(&tutorial, &changes, None) {
            Ok(changed) => prop_assert_eq!(variant.unwrap(), changed),
            Err(issues) => {
                let wrong = variant.unwrap_err();
                prop_assert_eq!(wrong.len(), issues.len());
                prop_assert!(wrong.iter().zip(&issues).all(|(one, other)| one.path.ends_with(&other.path)));
            }
        }
    }

    #[test]
    fn written_scenarios_are_read_again(settings in prop::collection::vec(setting(), 0..4)) {
        let fields = json!({ "scenarios": [{ "name": "one", "changes": settings }], "at_most": 3 });
        let once = read_scenarios(&file(&fields)).unwrap();
        let again = read_scenarios(&serde_json::to_string(&once).unwrap()).unwrap();
        prop_assert_eq!(once, again);
    }
}
