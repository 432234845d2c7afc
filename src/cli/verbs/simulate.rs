//! `luanphien simulate`: several quarters on paper, by the carried account and by two other ways, on the same events.

use std::path::Path;
use std::time::{Duration, Instant};

use super::{load, making};
use crate::answers::{self, Exit, Failure};
use crate::cli::args::SimulateArgs;
use crate::cli::console::Console;
use crate::cli::files::{self, Output};
use crate::cli::round::Bar;
use crate::cli::summary::simulation_page;
use crate::documents;
use crate::format::simulation::Chance;
use crate::format::{self, Folder};
use crate::office::simulate::{SimulateOptions, Simulation, simulate as run};

/// Simulates.
pub(crate) fn simulate(args: &SimulateArgs, console: Console) -> Result<Exit, Failure> {
    let targets = Targets::prepare(args, console)?;
    let begun = Instant::now();
    let (first, console) = load::instance_dto(&args.instance, console)?;
    let bar = Bar::start(console.texts());
    let simulated = run(&first, &folder(&args.instance), &options(args), &bar);
    bar.stop();
    let simulation =
        simulated.map_err(|failure| answers::not_simulated(failure, &args.instance, console.texts()))?;
    targets.deliver(&simulation, args, begun.elapsed().as_secs_f64(), console)?;
    Ok(Exit::Done)
}

/// The files that are written, found writable before the work begins.
struct Targets {
    output: Option<Output>,
    html: Option<Output>,
}

impl Targets {
    fn prepare(args: &SimulateArgs, console: Console) -> Result<Self, Failure> {
        let inputs = [args.instance.as_path()];
        Ok(Self {
            output: making::writable(args.output.as_deref(), &inputs, console)?,
            html: making::writable(args.html.as_deref(), &inputs, console)?,
        })
    }

    /// Writes the simulation, and prints it for whoever reads.
    fn deliver(
        &self,
        simulation: &Simulation,
        args: &SimulateArgs,
        seconds: f64,
        console: Console,
    ) -> Result<(), Failure> {
        let texts = console.texts();
        let json = format::write_simulation(&answers::simulated(simulation, chance(args)));
        if let Some(output) = &self.output {
            output.write(&json, texts)?;
        }
        if let Some(file) = &self.html {
            file.write(&documents::simulation_page(simulation, texts), texts)?;
        }
        let to_stream = args.output.as_deref().is_some_and(files::is_stream);
        if to_stream || console.wants_json(self.output.is_some()) {
            console.emit(&json)
        } else {
            console.print(&simulation_page(simulation, texts, console.width(), seconds))
        }
    }
}

fn folder(instance: &Path) -> Folder {
    Folder(instance.parent().filter(|_| !files::is_stream(instance)).unwrap_or(Path::new("")).to_owned())
}

fn options(args: &SimulateArgs) -> SimulateOptions {
    SimulateOptions {
        quarters: usize::try_from(args.quarters).unwrap_or(usize::MAX),
        seed: args.seed,
        absence: args.absence,
        no_show: args.no_show,
        joins: args.joins,
        leaves: args.leaves,
        time_limit: args.time_limit.map(|seconds| Duration::from_secs(seconds.into())),
        threads: args.threads.and_then(|threads| usize::try_from(threads).ok()),
    }
}

fn chance(args: &SimulateArgs) -> Chance {
    Chance {
        seed: args.seed,
        absence: args.absence,
        no_show: args.no_show,
        joins: args.joins,
        leaves: args.leaves,
    }
}
