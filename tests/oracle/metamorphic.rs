//! What must not matter: names, order, the year, the number of threads, and a neighbour one has nothing to do with.

use std::collections::BTreeMap;

use luanphien::domain::*;
use luanphien::format::write_plan;
use luanphien::office::{PlanFailure, PlanOptions, Silent, plan};
use num_rational::Ratio;

use super::planned;
use super::turn::{beside, later, renamed, shuffled};
use crate::support::random::random;

/// Tiers that are sums, with their values; and the loads, highest first.
#[derive(Debug, PartialEq)]
struct Outcome {
    values: BTreeMap<Tier, i64>,
    sorted: Vec<Ratio<i64>>,
}

/// `None` where the hard demands contradict each other.
fn outcome(world: &Instance) -> Option<Outcome> {
    match planned(world) {
        Ok(plan) => {
            assert_eq!(plan.status, Status::Optimal);
            let values = plan.tiers.iter().map(|tier| (tier.tier, tier.value)).collect();
            Some(Outcome { values, sorted: plan.fairness.sorted })
        }
        Err(PlanFailure::Contradiction(_)) => None,
        Err(failure) => panic!("{failure}"),
    }
}

/// Worlds by chance, and what is planned for them.
fn worlds() -> impl Iterator<Item = (u64, Instance, Option<Outcome>)> {
    (100..114).map(|seed| (seed, random(seed), outcome(&random(seed))))
}

#[test]
fn names_and_order_do_not_matter() {
    for (seed, world, before) in worlds() {
        assert_eq!(outcome(&renamed(world.clone())), before, "world {seed}, other names");
        assert_eq!(outcome(&shuffled(world.clone())), before, "world {seed}, other order");
        assert_eq!(outcome(&renamed(shuffled(world))), before, "world {seed}, both");
    }
}

/// After so many days the same days of the same months have the same weekdays: 28 years.
const YEARS: i64 = 28 * 365 + 7;

#[test]
fn the_year_does_not_matter() {
    for (seed, world, before) in worlds() {
        assert_eq!(outcome(&later(world, YEARS)), before, "world {seed}");
    }
}

#[test]
fn the_week_does_not_matter_where_nothing_is_counted_by_month() {
    let mut seen = 0;
    for (seed, mut world, _) in worlds() {
        world.policy.presence = None;
        world.policy.area_lead = None;
        world
            .people
            .iter_mut()
            .for_each(|p| p.limits.retain(|l| matches!(l.per, Period::Day | Period::Week)));
        let before = outcome(&world);
        for weeks in [-3, 1, 9] {
            assert_eq!(outcome(&later(world.clone(), 7 * weeks)), before, "world {seed}, {weeks} weeks");
        }
        seen += usize::from(before.is_some());
    }
    assert!(seen > 10, "{seen}");
}

#[test]
fn threads_and_repetition_give_the_same_bytes() {
    let bytes = |world: &Instance, threads| {
        let options = PlanOptions { threads: Some(threads), ..PlanOptions::default() };
        plan(world, &options, &Silent).map(|planned| write_plan(&planned.plan, 0))
    };
    for seed in 100..112 {
        let world = beside(random(seed), random(seed + 100));
        let once = bytes(&world, 1);
        assert_eq!(bytes(&world, 2), once, "world {seed}");
        assert_eq!(bytes(&world, 1), once, "world {seed}");
    }
}

/// A world whose policy, apart from the tenure, is that of all others, and where all shares are alike: then a neighbour
/// moves everybody's target by the same.
fn neutral(seed: u64) -> Instance {
    let mut world = random(seed);
    let policy = random(1).policy;
    let apart = std::mem::take(&mut world.policy.apart);
    let (tenure_months, blocks_from) = (world.policy.tenure_months, world.policy.blocks_from);
    world.policy = Policy { apart, tenure_months, blocks_from, presence: None, ..policy };
    world.horizon.to = random(1).horizon.to.max(world.horizon.to);
    for person in &mut world.people {
        (person.share, person.from, person.to) = (1.into(), None, None);
        person.limits.retain(|limit| limit.min.is_none());
    }
    world
}

/// Opening and points of everybody compared, highest first, of one committee.
fn carried(world: &Instance, plan: &Plan, ids: &[String]) -> Vec<Ratio<i64>> {
    let own = plan.people.iter().filter(|person| ids.contains(&person.id));
    let compared = |id: &str| {
        let at = world.people.iter().position(|person| person.id == id).unwrap();
        world.is_compared(PersonId(at))
    };
    let mut loads: Vec<_> =
        own.filter(|p| compared(&p.id)).map(|p| p.opening + Ratio::from_integer(p.points)).collect();
    loads.sort_by(|a, b| b.cmp(a));
    loads
}

#[test]
fn two_committees_in_one_are_the_two_apart() {
    let mut seen = 0;
    for seed in 100..116 {
        let (one, mut two) = (neutral(seed), neutral(seed + 100));
        two.horizon = one.horizon;
        let both = beside(one.clone(), two.clone());
        let (Ok(a), Ok(b)) = (planned(&one), planned(&two)) else {
            assert!(planned(&both).is_err(), "world {seed}");
            continue;
        };
        let whole = planned(&both).unwrap();
        for tier in whole.tiers.iter().filter(|tier| tier.tier != Tier::Fairness) {
            let of = |plan: &Plan| plan.tiers.iter().find(|own| own.tier == tier.tier).unwrap().value;
            assert_eq!(tier.value, of(&a) + of(&b), "world {seed}: {:?}", tier.tier);
        }
        let names = |world: &Instance, end: &str| {
            world.people.iter().map(|p| format!("{}{end}", p.id)).collect::<Vec<_>>()
        };
        assert_eq!(
            carried(&both, &whole, &names(&one, "")),
            carried(&one, &a, &names(&one, "")),
            "world {seed}"
        );
        assert_eq!(
            carried(&both, &whole, &names(&two, "2")),
            carried(&two, &b, &names(&two, "")),
            "world {seed}"
        );
        seen += 1;
    }
    assert!(seen > 10, "{seen}");
}
