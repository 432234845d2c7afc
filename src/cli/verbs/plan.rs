//! `luanphien plan`: makes a plan, checks it, writes it, and shows what it is worth.

use std::time::Instant;

use super::{load, making};
use crate::cli::Exit;
use crate::cli::args::PlanArgs;
use crate::cli::console::Console;
use crate::cli::failure::Failure;
use crate::cli::progress::Spinner;
use crate::office;

/// Makes a plan.
pub(crate) fn plan(args: &PlanArgs, console: Console) -> Result<Exit, Failure> {
    let targets = making::Targets::prepare(&args.making, &[&args.instance], console)?;
    let begun = Instant::now();
    let (instance, console) = load::instance(&args.instance, console)?;
    let reading = begun.elapsed().as_secs_f64();
    let spinner = Spinner::start(console.texts());
    let made = office::plan(&instance, &making::options(&args.making, &instance), &spinner);
    spinner.stop();
    let planned = made.map_err(|failure| making::not_made(failure, &instance, console.texts()))?;
    targets.deliver(&instance, &planned, reading, &args.making, console)?;
    Ok(Exit::Done)
}
