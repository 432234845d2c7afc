//! What a tolerance on fairness would buy, from levels that are proved already.

use std::time::Duration;

use num_rational::Ratio;

use super::levels::{Bought, BoughtTier, FairnessFailure};
use super::plan::{PlanFailure, PlanOptions, plan};
use super::progress::Silent;
use super::seat::judged;
use crate::checker::Measures;
use crate::domain::{Fairness, Instance, Plan, Tier, TierPolicy, TierResult};
use crate::formulation::{self, HEADROOM, Model, Row};
use crate::rules::Rule;
use crate::solver::{self, Clock, Event, Outcome, Solved, Watcher};

struct Nobody;

impl Watcher for Nobody {
    fn event(&self, _: &Event) {}
}

/// The best values of the tiers after fairness with so much tolerance; those of the plan at hand where no better plan was
/// found in time.
pub(super) fn bought(
    instance: &Instance,
    made: &Plan,
    tolerance: i64,
    clock: Clock,
) -> Result<Bought, FairnessFailure> {
    let split = made.tiers.iter().position(|tier| tier.tier == Tier::Fairness).unwrap_or(made.tiers.len());
    let known = made.tiers.iter().take(split + 1).all(|tier| tier.proved);
    let own = made.tiers.get(split).map_or(0, |tier| tier.tolerance);
    let found = match (known && own == 0, clock.over()) {
        _ if own == tolerance && made.tiers.iter().all(|tier| tier.proved) => {
            return Ok(read(made, tolerance));
        }
        (_, true) => None,
        (true, false) => from_levels(instance, made, split, tolerance, clock)?,
        (false, false) => planned(instance, tolerance, clock)?,
    };
    let at_hand = at_hand(made, tolerance);
    Ok(found.filter(|found| own > tolerance || !is_worse(found, &at_hand)).unwrap_or(at_hand))
}

/// The plan at hand keeps any tolerance.
fn at_hand(made: &Plan, tolerance: i64) -> Bought {
    let mut bought = read(made, tolerance);
    for tier in &mut bought.tiers {
        (tier.bound, tier.exact) = (None, false);
    }
    bought
}

/// Whether the first tier that differs is worse, and nothing proves it.
fn is_worse(found: &Bought, other: &Bought) -> bool {
    let differs = found.tiers.iter().zip(&other.tiers).find(|(a, b)| a.value != b.value);
    differs.is_some_and(|(a, b)| a.value > b.value && !a.exact)
}

/// The whole plan made anew: where its levels are not proved, or a tolerance has blurred them.
fn planned(instance: &Instance, tolerance: i64, clock: Clock) -> Result<Option<Bought>, FairnessFailure> {
    let mut tolerant = instance.clone();
    let policy = tolerant.policy.tiers.iter_mut().filter(|policy| policy.tier == Tier::Fairness);
    policy.for_each(|policy| policy.tolerance = tolerance);
    let time_limit = clock.left().map(Duration::from_secs_f64);
    match plan(&tolerant, &PlanOptions { time_limit, threads: Some(1), seed: 0 }, &Silent) {
        Ok(planned) => Ok(Some(read(&planned.plan, tolerance))),
        Err(PlanFailure::NoPlan) => Ok(None),
        // The plan at hand shows that there is one.
        Err(failure) => Err(FairnessFailure::Internal(failure.to_string())),
    }
}

/// The tiers after fairness among the plans that the earlier tiers and the tolerance leave.
fn from_levels(
    instance: &Instance,
    made: &Plan,
    split: usize,
    tolerance: i64,
    clock: Clock,
) -> Result<Option<Bought>, FairnessFailure> {
    let internal = |what: &str| FairnessFailure::Internal(what.to_owned());
    let policies: &[TierPolicy] = &instance.policy.tiers;
    let (Some(before), Some(later)) = (made.tiers.get(..split), policies.get(split + 1..)) else {
        return Err(internal("the plan's tiers are not the policy's"));
    };
    // Nobody rises by more than the tolerance above the highest load, so no level is missing above that.
    let mut model = formulation::formulate(instance, HEADROOM.max(tolerance) + highest(made));
    before.iter().for_each(|tier| hold(&mut model, tier));
    let levels: Vec<(Ratio<i64>, i64)> =
        made.fairness.levels.iter().map(|level| (level.level, level.count)).collect();
    solver::allow_levels(&mut model, &levels, tolerance);
    match solver::solve(&model, later, 0, clock, &Nobody) {
        Outcome::Solved(solved) => decoded(instance, made, &model, later, &solved, tolerance).map(Some),
        Outcome::NothingFound => Ok(None),
        Outcome::NeedsHeadroom | Outcome::Contradiction(_) => Err(internal("the plan itself is not allowed")),
        Outcome::Broken(what) => Err(FairnessFailure::Internal(what)),
    }
}

/// The highest load in whole points, at least 0.
fn highest(made: &Plan) -> i64 {
    made.fairness.sorted.first().map_or(0, |load| load.ceil().to_integer().max(0))
}

/// An earlier tier stays at its best, within its own tolerance.
fn hold(model: &mut Model, tier: &TierResult) {
    let Some(objective) = model.objectives.get(&tier.tier) else { return };
    let most = tier.best.unwrap_or(tier.value) + tier.tolerance - objective.constant;
    let terms = objective.terms.clone();
    if !terms.is_empty() {
        model.rows.push(Row { rule: Rule::FairnessTier, lower: None, upper: Some(most), terms });
    }
}

/// The point as the checker reads it.
fn decoded(
    instance: &Instance,
    made: &Plan,
    model: &Model,
    later: &[TierPolicy],
    solved: &Solved,
    tolerance: i64,
) -> Result<Bought, FairnessFailure> {
    let assignments = formulation::assignments(instance, model, &solved.point);
    let report = judged(instance, &silent(made, assignments));
    if !report.is_clean() {
        return Err(FairnessFailure::Internal(format!("{:?}", report.violations)));
    }
    let measures: Measures = report.measures;
    let mut proved = true;
    let tier = |policy: &TierPolicy| {
        let value = measures.tiers.get(&policy.tier).copied().unwrap_or(0);
        let proof = solved.tiers.iter().find(|proof| proof.tier == policy.tier);
        proved = proved && proof.is_some_and(|proof| proof.proved && value <= proof.best + policy.tolerance);
        let exact = proved && proof.is_some_and(|proof| value <= proof.best);
        BoughtTier { tier: policy.tier, value, bound: proof.and_then(|proof| proof.bound), exact }
    };
    let tiers = later.iter().map(tier).collect();
    Ok(Bought { tolerance, sorted: measures.sorted, tiers })
}

/// A plan that says nothing of itself.
fn silent(made: &Plan, assignments: Vec<crate::domain::Assignment>) -> Plan {
    Plan {
        tiers: Vec::new(),
        fairness: Fairness::default(),
        assignments,
        uncovered: Vec::new(),
        people: Vec::new(),
        warnings: Vec::new(),
        rebalance: None,
        ..made.clone()
    }
}

fn read(plan: &Plan, tolerance: i64) -> Bought {
    let mut proved = true;
    let mut tiers = Vec::new();
    let mut after = false;
    for tier in &plan.tiers {
        proved = proved && tier.proved;
        if after {
            let exact = proved && tier.best == Some(tier.value);
            tiers.push(BoughtTier { tier: tier.tier, value: tier.value, bound: tier.bound, exact });
        }
        after = after || tier.tier == Tier::Fairness;
    }
    Bought { tolerance, sorted: plan.fairness.sorted.clone(), tiers }
}
