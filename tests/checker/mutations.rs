//! Plans spoilt on purpose, each caught under the right rule.

use chrono::{NaiveDate, NaiveDateTime};
use luanphien::checker::{check, measure};
use luanphien::domain::{Tier, UncoveredKind};
use luanphien::rules::Rule;
use num_rational::Ratio;

use crate::support::mutate::assert_all_caught;
use crate::support::rich::rich;

#[test]
fn five_hundred_mutations_of_a_good_plan_are_each_caught_under_the_right_rule() {
    let (instance, plan) = rich();
    let mutants = assert_all_caught(&instance, &plan, 1, 17);
    assert!(mutants >= 500, "only {mutants}");
}

#[test]
fn the_good_plan_is_judged_good_with_something_in_every_tier() {
    let (instance, plan) = rich();
    let report = check(&instance, &plan);
    assert!(report.is_clean(), "{:#?}", report.violations);
    let empty: Vec<_> = report.measures.tiers.iter().filter(|(_, value)| **value == 0).collect();
    assert!(empty.is_empty(), "{empty:?}");
    assert_eq!(report.measures, measure(&instance, &plan.assignments));
}

#[test]
fn what_is_left_open_weighs_what_the_coverage_tier_says() {
    let (instance, mut plan) = rich();
    while let Some(gone) = plan.assignments.pop() {
        let measures = measure(&instance, &plan.assignments);
        let counted = measures
            .uncovered
            .iter()
            .filter(|open| !matches!(open.kind, UncoveredKind::Block | UncoveredKind::Presence));
        let weight: i64 = counted.map(|open| open.weight).sum();
        assert_eq!(weight, measures.tiers[&Tier::Coverage], "after {} {}", gone.duty, gone.seat);
        let missed = measures.uncovered.iter().filter(|open| open.kind == UncoveredKind::Presence).count();
        assert_eq!(i64::try_from(missed), Ok(measures.tiers[&Tier::Presence]));
    }
}

#[test]
fn the_order_of_rows_does_not_matter() {
    let (instance, mut plan) = rich();
    let (before, report) = (measure(&instance, &plan.assignments), check(&instance, &plan));
    plan.assignments.reverse();
    assert_eq!(measure(&instance, &plan.assignments), before);
    assert_eq!(check(&instance, &plan), report);
}

#[test]
fn odd_plans_are_judged_and_not_choked_on() {
    let (instance, mut plan) = rich();
    let row = plan.assignments.iter_mut().find(|row| row.reception.is_some()).expect("a session");
    (row.date, row.start, row.end) = (NaiveDate::MAX, NaiveDateTime::MAX, NaiveDateTime::MIN);
    let far = plan.people.iter_mut().next().expect("somebody");
    (far.points, far.load) = (i64::MIN, Ratio::new(i64::MAX, 2));
    plan.tiers[0].bound = Some(i64::MIN);
    let report = check(&instance, &plan);
    for rule in [Rule::Timing, Rule::SessionDate, Rule::Figures] {
        assert!(report.violations.iter().any(|violation| violation.rule == rule), "{}", rule.id());
    }
}
