//! How much fairness each further change to a plan in force buys.

use std::time::Duration;

use num_rational::Ratio;
use rayon::prelude::*;

use super::plan::{PlanFailure, PlanOptions, plan};
use super::progress::{Progress, Silent, Stage};
use super::rebalance::{RebalanceFailure, RebalanceOptions, fitted, too_few};
use crate::domain::{Fairness, Instance, Plan, Tier};
use crate::solver::Clock;

/// The numbers of changed seats at which the loads can be made more even, from the fewest on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frontier {
    /// Each point buys something over the one before; the first has the fewest changes.
    pub points: Vec<FrontierPoint>,
    /// Whether no number of changes buys more than the last point; if not, the time or the allowed number ended the search.
    pub complete: bool,
}

/// The best loads with so many changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrontierPoint {
    /// At most so many seats change.
    pub changes: i64,
    /// The loads: the leximax optimum.
    pub fairness: Fairness,
    /// Whether no plan with as many changes has more even loads.
    pub proved: bool,
}

/// The exact trade of changed seats for even loads: what [`rebalance`](super::rebalance()) gives with each number of changes,
/// as far as fairness, and with the policy's tolerance of fairness unused.
///
/// Numbers that buy nothing over a smaller one are left out. The search ends where the loads are as even as with any
/// number of changes, at `options.changes`, or with the time.
///
/// # Errors
/// As [`rebalance`](super::rebalance()).
pub fn frontier(
    instance: &Instance,
    previous: &Plan,
    options: &RebalanceOptions,
    progress: &dyn Progress,
) -> Result<Frontier, RebalanceFailure> {
    let clock = Clock::start(options.plan.time_limit);
    let search = Search { instance, previous, options, clock, progress };
    let pool = rayon::ThreadPoolBuilder::new().num_threads(options.plan.threads.unwrap_or(0)).build();
    let pool = pool.map_err(|error| PlanFailure::Internal(error.to_string()))?;
    pool.install(|| search.run())
}

struct Search<'a> {
    instance: &'a Instance,
    previous: &'a Plan,
    options: &'a RebalanceOptions,
    clock: Clock,
    progress: &'a dyn Progress,
}

impl Search<'_> {
    fn run(&self) -> Result<Frontier, RebalanceFailure> {
        let (first, goal) = rayon::join(|| self.solved(Some(0)), || self.solved(None));
        let first = first?.ok_or(PlanFailure::NoPlan)?;
        let fewest = changes(&first);
        if let Some(failure) = too_few(&first, self.options.changes) {
            return Err(failure);
        }
        let goal = goal?.filter(proved).map(|plan| plan.fairness.sorted);
        let mut found = Frontier { points: vec![point(fewest, first)], complete: false };
        let last = self.options.changes.unwrap_or(i64::MAX);
        let side_by_side = i64::try_from(rayon::current_num_threads()).unwrap_or(1);
        let mut next = fewest + 1;
        while !found.is_at(goal.as_deref()) && next <= last && found.points.iter().all(|point| point.proved) {
            let numbers: Vec<i64> = (next..=last.min(next + side_by_side - 1)).collect();
            next += side_by_side;
            let plans: Result<Vec<Option<Plan>>, RebalanceFailure> =
                numbers.par_iter().map(|changes| self.solved(Some(changes - fewest))).collect();
            for (changes, plan) in numbers.iter().zip(plans?) {
                let Some(plan) = plan.filter(proved) else { return Ok(found) };
                found.add(point(*changes, plan), goal.as_deref());
            }
        }
        Ok(found)
    }

    /// The plan with so many changes more than necessary, or any number, as far as fairness; `None`: not in time.
    fn solved(&self, spare: Option<i64>) -> Result<Option<Plan>, RebalanceFailure> {
        let time_limit = self.clock.left().map(Duration::from_secs_f64);
        if self.clock.over() {
            return Ok(None);
        }
        let mut seen = fitted(self.instance, self.previous, self.options.as_of, spare.unwrap_or(1))?;
        let tiers = &mut seen.policy.tiers;
        tiers.retain(|policy| spare.is_some() || policy.tier != Tier::Changes);
        if let Some(at) = tiers.iter().position(|policy| policy.tier == Tier::Fairness) {
            tiers.truncate(at + 1);
            tiers[at].tolerance = 0;
        }
        let options = PlanOptions { time_limit, threads: Some(1), ..self.options.plan };
        match plan(&seen, &options, &Silent) {
            Ok(planned) => {
                self.progress.stage(&Stage::Point { changes: changes(&planned.plan) });
                Ok(Some(planned.plan))
            }
            Err(PlanFailure::NoPlan) if time_limit.is_some() => Ok(None),
            Err(failure) => Err(failure.into()),
        }
    }
}

impl Frontier {
    /// Whether the last point is as good as can be.
    fn is_at(&mut self, goal: Option<&[Ratio<i64>]>) -> bool {
        self.complete = self.points.last().is_some_and(|last| goal == Some(last.fairness.sorted.as_slice()));
        self.complete
    }

    /// Takes a point that buys something, unless nothing can any more.
    fn add(&mut self, point: FrontierPoint, goal: Option<&[Ratio<i64>]>) {
        let better = |last: &FrontierPoint| point.fairness.sorted < last.fairness.sorted;
        if !self.is_at(goal) && self.points.last().is_some_and(better) {
            self.points.push(point);
        }
    }
}

fn point(changes: i64, plan: Plan) -> FrontierPoint {
    let proved = proved(&plan);
    FrontierPoint { changes, fairness: plan.fairness, proved }
}

fn proved(plan: &Plan) -> bool {
    plan.tiers.iter().all(|tier| tier.proved)
}

/// How many seats a plan changes.
fn changes(plan: &Plan) -> i64 {
    let counted =
        plan.rebalance.iter().flat_map(|rebalance| &rebalance.changes).filter(|change| change.counted);
    i64::try_from(counted.count()).unwrap_or(i64::MAX)
}
