//! From a point of the program back to people in seats.

use std::collections::BTreeMap;

use super::model::{Meaning, Model};
use super::numbers;
use crate::domain::{
    Assignment, CellId, HostKind, Instance, Kind, Meeting, MeetingId, PersonId, SeatName, SessionId, Settled,
};

/// Who sits where at an integral point, by start, duty and seat.
#[must_use]
pub fn assignments(instance: &Instance, model: &Model, point: &[i64]) -> Vec<Assignment> {
    let mut read = Reading::default();
    // History is copied as it is.
    let open = model.columns.iter().zip(point).filter(|(column, value)| column.lower == 0 && **value > 0);
    open.for_each(|(column, _)| read.take(&column.meaning));
    let mut written: Vec<Assignment> = instance.settled.iter().flat_map(Settled::history).cloned().collect();
    written.extend(read.meetings(instance));
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
        let open = |(_, meeting): &(usize, &Meeting)| !instance.is_past(meeting.date());
        for (index, meeting) in instance.meetings.iter().enumerate().filter(open) {
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
        let substitutes: Vec<PersonId> = self.substitutes.get(&(meeting, seat)).cloned().unwrap_or_default();
        let block = &instance.cell(held.cell).blocks[held.block];
        let stays = |row: &Assignment| {
            let own =
                row.kind == Kind::Accompanying && row.cell.as_ref() == Some(&instance.cell(held.cell).id);
            own && block.from <= row.date && row.date <= block.to
        };
        let sat = |row: &Assignment| row.duty == held.id;
        let accompany = numbers::kept(instance, members.keys().copied(), &[], &role.role, stays);
        let comes = |person: &PersonId| members[person].contains(&meeting) || substitutes.contains(person);
        let mut seated: Vec<(u32, PersonId, Kind)> = accompany
            .into_iter()
            .filter(|(_, person)| comes(person))
            .map(|(number, person)| (number, person, Kind::Accompanying))
            .collect();
        let taken: Vec<u32> = seated.iter().map(|(number, ..)| *number).collect();
        let others = substitutes.iter().copied().filter(|person| !members.contains_key(person));
        let others = numbers::kept(instance, others, &taken, &role.role, sat);
        seated.extend(others.into_iter().map(|(number, person)| (number, person, Kind::Substitute)));
        seated
            .into_iter()
            .map(|(number, person, kind)| {
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
            let sat = |row: &Assignment| row.duty == instance.session(*session).id;
            let numbered = numbers::kept(instance, people.iter().copied(), &[], role, sat);
            written.extend(numbered.into_iter().map(|(number, person)| {
                let name = SeatName::Panel { role: role.clone(), number };
                at_session(instance, (*session, *candidate), person, &name, role, Kind::Panel)
            }));
        }
        written
    }
}

/// The row of somebody in a seat of a meeting.
pub(crate) fn at_meeting(
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

/// The row of somebody in a seat of a session on one of its candidate dates.
pub(crate) fn at_session(
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
