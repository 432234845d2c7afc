//! `luanphien compare`: what if – every scenario planned, checked, and laid beside the base.

use std::path::Path;
use std::time::{Duration, Instant};

use super::{load, making};
use crate::answers::{self, Exit, Failure};
use crate::cli::args::CompareArgs;
use crate::cli::console::Console;
use crate::cli::files::{self, Output};
use crate::cli::round::Bar;
use crate::cli::summary::comparison_page;
use crate::documents;
use crate::format::{self, Folder, write_outcome};
use crate::office::compare::{CompareOptions, Comparison, compare as run};

/// Compares scenarios.
pub(crate) fn compare(args: &CompareArgs, console: Console) -> Result<Exit, Failure> {
    load::one_stream(&args.instance, &args.scenarios, console)?;
    let targets = Targets::prepare(args, console)?;
    let begun = Instant::now();
    let (base, console) = load::base(&args.instance, console)?;
    let scenarios = load::scenarios(&args.scenarios, console.texts())?;
    let bar = Bar::start(console.texts());
    let compared = run(&base, &scenarios, &folder(&args.instance), &options(args), &bar);
    bar.stop();
    let comparison = compared.map_err(|issues| Failure::invalid(&args.instance, &issues, console.texts()))?;
    let failures = answers::not_compared(&comparison, &args.scenarios, console.texts());
    let report = Report { comparison, failures, seconds: begun.elapsed().as_secs_f64() };
    targets.deliver(&report, args, console)?;
    Ok(answers::worst(&report.failures))
}

/// What is told.
struct Report {
    comparison: Comparison,
    /// For each of the base and the scenarios, why it has no plan.
    failures: Vec<Option<Failure>>,
    seconds: f64,
}

/// The files that are written, found writable before the work begins.
struct Targets {
    output: Option<Output>,
    html: Option<Output>,
    timings: Option<Output>,
}

impl Targets {
    fn prepare(args: &CompareArgs, console: Console) -> Result<Self, Failure> {
        let inputs = [args.instance.as_path(), args.scenarios.as_path()];
        Ok(Self {
            output: making::writable(args.output.as_deref(), &inputs, console)?,
            html: making::writable(args.html.as_deref(), &inputs, console)?,
            timings: making::writable(args.timings.as_deref(), &inputs, console)?,
        })
    }

    /// Writes the report, and prints it for whoever reads.
    fn deliver(&self, report: &Report, args: &CompareArgs, console: Console) -> Result<(), Failure> {
        let (comparison, failures, texts) = (&report.comparison, &report.failures, console.texts());
        let json = format::write_comparison(&answers::compared(comparison, failures, args.seed));
        if let Some(output) = &self.output {
            output.write(&json, texts)?;
        }
        if let Some(file) = &self.html {
            file.write(&documents::comparison_page(comparison, &answers::reasons(failures), texts), texts)?;
        }
        if let Some(file) = &self.timings {
            file.write(&write_outcome(&answers::comparison_timings(comparison)), texts)?;
        }
        let to_stream = args.output.as_deref().is_some_and(files::is_stream);
        if to_stream || console.wants_json(self.output.is_some()) {
            console.emit(&json)
        } else {
            console.print(&comparison_page(comparison, failures, texts, console.width(), report.seconds))
        }
    }
}

fn folder(instance: &Path) -> Folder {
    Folder(instance.parent().filter(|_| !files::is_stream(instance)).unwrap_or(Path::new("")).to_owned())
}

fn options(args: &CompareArgs) -> CompareOptions {
    CompareOptions {
        time_limit: args.time_limit.map(|seconds| Duration::from_secs(seconds.into())),
        threads: args.threads.and_then(|threads| usize::try_from(threads).ok()),
        seed: args.seed,
    }
}
