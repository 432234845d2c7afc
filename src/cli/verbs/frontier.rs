//! `luanphien rebalance --frontier`: what each further change buys, instead of a plan.

use crate::cli::Exit;
use crate::cli::console::Console;
use crate::cli::failure::Failure;
use crate::cli::progress::Spinner;
use crate::cli::summary::frontier_page;
use crate::domain::{Instance, Plan};
use crate::format::{FrontierDto, FrontierPointDto, fairness_to_dto};
use crate::office::{Frontier, FrontierPoint, RebalanceFailure, RebalanceOptions, frontier};

/// Searches and prints the points.
pub(super) fn trade(
    instance: &Instance,
    plan: &Plan,
    options: &RebalanceOptions,
    console: Console,
    not_made: impl Fn(RebalanceFailure) -> Failure,
) -> Result<Exit, Failure> {
    let spinner = Spinner::start(console.texts());
    let found = frontier(instance, plan, options, &spinner);
    spinner.stop();
    let found = found.map_err(not_made)?;
    if console.wants_json(false) {
        console.outcome(&dto(&found))?;
    } else {
        console.print(&frontier_page(&found, console.texts(), console.width()))?;
    }
    Ok(Exit::Done)
}

fn dto(found: &Frontier) -> FrontierDto {
    let point = |point: &FrontierPoint| FrontierPointDto {
        changes: point.changes,
        proved: point.proved,
        fairness: fairness_to_dto(&point.fairness),
    };
    FrontierDto {
        code: Exit::Done.code(),
        complete: found.complete,
        points: found.points.iter().map(point).collect(),
    }
}
