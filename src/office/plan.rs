//! Make a plan: write the program, solve it tier by tier, read the plan a second time.

use std::time::Duration;

use super::demand::Demand;
use super::fill;
use super::progress::{Progress, Recorder, Stage};
use crate::checker;
use crate::domain::{Instance, Plan, Tier};
use crate::formulation::{self, HEADROOM, Model};
use crate::solver::{self, Clock, Outcome, Solved};

/// How to plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PlanOptions {
    /// Time for the whole plan; `None`: no limit.
    pub time_limit: Option<Duration>,
    /// Threads for independent parts; `None`: one per core. The plan does not depend on it.
    pub threads: Option<usize>,
    /// Seed for the solver's own choices.
    pub seed: u32,
}

/// A plan and how long its making took.
#[derive(Clone, Debug, PartialEq)]
pub struct Planned {
    /// The plan, checked.
    pub plan: Plan,
    /// Seconds by stage, and the size of the program.
    pub timings: Timings,
}

/// Seconds by stage, and the size of the program.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Timings {
    /// Stages with their wall seconds, in order.
    pub stages: Vec<(String, f64)>,
    /// Columns of the program.
    pub columns: usize,
    /// Rows of the program.
    pub rows: usize,
}

/// Why there is no plan.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlanFailure {
    /// Hard demands contradict each other; these would have to be given up.
    #[error("hard demands contradict each other")]
    Contradiction(Vec<Demand>),
    /// No checked plan within the time.
    #[error("no checked plan within the limits")]
    NoPlan,
    /// The two readings of a rule differ, or the backend failed.
    #[error("internal error: {0}")]
    Internal(String),
}

/// Times the headroom of the loads is doubled before giving up; the last one is higher than any load can be.
const DOUBLINGS: u32 = 12;

/// Makes a plan that the checker has read.
///
/// # Errors
/// Contradictory hard demands, no plan within the time, or an internal error.
pub fn plan(
    instance: &Instance,
    options: &PlanOptions,
    progress: &dyn Progress,
) -> Result<Planned, PlanFailure> {
    let pool = pool(options.threads).map_err(PlanFailure::Internal)?;
    pool.install(|| plan_here(instance, options, progress))
}

/// Threads for independent parts; `None`: one per core.
pub(super) fn pool(threads: Option<usize>) -> Result<rayon::ThreadPool, String> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads.unwrap_or(0)).build();
    pool.map_err(|error| error.to_string())
}

fn plan_here(
    instance: &Instance,
    options: &PlanOptions,
    progress: &dyn Progress,
) -> Result<Planned, PlanFailure> {
    // Reading the point and checking the plan take their part of the time.
    let clock = Clock::start(options.time_limit.map(|limit| limit - limit / 20));
    let order: Vec<Tier> = instance.policy.tiers.iter().map(|policy| policy.tier).collect();
    let recorder = Recorder::new(progress, order);
    for doubling in 0..DOUBLINGS {
        let headroom = HEADROOM << doubling;
        let model = recorder.timed("formulation", || formulation::formulate(instance, headroom));
        let (columns, rows) = (model.columns.len(), model.rows.len());
        progress.stage(&Stage::Building { columns, rows });
        let solved = match solver::solve(&model, &instance.policy.tiers, options.seed, clock, &recorder) {
            Outcome::Solved(solved) => solved,
            Outcome::NeedsHeadroom => continue,
            Outcome::NothingFound => nobody(&model),
            Outcome::Contradiction(missing) => return Err(contradiction(instance, &model, &missing)),
            Outcome::Broken(what) => return Err(PlanFailure::Internal(what)),
        };
        let plan = recorder.timed("decoding and checking", || {
            progress.stage(&Stage::Checking);
            checked(instance, options.seed, &model, &solved)
        })?;
        for tier in plan.tiers.iter().filter(|tier| tier.proved) {
            recorder.proved(tier.tier, tier.value);
        }
        return Ok(Planned { plan, timings: Timings { stages: recorder.seconds(), columns, rows } });
    }
    Err(PlanFailure::Internal("loads above every level".to_owned()))
}

/// The trivial plan: nobody goes anywhere, everything is open.
fn nobody(model: &Model) -> Solved {
    Solved { point: solver::idle(model), limit_struck: true, ..Solved::default() }
}

fn contradiction(instance: &Instance, model: &Model, missing: &[(usize, i64)]) -> PlanFailure {
    let demands = missing.iter().filter_map(|(col, amount)| Demand::behind(instance, model, *col, *amount));
    PlanFailure::Contradiction(demands.collect())
}

/// The plan behind a point, if the second reading agrees in everything.
fn checked(instance: &Instance, seed: u32, model: &Model, solved: &Solved) -> Result<Plan, PlanFailure> {
    let mut rows = formulation::assignments(instance, model, &solved.point);
    formulation::name_standbys(instance, &mut rows);
    let plan = fill::plan(instance, seed, rows, model.loads.unit, solved);
    let trivial = solved.tiers.is_empty();
    let report = checker::check(instance, &plan);
    if trivial && !report.is_clean() {
        return Err(PlanFailure::NoPlan);
    }
    let mut differences = if trivial { Vec::new() } else { fill::differences(&plan, model, solved) };
    differences.extend(report.violations.iter().map(|violation| format!("{violation:?}")));
    match differences.is_empty() {
        true => Ok(plan),
        false => Err(PlanFailure::Internal(differences.join("; "))),
    }
}
