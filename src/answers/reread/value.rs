//! What one more person would be worth.

use super::json::Json;
use super::uncovered::{limit, seat};
use crate::office::explain::{LimitWorth, Part, Tie, Value, ValueExplanation, Worth};

pub(super) fn read(answer: Json<'_>) -> Option<ValueExplanation> {
    let share = match answer.field("share") {
        Some(own) => Some((own.ratio("before")?, own.ratio("after")?)),
        None => None,
    };
    let value = Value {
        limits_known: answer.truth("limits_known")?,
        best: answer.number("best"),
        days: answer.list("days").map(worth).collect::<Option<_>>()?,
        weeks: answer.list("weeks").map(worth).collect::<Option<_>>()?,
        limits: answer.list("limits").map(tied).collect::<Option<_>>()?,
    };
    Some(ValueExplanation { coverage: answer.number("coverage")?, value, share })
}

fn worth(of: Json<'_>) -> Option<Worth> {
    let part = match of.words("part") {
        None => None,
        Some("morning") => Some(Part::Morning),
        Some("afternoon") => Some(Part::Afternoon),
        Some("evening") => Some(Part::Evening),
        Some(_) => return None,
    };
    Some(Worth {
        from: of.day("from")?,
        to: of.day("to")?,
        part,
        gain: of.number("gain")?,
        exact: of.truth("exact")?,
        seats: of.list("seats").map(seat).collect::<Option<_>>()?,
    })
}

fn tied(of: Json<'_>) -> Option<LimitWorth> {
    let own = of.field("limit")?;
    let (per, measure, max) = limit(own)?;
    let (from, to) = (own.day("from")?, own.day("to")?);
    let tie = Tie { person: of.text("person")?, per, measure, max, from, to, by: of.number("by")? };
    Some(LimitWorth { tie, gain: of.number("gain")?, exact: of.truth("exact")? })
}
