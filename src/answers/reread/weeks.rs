//! What it would change if somebody were away, week by week.

use super::fairness::tier;
use super::json::Json;
use crate::format::read_changed_seat;
use crate::office::explain::{Absence, Mend, Repair};

pub(super) fn read(answer: Json<'_>) -> Option<Vec<Absence>> {
    // What one more would be worth has weeks of another kind.
    answer.field("cells")?;
    answer.list("weeks").map(week).collect()
}

fn week(of: Json<'_>) -> Option<Absence> {
    let repair = match of.words("repair")? {
        "nothing" => Repair::Nothing,
        "made" => Repair::Made(Box::new(mend(of.field("mend")?)?)),
        "impossible" => Repair::Impossible,
        "unknown" => Repair::Unknown,
        _ => return None,
    };
    Some(Absence { monday: of.day("monday")?, as_of: of.day("as_of")?, duties: of.texts("duties"), repair })
}

fn mend(of: Json<'_>) -> Option<Mend> {
    let tiers = of.list("tiers").map(|own| Some((tier(own)?, own.number("before")?, own.number("after")?)));
    Some(Mend {
        changes: of.number("changes")?,
        bound: of.number("bound"),
        proved: of.truth("proved")?,
        seats: of.list("seats").map(|own| read_changed_seat(&own.0.to_string())).collect::<Option<_>>()?,
        told: of.texts("told"),
        tiers: tiers.collect::<Option<_>>()?,
    })
}
