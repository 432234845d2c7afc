//! Several quarters on paper: what the carried account does, and what the two other ways do on the same events.

mod events;
mod named;
mod page;
mod plain;
mod quarters;

use luanphien::format::{InstanceDto, NoFiles, read_instance_dto};
use luanphien::office::compare::Unwatched;
use luanphien::office::simulate::{SimulateOptions, Simulation, Way, WayRun, simulate};

use crate::support::plans::path;

/// Twelve quarters in which everybody stays and comes.
const QUIET: SimulateOptions = SimulateOptions {
    quarters: 12,
    seed: 0,
    absence: 0,
    no_show: 0,
    joins: 0,
    leaves: 0,
    time_limit: None,
    threads: Some(2),
};

fn tutorial() -> InstanceDto {
    read_instance_dto(&std::fs::read_to_string(path("tutorial.json")).unwrap()).unwrap()
}

/// The tutorial with a new member at every meeting.
fn tutorial_by_the_month() -> InstanceDto {
    let mut dto = tutorial();
    dto.policy.tenure_months = 1;
    dto
}

/// Six members, six cells that meet once a month: three meetings for each in every quarter.
fn six() -> InstanceDto {
    read_instance_dto(include_str!("six.json")).unwrap()
}

fn run(dto: &InstanceDto, options: SimulateOptions) -> Simulation {
    simulate(dto, &NoFiles, &options, &Unwatched).unwrap()
}

fn by(simulation: &Simulation, way: Way) -> &WayRun {
    simulation.ways.iter().find(|run| run.way == way).unwrap()
}
