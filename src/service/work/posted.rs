//! The sessions that are posted, with no more than a poster says.

use chrono::NaiveDate;

use super::in_force::{InForce, in_force_of};
use crate::domain::{Afterwards, Assignment, Fate, Instance, Kind, posted_days};
use crate::format::codes::E2503;
use crate::service::app::App;
use crate::service::problem::Refusal;

/// One session as it is posted.
#[derive(Clone)]
pub(crate) struct Posted<'p> {
    /// The row of the plan of somebody with a seat there.
    pub(crate) row: &'p Assignment,
    /// The day of this line: where it was to be, or where it is.
    pub(crate) day: NaiveDate,
    /// What became of it on this day.
    pub(crate) fate: Fate,
    /// Title of the series.
    pub(crate) series: &'p str,
    /// Where.
    pub(crate) place: &'p str,
    /// `07:30–11:00`, one for each sitting.
    pub(crate) hours: Vec<String>,
    /// Who receives: name and post.
    pub(crate) host: Option<String>,
    /// What is heard.
    pub(crate) topics: &'p [String],
}

/// The plans in force of a committee, and what became known since; one without any is as unknown as one that is not there.
///
/// # Errors
/// E2503: there is none; or the database fails.
pub(crate) async fn published(app: &App, committee: &str) -> Result<(Vec<InForce>, Afterwards), Refusal> {
    let followed = app.memory.followed(&app.register, committee).await?;
    let plans = in_force_of(app, &followed).await?;
    if plans.is_empty() {
        return Err(Refusal::new(&E2503).at("committee", committee));
    }
    let mut later = followed.later.clone();
    // What takes place as planned is nothing to post anew.
    later.retain(|_, own| own.fate != Fate::AsPlanned);
    Ok((plans, later))
}

/// Sessions from a day on, by time; one that was moved stands on both days.
pub(crate) fn posted<'p>(plans: &'p [InForce], from: NaiveDate, later: &Afterwards) -> Vec<Posted<'p>> {
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
