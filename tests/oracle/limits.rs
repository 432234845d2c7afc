//! Demands that cannot all be met are named, and only those; without time there is still a plan.

use std::time::Duration;

use luanphien::checker::check;
use luanphien::domain::*;
use luanphien::office::{Demand, PlanFailure, PlanOptions, Silent, plan};

use super::planned;
use crate::support::build::labels;
use crate::support::random::random;
use crate::support::{Build, date};

const SEAT: &str = "accompanying:member/1";

/// Two members, two cells with a meeting each month, all at different days.
fn base() -> (Build, [PersonId; 2], [CellId; 2]) {
    let mut b = Build::quarter();
    b.policy(|policy| policy.tenure_months = 1);
    let people = b.members(["ann", "bob"]);
    let commune = b.commune("xa");
    let cells = ["c1", "c2"].map(|id| b.cell(id, commune));
    for (n, cell) in cells.into_iter().enumerate() {
        for month in 1..=3 {
            b.meeting(cell, &format!("2027-{month:02}-{} 19:00", 10 + n));
        }
    }
    (b, people, cells)
}

fn demands(b: Build) -> Vec<Demand> {
    match planned(&b.done()) {
        Err(PlanFailure::Contradiction(demands)) => demands,
        other => panic!("{other:?}"),
    }
}

fn lock(index: usize, duty: &str, person: &str) -> Demand {
    Demand::Lock { index, duty: duty.into(), seat: SeatName::parse(SEAT), person: person.into() }
}

#[test]
fn a_lock_on_somebody_who_is_away_is_named_alone() {
    let (mut b, [ann, bob], _) = base();
    b.lock("c2@2027-02-11", Some(SEAT), ann, true);
    b.lock("c1@2027-01-10", Some(SEAT), bob, true);
    b.busy(bob, "2027-01-10 08:00", "2027-01-10 19:01");
    assert_eq!(demands(b), [lock(1, "c1@2027-01-10", "bob")]);
}

#[test]
fn of_two_locks_on_one_seat_one_has_to_go() {
    let (mut b, people, _) = base();
    people.iter().for_each(|person| {
        b.lock("c1@2027-01-10", Some(SEAT), *person, true);
    });
    let named = demands(b);
    assert_eq!(named.len(), 1);
    assert!(named[0] == lock(0, "c1@2027-01-10", "ann") || named[0] == lock(1, "c1@2027-01-10", "bob"));
}

#[test]
fn a_minimum_out_of_reach_says_by_how_much() {
    let (mut b, [ann, bob], _) = base();
    let limit = |min| Limit { per: Period::Month, measure: Measure::Duties, min: Some(min), max: None };
    b.tweak(bob, |p| p.limits.push(limit(1)));
    b.tweak(ann, |p| p.limits.push(limit(1)));
    b.busy(bob, "2027-02-01 00:00", "2027-03-01 00:00");
    let (per, measure, from) = (Period::Month, Measure::Duties, date("2027-02-01"));
    let expected = Demand::Minimum { person: "bob".into(), per, measure, from, least: 1, missing: 1 };
    assert_eq!(demands(b), [expected]);
}

#[test]
fn three_wanted_where_two_are_held_misses_one() {
    let (mut b, [ann, _], _) = base();
    let limit = Limit { per: Period::Quarter, measure: Measure::Minutes, min: Some(600), max: None };
    b.tweak(ann, |p| p.limits.push(limit));
    // Six meetings of 90 minutes are 540.
    let (per, measure, from) = (Period::Quarter, Measure::Minutes, date("2027-01-01"));
    let expected = Demand::Minimum { person: "ann".into(), per, measure, from, least: 600, missing: 60 };
    assert_eq!(demands(b), [expected]);
}

#[test]
fn a_minimum_and_a_maximum_that_exclude_each_other_name_the_minimum() {
    let (mut b, [ann, _], _) = base();
    let limit = |min, max| Limit { per: Period::Month, measure: Measure::Duties, min, max };
    b.tweak(ann, |p| p.limits.extend([limit(Some(2), None), limit(None, Some(1))]));
    let months = ["2027-01-01", "2027-02-01", "2027-03-01"].map(|from| Demand::Minimum {
        person: "ann".into(),
        per: Period::Month,
        measure: Measure::Duties,
        from: date(from),
        least: 2,
        missing: 1,
    });
    assert_eq!(demands(b), months);
}

#[test]
fn communes_that_must_be_seen_and_cannot_be_are_named_by_period() {
    let (mut b, [ann, bob], _) = base();
    b.tweak(ann, |p| p.groups = labels(&["committee", "board"]));
    b.busy(ann, "2027-02-01 00:00", "2027-03-01 00:00");
    b.instance.communes[0].area_lead = Some(bob);
    b.busy(bob, "2027-03-01 00:00", "2027-04-01 00:00");
    let (per, strictness) = (Period::Month, Strictness::Hard);
    b.policy(|policy| {
        policy.presence = Some(Presence { group: "board".into(), strictness, per });
        policy.area_lead = Some(AreaLead { per, strictness });
    });
    let mut named = demands(b);
    named.sort_by_key(|demand| format!("{demand:?}"));
    let commune = || "xa".to_owned();
    let expected = [
        Demand::AreaLead { commune: commune(), period: 3 },
        Demand::Presence { commune: commune(), period: 2 },
    ];
    assert_eq!(named, expected);
}

fn without_time(b: Build) -> Result<(Instance, Plan), PlanFailure> {
    let instance = b.done();
    let options = PlanOptions { time_limit: Some(Duration::ZERO), threads: Some(1), seed: 0 };
    plan(&instance, &options, &Silent).map(|planned| (instance, planned.plan))
}

#[test]
fn without_time_there_is_a_checked_plan_that_proves_nothing() {
    let (instance, plan) = without_time(base().0).unwrap();
    assert!(check(&instance, &plan).is_clean());
    assert!(plan.stamp.limit_struck);
    assert_eq!(plan.status, Status::Feasible);
    assert!(plan.tiers.iter().all(|tier| !tier.proved && tier.proof == Proof::None));
    assert!(plan.fairness.levels.iter().all(|level| !level.proved));
    // Six meetings of priority 10.
    assert_eq!(plan.tiers[0].value, 60 - 10 * i64::try_from(plan.assignments.len()).unwrap());
}

#[test]
fn without_time_a_lock_cannot_be_kept() {
    let (mut b, [ann, _], _) = base();
    b.lock("c1@2027-01-10", None, ann, true);
    assert_eq!(without_time(b).map(|_| ()), Err(PlanFailure::NoPlan));
}

#[test]
fn whenever_the_time_ends_there_is_a_checked_plan_that_claims_no_more_than_it_knows() {
    let mut struck = 0;
    for seed in 0..24 {
        let instance = random(seed);
        for milliseconds in [1, 4, 16] {
            let time_limit = Some(Duration::from_millis(milliseconds));
            let options = PlanOptions { time_limit, threads: Some(1), seed: 0 };
            let plan = match plan(&instance, &options, &Silent) {
                Ok(planned) => planned.plan,
                Err(PlanFailure::NoPlan | PlanFailure::Contradiction(_)) => continue,
                Err(failure) => panic!("world {seed}, {milliseconds} ms: {failure}"),
            };
            let report = check(&instance, &plan);
            assert!(report.is_clean(), "world {seed}, {milliseconds} ms: {:?}", report.violations);
            let proved = plan.tiers.iter().all(|tier| tier.proved);
            assert_eq!(plan.status == Status::Optimal, proved, "world {seed}, {milliseconds} ms");
            assert!(proved || plan.stamp.limit_struck, "world {seed}, {milliseconds} ms");
            struck += u32::from(plan.stamp.limit_struck);
        }
    }
    assert!(struck > 10, "the limit struck only {struck} times");
}

#[test]
fn what_a_limit_leaves_is_never_better_than_what_is_proved_without() {
    for seed in 0..12 {
        let instance = random(seed);
        let Ok(best) = planned(&instance) else { continue };
        for milliseconds in [2, 8, 32] {
            let time_limit = Some(Duration::from_millis(milliseconds));
            let options = PlanOptions { time_limit, threads: Some(1), seed: 0 };
            let Ok(hasty) = plan(&instance, &options, &Silent) else { continue };
            first_difference_is_worse(&hasty.plan, &best, &format!("world {seed}, {milliseconds} ms"));
        }
    }
}

/// What comes after the first tier that differs may be anything.
fn first_difference_is_worse(hasty: &Plan, best: &Plan, name: &str) {
    for (own, best_tier) in hasty.tiers.iter().zip(&best.tiers) {
        let fair = own.tier == Tier::Fairness;
        let same = match fair {
            true => hasty.fairness.sorted == best.fairness.sorted,
            false => own.value == best_tier.value,
        };
        if !same {
            let worse = if fair {
                hasty.fairness.sorted > best.fairness.sorted
            } else {
                own.value > best_tier.value && own.bound.is_none_or(|bound| bound <= best_tier.value)
            };
            assert!(worse && !own.proved, "{name}: {own:?}, but {best_tier:?}");
            return;
        }
    }
}
