//! The sessions that are posted, with no more than a poster says.

use chrono::NaiveDate;

use crate::domain::{Afterwards, Assignment, Fate, Instance, Kind, posted_days};
use crate::format::codes::E2503;
use crate::service::app::App;
use crate::service::problem::Refusal;
use crate::service::work::{InForce, afterwards, in_force};

/// One session as it is posted.
#[derive(Clone)]
pub(super) struct Posted<'p> {
    pub(super) row: &'p Assignment,
    /// The day of this line: where it was to be, or where it is.
    pub(super) day: NaiveDate,
    /// What became of it on this day.
    pub(super) fate: Fate,
    /// Title of the series.
    pub(super) series: &'p str,
    pub(super) place: &'p str,
    /// `07:30–11:00`, one for each sitting.
    pub(super) hours: Vec<String>,
    /// Who receives: name and post.
    pub(super) host: Option<String>,
    pub(super) topics: &'p [String],
}

/// The plans in force of a committee; one without any is as unknown as one that is not there.
pub(super) async fn published(app: &App, committee: &str) -> Result<Vec<InForce>, Refusal> {
    let plans = in_force(app, committee).await?;
    if plans.is_empty() { Err(Refusal::new(&E2503).at("committee", committee)) } else { Ok(plans) }
}

/// What became known of the plans' sessions since.
pub(super) async fn known_since(
    app: &App,
    committee: &str,
    plans: &[InForce],
) -> Result<Afterwards, Refusal> {
    let first = plans.iter().map(|own| own.version.first).min();
    let last = plans.iter().map(|own| own.version.last).max();
    let Some(days) = first.zip(last) else { return Ok(Afterwards::new()) };
    let mut later = afterwards(app, committee, days).await?;
    // What takes place as planned is nothing to post anew.
    later.retain(|_, own| own.fate != Fate::AsPlanned);
    Ok(later)
}

/// Sessions from a day on, by time; one that was moved stands on both days.
pub(super) fn posted<'p>(plans: &'p [InForce], from: NaiveDate, later: &Afterwards) -> Vec<Posted<'p>> {
    let mut all: Vec<Posted<'_>> = Vec::new();
    for plan in plans {
        let known = &plan.known;
        for rows in Assignment::by_duty(&known.plan.assignments).into_values() {
            let Some(own) = rows.first().and_then(|row| session(&known.instance, row, &rows)) else {
                continue;
            };
            let days = posted_days(later, own.row).into_iter().filter(|(day, _)| *day >= from);
            all.extend(days.map(|(day, fate)| Posted { day, fate, ..own.clone() }));
        }
    }
    all.sort_by_key(|own| (own.day, own.row.start.time(), own.series));
    all
}

fn session<'p>(instance: &'p Instance, row: &'p Assignment, rows: &[&Assignment]) -> Option<Posted<'p>> {
    let series = instance.series.iter().find(|own| Some(&own.id) == row.reception.as_ref())?;
    let host = rows.iter().find(|own| matches!(own.kind, Kind::Head | Kind::Delegate));
    Some(Posted {
        row,
        day: row.date,
        fate: Fate::AsPlanned,
        series: &series.name,
        place: instance.places.iter().find(|own| own.id == row.place).map_or(&row.place, |own| &own.name),
        hours: hours(instance, row),
        host: host.map(|own| full(instance, &own.person)),
        topics: &series.topics,
    })
}

/// A name with the post behind it.
fn full(instance: &Instance, id: &str) -> String {
    match instance.people.iter().find(|own| own.id == id) {
        Some(own) if own.title.is_empty() => own.name.clone(),
        Some(own) => format!("{}, {}", own.name, own.title),
        None => id.to_owned(),
    }
}

/// The sittings of a session.
fn hours(instance: &Instance, row: &Assignment) -> Vec<String> {
    let whole = |start: chrono::NaiveTime, end: chrono::NaiveTime| {
        format!("{}–{}", start.format("%H:%M"), end.format("%H:%M"))
    };
    let session = instance.sessions.iter().find(|own| own.id == row.duty);
    let candidate = session.and_then(|own| own.candidates.iter().find(|own| own.date == row.date));
    match candidate {
        Some(own) => own.sittings.iter().map(|own| whole(own.start.time(), own.end.time())).collect(),
        None => vec![whole(row.start.time(), row.end.time())],
    }
}
