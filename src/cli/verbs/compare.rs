//! `luanphien compare`: what if – every scenario planned, checked, and laid beside the base.

use std::path::Path;
use std::time::{Duration, Instant};

use super::{load, making};
use crate::cli::Exit;
use crate::cli::args::CompareArgs;
use crate::cli::console::Console;
use crate::cli::failure::{Failure, Problem};
use crate::cli::files::{self, Output};
use crate::cli::round::Bar;
use crate::cli::summary::comparison_page;
use crate::documents;
use crate::format::comparison::ScenarioResult;
use crate::format::{
    self, ComparisonDto, Folder, ProblemDto, StageDto, TimingsDto, difference_dto, figures_dto, write_outcome,
};
use crate::office::compare::{CompareFailure, CompareOptions, Comparison, Ran, compare as run};
use crate::texts::Texts;

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
    let failures: Vec<Option<Failure>> =
        comparison.all().map(|ran| failed(ran, &args.scenarios, console.texts())).collect();
    let exit = worst(&failures);
    let report =
        Report { comparison, failures, exit, seed: args.seed, seconds: begun.elapsed().as_secs_f64() };
    targets.deliver(&report, args, console)?;
    Ok(exit)
}

/// What is told.
struct Report {
    comparison: Comparison,
    /// For each of the base and the scenarios, why it has no plan.
    failures: Vec<Option<Failure>>,
    exit: Exit,
    seed: u32,
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
        let (comparison, texts) = (&report.comparison, console.texts());
        let json = format::write_comparison(&document(report));
        if let Some(output) = &self.output {
            output.write(&json, texts)?;
        }
        if let Some(file) = &self.html {
            file.write(&documents::comparison_page(comparison, &reasons(&report.failures), texts), texts)?;
        }
        if let Some(file) = &self.timings {
            file.write(&write_outcome(&timings(comparison)), texts)?;
        }
        let to_stream = args.output.as_deref().is_some_and(files::is_stream);
        if to_stream || console.wants_json(self.output.is_some()) {
            console.emit(&json)
        } else {
            console.print(&comparison_page(
                comparison,
                &report.failures,
                texts,
                console.width(),
                report.seconds,
            ))
        }
    }
}

/// Why each scenario has no plan, a line for each error.
fn reasons(failures: &[Option<Failure>]) -> Vec<Vec<String>> {
    let line = |problem: &Problem| {
        let parts = [problem.place.as_deref(), Some(problem.text.as_str()), problem.value.as_deref()];
        let parts: Vec<&str> = parts.into_iter().flatten().chain(problem.remedy.as_deref()).collect();
        format!("{}: {}", problem.code, parts.join(" · "))
    };
    let lines = |failure: &Option<Failure>| failure.iter().flat_map(|one| &one.problems).map(line).collect();
    failures.iter().map(lines).collect()
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

/// Why a scenario has no plan, as `plan` would say it.
fn failed(ran: &Ran, file: &Path, texts: Texts) -> Option<Failure> {
    match ran.outcome.as_ref().err()? {
        CompareFailure::Invalid(issues) => Some(Failure::invalid(file, issues, texts)),
        CompareFailure::Unplanned { instance, failure } => {
            Some(making::not_made(failure.clone(), instance, texts))
        }
    }
}

/// The lowest exit code of those that failed: a wrong program before wrong input before demands that clash.
fn worst(failures: &[Option<Failure>]) -> Exit {
    failures.iter().flatten().map(|failure| failure.exit).min().unwrap_or(Exit::Done)
}

fn document(report: &Report) -> ComparisonDto {
    let (comparison, failures) = (&report.comparison, &report.failures);
    let mut results = comparison.all().zip(failures).map(|(ran, failure)| result(ran, failure.as_ref()));
    let base = results.next();
    ComparisonDto {
        format: ComparisonDto::FORMAT.to_owned(),
        code: report.exit.code(),
        title: comparison.title.clone(),
        program: env!("CARGO_PKG_VERSION").to_owned(),
        seed: report.seed,
        base: base.unwrap_or_else(|| result(&comparison.base, None)),
        scenarios: results.collect(),
    }
}

fn result(ran: &Ran, failure: Option<&Failure>) -> ScenarioResult {
    let errors: Vec<ProblemDto> = failure.map(Failure::dtos).unwrap_or_default();
    let instance = match &ran.outcome {
        Ok(compared) => Some(compared.instance.hash.clone()),
        Err(CompareFailure::Unplanned { instance, .. }) => Some(instance.hash.clone()),
        Err(CompareFailure::Invalid(_)) => None,
    };
    let compared = ran.outcome.as_ref().ok();
    ScenarioResult {
        name: ran.name.clone(),
        title: ran.title.clone(),
        code: failure.map_or(Exit::Done, |failure| failure.exit).code(),
        instance,
        errors,
        figures: compared.map(|compared| figures_dto(&compared.figures)),
        difference: compared.and_then(|compared| compared.difference.as_ref()).map(difference_dto),
    }
}

/// The seconds of each scenario; they are in no other file, so that the report is the same on every machine.
fn timings(comparison: &Comparison) -> TimingsDto {
    let stages: Vec<StageDto> =
        comparison.all().map(|ran| StageDto { stage: ran.name.clone(), seconds: ran.seconds }).collect();
    TimingsDto {
        total_seconds: stages.iter().map(|stage| stage.seconds).sum(),
        stages,
        columns: comparison.size().0,
        rows: comparison.size().1,
    }
}
