//! `luanphien explain`: open places, one seat, one person, fairness, or what one more person would be worth.

use std::time::Duration;

use super::check::judged;
use super::levels::fairness;
use super::person::one_person;
use super::worth::value;
use super::{explained, load, seated};
use crate::cli::Exit;
use crate::cli::args::ExplainArgs;
use crate::cli::console::Console;
use crate::cli::failure::{Failure, Problem};
use crate::cli::summary::{reasons_page, seat_page};
use crate::domain::{Instance, Plan};
use crate::office::explain::{
    Depth, ExplainFailure, SeatError, SeatFailure, explain_seat, explain_uncovered,
};

/// Without a time limit, a seat is looked at for so long: with reading and checking, about three seconds.
const QUICK: Duration = Duration::from_millis(2_500);

/// Explains a plan; one that breaks rules is judged instead.
pub(crate) fn explain(args: &ExplainArgs, console: Console) -> Result<Exit, Failure> {
    load::one_stream(&args.instance, &args.plan, console)?;
    let (instance, console) = load::instance(&args.instance, console)?;
    let plan = load::plan(&args.plan, console)?;
    let limit = args.time_limit.map(|seconds| Duration::from_secs(seconds.into()));
    match (&args.seat, &args.person) {
        (Some(seat), _) => one_seat(&instance, &plan, seat, limit, console),
        (_, Some(asked)) => one_person(&instance, &plan, asked, args, console),
        _ if args.fairness => fairness(&instance, &plan, limit, console),
        _ if args.value => value(&instance, &plan, limit, console),
        _ => uncovered(&instance, &plan, limit, console),
    }
}

fn uncovered(
    instance: &Instance,
    plan: &Plan,
    limit: Option<Duration>,
    console: Console,
) -> Result<Exit, Failure> {
    match explain_uncovered(instance, plan, limit) {
        Ok(explanation) if console.wants_json(false) => console.outcome(&explained::dto(&explanation))?,
        Ok(explanation) => console.print(&reasons_page(instance, &explanation, console.texts()))?,
        Err(ExplainFailure::Broken(report)) => return judged(instance, &report, console),
        Err(ExplainFailure::Failed(error)) => {
            return Err(Failure::internal(console.texts(), &error.to_string()));
        }
    }
    Ok(Exit::Done)
}

fn one_seat(
    instance: &Instance,
    plan: &Plan,
    seat: &str,
    limit: Option<Duration>,
    console: Console,
) -> Result<Exit, Failure> {
    let depth = limit.map_or(Depth::Quick(QUICK), |limit| Depth::Full(Some(limit)));
    match explain_seat(instance, plan, seat, depth) {
        Ok(answer) if console.wants_json(false) => console.outcome(&seated::dto(&answer))?,
        Ok(answer) => console.print(&seat_page(instance, &answer, console.texts()))?,
        Err(SeatFailure::Broken(report)) => return judged(instance, &report, console),
        Err(SeatFailure::Internal(cause)) => return Err(Failure::internal(console.texts(), &cause)),
        Err(SeatFailure::Seat(error)) => return Err(no_seat("--seat", seat, &error, console)),
    }
    Ok(Exit::Done)
}

/// A seat that is none, named with a flag.
pub(super) fn no_seat(flag: &str, seat: &str, error: &SeatError, console: Console) -> Failure {
    let texts = console.texts();
    let (text, remedy) = match error {
        SeatError::Duty(_) => (texts.get("usage-no-duty"), None),
        SeatError::Past => (texts.get("reason-past"), None),
        SeatError::Seat(known) => {
            let known = texts.with("usage-known", &[("known", known.join(", ").into())]);
            (texts.get("usage-no-seat"), Some(known))
        }
    };
    let problem = Problem {
        code: "E0001".into(),
        place: Some(flag.into()),
        value: Some(seat.to_owned()),
        text,
        remedy,
        ..Problem::default()
    };
    Failure::one(Exit::Usage, problem)
}
