//! `luanphien publish`: brings a plan further in its life.

use crate::answers::{self, Exit, Failure};
use crate::cli::console::{Console, GOOD};
use crate::cli::register::{PublishArgs, State};
use crate::cli::summary::differences_page;
use crate::cli::verbs::{check::refused, load};
use crate::domain::{Instance, Plan};
use crate::format::{Folder, InstanceDto, Word, build_instance};
use crate::office::life::{PlanState, Publication, PublishFailure, Published, publish as bring};
use crate::office::register::{Address, Register, wait};

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
        Err(failure) => {
            let files = (args.instance.as_path(), args.plan.as_path());
            let refusal = answers::not_published(failure, files, &address.to_string(), console.texts());
            return refused(refusal, &instance, console);
        }
    };
    if console.wants_json(false) {
        console.outcome(&answers::published(&committee, &published))?;
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
