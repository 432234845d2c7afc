//! `luanphien rebalance`: changes a plan in force as little as possible, and says what that costs.

use std::path::{Path, PathBuf};
use std::time::Instant;

use super::check::judged;
use super::explain::no_seat;
use super::frontier::trade;
use super::{load, making, seated};
use crate::checker::Violation;
use crate::cli::Exit;
use crate::cli::args::RebalanceArgs;
use crate::cli::console::Console;
use crate::cli::failure::{Failure, Problem};
use crate::cli::files;
use crate::cli::progress::Spinner;
use crate::cli::summary::suggest_page;
use crate::domain::{Instance, Plan};
use crate::format::{self, ChangesDto, Folder, InstanceDto, Issue};
use crate::office::explain::SeatFailure;
use crate::office::{self, RebalanceFailure, RebalanceOptions, SuggestFailure};
use crate::texts::{Labels, Texts};

/// Makes the plan that differs least from the one in force.
pub(crate) fn rebalance(args: &RebalanceArgs, console: Console) -> Result<Exit, Failure> {
    let inputs = inputs(args);
    one_stream(&inputs, console.texts())?;
    let targets = making::Targets::prepare(&args.making, &inputs, console)?;
    let instance_to = making::writable(args.instance_to.as_deref(), &inputs, console)?;
    let begun = Instant::now();
    let (before, console) = load::instance_dto(&args.instance, console)?;
    let plan = load::plan(&args.plan, console)?;
    let now = changed(args, &before, &plan, console.texts())?;
    let instance = format::build_instance(&now, &folder(&args.instance))
        .map_err(|issues| Failure::invalid(&args.instance, &issues, console.texts()))?;
    let reading = begun.elapsed().as_secs_f64();
    let options = RebalanceOptions {
        as_of: args.as_of,
        changes: args.changes.map(i64::from),
        plan: making::options(&args.making, &instance),
    };
    if args.frontier {
        let failed = |failure| not_made(failure, &instance, args, console.texts());
        return trade(&instance, &plan, &options, console, failed);
    }
    if let Some(seat) = &args.suggest {
        return suggest(args, (&instance, &plan), &options, seat, console);
    }
    let spinner = Spinner::start(console.texts());
    let made = office::rebalance(&instance, &plan, &options, &spinner);
    spinner.stop();
    let planned = made.map_err(|failure| not_made(failure, &instance, args, console.texts()))?;
    if let Some(file) = instance_to {
        file.write(&format::write_instance(&now), console.texts())?;
    }
    targets.deliver(&instance, &planned, reading, &args.making, console)?;
    Ok(Exit::Done)
}

/// Who could take one seat of the new plan, instead of that plan.
fn suggest(
    args: &RebalanceArgs,
    (instance, plan): (&Instance, &Plan),
    options: &RebalanceOptions,
    seat: &str,
    console: Console,
) -> Result<Exit, Failure> {
    let texts = console.texts();
    let spinner = Spinner::start(texts);
    let answer = office::suggest(instance, plan, options, seat, &spinner);
    spinner.stop();
    match answer {
        Ok(answer) if console.wants_json(false) => console.outcome(&seated::dto(&answer))?,
        Ok(answer) => console.print(&suggest_page(instance, &answer, texts))?,
        Err(SuggestFailure::Rebalance(failure)) => return Err(not_made(failure, instance, args, texts)),
        Err(SuggestFailure::Seat(SeatFailure::Broken(report))) => return judged(instance, &report, console),
        Err(SuggestFailure::Seat(SeatFailure::Internal(cause))) => {
            return Err(Failure::internal(texts, &cause));
        }
        Err(SuggestFailure::Seat(SeatFailure::Seat(error))) => {
            return Err(no_seat("--suggest", seat, &error, console));
        }
    }
    Ok(Exit::Done)
}

fn inputs(args: &RebalanceArgs) -> Vec<&Path> {
    [&args.instance, &args.plan].into_iter().chain(&args.what).map(PathBuf::as_path).collect()
}

/// Standard input can be read once.
fn one_stream(inputs: &[&Path], texts: Texts) -> Result<(), Failure> {
    if inputs.iter().filter(|path| files::is_stream(path)).count() < 2 {
        return Ok(());
    }
    let text = texts.get("usage-two-streams");
    let problem = Problem { code: "E0001".into(), place: Some("-".into()), text, ..Problem::default() };
    Err(Failure::one(Exit::Usage, problem))
}

fn folder(instance: &Path) -> Folder {
    Folder(instance.parent().filter(|_| !files::is_stream(instance)).unwrap_or(Path::new("")).to_owned())
}

/// The instance after what has happened, by the file and then by the flags.
fn changed(
    args: &RebalanceArgs,
    before: &InstanceDto,
    plan: &Plan,
    texts: Texts,
) -> Result<InstanceDto, Failure> {
    let mut all = match &args.what {
        Some(path) => load::changes(path, texts)?,
        None => ChangesDto::new(Vec::new()),
    };
    let of_file = all.changes.len();
    all.changes.extend(args.flags.changes());
    format::apply_changes_to_plan(before, &all, args.as_of, plan)
        .map_err(|issues| mistaken(args, &issues, of_file, texts))
}

/// Each mistake in the file or flag it comes from; what is wrong with the instance itself, in its file.
fn mistaken(args: &RebalanceArgs, issues: &[Issue], of_file: usize, texts: Texts) -> Failure {
    let language = texts.language();
    let problem = |issue: &Issue| match args.flags.place(&issue.path, of_file) {
        Some(flag) => {
            Problem { file: None, place: Some(flag), ..Problem::of(Path::new(""), issue, language) }
        }
        None if issue.path.starts_with("changes[") => {
            Problem::of(args.what.as_deref().unwrap_or(Path::new("")), issue, language)
        }
        None => Problem::of(&args.instance, issue, language),
    };
    Failure { exit: Exit::Invalid, problems: issues.iter().map(problem).collect() }
}

fn not_made(failure: RebalanceFailure, instance: &Instance, args: &RebalanceArgs, texts: Texts) -> Failure {
    match failure {
        RebalanceFailure::Plan(failure) => making::not_made(failure, instance, texts),
        RebalanceFailure::TooFew { least, proved } => {
            let key = if proved { "fail-too-few-changes" } else { "fail-too-few-changes-found" };
            let problem = Problem {
                code: "E0006".into(),
                place: Some("--changes".into()),
                value: args.changes.map(|changes| changes.to_string()),
                text: texts.with(key, &[("n", least.into())]),
                remedy: texts.find("fail-too-few-changes-remedy"),
                ..Problem::default()
            };
            Failure::one(Exit::Contradiction, problem)
        }
        RebalanceFailure::Unfit(rows) => {
            let labels = Labels::new(instance, texts);
            let problems = rows.iter().map(|row| unfit(row, &labels, &args.plan, texts)).collect();
            Failure { exit: Exit::Invalid, problems }
        }
    }
}

fn unfit(row: &Violation, labels: &Labels<'_>, plan: &Path, texts: Texts) -> Problem {
    let names = [row.duty.as_deref(), row.seat.as_deref(), row.person.as_deref()];
    Problem {
        code: "E0007".into(),
        file: Some(plan.display().to_string()),
        place: row.duty.as_deref().map(|duty| labels.duty(duty)),
        value: Some(names.into_iter().flatten().collect::<Vec<_>>().join(" · ")),
        text: texts.with("fail-history", &[("rule", row.rule.meaning(texts.language()).into())]),
        remedy: texts.find("fail-history-remedy"),
    }
}
