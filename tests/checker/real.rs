//! The committed instances: planned, proved, checked; and their plans spoilt.

use luanphien::checker::check;
use luanphien::domain::{Plan, Status, Tier, UncoveredKind};

use crate::support::mutate::assert_all_caught;
use crate::support::plans::{COMMUNE, Made, TAM_NONG, TAM_NONG_MONTHLY};

#[test]
fn plans_of_the_committed_instances_are_proved_in_every_tier_and_clean() {
    for (instance, plan) in [&*COMMUNE, &*TAM_NONG, &*TAM_NONG_MONTHLY] {
        let report = check(instance, plan);
        assert!(report.is_clean(), "{}: {:#?}", instance.title, report.violations);
        let open: Vec<_> = plan.tiers.iter().filter(|tier| !tier.proved).collect();
        assert!(open.is_empty(), "{}: {open:#?}", instance.title);
        assert_eq!((plan.status, plan.stamp.limit_struck), (Status::Optimal, false), "{}", instance.title);
    }
}

#[test]
fn all_meetings_and_sessions_of_the_district_are_covered_or_the_gaps_are_the_fewest() {
    for (instance, plan) in [&*TAM_NONG, &*TAM_NONG_MONTHLY] {
        assert_eq!((instance.meetings.len(), instance.sessions.len()), (174, 75));
        let weight: i64 =
            plan.uncovered.iter().filter(|open| is_coverage(open.kind)).map(|open| open.weight).sum();
        let coverage = plan.tiers.iter().find(|tier| tier.tier == Tier::Coverage).unwrap();
        assert_eq!((coverage.value, coverage.bound), (weight, Some(weight)));
    }
}

fn is_coverage(kind: UncoveredKind) -> bool {
    !matches!(kind, UncoveredKind::Block | UncoveredKind::Presence)
}

#[test]
fn mutations_of_the_real_plans_are_each_caught_under_the_right_rule() {
    let spoil = |(instance, plan): &Made, seed| assert_all_caught(instance, plan, seed, 10);
    let mutants = spoil(&COMMUNE, 11) + spoil(&TAM_NONG, 12);
    assert!(mutants >= 500, "only {mutants}");
}

#[test]
fn a_row_less_is_missed_wherever_it_stood() {
    let (instance, plan) = &*COMMUNE;
    for at in 0..plan.assignments.len() {
        let mut less: Plan = plan.clone();
        let gone = less.assignments.remove(at);
        assert!(!check(instance, &less).is_clean(), "{} {}", gone.duty, gone.seat);
    }
}
