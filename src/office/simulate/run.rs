//! The simulation: the three ways side by side.

use std::time::Duration;

use rayon::prelude::*;

use super::quarter::after;
use super::report::{Outlook, Simulation, Way, WayRun};
use super::roster::{Roster, Turnover};
use super::way::{Stage, dearest, go};
use crate::calendar::LAST_YEAR;
use crate::domain::Instance;
use crate::format::codes::E1603;
use crate::format::instance::Horizon;
use crate::format::{Files, InstanceDto, Issue, build_instance};
use crate::office::PlanFailure;
use crate::office::compare::Round;

/// What is simulated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SimulateOptions {
    /// How many quarters (horizons of the instance), 1 or more.
    pub quarters: usize,
    /// Seed of what happens.
    pub seed: u64,
    /// Of a hundred seats, so many people cannot come and say so before.
    pub absence: u32,
    /// Of a hundred seats, so many people do not come and nobody knew; with `absence` at most 100.
    pub no_show: u32,
    /// So many people join over all the quarters.
    pub joins: u32,
    /// So many people leave over all the quarters; those who hold a post by name stay.
    pub leaves: u32,
    /// Time for each plan; `None`: what the instance says.
    pub time_limit: Option<Duration>,
    /// Ways that are followed at a time; `None`: one per core. The result does not depend on it.
    pub threads: Option<usize>,
}

/// Why a simulation has no end.
#[derive(Clone, Debug, thiserror::Error)]
pub enum SimulateFailure {
    /// The instance of some quarter is wrong.
    #[error("the instance of quarter {quarter} is wrong")]
    Invalid {
        /// Number of the quarter, from 1.
        quarter: usize,
        /// What is wrong.
        issues: Vec<Issue>,
    },
    /// Some quarter has no plan.
    #[error("quarter {quarter} has no plan: {failure}")]
    Unplanned {
        /// By which way.
        way: Way,
        /// Number of the quarter, from 1.
        quarter: usize,
        /// Its instance.
        instance: Box<Instance>,
        /// Why there is no plan.
        failure: PlanFailure,
    },
}

/// Plans quarter after quarter by each [`Way`], on the same events, and settles the accounts after each.
///
/// # Errors
/// Everything that is wrong with the instance of a quarter, or why a quarter has no plan.
pub fn simulate(
    first: &InstanceDto,
    files: &(dyn Files + Sync),
    options: &SimulateOptions,
    round: &dyn Round,
) -> Result<Simulation, SimulateFailure> {
    let wrong = |issues| SimulateFailure::Invalid { quarter: 1, issues };
    let built = build_instance(first, files).map_err(wrong)?;
    let horizons = horizons(first, options.quarters)?;
    let turnover = Turnover { joins: options.joins, leaves: options.leaves };
    let roster = Roster::draw(first, &built, turnover, options.seed, options.quarters);
    round.starts(Way::ALL.len() * horizons.len());
    let stage = Stage { first, files, horizons: &horizons, roster: &roster, options, round };
    let ways = all(&stage)?;
    let quarters = outlooks(&stage)?;
    let named = roster.everybody.iter().filter(|person| has_account(&ways, &person.id));
    let people = named.map(|person| (person.id.to_string(), person.name.clone())).collect();
    Ok(Simulation { title: built.title, people, quarters, ways })
}

/// The ways in parallel; each by itself is one after another.
fn all(stage: &Stage<'_>) -> Result<Vec<WayRun>, SimulateFailure> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(stage.options.threads.unwrap_or(0)).build();
    let one = |way: &Way| go(stage, *way);
    let ways: Vec<Result<WayRun, SimulateFailure>> = match pool {
        Ok(pool) => pool.install(|| Way::ALL.par_iter().with_max_len(1).map(one).collect()),
        Err(_) => Way::ALL.iter().map(one).collect(),
    };
    // Of several failures always the first is told, so that the answer does not depend on the threads.
    ways.into_iter().collect()
}

/// The days of each quarter.
fn horizons(first: &InstanceDto, quarters: usize) -> Result<Vec<Horizon>, SimulateFailure> {
    let mut horizons = vec![first.horizon];
    while horizons.len() < quarters {
        let next = horizons.last().copied().and_then(after);
        let known = |horizon: &Horizon| chrono::Datelike::year(&horizon.to.0) <= LAST_YEAR;
        match next.filter(known) {
            Some(horizon) => horizons.push(horizon),
            None => {
                let value = format!("{quarters} × {} – {}", first.horizon.from, first.horizon.to);
                let issues = vec![Issue::new(&E1603, "horizon", value)];
                return Err(SimulateFailure::Invalid { quarter: horizons.len() + 1, issues });
            }
        }
    }
    Ok(horizons)
}

fn outlooks(stage: &Stage<'_>) -> Result<Vec<Outlook>, SimulateFailure> {
    let one = |(at, horizon): (usize, &Horizon)| {
        let memory = super::quarter::Memory::default();
        let dto = match at {
            0 => stage.first.clone(),
            _ => super::quarter::later(stage.first, *horizon, &stage.roster.people(at), &memory),
        };
        let built = build_instance(&dto, stage.files);
        let instance = built.map_err(|issues| SimulateFailure::Invalid { quarter: at + 1, issues })?;
        Ok(Outlook {
            horizon: instance.horizon,
            joined: stage.roster.joined(at),
            left: stage.roster.left(at),
            dearest: dearest(&instance),
        })
    };
    stage.horizons.iter().enumerate().map(|(at, horizon)| one((at, horizon))).collect()
}

fn has_account(ways: &[WayRun], person: &str) -> bool {
    let mut quarters = ways.iter().flat_map(|way| &way.quarters);
    quarters.any(|quarter| quarter.balances.iter().any(|own| own.person == person))
}
