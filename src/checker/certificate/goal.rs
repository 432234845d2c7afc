//! What is bounded, and what of the plan is taken as given.

use num_rational::Ratio;

use crate::domain::{Plan, Tier, TierResult};

/// A tier or a level of fairness, under the tiers and levels before it as they are in a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// The tier that is bounded.
    pub tier: Tier,
    /// Of fairness: the level whose count is bounded.
    pub level: Option<Ratio<i64>>,
    /// Earlier tiers that are sums, each with the most it may be.
    pub(super) caps: Vec<(Tier, i64)>,
    /// Different loads of the plan from the highest, with how many reach each, as far as they are given.
    pub(super) levels: Vec<(Ratio<i64>, i64)>,
    /// Whether the loads are all given.
    pub(super) loads_given: bool,
}

impl Goal {
    /// Nothing given; coverage, the first of tiers, is asked for.
    pub(super) fn none() -> Self {
        let (caps, levels) = (Vec::new(), Vec::new());
        Self { tier: Tier::Coverage, level: None, caps, levels, loads_given: false }
    }

    /// The tier of a plan under the tiers before it; `level` names a level of the fairness tier.
    ///
    /// `None` where the plan has no such tier or level, where fairness may be worsened (then its levels are no counts), and
    /// where the plan was made from one in force.
    #[must_use]
    pub fn of(plan: &Plan, tier: Tier, level: Option<Ratio<i64>>) -> Option<Self> {
        let at = plan.tiers.iter().position(|own| own.tier == tier && plan.rebalance.is_none())?;
        let (before, own) = (&plan.tiers[..at], &plan.tiers[at]);
        let sums = before.iter().filter(|earlier| earlier.tier != Tier::Fairness);
        let strict = |fairness: &TierResult| fairness.tier == Tier::Fairness && fairness.tolerance == 0;
        let all = plan.fairness.levels.iter().map(|level| (level.level, level.count));
        let levels: Vec<(Ratio<i64>, i64)> = match level {
            None if tier == Tier::Fairness => return None,
            None if before.iter().any(strict) => all.collect(),
            None => Vec::new(),
            Some(_) if !strict(own) => return None,
            Some(level) => all.take_while(|(own, _)| *own >= level).collect(),
        };
        let known = level.is_none_or(|level| levels.last().is_some_and(|last| last.0 == level));
        known.then(|| Self {
            tier,
            level,
            caps: sums.map(|earlier| (earlier.tier, cap(earlier))).collect(),
            loads_given: level.is_none() && !levels.is_empty(),
            levels,
        })
    }
}

/// The most an earlier tier may be: its best value and the tolerance, and never less than the plan itself has.
fn cap(tier: &TierResult) -> i64 {
    tier.value.max(tier.best.unwrap_or(tier.value).saturating_add(tier.tolerance))
}
