//! `luanphien publish`: brings a plan further in its life.

use std::path::Path;

use super::differences;
use crate::cli::Exit;
use crate::cli::console::{Console, GOOD};
use crate::cli::failure::{Failure, Problem};
use crate::cli::register::{PublishArgs, State, failure};
use crate::cli::summary::differences_page;
use crate::cli::verbs::{check::judged, load};
use crate::domain::{Instance, Plan};
use crate::format::{Folder, InstanceDto, PublishedDto, Word, build_instance};
use crate::office::life::{PlanState, Publication, PublishFailure, Published, publish as bring};
use crate::office::register::{Address, Register, wait};
use crate::texts::Texts;

/// Checks a plan and brings it so far.
pub(crate) fn publish(args: &PublishArgs, console: Console) -> Result<Exit, Failure> {
    load::one_stream(&args.instance, &args.plan, console)?;
    let address = args.at.address(console.texts())?;
    let (dto, console) = load::instance_dto(&args.instance, console)?;
    let plan = load::plan(&args.plan, console)?;
    let folder = load::folder(&args.instance);
    let instance = build_instance(&dto, &folder)
        .map_err(|issues| Failure::invalid(&args.instance, &issues, console.texts()))?;
    let committee = args.at.committee.clone().unwrap_or_else(|| dto.organization.name.clone());
    let published = match brought(args, &address, &committee, (&dto, &folder, &plan)) {
        Ok(published) => published,
        Err(PublishFailure::Violations(report)) => return judged(&instance, &report, console),
        Err(other) => return Err(refused(other, args, &address, console.texts())),
    };
    if console.wants_json(false) {
        console.outcome(&told(&committee, &published))?;
    } else {
        console.print(&page(&instance, &published, console))?;
    }
    Ok(Exit::Done)
}

fn brought(
    args: &PublishArgs,
    address: &Address,
    committee: &str,
    (instance, files, plan): (&InstanceDto, &Folder, &Plan),
) -> Result<Published, PublishFailure> {
    let state = match args.state {
        State::Draft => PlanState::Draft,
        State::Approved => PlanState::Approved,
        State::Published => PlanState::Published,
    };
    let (by, at) = (args.at.author(), args.at.moment());
    let what = Publication { committee, instance, files, plan, state, by: &by, at };
    wait(async {
        let register = Register::open(address).await?;
        let published = bring(&register, &what).await;
        register.close().await;
        published
    })
}

fn refused(error: PublishFailure, args: &PublishArgs, address: &Address, texts: Texts) -> Failure {
    let problem = |code: &str, key: &str, value: String| {
        let problem = Problem {
            code: code.to_owned(),
            file: Some(args.plan.display().to_string()),
            value: Some(value),
            text: texts.get(key),
            remedy: texts.find(&format!("{key}-remedy")),
            ..Problem::default()
        };
        Failure::one(Exit::Invalid, problem)
    };
    match error {
        PublishFailure::Invalid(issues) => Failure::invalid(&args.instance, &issues, texts),
        PublishFailure::Violations(_) => Failure::internal(texts, "violations"),
        PublishFailure::Overlap { first, last } => {
            problem("E2110", "fail-publish-overlap", format!("{first} – {last}"))
        }
        PublishFailure::Recorded(duties) => problem("E2111", "fail-publish-recorded", duties.join(", ")),
        PublishFailure::Register(error) => failure(&error, &address.to_string(), Path::new("-"), texts),
    }
}

fn told(committee: &str, published: &Published) -> PublishedDto {
    let plan = &published.plan;
    PublishedDto {
        code: Exit::Done.code(),
        committee: committee.to_owned(),
        first: plan.first.to_string(),
        version: plan.version,
        state: plan.state.word(),
        new: published.new,
        before: published.before.as_ref().map(|(from, found)| differences::dto(*from, plan.version, found)),
    }
}

fn page(instance: &Instance, published: &Published, console: Console) -> String {
    let (texts, plan) = (console.texts(), &published.plan);
    let state = texts.get(&format!("state-{}", plan.state.word()));
    let blanks = [
        ("version", plan.version.to_string().into()),
        ("from", texts.day(plan.first).into()),
        ("to", texts.day(plan.last).into()),
        ("state", state.into()),
    ];
    let mut out = format!("{GOOD}{}{GOOD:#}\n", texts.with("publish-done", &blanks));
    if !published.new {
        out.push_str(&format!("{}\n", texts.get("publish-again")));
    }
    if let Some((from, found)) = &published.before {
        out.push_str(&differences_page(instance, (*from, plan.version), found, texts, console.width()));
    }
    out
}
