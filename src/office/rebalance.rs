//! Change a plan in force as little as possible.

use chrono::NaiveDate;

use super::plan::{PlanFailure, PlanOptions, Planned, plan};
use super::progress::Progress;
use crate::checker::{self, Violation};
use crate::domain::{Assignment, Instance, Plan, Tier};

/// From when on a plan may change, and how much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RebalanceOptions {
    /// The first day that may still change.
    pub as_of: NaiveDate,
    /// At most so many seats may change; `None`: as few as possible.
    pub changes: Option<i64>,
    /// Time, threads and seed.
    pub plan: PlanOptions,
}

/// Why a plan cannot be changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RebalanceFailure {
    /// What lies before the day does not fit the instance.
    #[error("history does not fit the instance")]
    Unfit(Vec<Violation>),
    /// More seats have to change than were allowed.
    #[error("at least {least} seats have to change")]
    TooFew {
        /// So many have to change.
        least: i64,
        /// Whether that is proved.
        proved: bool,
    },
    /// There is no such plan.
    #[error(transparent)]
    Plan(#[from] PlanFailure),
}

/// Makes the plan that differs least from one in force, for an instance as it is now.
///
/// # Errors
/// History that does not fit the instance, more changes needed than allowed, or why there is no plan at all.
pub fn rebalance(
    instance: &Instance,
    previous: &Plan,
    options: &RebalanceOptions,
    progress: &dyn Progress,
) -> Result<Planned, RebalanceFailure> {
    let settled = fitted(instance, previous, options.as_of, 0)?;
    let least = plan(&settled, &options.plan, progress)?;
    if let Some(failure) = too_few(&least.plan, options.changes) {
        return Err(failure);
    }
    let own = least.plan.tiers.iter().find(|tier| tier.tier == Tier::Changes).map(|tier| tier.value);
    match options.changes.zip(own).map(|(allowed, least)| allowed - least) {
        Some(spare) if spare > 0 => {
            let settled = fitted(instance, previous, options.as_of, spare)?;
            Ok(plan(&settled, &options.plan, progress)?)
        }
        _ => Ok(least),
    }
}

/// The instance seen from a day on which the plan is in force, if history fits it.
pub(super) fn fitted(
    instance: &Instance,
    previous: &Plan,
    as_of: NaiveDate,
    spare: i64,
) -> Result<Instance, RebalanceFailure> {
    let settled = instance.clone().settle(previous.assignments.clone(), as_of, spare);
    let unfit = checker::unfit_history(&settled);
    if unfit.is_empty() { Ok(settled) } else { Err(RebalanceFailure::Unfit(unfit)) }
}

/// The failure, if the plan with the fewest changes has more of them than allowed.
pub(super) fn too_few(least: &Plan, allowed: Option<i64>) -> Option<RebalanceFailure> {
    let tier = least.tiers.iter().find(|tier| tier.tier == Tier::Changes)?;
    let allowed = allowed.filter(|allowed| *allowed < tier.value)?;
    let least = tier.bound.unwrap_or(0).max(allowed + 1);
    Some(RebalanceFailure::TooFew { least, proved: tier.proved })
}

/// The instance as a plan sees it: one that was made from a plan in force knows that plan.
pub(super) fn seen_by(instance: &Instance, plan: &Plan) -> Option<Instance> {
    let rebalance = plan.rebalance.as_ref()?;
    let before: Vec<Assignment> = plan.before()?;
    Some(instance.clone().settle(before, rebalance.as_of, rebalance.spare))
}
