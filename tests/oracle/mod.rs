//! Oracles: everything enumerated on tiny worlds, programs spoilt on purpose, worlds turned round, demands that cannot
//! be met. The planner has to agree with each of them.

mod brute;
mod certified;
mod explained;
mod files;
mod found;
mod limits;
mod metamorphic;
mod mutant_columns;
mod mutant_worlds;
mod mutants;
mod places;
mod random;
mod rebalanced;
mod seats;
mod sizes;
mod tolerances;
mod turn;
mod weighted;
mod world;
mod worth;

use luanphien::domain::{Instance, Plan};
use luanphien::office::{PlanFailure, PlanOptions, Silent, plan};

/// Plans on one thread without limit.
fn planned(instance: &Instance) -> Result<Plan, PlanFailure> {
    let options = PlanOptions { threads: Some(1), ..PlanOptions::default() };
    plan(instance, &options, &Silent).map(|planned| planned.plan)
}
