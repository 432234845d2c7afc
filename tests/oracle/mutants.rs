//! Programs spoilt on purpose: for every rule that has rows, a row dropped, a sign turned, a coefficient or a bound
//! changed. Whoever spoils one of them for good must not get past the checker or the value of the tiers.

use std::collections::BTreeSet;

use luanphien::checker::check;
use luanphien::domain::*;
use luanphien::formulation::{self, HEADROOM, Model, Row};
use luanphien::rules::Rule;
use luanphien::solver::{self, Clock, Event, Outcome, Watcher};
use num_rational::Ratio;

use super::mutant_worlds::worlds;
use crate::support::plan_of;
use crate::support::random::random;

/// How a row is spoilt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spoil {
    /// The row is gone.
    Drop,
    /// The factor of its first, or its last, term has the other sign.
    Flip(End),
    /// That factor is one more.
    More(End),
    /// That factor is one less.
    Less(End),
    /// The bounds are one lower.
    Lower,
    /// The bounds are one higher.
    Higher,
}

/// Which term of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum End {
    First,
    Last,
}

struct Quiet;

impl Watcher for Quiet {
    fn event(&self, _: &Event) {}
}

fn spoilt(model: &Model, at: usize, how: Spoil) -> Model {
    let mut model = model.clone();
    let row: &mut Row = &mut model.rows[at];
    let last = row.terms.len() - 1;
    let place = |end| if end == End::First { 0 } else { last };
    match how {
        Spoil::Drop => {
            model.rows.remove(at);
        }
        Spoil::Flip(end) => row.terms[place(end)].1 *= -1,
        Spoil::More(end) | Spoil::Less(end) => {
            row.terms[place(end)].1 += if matches!(how, Spoil::More(_)) { 1 } else { -1 };
            row.terms.retain(|(_, factor)| *factor != 0);
        }
        Spoil::Lower => (row.lower, row.upper) = (row.lower.map(|b| b - 1), row.upper.map(|b| b - 1)),
        Spoil::Higher => (row.lower, row.upper) = (row.lower.map(|b| b + 1), row.upper.map(|b| b + 1)),
    }
    model
}

/// What anybody sees of a solved program: nothing, or a plan with its figures.
#[derive(Debug, PartialEq)]
enum Seen {
    NoPlan,
    Violations(Vec<Rule>),
    /// The program counts a tier otherwise than the checker.
    Differs(Tier),
    Plan(Vec<(Tier, i64)>, Vec<Ratio<i64>>),
}

fn seen(instance: &Instance, model: &Model) -> Seen {
    let clock = Clock::start(None);
    let Outcome::Solved(solved) = solver::solve(model, &instance.policy.tiers, 0, clock, &Quiet) else {
        return Seen::NoPlan;
    };
    let plan = plan_of(instance, formulation::assignments(instance, model, &solved.point));
    let violations = check(instance, &plan).violations;
    if !violations.is_empty() {
        return Seen::Violations(violations.iter().map(|violation| violation.rule).collect());
    }
    let counted =
        |tier: Tier| model.objectives.get(&tier).map_or(0, |objective| objective.value(&solved.point));
    let sums = plan.tiers.iter().filter(|tier| tier.tier != Tier::Fairness);
    match sums.clone().find(|tier| counted(tier.tier) != tier.value) {
        Some(tier) => Seen::Differs(tier.tier),
        None => Seen::Plan(sums.map(|tier| (tier.tier, tier.value)).collect(), plan.fairness.sorted),
    }
}

/// The rows that state a rule.
fn rows(model: &Model, rule: Rule) -> Vec<usize> {
    (0..model.rows.len()).filter(|at| model.rows[*at].rule == rule).collect()
}

#[test]
fn every_spoilt_program_is_seen() {
    let mut survivors = Vec::new();
    for (rule, instance, mutants) in worlds() {
        let model = formulation::formulate(&instance, HEADROOM);
        let good = seen(&instance, &model);
        assert!(matches!(good, Seen::Plan(..)), "{rule:?}: the whole program gives {good:?}");
        assert!(mutants.iter().any(|(_, ways)| !ways.is_empty()), "{rule:?} has no mutant");
        let own = rows(&model, rule);
        for (row, ways) in mutants {
            let survives = |how: &&Spoil| seen(&instance, &spoilt(&model, own[*row], **how)) == good;
            survivors.extend(ways.iter().filter(survives).map(|how| (rule, *row, *how)));
        }
    }
    assert!(survivors.is_empty(), "{survivors:?}");
}

#[test]
fn every_rule_with_rows_has_its_mutants() {
    let stated = |instance: &Instance| {
        let rows = formulation::formulate(instance, HEADROOM).rows;
        rows.iter().map(|row| row.rule).collect::<BTreeSet<_>>()
    };
    let mutants: BTreeSet<Rule> = worlds().into_iter().map(|(rule, ..)| rule).collect();
    let by_chance: BTreeSet<Rule> = (0..60).flat_map(|seed| stated(&random(seed))).collect();
    assert!(by_chance.is_subset(&mutants), "{by_chance:?} {mutants:?}");
}

#[test]
fn every_rule_has_a_row_dropped_a_sign_turned_and_a_coefficient_changed() {
    let kind = |how: &Spoil| match how {
        Spoil::Drop => "drop",
        Spoil::Flip(_) => "sign",
        Spoil::More(_) | Spoil::Less(_) => "coefficient",
        Spoil::Lower | Spoil::Higher => "bound",
    };
    for (rule, _, mutants) in worlds() {
        let mut kinds: BTreeSet<&str> = mutants.iter().flat_map(|(_, ways)| ways.iter().map(kind)).collect();
        if rule == Rule::Misses {
            // Each of its rows follows from those of other rules, so without it nothing is said less.
            assert!(kinds.insert("drop"));
        }
        assert_eq!(kinds, BTreeSet::from(["drop", "sign", "coefficient", "bound"]), "{rule:?}");
    }
}
