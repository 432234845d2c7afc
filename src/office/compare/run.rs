//! The base and its scenarios, solved side by side: each by one thread, several at a time.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use rayon::prelude::*;

use super::{difference, figures};
use crate::domain::{Difference, Figures, Instance, Plan};
use crate::format::scenarios::{Base, Variant};
use crate::format::{Files, Issue, ScenariosDto, build_instance};
use crate::office::{PlanFailure, PlanOptions, Planned, Silent, plan};

/// How scenarios are solved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CompareOptions {
    /// Time for each plan; `None`: what each instance says.
    pub time_limit: Option<Duration>,
    /// Plans that are made at a time; `None`: one per core. The plans do not depend on it, unless a time limit strikes.
    pub threads: Option<usize>,
    /// Seed for the solver's own choices.
    pub seed: u32,
}

/// The base and all scenarios, in the order of the file.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// Title as printed.
    pub title: String,
    /// The instance as it is.
    pub base: Ran,
    /// What if.
    pub scenarios: Vec<Ran>,
}

impl Comparison {
    /// The base, then the scenarios.
    pub fn all(&self) -> impl Iterator<Item = &Ran> {
        std::iter::once(&self.base).chain(&self.scenarios)
    }

    /// Columns and rows of the largest program.
    #[must_use]
    pub fn size(&self) -> (usize, usize) {
        self.all().filter_map(|ran| ran.outcome.as_ref().ok()).map(|one| one.size).max().unwrap_or_default()
    }
}

/// What came of one scenario.
#[derive(Clone, Debug)]
pub struct Ran {
    /// Name in tables.
    pub name: String,
    /// What it is, in a sentence; may be empty.
    pub title: String,
    /// The plan in figures, or why there is none.
    pub outcome: Result<Box<Compared>, CompareFailure>,
    /// Wall seconds of the plan; equal instances are solved once and share it.
    pub seconds: f64,
}

/// A scenario with a checked plan.
#[derive(Clone, Debug)]
pub struct Compared {
    /// The changed instance.
    pub instance: Instance,
    /// Its plan.
    pub plan: Plan,
    /// Columns and rows of its program.
    pub size: (usize, usize),
    /// The plan in figures.
    pub figures: Figures,
    /// Against the base; `None` for the base itself, and where it has no plan.
    pub difference: Option<Difference>,
}

/// Why a scenario has no plan.
#[derive(Clone, Debug, thiserror::Error)]
pub enum CompareFailure {
    /// The changes cannot be made, or leave an instance that is wrong.
    #[error("the changed instance is wrong")]
    Invalid(Vec<Issue>),
    /// There is no plan of the changed instance.
    #[error("{failure}")]
    Unplanned {
        /// The changed instance.
        instance: Box<Instance>,
        /// Why there is none.
        failure: PlanFailure,
    },
}

/// Somebody who is told how far the round is.
pub trait Round: Sync {
    /// So many different plans will be made.
    fn starts(&self, plans: usize);
    /// A plan is begun; called from several threads.
    fn begun(&self, name: &str);
    /// A plan is made, or has failed.
    fn done(&self, name: &str, made: bool);
}

/// Tells nobody.
#[derive(Clone, Copy, Debug)]
pub struct Unwatched;

impl Round for Unwatched {
    fn starts(&self, _plans: usize) {}
    fn begun(&self, _name: &str) {}
    fn done(&self, _name: &str, _made: bool) {}
}

/// Solves the base and every scenario, and compares. A scenario that fails says why, and the others still run.
///
/// # Errors
/// Everything that is wrong with the base itself.
pub fn compare(
    base: &Base,
    scenarios: &ScenariosDto,
    files: &dyn Files,
    options: &CompareOptions,
    round: &dyn Round,
) -> Result<Comparison, Vec<Issue>> {
    let own = build_instance(base.dto(), files)?;
    let title = if scenarios.title.is_empty() { own.title.clone() } else { scenarios.title.clone() };
    let first = Entrant { name: scenarios.base.clone(), title: own.title.clone(), instance: Ok(own) };
    let variants = base.variants(scenarios);
    let entrants: Vec<Entrant> =
        std::iter::once(first).chain(variants.into_iter().map(|variant| entrant(variant, files))).collect();
    let made = solve(&entrants, options, round);
    let ran = entrants.into_iter().zip(made).map(|(entrant, made)| ran(entrant, made));
    Ok(laid_beside(title, ran.collect()))
}

/// Who takes part.
struct Entrant {
    name: String,
    title: String,
    instance: Result<Instance, Vec<Issue>>,
}

fn entrant(variant: Variant, files: &dyn Files) -> Entrant {
    let instance = variant.instance.and_then(|dto| build_instance(&dto, files));
    Entrant { name: variant.name, title: variant.title, instance }
}

/// A plan, or why there is none, with its seconds; `None` where there is no instance.
type Made = Option<(Result<Planned, PlanFailure>, f64)>;

/// One plan for each entrant; equal instances are solved once.
fn solve(entrants: &[Entrant], options: &CompareOptions, round: &dyn Round) -> Vec<Made> {
    let mut work: Vec<(&str, &Instance)> = Vec::new();
    let mut known: HashMap<&str, usize> = HashMap::new();
    let mut which: Vec<Option<usize>> = Vec::new();
    for entrant in entrants {
        which.push(entrant.instance.as_ref().ok().map(|instance| {
            *known.entry(&instance.hash).or_insert_with(|| {
                work.push((&entrant.name, instance));
                work.len() - 1
            })
        }));
    }
    round.starts(work.len());
    let pool = rayon::ThreadPoolBuilder::new().num_threads(options.threads.unwrap_or(0)).build();
    let one = |(name, instance): &(&str, &Instance)| {
        round.begun(name);
        let made = alone(instance, options);
        round.done(name, made.0.is_ok());
        made
    };
    let all = || work.par_iter().with_max_len(1).map(one).collect::<Vec<_>>();
    let made = match pool {
        Ok(pool) => pool.install(all),
        Err(_) => work.iter().map(one).collect(),
    };
    which.into_iter().map(|at| at.and_then(|at| made.get(at).cloned())).collect()
}

/// Makes a plan on a thread outside of the pool: a worker that waited inside would take up further plans meanwhile.
fn alone(instance: &Instance, options: &CompareOptions) -> (Result<Planned, PlanFailure>, f64) {
    let own = instance.policy.time_limit_seconds.map(|seconds| Duration::from_secs(seconds.into()));
    let time_limit = options.time_limit.or(own);
    let options = PlanOptions { time_limit, threads: Some(1), seed: options.seed };
    let begun = Instant::now();
    let made = std::thread::scope(|scope| scope.spawn(|| plan(instance, &options, &Silent)).join());
    let made = made.unwrap_or_else(|_| Err(PlanFailure::Internal("a planning thread failed".to_owned())));
    (made, begun.elapsed().as_secs_f64())
}

fn ran(entrant: Entrant, made: Made) -> Ran {
    let Entrant { name, title, instance } = entrant;
    let (outcome, seconds) = match (instance, made) {
        (Err(issues), _) => (Err(CompareFailure::Invalid(issues)), 0.0),
        (Ok(instance), Some((Ok(planned), seconds))) => {
            let figures = figures(&instance, &planned.plan);
            let size = (planned.timings.columns, planned.timings.rows);
            let compared = Compared { instance, plan: planned.plan, size, figures, difference: None };
            (Ok(Box::new(compared)), seconds)
        }
        (Ok(instance), Some((Err(failure), seconds))) => {
            (Err(CompareFailure::Unplanned { instance: Box::new(instance), failure }), seconds)
        }
        (Ok(instance), None) => {
            let failure = PlanFailure::Internal("no plan was asked for".to_owned());
            (Err(CompareFailure::Unplanned { instance: Box::new(instance), failure }), 0.0)
        }
    };
    Ran { name, title, outcome, seconds }
}

/// Each scenario against the first, which is the base.
fn laid_beside(title: String, mut all: Vec<Ran>) -> Comparison {
    let base = all.remove(0);
    if let Ok(first) = &base.outcome {
        for compared in all.iter_mut().filter_map(|ran| ran.outcome.as_mut().ok()) {
            compared.difference = Some(difference(&first.figures, &compared.figures));
        }
    }
    Comparison { title, base, scenarios: all }
}
