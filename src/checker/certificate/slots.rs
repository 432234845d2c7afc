//! Every time and place at which somebody may sit, and whether somebody may sit there.

use chrono::{NaiveDate, NaiveDateTime};

use super::super::availability::busy_minutes;
use super::super::locks;
use super::super::place::clash;
use super::super::seats::{admits, is_barred};
use super::super::standby::may_attend;
use super::super::view::{Duty, Taken};
use crate::calendar::Interval;
use crate::domain::{Assignment, Instance, Kind, MeetingId, PersonId, PlaceId, SeatName, SessionId};

/// A meeting, or a session on one of its dates.
pub(super) struct Slot {
    pub(super) duty: Duty,
    pub(super) id: String,
    pub(super) start: NaiveDateTime,
    pub(super) date: NaiveDate,
    pub(super) sittings: Vec<Interval>,
    pub(super) place: PlaceId,
    /// A row of a plan that speaks of this duty, for the readings of the rules.
    row: Assignment,
}

/// All slots: the meetings in their order, then the sessions date by date.
pub(super) fn slots(instance: &Instance) -> Vec<Slot> {
    let meetings = (0..instance.meetings.len()).map(|at| {
        let meeting = instance.meeting(MeetingId(at));
        slot(instance, Duty::Meeting(MeetingId(at)), &meeting.id, vec![meeting.interval], meeting.place)
    });
    let sessions = instance.sessions.iter().enumerate().flat_map(|(at, session)| {
        let place = instance.one_series(session.series).place;
        let duty = Duty::Session(SessionId(at));
        session.candidates.iter().map(move |date| {
            let slot = slot(instance, duty, &session.id, date.sittings.clone(), place);
            Slot { date: date.date, ..slot }
        })
    });
    meetings.chain(sessions).collect()
}

fn slot(instance: &Instance, duty: Duty, id: &str, sittings: Vec<Interval>, place: PlaceId) -> Slot {
    let start = sittings.first().map_or_else(|| instance.horizon.from.into(), |sitting| sitting.start);
    let end = sittings.last().map_or(start, |sitting| sitting.end);
    let row = Assignment {
        duty: id.to_owned(),
        seat: String::new(),
        role: String::new(),
        date: start.date(),
        start,
        end,
        place: String::new(),
        cell: None,
        reception: None,
        person: String::new(),
        kind: Kind::Panel,
        locked: false,
        standby: None,
    };
    Slot { duty, id: id.to_owned(), start, date: start.date(), sittings, place, row }
}

impl Slot {
    /// The person in the seat, as the readings of the rules see it.
    pub(super) fn taken(&self, person: PersonId, seat: SeatName) -> Taken<'_> {
        let sittings = self.sittings.clone();
        Taken { row: &self.row, person, duty: self.duty, seat, date: self.date, sittings, place: self.place }
    }

    /// Whether the rules about one person and one seat let the person sit here; of the past there is nothing to choose.
    pub(super) fn admits(&self, instance: &Instance, taken: &Taken<'_>) -> bool {
        let person = taken.person;
        let barred =
            |lock: &&crate::domain::Lock| !lock.fixed && lock.person == person && locks::meant(lock, taken);
        !instance.is_past(self.date)
            && admits(instance, self.duty, &taken.seat, person)
            && instance.person(person).in_office(self.date)
            && !is_barred(instance, &taken.seat, person)
            && may_attend(instance, taken, person)
            && busy_minutes(instance, person, &self.sittings).is_none()
            && !instance.locks.iter().any(|lock| barred(&lock))
    }

    /// Whether nobody can be at both.
    pub(super) fn excludes(&self, instance: &Instance, other: &Self) -> bool {
        self.duty == other.duty
            || clash(instance, (&self.sittings, self.place), (&other.sittings, other.place)).is_some()
    }
}
