//! Where the office should ask for help.

use super::explained::{limit, seat};
use super::{Exit, Failure, Refusal};
use crate::format::{LimitDto, LimitWorthDto, ShareDto, ValueAnswerDto, WorthDto};
use crate::office::explain::{LimitWorth, Part, ValueExplanation, ValueFailure, Worth};
use crate::texts::Texts;

/// What one more person would be worth, and which limits bind, as programs read it.
#[must_use]
pub fn value(answer: &ValueExplanation) -> ValueAnswerDto {
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

/// Why nothing is said about that.
#[must_use]
pub fn no_value(failure: ValueFailure, texts: Texts) -> Refusal {
    match failure {
        ValueFailure::Broken(report) => Refusal::Broken(report),
        ValueFailure::Internal(cause) => Failure::internal(texts, &cause).into(),
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
