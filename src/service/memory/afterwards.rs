//! What the follow-up knows of duties that do not take place, or not on their day.

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::{Afterwards, Fate, Later};
use crate::register::records::{Held, MeetingOutcome, MeetingState, SessionOutcome};
use crate::register::{Register, RegisterError, Select};

/// Meetings and sessions that were planned for days from one to another, as far as something is noted of them.
///
/// # Errors
/// The database fails.
pub(super) async fn afterwards(
    register: &Register,
    committee: &str,
    (from, to): (NaiveDate, NaiveDate),
) -> Result<Afterwards, RegisterError> {
    let meetings = Select::<MeetingOutcome>::all().on_days(from, to);
    let meetings = register.read_with_entries(committee, meetings).await?.into_iter();
    let meetings = meetings.map(|(own, entry)| {
        let fate = fate(own.state != MeetingState::Held, own.moved_to);
        (own.duty, later(fate, entry))
    });
    let sessions = Select::<SessionOutcome>::all().on_days(from, to);
    let sessions = register.read_with_entries(committee, sessions).await?.into_iter();
    let sessions = sessions.map(|(own, entry)| {
        let fate = fate(matches!(own.held, Held::NotHeld | Held::Moved), own.moved_to);
        (own.duty, later(fate, entry))
    });
    Ok(meetings.chain(sessions).collect())
}

fn fate(is_off: bool, moved_to: Option<NaiveDate>) -> Fate {
    match moved_to {
        _ if !is_off => Fate::AsPlanned,
        Some(day) => Fate::On(day),
        None => Fate::Off,
    }
}

fn later(fate: Fate, entry: i64) -> Later {
    Later { fate, number: u32::try_from(entry).unwrap_or(u32::MAX / 2) }
}

/// When the last of it was noted; nothing where nothing was.
///
/// # Errors
/// The database fails.
pub(in crate::service) async fn last_noted(
    register: &Register,
    committee: &str,
    afterwards: &Afterwards,
) -> Result<Option<DateTime<Utc>>, RegisterError> {
    let Some(last) = afterwards.values().map(|own| i64::from(own.number)).max() else { return Ok(None) };
    let found = register.journal(committee, last - 1, 1).await?;
    let moment = found.first().and_then(|own| DateTime::parse_from_rfc3339(&own.moment).ok());
    Ok(moment.map(|moment| moment.with_timezone(&Utc)))
}
