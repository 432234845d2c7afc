//! Explain fairness: the levels with the kind of their proof, and what a tolerance of some points would buy.

use std::time::Duration;

use num_rational::Ratio;
use rayon::prelude::*;

use super::check;
use super::rebalance::seen_by;
use super::tolerance::bought;
use crate::checker::{Measures, Report};
use crate::domain::{FairnessLevel, Instance, PersonLoad, Plan, Proof, Tier};
use crate::solver::Clock;

/// Points of tolerance that are tried.
const TOLERANCES: [i64; 3] = [1, 2, 3];

/// The levels of fairness of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct FairnessExplanation {
    /// Who is compared, highest load over target first, with the load.
    pub people: Vec<(String, Ratio<i64>)>,
    /// The levels, from the highest.
    pub levels: Vec<LevelExplained>,
    /// Points of tolerance that the policy gives fairness; `None`: the policy does not name the tier.
    pub tolerance: Option<i64>,
    /// The tiers after fairness, with the plan's own values: what a tolerance may improve.
    pub later: Vec<(Tier, i64)>,
    /// What each tolerance would buy.
    pub bought: Vec<Bought>,
}

/// One level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelExplained {
    /// The load over target that is reached.
    pub level: Ratio<i64>,
    /// How many people reach it.
    pub count: i64,
    /// With the higher levels as they are, no plan has fewer; `None`: not known.
    pub bound: Option<i64>,
    /// How the bound is known to equal the count.
    pub proof: LevelProof,
}

/// Kinds of proof of a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LevelProof {
    /// So many stand there before they take any duty: opening balance less target, which anyone can count.
    Opening,
    /// Stored multipliers that the checker evaluates.
    Certified,
    /// Linear programming or branch and bound, trusted.
    Solver,
    /// Not proved.
    None,
}

/// What a tolerance on fairness would buy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bought {
    /// Points by which each place of the sorted loads may rise.
    pub tolerance: i64,
    /// The loads over target, highest first; empty where no plan was found in time.
    pub sorted: Vec<Ratio<i64>>,
    /// The tiers after fairness; empty where no plan was found in time.
    pub tiers: Vec<BoughtTier>,
}

/// A tier under a tolerance on fairness.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BoughtTier {
    /// Which tier.
    pub tier: Tier,
    /// A plan with this value is known.
    pub value: i64,
    /// No plan with the earlier tiers as there has less; `None`: not known.
    pub bound: Option<i64>,
    /// Whether no plan with the tolerance has less, with the earlier tiers at their best.
    pub exact: bool,
}

/// Why fairness is not explained.
#[derive(Clone, Debug, PartialEq)]
pub enum FairnessFailure {
    /// The plan breaks rules, or its figures are not those of its assignments.
    Broken(Box<Report>),
    /// The program is wrong.
    Internal(String),
}

/// The levels of a plan, and what a tolerance of 1, 2 and 3 points on fairness would buy in the tiers after it.
///
/// # Errors
/// A plan that `check` would not pass, or an internal error.
pub fn explain_fairness(
    instance: &Instance,
    made: &Plan,
    time_limit: Option<Duration>,
) -> Result<FairnessExplanation, FairnessFailure> {
    let clock = Clock::start(time_limit);
    let report = check(instance, made);
    if !report.is_clean() {
        return Err(FairnessFailure::Broken(Box::new(report)));
    }
    let seen = seen_by(instance, made);
    let instance = seen.as_ref().unwrap_or(instance);
    let own = instance.policy.tiers.iter().find(|policy| policy.tier == Tier::Fairness);
    let later = later(instance, &report.measures);
    let asked: &[i64] = if own.is_some() && !later.is_empty() { &TOLERANCES } else { &[] };
    let bought = asked.par_iter().map(|tolerance| bought(instance, made, *tolerance, clock));
    let bought = bought.collect::<Result<Vec<Bought>, FairnessFailure>>()?;
    let proof = made.tiers.iter().find(|tier| tier.tier == Tier::Fairness).map(|tier| tier.proof);
    let starts = starts(instance, &report.measures.people);
    let levels = made.fairness.levels.iter().map(|level| explained(level, &starts, proof)).collect();
    let tolerance = own.map(|policy| policy.tolerance);
    Ok(FairnessExplanation { people: compared(instance, &report.measures), levels, tolerance, later, bought })
}

/// The tiers after fairness with the plan's values.
fn later(instance: &Instance, measures: &Measures) -> Vec<(Tier, i64)> {
    let tiers = instance.policy.tiers.iter().map(|policy| policy.tier);
    let after = tiers.skip_while(|tier| *tier != Tier::Fairness).skip(1);
    after.map(|tier| (tier, measures.tiers.get(&tier).copied().unwrap_or(0))).collect()
}

fn compared(instance: &Instance, measures: &Measures) -> Vec<(String, Ratio<i64>)> {
    let rows = instance.person_ids().zip(&measures.people);
    let rows = rows.filter(|(person, _)| instance.is_compared(*person));
    let mut people: Vec<(String, Ratio<i64>)> = rows.map(|(_, row)| (row.id.clone(), row.load)).collect();
    people.sort_by_key(|(_, load)| std::cmp::Reverse(*load));
    people
}

/// Loads of the people compared before they take anything.
fn starts(instance: &Instance, people: &[PersonLoad]) -> Vec<Ratio<i64>> {
    let compared = instance.person_ids().zip(people).filter(|(person, _)| instance.is_compared(*person));
    compared.map(|(_, row)| row.opening - row.target).collect()
}

/// Nobody can fall below where they start, since no duty has less than no points.
fn explained(level: &FairnessLevel, starts: &[Ratio<i64>], proof: Option<Proof>) -> LevelExplained {
    let there = starts.iter().filter(|start| **start >= level.level).count();
    let counted = i64::try_from(there).ok().filter(|there| *there == level.count);
    let proof = match (counted, level.proved, proof) {
        (Some(_), ..) => LevelProof::Opening,
        (_, true, Some(Proof::Certified)) => LevelProof::Certified,
        (_, true, _) => LevelProof::Solver,
        (_, false, _) => LevelProof::None,
    };
    LevelExplained { level: level.level, count: level.count, bound: counted.or(level.bound), proof }
}
