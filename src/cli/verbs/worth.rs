//! `luanphien explain --value`: where the office should ask for help.

use std::time::Duration;

use super::check::judged;
use super::explained::{limit, seat};
use crate::cli::Exit;
use crate::cli::console::Console;
use crate::cli::failure::Failure;
use crate::cli::summary::worth_page;
use crate::domain::{Instance, Plan};
use crate::format::{LimitDto, LimitWorthDto, ShareDto, ValueAnswerDto, WorthDto};
use crate::office::explain::{LimitWorth, Part, ValueExplanation, ValueFailure, Worth, explain_value};

/// Without a time limit, the program is asked for so long.
const LONGEST: Duration = Duration::from_secs(60);

pub(super) fn value(
    instance: &Instance,
    plan: &Plan,
    limit: Option<Duration>,
    console: Console,
) -> Result<Exit, Failure> {
    match explain_value(instance, plan, Some(limit.unwrap_or(LONGEST))) {
        Ok(answer) if console.wants_json(false) => console.outcome(&dto(&answer))?,
        Ok(answer) => console.print(&worth_page(instance, &answer, console.texts()))?,
        Err(ValueFailure::Broken(report)) => return judged(instance, &report, console),
        Err(ValueFailure::Internal(cause)) => return Err(Failure::internal(console.texts(), &cause)),
    }
    Ok(Exit::Done)
}

fn dto(answer: &ValueExplanation) -> ValueAnswerDto {
    let share =
        answer.share.map(|(before, after)| ShareDto { before: before.to_string(), after: after.to_string() });
    ValueAnswerDto {
        code: Exit::Done.code(),
        coverage: answer.coverage,
        best: answer.value.best,
        days: answer.value.days.iter().map(worth).collect(),
        weeks: answer.value.weeks.iter().map(worth).collect(),
        limits: answer.value.limits.iter().map(tie).collect(),
        limits_known: answer.value.limits_known,
        share,
    }
}

fn worth(of: &Worth) -> WorthDto {
    let part = of.part.map(|part| match part {
        Part::Morning => "morning",
        Part::Afternoon => "afternoon",
        Part::Evening => "evening",
    });
    WorthDto {
        from: of.from.to_string(),
        to: of.to.to_string(),
        part,
        gain: of.gain,
        exact: of.exact,
        seats: of.seats.iter().map(seat).collect(),
    }
}

fn tie(of: &LimitWorth) -> LimitWorthDto {
    let tie = &of.tie;
    let (from, to) = (Some(tie.from.to_string()), Some(tie.to.to_string()));
    LimitWorthDto {
        person: tie.person.clone(),
        limit: LimitDto { from, to, ..limit(tie.per, tie.measure, tie.max) },
        by: tie.by,
        gain: of.gain,
        exact: of.exact,
    }
}
