//! Rows of a plan in force that are history, as the program knows them: by typed positions.

use std::collections::BTreeSet;

use crate::domain::{Assignment, Instance, Kind, MeetingId, PersonId, SeatName, SessionId, Settled};

/// Who sat at a meeting: person, position of the accompanying seat, quality.
pub(super) fn at_meeting(instance: &Instance, meeting: MeetingId) -> Vec<(PersonId, usize, Kind)> {
    let held = instance.meeting(meeting);
    let seats = &instance.cell(held.cell).accompanying;
    let read = |row: &Assignment| {
        let SeatName::Accompanying { role, .. } = SeatName::parse(&row.seat)? else { return None };
        Some((person(instance, row)?, seats.iter().position(|seat| seat.role == role)?, row.kind))
    };
    instance.history_of(&held.id).filter_map(read).collect()
}

/// Who led in the area at a meeting.
pub(super) fn leads(instance: &Instance, meeting: MeetingId) -> Vec<PersonId> {
    let rows = instance.history_of(&instance.meeting(meeting).id);
    rows.filter(|row| row.kind == Kind::AreaLead).filter_map(|row| person(instance, row)).collect()
}

/// Whether a session was held, or at least assembled.
pub(super) fn was_held(instance: &Instance, session: SessionId) -> bool {
    instance.history_of(&instance.session(session).id).next().is_some()
}

/// Who hosted a session.
pub(super) fn host(instance: &Instance, session: SessionId) -> Option<PersonId> {
    let mut rows = instance.history_of(&instance.session(session).id);
    rows.find(|row| matches!(row.kind, Kind::Head | Kind::Delegate)).and_then(|row| person(instance, row))
}

/// Who sat on a panel in seats of a role.
pub(super) fn panel(instance: &Instance, session: SessionId, wanted: &str) -> Vec<PersonId> {
    let sat = |row: &&Assignment| matches!(SeatName::parse(&row.seat), Some(SeatName::Panel { role, .. }) if role == wanted);
    let rows = instance.history_of(&instance.session(session).id);
    rows.filter(sat).filter_map(|row| person(instance, row)).collect()
}

/// Who is to come to which meeting as a substitute, by the plan in force.
pub(super) fn substitutes(instance: &Instance) -> BTreeSet<(PersonId, MeetingId)> {
    let meeting = |id: &str| instance.meetings.iter().position(|meeting| meeting.id == id).map(MeetingId);
    let rows = instance.settled.iter().flat_map(Settled::to_come).filter(|row| row.kind == Kind::Substitute);
    rows.filter_map(|row| Some((person(instance, row)?, meeting(&row.duty)?))).collect()
}

/// The person of a row.
pub(super) fn person(instance: &Instance, row: &Assignment) -> Option<PersonId> {
    instance.people.iter().position(|person| person.id == row.person).map(PersonId)
}
