//! The checker against fixtures for every rule, and against plans spoilt on purpose.

mod agreement;
mod base;
mod blocks;
mod changes;
mod mutations;
mod person;
mod policy;
mod real;
mod seats;
mod sessions;
mod tiers;
mod warnings;

use luanphien::checker::{Report, check};
use luanphien::domain::{Instance, Plan};
use luanphien::rules::{Level, Rule};

/// What a fixture shows about its rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Case {
    /// The rule is at work and nothing is wrong.
    Accept,
    /// The rule is broken.
    Reject,
    /// Just on one side of the line.
    Boundary,
}

/// One small world, and what the checker must say of it about one rule.
struct Fixture {
    rule: Rule,
    case: Case,
    /// Amounts of the violations or warnings of the rule, sorted; of a tier its value.
    expect: &'static [i64],
    world: fn() -> (Instance, Plan),
}

fn fixture(rule: Rule, case: Case, expect: &'static [i64], world: fn() -> (Instance, Plan)) -> Fixture {
    Fixture { rule, case, expect, world }
}

fn accept(rule: Rule, world: fn() -> (Instance, Plan)) -> Fixture {
    fixture(rule, Case::Accept, &[], world)
}

fn reject(rule: Rule, expect: &'static [i64], world: fn() -> (Instance, Plan)) -> Fixture {
    fixture(rule, Case::Reject, expect, world)
}

fn boundary(rule: Rule, expect: &'static [i64], world: fn() -> (Instance, Plan)) -> Fixture {
    fixture(rule, Case::Boundary, expect, world)
}

fn all_fixtures() -> Vec<Fixture> {
    let families = [
        seats::fixtures(),
        person::fixtures(),
        blocks::fixtures(),
        sessions::fixtures(),
        policy::fixtures(),
        tiers::fixtures(),
        warnings::fixtures(),
        changes::fixtures(),
    ];
    families.into_iter().flatten().collect()
}

/// What a report says about one rule.
fn said(report: &Report, rule: Rule) -> Vec<i64> {
    let mut amounts: Vec<i64> = match rule.level() {
        Level::Hard => report.violations.iter().filter(|v| v.rule == rule).map(|v| v.amount).collect(),
        Level::Tier(tier) => vec![report.measures.tiers[&tier]],
        Level::Warning(kind) => {
            let own = report.measures.warnings.iter().filter(|warning| warning.kind == kind);
            own.map(|warning| warning.amount.unwrap_or(0)).collect()
        }
    };
    amounts.sort_unstable();
    amounts
}

#[test]
fn every_rule_has_a_fixture_that_accepts_one_that_rejects_and_one_on_the_line() {
    let fixtures = all_fixtures();
    let mut missing = Vec::new();
    for rule in Rule::ALL {
        for case in [Case::Accept, Case::Reject, Case::Boundary] {
            if !fixtures.iter().any(|fixture| fixture.rule == *rule && fixture.case == case) {
                missing.push((rule.id(), case));
            }
        }
    }
    assert!(missing.is_empty(), "no fixture for {missing:?}");
}

#[test]
fn every_fixture_is_judged_as_it_says() {
    for (number, Fixture { rule, case, expect, world }) in all_fixtures().into_iter().enumerate() {
        let (instance, plan) = world();
        let report = check(&instance, &plan);
        assert_eq!(
            said(&report, rule),
            expect,
            "{} {case:?} (fixture {number}): {:#?}",
            rule.id(),
            report.violations
        );
        let others: Vec<_> = report.violations.iter().filter(|violation| violation.rule != rule).collect();
        assert!(others.is_empty(), "{} {case:?} (fixture {number}) also breaks {others:#?}", rule.id());
        if rule.level() == Level::Hard {
            assert_eq!(report.is_clean(), expect.is_empty());
            assert!(case != Case::Reject || !expect.is_empty(), "{} rejects nothing", rule.id());
            assert!(case != Case::Accept || expect.is_empty(), "{} accepts a breach", rule.id());
        }
    }
}

#[test]
fn ids_are_unique_and_in_kebab_case() {
    let mut ids: Vec<_> = Rule::ALL.iter().map(|rule| rule.id()).collect();
    assert!(ids.iter().all(|id| id.chars().all(|c| c.is_ascii_lowercase() || c == '-')));
    assert!(Rule::ALL.iter().all(|rule| Rule::from_id(rule.id()) == Some(*rule)));
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), Rule::ALL.len());
    assert_eq!(Rule::from_id("no-such-rule"), None);
}
