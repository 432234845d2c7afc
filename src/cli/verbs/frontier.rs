//! `luanphien rebalance --frontier`: what each further change buys, instead of a plan.

use crate::answers::{self, Exit, Failure};
use crate::cli::console::Console;
use crate::cli::progress::Spinner;
use crate::cli::summary::frontier_page;
use crate::domain::{Instance, Plan};
use crate::office::{RebalanceFailure, RebalanceOptions, frontier};

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
        console.outcome(&answers::frontier(&found))?;
    } else {
        console.print(&frontier_page(&found, console.texts(), console.width()))?;
    }
    Ok(Exit::Done)
}
