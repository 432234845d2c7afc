//! A plan's assignments looked up: who is where, and which places they fill.

use std::collections::HashMap;

use super::demand::Demand;
use super::places;
use super::report::ExplainError;
use crate::domain::{Assignment, Instance, MeetingId, PersonId, SeatName, SessionId, Uncovered};
use crate::formulation::Occasion;

/// Somebody in a seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Seated {
    pub(super) person: PersonId,
    pub(super) occasion: Occasion,
    pub(super) seat: SeatName,
}

/// A plan as positions of the instance.
pub(super) struct Placement {
    pub(super) rows: Vec<Seated>,
    /// Places that are open and may still be filled, as the plan lists them.
    pub(super) open: Vec<Demand>,
    /// Places that are open and past.
    pub(super) past: Vec<Demand>,
    /// Places that are filled and may still change.
    pub(super) filled: Vec<Demand>,
}

impl Placement {
    /// The filled places that count at least as much as an open one: it is not filled at their cost.
    pub(super) fn beside(&self, instance: &Instance, open: Demand) -> Vec<Demand> {
        let rank = open.rank(instance);
        self.filled.iter().copied().filter(|demand| demand.rank(instance) <= rank).collect()
    }

    /// Looks a plan up that keeps the rules; rows with unknown names are left out.
    ///
    /// # Errors
    /// If the plan lists an open place that the instance has not.
    pub(super) fn of(
        instance: &Instance,
        rows: &[Assignment],
        uncovered: &[Uncovered],
    ) -> Result<Self, ExplainError> {
        let all = places::all(instance);
        let mut missing = Vec::new();
        for open in uncovered {
            let behind = places::behind(instance, &all, open);
            if i64::try_from(behind.len()) != Ok(open.count) {
                return Err(ExplainError::Internal(format!("an open place that is none: {open:?}")));
            }
            missing.extend(behind);
        }
        let held = |demand: &Demand| match demand {
            // Of a session that is not held no other seat is asked for.
            Demand::Panel { session, .. } | Demand::Composition { session, .. } => {
                !missing.contains(&Demand::Session { session: *session })
            }
            _ => true,
        };
        let filled = all.into_iter().filter(|demand| !missing.contains(demand) && held(demand));
        let filled = filled.filter(|demand| !demand.is_past(instance)).collect();
        let (past, open) = missing.into_iter().partition(|demand| demand.is_past(instance));
        Ok(Self { rows: seated(instance, rows), open, past, filled })
    }
}

/// The rows of a plan as positions.
pub(super) fn seated(instance: &Instance, rows: &[Assignment]) -> Vec<Seated> {
    let people: HashMap<&str, usize> =
        instance.people.iter().enumerate().map(|(at, person)| (person.id.as_str(), at)).collect();
    let meetings: HashMap<&str, usize> =
        instance.meetings.iter().enumerate().map(|(at, meeting)| (meeting.id.as_str(), at)).collect();
    let sessions: HashMap<&str, usize> =
        instance.sessions.iter().enumerate().map(|(at, session)| (session.id.as_str(), at)).collect();
    let occasion = |row: &Assignment| match meetings.get(row.duty.as_str()) {
        Some(at) => Some(Occasion::Meeting(MeetingId(*at))),
        None => {
            let at = *sessions.get(row.duty.as_str())?;
            let dates = instance.sessions[at].candidates.iter();
            let starts = |sitting: Option<&crate::calendar::Interval>| sitting.map(|sitting| sitting.start);
            let same = dates.clone().position(|date| starts(date.sittings.first()) == Some(row.start));
            let date = same.or_else(|| dates.clone().position(|date| date.date == row.date))?;
            Some(Occasion::Session(SessionId(at), date))
        }
    };
    let look_up = |row: &Assignment| {
        let person = PersonId(*people.get(row.person.as_str())?);
        Some(Seated { person, occasion: occasion(row)?, seat: SeatName::parse(&row.seat)? })
    };
    rows.iter().filter_map(look_up).collect()
}
