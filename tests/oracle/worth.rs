//! What one more person would be worth, against all plans there are with that person, on tiny worlds by chance.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta, Timelike};
use luanphien::domain::*;
use luanphien::office::explain::{Part, Worth, explain_value};
use proptest::collection::vec;
use proptest::prelude::*;

use super::brute;
use super::planned;
use super::random::{LARGEST, cases};
use super::world::world;
use crate::support::build::labels;

const HELPER: &str = "helper";

/// A stretch of time as the answer names it.
type Slot = (NaiveDate, Option<Part>);

fn part_of(start: NaiveDateTime) -> Slot {
    let part = match start.hour() {
        0..12 => Part::Morning,
        12..17 => Part::Afternoon,
        _ => Part::Evening,
    };
    (start.date(), Some(part))
}

fn week_of(start: NaiveDateTime) -> Slot {
    let day = start.date();
    (day - TimeDelta::days(day.weekday().num_days_from_monday().into()), None)
}

/// The same world with somebody who fits every seat.
fn grown(world: &Instance) -> Instance {
    let mut grown = world.clone();
    let helper = Person {
        id: HELPER.into(),
        name: HELPER.into(),
        groups: labels(&["committee", "board", "agency"]),
        home: None,
        workplace: None,
        share: 1.into(),
        from: None,
        to: None,
        limits: Vec::new(),
        busy: Vec::new(),
        never: BTreeSet::new(),
        preferred: BTreeMap::new(),
        opening: 0.into(),
        ..world.people[0].clone()
    };
    let host = HostOption { person: PersonId(grown.people.len()), kind: HostKind::Delegate, cost: 0 };
    grown.people.push(helper);
    grown.sessions.iter_mut().for_each(|session| session.hosts.push(host));
    grown
}

fn coverage(best: Option<brute::Best>) -> i64 {
    best.unwrap().values[0].1
}

/// What the helper gains in a slot, over all plans.
fn gain(grown: &Instance, without: i64, inside: impl Fn(NaiveDateTime) -> bool) -> i64 {
    let free = |rows: &[Assignment]| rows.iter().all(|row| row.person != HELPER || inside(row.start));
    without - coverage(brute::best_where(grown, free))
}

/// Every slot in which something could be done, with the gain that the answer gives: none if it does not name the slot.
fn compare(
    grown: &Instance,
    best: i64,
    worths: &[Worth],
    slot: impl Fn(NaiveDateTime) -> Slot + Copy,
) -> Result<(), TestCaseError> {
    let meetings = grown.meetings.iter().map(|meeting| meeting.start());
    let candidates = grown.sessions.iter().flat_map(|session| &session.candidates);
    let starts = meetings.chain(candidates.map(|candidate| candidate.sittings[0].start));
    let slots: BTreeSet<Slot> = starts.map(slot).collect();
    for own in &slots {
        let said = worths.iter().find(|worth| (worth.from, worth.part) == *own);
        prop_assert!(said.is_none_or(|worth| worth.exact));
        let said = said.map_or(0, |worth| worth.gain);
        prop_assert_eq!(said, gain(grown, best, |start| slot(start) == *own), "{:?}", own);
    }
    prop_assert!(worths.iter().all(|worth| slots.contains(&(worth.from, worth.part))));
    Ok(())
}

/// What is compared: coverage alone, and nobody counted among those of whom a panel has enough.
fn counted(bytes: &[u8]) -> Instance {
    let mut world = world(bytes);
    world.policy.tiers = vec![TierPolicy { tier: Tier::Coverage, tolerance: 0 }];
    let bounds = world.series.iter_mut().flat_map(|series| &mut series.composition);
    bounds.for_each(|bound| bound.at_most = None);
    // Fewer people than there are: else all is covered, and nothing to be gained.
    world.people.truncate(1 + usize::from(bytes[0] % 2));
    forget_the_others(&mut world);
    world
}

/// Whoever is not there any more holds, hosts and leads nothing.
fn forget_the_others(world: &mut Instance) {
    let there = PersonId(world.people.len());
    for block in world.cells.iter_mut().flat_map(|cell| &mut cell.blocks) {
        block.holders.retain(|holder| holder.person < there);
    }
    world.sessions.iter_mut().for_each(|session| session.hosts.retain(|host| host.person < there));
    for commune in &mut world.communes {
        commune.area_lead = commune.area_lead.filter(|lead| *lead < there);
    }
    world.past_visits.retain(|visit| visit.person < there);
    world.travel.personal.retain(|(person, _), _| *person < there);
    world.locks.retain(|lock| lock.person < there);
    world.policy.apart.retain(|(a, b)| *a < there && *b < there);
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn every_gain_is_that_of_all_plans_with_the_helper(bytes in vec(any::<u8>(), 120)) {
        let world = counted(&bytes);
        let grown = grown(&world);
        prop_assume!(brute::size(&grown) <= LARGEST);
        let Ok(plan) = planned(&world) else { return Ok(()) };
        let answer = explain_value(&world, &plan, None).unwrap();
        let best = coverage(brute::best(&world));
        prop_assert_eq!(answer.value.best, Some(best));
        compare(&grown, best, &answer.value.days, part_of)?;
        compare(&grown, best, &answer.value.weeks, week_of)?;
    }
}
