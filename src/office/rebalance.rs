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
    let settle = |spare| instance.clone().settle(previous.assignments.clone(), options.as_of, spare);
    let settled = settle(0);
    let unfit = checker::unfit_history(&settled);
    if !unfit.is_empty() {
        return Err(RebalanceFailure::Unfit(unfit));
    }
    let least = plan(&settled, &options.plan, progress)?;
    let Some(allowed) = options.changes else { return Ok(least) };
    let Some(tier) = least.plan.tiers.iter().find(|tier| tier.tier == Tier::Changes) else {
        return Ok(least);
    };
    match allowed - tier.value {
        0 => Ok(least),
        spare if spare > 0 => Ok(plan(&settle(spare), &options.plan, progress)?),
        _ => Err(RebalanceFailure::TooFew {
            least: tier.bound.unwrap_or(0).max(allowed + 1),
            proved: tier.proved,
        }),
    }
}

/// The instance as a plan sees it: one that was made from a plan in force knows that plan.
pub(super) fn seen_by(instance: &Instance, plan: &Plan) -> Option<Instance> {
    let rebalance = plan.rebalance.as_ref()?;
    let before: Vec<Assignment> = plan.before()?;
    Some(instance.clone().settle(before, rebalance.as_of, rebalance.spare))
}
