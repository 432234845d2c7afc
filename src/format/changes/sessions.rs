//! Sessions moved, added, cancelled.

use super::blame::Edit;
use super::duties::{AddSession, CancelSession, MoveSession};
use super::find::{SessionName, check_e1802_series, session};
use super::locks::drop_locks;
use super::meetings::inside;
use super::past::Past;
use crate::calendar::Interval;
use crate::format::Issue;
use crate::format::convert::KnownSession;
use crate::format::instance::{
    AddedSession, CancelledSession, Clock, Instance, MovedSession, SessionChange, Sitting,
};

pub(super) fn shift(
    dto: &mut Instance,
    moved: &MoveSession,
    path: &str,
    past: &Past<'_>,
) -> Result<Edit, Issue> {
    let name = SessionName { id: moved.session.as_deref(), series: moved.series.as_ref(), date: moved.date };
    let stays = inside(dto, moved.to);
    // A session outside the horizon is moved only to come inside.
    let found = session(dto, &name, past, stays, path)?;
    check_e1804_session(past, &found, path)?;
    past.check_e1804_to_come(moved.to.0, &found.id, format!("{path}.to"))?;
    if !stays {
        drop_locks(dto, &found.id);
    }
    let own = found.own_hours.iter().map(sitting);
    let sittings = if moved.sittings.is_empty() { own.collect() } else { moved.sittings.clone() };
    let change =
        SessionChange::Move(MovedSession { from: None, session: Some(found.id), to: moved.to, sittings });
    Ok(push(dto, found.series, change, "move", path))
}

pub(super) fn add(
    dto: &mut Instance,
    added: &AddSession,
    path: &str,
    past: &Past<'_>,
) -> Result<Edit, Issue> {
    let series = check_e1802_series(dto, &added.series, path)?;
    past.check_e1804_to_come(added.date.0, "", format!("{path}.date"))?;
    let change = SessionChange::Add(AddedSession { date: added.date, sittings: added.sittings.clone() });
    Ok(push(dto, series, change, "add", path))
}

pub(super) fn cancel(
    dto: &mut Instance,
    cancelled: &CancelSession,
    path: &str,
    past: &Past<'_>,
) -> Result<Edit, Issue> {
    let name = SessionName {
        id: cancelled.session.as_deref(),
        series: cancelled.series.as_ref(),
        date: cancelled.date,
    };
    let found = session(dto, &name, past, false, path)?;
    check_e1804_session(past, &found, path)?;
    drop_locks(dto, &found.id);
    let change = SessionChange::Cancel(CancelledSession { date: None, session: Some(found.id) });
    Ok(push(dto, found.series, change, "cancel", path))
}

fn check_e1804_session(past: &Past<'_>, found: &KnownSession, path: &str) -> Result<(), Issue> {
    past.day_of(found).map_or(Ok(()), |day| past.check_e1804_to_come(day, &found.id, path.to_owned()))
}

fn sitting(hours: &Interval) -> Sitting {
    // Sittings are a day long at most.
    let minutes = u32::try_from(hours.minutes()).unwrap_or_default();
    Sitting { start: Clock(hours.start.time()), minutes }
}

fn push(dto: &mut Instance, series: usize, change: SessionChange, form: &str, path: &str) -> Edit {
    let changes = &mut dto.receptions[series].changes;
    changes.push(change);
    Edit::new(format!("receptions[{series}].changes[{}].{form}", changes.len() - 1), path)
}
