//! `luanphien explain`: open places, one seat, one person, fairness, or what one more person would be worth.

use std::time::Duration;

use chrono::NaiveDate;

use super::check::refused;
use super::load;
use crate::answers::{self, Asked, Exit, Failure, Refusal};
use crate::cli::args::ExplainArgs;
use crate::cli::console::Console;
use crate::cli::summary::{levels_page, person_page, reasons_page, seat_page, worth_page};
use crate::domain::{Instance, Plan};
use crate::format::Outcome;
use crate::office::explain::{
    Depth, FairnessExplanation, PersonExplanation, explain_fairness, explain_person, explain_seat,
    explain_uncovered, explain_value,
};

/// Without a time limit, a seat is looked at for so long: with reading and checking, about three seconds.
const QUICK: Duration = Duration::from_millis(2_500);

/// Without a time limit, all questions about a person, a tolerance or the program together are asked for so long.
const LONGEST: Duration = Duration::from_secs(60);

/// Explains a plan; one that breaks rules is judged instead.
pub(crate) fn explain(args: &ExplainArgs, console: Console) -> Result<Exit, Failure> {
    load::one_stream(&args.instance, &args.plan, console)?;
    let (instance, console) = load::instance(&args.instance, console)?;
    let plan = load::plan(&args.plan, console)?;
    let limit = args.time_limit.map(|seconds| Duration::from_secs(seconds.into()));
    match (&args.seat, &args.person) {
        (Some(seat), _) => one_seat(&instance, &plan, seat, limit, console),
        (_, Some(asked)) => person(&instance, &plan, asked, (args.week, limit), console),
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
    let texts = console.texts();
    let answer = explain_uncovered(instance, plan, limit);
    let answer = answer.map_err(|failure| answers::not_explained(failure, texts));
    tell(answer, instance, console, answers::explained, |answer| reasons_page(instance, answer, texts))
}

fn one_seat(
    instance: &Instance,
    plan: &Plan,
    seat: &str,
    limit: Option<Duration>,
    console: Console,
) -> Result<Exit, Failure> {
    let texts = console.texts();
    let depth = limit.map_or(Depth::Quick(QUICK), |limit| Depth::Full(Some(limit)));
    let asked = Asked { place: "--seat", value: seat };
    let answer = explain_seat(instance, plan, seat, depth);
    let answer = answer.map_err(|failure| answers::not_seated(failure, asked, texts));
    tell(answer, instance, console, answers::seated, |answer| seat_page(instance, answer, texts))
}

fn person(
    instance: &Instance,
    plan: &Plan,
    person: &str,
    (week, limit): (Option<NaiveDate>, Option<Duration>),
    console: Console,
) -> Result<Exit, Failure> {
    let texts = console.texts();
    let asked = Asked { place: "--person", value: person };
    let answer = explain_person(instance, plan, person, week, Some(limit.unwrap_or(LONGEST)));
    let answer = answer.map_err(|failure| answers::no_person(failure, asked, "--week", texts));
    let dto = |answer: &PersonExplanation| answers::person(instance, answer);
    tell(answer, instance, console, dto, |answer| person_page(instance, answer, texts, console.width()))
}

fn fairness(
    instance: &Instance,
    plan: &Plan,
    limit: Option<Duration>,
    console: Console,
) -> Result<Exit, Failure> {
    let texts = console.texts();
    let answer = explain_fairness(instance, plan, Some(limit.unwrap_or(LONGEST)));
    let answer = answer.map_err(|failure| answers::no_fairness(failure, texts));
    let page = |answer: &FairnessExplanation| levels_page(instance, answer, texts, console.width());
    tell(answer, instance, console, answers::fairness, page)
}

fn value(
    instance: &Instance,
    plan: &Plan,
    limit: Option<Duration>,
    console: Console,
) -> Result<Exit, Failure> {
    let texts = console.texts();
    let answer = explain_value(instance, plan, Some(limit.unwrap_or(LONGEST)));
    let answer = answer.map_err(|failure| answers::no_value(failure, texts));
    tell(answer, instance, console, answers::value, |answer| worth_page(instance, answer, texts))
}

/// Tells the answer to programs or to people, or why there is none.
fn tell<A, D: Outcome>(
    answer: Result<A, Refusal>,
    instance: &Instance,
    console: Console,
    dto: impl Fn(&A) -> D,
    page: impl Fn(&A) -> String,
) -> Result<Exit, Failure> {
    match answer {
        Ok(answer) if console.wants_json(false) => console.outcome(&dto(&answer))?,
        Ok(answer) => console.print(&page(&answer))?,
        Err(refusal) => return refused(refusal, instance, console),
    }
    Ok(Exit::Done)
}
