//! `luanphien plan`: makes a plan, checks it, writes it, and shows what it is worth.

use std::path::Path;
use std::time::{Duration, Instant};

use super::contradiction::contradiction;
use super::load;
use crate::cli::Exit;
use crate::cli::args::PlanArgs;
use crate::cli::console::Console;
use crate::cli::failure::{Failure, Problem};
use crate::cli::files::{self, Output};
use crate::cli::progress::Spinner;
use crate::cli::summary::{View, plan_page};
use crate::domain::Instance;
use crate::format::{self, StageDto, TimingsDto, write_outcome};
use crate::office::{self, PlanFailure, PlanOptions, Planned};
use crate::texts::Texts;

/// Makes a plan.
pub(crate) fn plan(args: &PlanArgs, console: Console) -> Result<Exit, Failure> {
    let output = writable(args.output.as_deref(), args, console)?;
    let timings = writable(args.timings.as_deref(), args, console)?;
    let begun = Instant::now();
    let (instance, console) = load::instance(&args.instance, console)?;
    let reading = begun.elapsed().as_secs_f64();
    let planned = made(&instance, args, console.texts())?;
    let text = format::write_plan(&planned.plan, Exit::Done.code());
    if let Some(output) = &output {
        output.write(&text, console.texts())?;
    }
    let seconds = [vec![("reading".to_owned(), reading)], planned.timings.stages.clone()].concat();
    if let Some(file) = timings {
        file.write(&write_outcome(&timings_dto(&planned, &seconds)), console.texts())?;
    }
    let to_stream = args.output.as_deref().is_some_and(files::is_stream);
    if to_stream || console.wants_json(output.is_some()) {
        console.emit(&text)?;
    } else {
        console.print(&page(&instance, &planned, args, console, &seconds))?;
    }
    Ok(Exit::Done)
}

/// A named file that can be written and is not the instance itself; `None` for standard output.
fn writable(path: Option<&Path>, args: &PlanArgs, console: Console) -> Result<Option<Output>, Failure> {
    path.filter(|path| !files::is_stream(path))
        .map(|path| Output::prepare(path, &[&args.instance], console.texts()))
        .transpose()
}

fn made(instance: &Instance, args: &PlanArgs, texts: Texts) -> Result<Planned, Failure> {
    let seconds = args.time_limit.or(instance.policy.time_limit_seconds);
    let options = PlanOptions {
        time_limit: seconds.map(|seconds| Duration::from_secs(seconds.into())),
        threads: args.threads.and_then(|threads| usize::try_from(threads).ok()),
        seed: args.seed,
    };
    let spinner = Spinner::start(texts);
    let made = office::plan(instance, &options, &spinner);
    spinner.stop();
    made.map_err(|failure| not_made(failure, instance, texts))
}

fn not_made(failure: PlanFailure, instance: &Instance, texts: Texts) -> Failure {
    match failure {
        PlanFailure::Contradiction(demands) => contradiction(&demands, instance, texts),
        PlanFailure::NoPlan => {
            let problem = Problem {
                code: "E0004".into(),
                text: texts.get("fail-no-plan"),
                remedy: texts.find("fail-no-plan-remedy"),
                ..Problem::default()
            };
            Failure::one(Exit::NoPlan, problem)
        }
        PlanFailure::Internal(cause) => Failure::internal(texts, &cause),
    }
}

fn timings_dto(planned: &Planned, seconds: &[(String, f64)]) -> TimingsDto {
    let stage = |(stage, seconds): &(String, f64)| StageDto { stage: stage.clone(), seconds: *seconds };
    TimingsDto {
        stages: seconds.iter().map(stage).collect(),
        total_seconds: seconds.iter().map(|(_, seconds)| seconds).sum(),
        columns: planned.timings.columns,
        rows: planned.timings.rows,
    }
}

fn page(
    instance: &Instance,
    planned: &Planned,
    args: &PlanArgs,
    console: Console,
    seconds: &[(String, f64)],
) -> String {
    let texts = console.texts();
    let view = View { instance, plan: &planned.plan, texts, width: console.width() };
    let written = match &args.output {
        Some(path) => texts.with("plan-written", &[("path", path.display().to_string().into())]),
        None => texts.get("plan-not-written"),
    };
    format!("{}{written}\n", plan_page(view, seconds))
}
