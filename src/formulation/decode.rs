//! From a point of the program back to people in seats.

use std::collections::BTreeMap;

use super::model::{Meaning, Model};
use crate::domain::{Assignment, CellId, HostKind, Instance, Kind, MeetingId, PersonId, SeatName, SessionId};

/// Who sits where at an integral point, by start, duty and seat.
#[must_use]
pub fn assignments(instance: &Instance, model: &Model, point: &[i64]) -> Vec<Assignment> {
    let mut read = Reading::default();
    for (column, value) in model.columns.iter().zip(point).filter(|(_, value)| **value > 0) {
        debug_assert!(*value > 0);
        read.take(&column.meaning);
    }
    let mut written = read.meetings(instance);
    written.extend(read.sessions(instance));
    written.sort_by(|a, b| (a.start, &a.duty, &a.seat).cmp(&(b.start, &b.duty, &b.seat)));
    written
}

/// The columns that are one, by what they fill.
#[derive(Default)]
struct Reading {
    /// Accompanying members by cell, block and seat, with what they attend.
    visits: BTreeMap<(CellId, usize, usize), BTreeMap<PersonId, Vec<MeetingId>>>,
    substitutes: BTreeMap<(MeetingId, usize), Vec<PersonId>>,
    leads: Vec<(MeetingId, PersonId)>,
    hosts: Vec<(SessionId, usize, usize, PersonId)>,
    panel: BTreeMap<(SessionId, usize, usize), Vec<PersonId>>,
}

impl Reading {
    fn take(&mut self, meaning: &Meaning) {
        match meaning {
            Meaning::Visit { person, cell, seat, block, attended } => {
                let seats = self.visits.entry((*cell, *block, *seat)).or_default();
                seats.entry(*person).or_default().extend(attended);
            }
            Meaning::Substitute { person, meeting, seat } => {
                self.substitutes.entry((*meeting, *seat)).or_default().push(*person);
            }
            Meaning::AreaLead { person, meeting } => self.leads.push((*meeting, *person)),
            Meaning::Host { session, candidate, option, person } => {
                self.hosts.push((*session, *candidate, *option, *person));
            }
            Meaning::Panel { session, candidate, seat, person } => {
                self.panel.entry((*session, *candidate, *seat)).or_default().push(*person);
            }
            _ => {}
        }
    }

    fn meetings(&self, instance: &Instance) -> Vec<Assignment> {
        let mut written = Vec::new();
        for (index, meeting) in instance.meetings.iter().enumerate() {
            for seat in 0..instance.cell(meeting.cell).accompanying.len() {
                written.extend(self.meeting_seats(instance, MeetingId(index), seat));
            }
        }
        let lead = |(meeting, person): &(MeetingId, PersonId)| {
            at_meeting(instance, *meeting, *person, &SeatName::AreaLead, "area_lead", Kind::AreaLead)
        };
        written.extend(self.leads.iter().map(lead));
        written
    }

    /// Accompanying members keep their number through the block; substitutes take the numbers that are free.
    fn meeting_seats(&self, instance: &Instance, meeting: MeetingId, seat: usize) -> Vec<Assignment> {
        let held = instance.meeting(meeting);
        let role = &instance.cell(held.cell).accompanying[seat];
        let none = BTreeMap::new();
        let members = self.visits.get(&(held.cell, held.block, seat)).unwrap_or(&none);
        let mut substitutes: Vec<PersonId> =
            self.substitutes.get(&(meeting, seat)).cloned().unwrap_or_default();
        let mut taken: Vec<Option<(PersonId, Kind)>> = vec![None; role.count as usize];
        for (place, (person, attended)) in taken.iter_mut().zip(members) {
            let comes = attended.contains(&meeting) || substitutes.contains(person);
            *place = comes.then_some((*person, Kind::Accompanying));
        }
        substitutes.retain(|person| !members.contains_key(person));
        let mut waiting = substitutes.into_iter();
        for place in taken.iter_mut().filter(|place| place.is_none()) {
            *place = waiting.next().map(|person| (person, Kind::Substitute));
        }
        let numbered = taken.into_iter().zip(1..).filter_map(|(place, number)| place.map(|p| (p, number)));
        numbered
            .map(|((person, kind), number)| {
                let name = SeatName::Accompanying { role: role.role.clone(), number };
                at_meeting(instance, meeting, person, &name, &role.role, kind)
            })
            .collect()
    }

    fn sessions(&self, instance: &Instance) -> Vec<Assignment> {
        let host = |(session, candidate, option, person): &(SessionId, usize, usize, PersonId)| {
            let kind = match instance.session(*session).hosts[*option].kind {
                HostKind::Head => Kind::Head,
                HostKind::Delegate => Kind::Delegate,
            };
            at_session(instance, (*session, *candidate), *person, &SeatName::Host, "host", kind)
        };
        let mut written: Vec<Assignment> = self.hosts.iter().map(host).collect();
        for ((session, candidate, seat), people) in &self.panel {
            let role = &instance.one_series(instance.session(*session).series).panel[*seat].role;
            written.extend(people.iter().zip(1..).map(|(person, number)| {
                let name = SeatName::Panel { role: role.clone(), number };
                at_session(instance, (*session, *candidate), *person, &name, role, Kind::Panel)
            }));
        }
        written
    }
}

fn at_meeting(
    instance: &Instance,
    meeting: MeetingId,
    person: PersonId,
    seat: &SeatName,
    role: &str,
    kind: Kind,
) -> Assignment {
    let held = instance.meeting(meeting);
    Assignment {
        duty: held.id.clone(),
        seat: seat.to_string(),
        role: role.to_owned(),
        date: held.date(),
        start: held.interval.start,
        end: held.interval.end,
        place: instance.place(held.place).id.clone(),
        cell: Some(instance.cell(held.cell).id.clone()),
        reception: None,
        person: instance.person(person).id.clone(),
        kind,
        locked: locked(instance, &held.id, seat, person),
        standby: None,
    }
}

fn at_session(
    instance: &Instance,
    at: (SessionId, usize),
    person: PersonId,
    seat: &SeatName,
    role: &str,
    kind: Kind,
) -> Assignment {
    let session = instance.session(at.0);
    let series = instance.one_series(session.series);
    let held = &session.candidates[at.1];
    let end = held.sittings.iter().map(|sitting| sitting.end).max();
    Assignment {
        duty: session.id.clone(),
        seat: seat.to_string(),
        role: role.to_owned(),
        date: held.date,
        start: held.sittings[0].start,
        end: end.unwrap_or(held.sittings[0].end),
        place: instance.place(series.place).id.clone(),
        cell: None,
        reception: Some(series.id.clone()),
        person: instance.person(person).id.clone(),
        kind,
        locked: locked(instance, &session.id, seat, person),
        standby: None,
    }
}

fn locked(instance: &Instance, duty: &str, seat: &SeatName, person: PersonId) -> bool {
    let fits = |wanted: &SeatName| wanted.same_role(seat);
    instance.locks.iter().any(|lock| {
        lock.fixed && lock.person == person && lock.duty == duty && lock.seat.as_ref().is_none_or(fits)
    })
}
