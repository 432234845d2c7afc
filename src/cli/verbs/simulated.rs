//! A simulation as it stands in `luanphien/simulation@1`.

use crate::cli::Exit;
use crate::cli::args::SimulateArgs;
use crate::domain::Status;
use crate::format::SimulationDto;
use crate::format::plan::Status as StatusDto;
use crate::format::simulation::{
    Chance, SimulatedBalance, SimulatedPerson, SimulatedQuarter, SimulatedWay, WayName, WayQuarter,
};
use crate::office::simulate::{Balance, Outlook, QuarterRun, Simulation, Way, WayRun};

/// The document.
pub(super) fn document(simulation: &Simulation, args: &SimulateArgs) -> SimulationDto {
    let person = |(id, name): &(String, String)| SimulatedPerson { id: id.clone(), name: name.clone() };
    SimulationDto {
        format: SimulationDto::FORMAT.to_owned(),
        code: Exit::Done.code(),
        title: simulation.title.clone(),
        program: env!("CARGO_PKG_VERSION").to_owned(),
        chance: Chance {
            seed: args.seed,
            absence: args.absence,
            no_show: args.no_show,
            joins: args.joins,
            leaves: args.leaves,
        },
        people: simulation.people.iter().map(person).collect(),
        quarters: simulation.quarters.iter().map(quarter).collect(),
        ways: simulation.ways.iter().map(way).collect(),
    }
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
