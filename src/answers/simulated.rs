//! Several quarters on paper.

use std::path::Path;

use super::{Exit, Failure, not_planned};
use crate::domain::Status;
use crate::format::SimulationDto;
use crate::format::plan::Status as StatusDto;
use crate::format::simulation::{
    Chance, SimulatedBalance, SimulatedPerson, SimulatedQuarter, SimulatedWay, WayName, WayQuarter,
};
use crate::office::simulate::{Balance, Outlook, QuarterRun, SimulateFailure, Simulation, Way, WayRun};
use crate::texts::Texts;

/// The simulation as it stands in `luanphien/simulation@1`, with what was drawn and how often.
#[must_use]
pub fn simulated(simulation: &Simulation, chance: Chance) -> SimulationDto {
    let person = |(id, name): &(String, String)| SimulatedPerson { id: id.clone(), name: name.clone() };
    SimulationDto {
        format: SimulationDto::FORMAT.to_owned(),
        code: Exit::Done.code(),
        title: simulation.title.clone(),
        program: env!("CARGO_PKG_VERSION").to_owned(),
        chance,
        people: simulation.people.iter().map(person).collect(),
        quarters: simulation.quarters.iter().map(quarter).collect(),
        ways: simulation.ways.iter().map(way).collect(),
    }
}

/// Why there is no simulation, as `validate` or `plan` would say it of that quarter; `file` is that of the instance.
#[must_use]
pub fn not_simulated(failure: SimulateFailure, file: &Path, texts: Texts) -> Failure {
    let (quarter, mut failure) = match failure {
        SimulateFailure::Invalid { quarter, issues } => (quarter, Failure::invalid(file, &issues, texts)),
        SimulateFailure::Unplanned { quarter, instance, failure, .. } => {
            (quarter, not_planned(failure, &instance, texts))
        }
    };
    if quarter > 1 {
        for problem in &mut failure.problems {
            let blanks = [("n", quarter.into()), ("text", problem.text.as_str().into())];
            problem.text = texts.with("simulate-in-quarter", &blanks);
        }
    }
    failure
}

fn quarter(outlook: &Outlook) -> SimulatedQuarter {
    SimulatedQuarter {
        from: outlook.horizon.from.into(),
        to: outlook.horizon.to.into(),
        joined: outlook.joined.clone(),
        left: outlook.left.clone(),
        dearest: outlook.dearest,
    }
}

fn way(run: &WayRun) -> SimulatedWay {
    SimulatedWay {
        way: match run.way {
            Way::Carried => WayName::Carried,
            Way::Alone => WayName::Alone,
            Way::RoundRobin => WayName::RoundRobin,
        },
        within: run.within(),
        planned_within: run.planned_within(),
        quarters: run.quarters.iter().map(quarter_by_way).collect(),
    }
}

fn quarter_by_way(run: &QuarterRun) -> WayQuarter {
    let hundredths = run.balances.iter().map(|own| own.hundredths);
    WayQuarter {
        status: run.status.map(|status| match status {
            Status::Optimal => StatusDto::Optimal,
            Status::Feasible => StatusDto::Feasible,
        }),
        limit_struck: run.limit_struck,
        open: run.open,
        attended: run.happened.attended,
        replaced: run.happened.replaced,
        excused: run.happened.excused,
        unexcused: run.happened.unexcused,
        highest: hundredths.clone().max(),
        lowest: hundredths.min(),
        planned_within: run.planned_within,
        within: run.within,
        settlement: run.settlement,
        balances: run.balances.iter().map(balance).collect(),
    }
}

fn balance(own: &Balance) -> SimulatedBalance {
    SimulatedBalance { person: own.person.clone(), hundredths: own.hundredths }
}
