//! From assignments and proofs to a plan, and the comparison of the two readings.

use std::collections::BTreeMap;

use num_rational::Ratio;

use crate::checker::{self, Measures};
use crate::domain::{
    Assignment, Fairness, FairnessLevel, Instance, Plan, Proof, Rebalance, Stamp, Status, Tier, TierPolicy,
    TierResult,
};
use crate::format;
use crate::formulation::Model;
use crate::solver::{self, LevelProof, Solved, TierProof};

/// Writes the plan: figures from the checker's measures, proofs from the solver.
pub(super) fn plan(
    instance: &Instance,
    seed: u32,
    rows: Vec<Assignment>,
    unit: i64,
    solved: &Solved,
) -> Plan {
    let measures = checker::measure(instance, &rows);
    let tiers: Vec<TierResult> =
        instance.policy.tiers.iter().map(|policy| tier(*policy, &measures, solved, unit)).collect();
    let optimal = tiers.iter().all(|tier| tier.proved);
    Plan {
        status: if optimal { Status::Optimal } else { Status::Feasible },
        tiers,
        fairness: fairness(&measures, unit, &solved.levels),
        assignments: rows,
        uncovered: measures.uncovered,
        people: measures.people,
        warnings: measures.warnings,
        rebalance: instance.settled.as_ref().map(|settled| Rebalance {
            as_of: settled.as_of,
            previous: format::assignments_hash(&settled.previous),
            spare: spare(instance),
            broken: measures.broken,
            changes: measures.changes,
            told: measures.told,
        }),
        stamp: Stamp {
            instance: instance.hash.clone(),
            program: env!("CARGO_PKG_VERSION").to_owned(),
            solver: solver::solver_version(),
            seed,
            limit_struck: solved.limit_struck,
        },
    }
}

/// So many more seats than necessary may change.
fn spare(instance: &Instance) -> i64 {
    let changes = instance.policy.tiers.iter().find(|policy| policy.tier == Tier::Changes);
    changes.map_or(0, |policy| policy.tolerance)
}

fn tier(policy: TierPolicy, measures: &Measures, solved: &Solved, unit: i64) -> TierResult {
    let value = measures.tiers.get(&policy.tier).copied().unwrap_or(0);
    let proof = solved.tiers.iter().find(|proof| proof.tier == policy.tier);
    if policy.tier == Tier::Fairness {
        return fairness_tier(policy, value, measures, solved, unit);
    }
    let proved = proof.is_some_and(|proof| proof.proved && value <= proof.best + policy.tolerance);
    TierResult {
        tier: policy.tier,
        value,
        best: proof.map(|proof| proof.best.min(value)),
        bound: proof.and_then(|proof: &TierProof| proof.bound),
        proved,
        proof: if proved { Proof::Solver } else { Proof::None },
        tolerance: policy.tolerance,
    }
}

/// Fairness is no sum: its value counts the different loads, and its proof is that of every level.
fn fairness_tier(
    policy: TierPolicy,
    value: i64,
    measures: &Measures,
    solved: &Solved,
    unit: i64,
) -> TierResult {
    let bounds = bounds(unit, &solved.levels);
    let kept = measures.levels.iter().all(|(level, count)| {
        let lifted = *level - Ratio::from_integer(policy.tolerance);
        let allowed = bounds.iter().rev().find(|(own, _)| own.0 >= lifted).map(|(_, proof)| proof.count);
        allowed.is_some_and(|allowed| *count <= allowed) || *count == 0
    });
    let proof = solved.tiers.iter().find(|proof| proof.tier == Tier::Fairness);
    let proved = proof.is_some_and(|proof| proof.proved) && kept;
    TierResult {
        tier: policy.tier,
        value,
        best: proved.then(|| i64::try_from(solved.levels.len()).unwrap_or(i64::MAX)),
        bound: proved.then(|| i64::try_from(solved.levels.len()).unwrap_or(i64::MAX)),
        proved,
        proof: if proved { Proof::Solver } else { Proof::None },
        tolerance: policy.tolerance,
    }
}

/// Proofs by load, from the highest.
fn bounds(unit: i64, levels: &[LevelProof]) -> BTreeMap<std::cmp::Reverse<Ratio<i64>>, LevelProof> {
    levels.iter().map(|proof| (std::cmp::Reverse(Ratio::new(proof.level, unit.max(1))), *proof)).collect()
}

fn fairness(measures: &Measures, unit: i64, levels: &[LevelProof]) -> Fairness {
    let bounds = bounds(unit, levels);
    let level = |(level, count): &(Ratio<i64>, i64)| {
        let bound = bounds.get(&std::cmp::Reverse(*level)).and_then(|proof| proof.bound);
        FairnessLevel { level: *level, count: *count, bound, proved: bound == Some(*count) }
    };
    Fairness { sorted: measures.sorted.clone(), levels: measures.levels.iter().map(level).collect() }
}

/// Where the two readings differ: tiers whose value the checker counts otherwise than the program did.
///
/// Where a limit struck, or later tiers may use a tolerance, reading the point may improve it (a substitute who is the
/// accompanying member is none).
pub(super) fn differences(plan: &Plan, model: &Model, solved: &Solved) -> Vec<String> {
    plan.tiers
        .iter()
        .filter(|tier| tier.tier != Tier::Fairness)
        .filter_map(|tier| {
            let counted =
                model.objectives.get(&tier.tier).map_or(0, |objective| objective.value(&solved.point));
            let differs = if solved.limit_struck || tier.tolerance > 0 {
                counted < tier.value
            } else {
                counted != tier.value
            };
            differs.then(|| {
                format!("{}: the program counts {counted}, the checker {}", tier.tier.name(), tier.value)
            })
        })
        .collect()
}
