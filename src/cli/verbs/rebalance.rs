//! `luanphien rebalance`: changes a plan in force as little as possible, and says what that costs.

use std::path::{Path, PathBuf};
use std::time::Instant;

use super::check::refused;
use super::frontier::trade;
use super::{load, making};
use crate::answers::{
    Asked, Exit, Failure, Problem, Rebalanced, not_changed, not_rebalanced, not_suggested, seated,
};
use crate::cli::args::RebalanceArgs;
use crate::cli::console::Console;
use crate::cli::files;
use crate::cli::progress::Spinner;
use crate::cli::summary::suggest_page;
use crate::domain::{Instance, Plan};
use crate::format::{self, ChangesDto, Folder, InstanceDto};
use crate::office::{self, RebalanceOptions};
use crate::texts::Texts;

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
        let failed = |failure| not_rebalanced(failure, of(args, &instance), console.texts());
        return trade(&instance, &plan, &options, console, failed);
    }
    if let Some(seat) = &args.suggest {
        return suggest(args, (&instance, &plan), &options, seat, console);
    }
    let spinner = Spinner::start(console.texts());
    let made = office::rebalance(&instance, &plan, &options, &spinner);
    spinner.stop();
    let planned = made.map_err(|failure| not_rebalanced(failure, of(args, &instance), console.texts()))?;
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
    let asked = Asked { place: "--suggest", value: seat };
    match answer {
        Ok(answer) if console.wants_json(false) => console.outcome(&seated(&answer))?,
        Ok(answer) => console.print(&suggest_page(instance, &answer, texts))?,
        Err(failure) => {
            return refused(not_suggested(failure, of(args, instance), asked, texts), instance, console);
        }
    }
    Ok(Exit::Done)
}

/// What failures speak of.
fn of<'a>(args: &'a RebalanceArgs, instance: &'a Instance) -> Rebalanced<'a> {
    Rebalanced { instance, plan: &args.plan, changes: "--changes", allowed: args.changes.map(i64::from) }
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
    let flag = |path: &str| args.flags.place(path, of_file);
    let file = args.what.as_deref().unwrap_or(Path::new(""));
    format::apply_changes_to_plan(before, &all, args.as_of, plan)
        .map_err(|issues| not_changed(&issues, &args.instance, file, flag, texts))
}
