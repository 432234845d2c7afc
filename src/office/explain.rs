//! Explain a plan: the second reading first, then the reasons of what it leaves open.

use std::time::Duration;

pub use super::absence::{Absence, Mend, Repair};
pub use super::addition::recount_core;
pub use super::levels::{
    Bought, BoughtTier, FairnessExplanation, FairnessFailure, LevelExplained, LevelProof, explain_fairness,
};
pub use super::person::{PersonExplanation, PersonFailure, Rank, explain_person, person_quarter};
pub use super::seat::{Candidate, Depth, Price, SeatExplanation, SeatFailure, TierPrice, explain_seat};
pub use crate::explain::{
    At, Away, Barrier, Core, CoreDemand, ExplainError, Explanation, Hall, Obstacle, Opening, Reason,
    ReasonKind, Relaxation, SeatRef, Sum, Summand, Unit, Within,
};
pub use crate::explain::{Conflict, SeatError, Standpoint};
pub use crate::explain::{LimitWorth, Part, Tie, Value, Worth};

pub use super::worth::{ValueExplanation, ValueFailure, explain_value};
pub use crate::checker::{LimitUse, Quarter, Reach, SeatTaken};

use super::addition::add_up;
use super::rebalance::seen_by;
use super::seat::judged;
use crate::checker::Report;
use crate::domain::{Instance, Plan};
use crate::explain;
use crate::solver::Clock;

/// Why a plan is not explained.
#[derive(Clone, Debug, PartialEq)]
pub enum ExplainFailure {
    /// The plan breaks rules; what it leaves open says nothing then.
    Broken(Box<Report>),
    /// The program is wrong.
    Failed(ExplainError),
}

/// Why each place that a plan leaves open is open.
///
/// What is open is counted from the assignments; what the plan itself says of it, and of its figures, is not asked.
/// Questions to the solver end with the time limit.
///
/// # Errors
/// A plan that breaks rules, or an internal error.
pub fn explain_uncovered(
    instance: &Instance,
    plan: &Plan,
    time_limit: Option<Duration>,
) -> Result<Explanation, ExplainFailure> {
    let clock = Clock::start(time_limit);
    let seen = seen_by(instance, plan);
    let instance = seen.as_ref().unwrap_or(instance);
    let report = judged(instance, plan);
    if !report.is_clean() {
        return Err(ExplainFailure::Broken(Box::new(report)));
    }
    let explained = explain::uncovered(instance, &plan.assignments, &report.measures.uncovered, clock)
        .and_then(|explanation| add_up(instance, explanation, clock));
    explained.map_err(ExplainFailure::Failed)
}
