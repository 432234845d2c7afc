//! The row of a seat that nobody has.

use crate::domain::{Assignment, Cell, Instance, Kind, Meeting, SeatName, Session};

/// The row of an open seat, with nobody in it yet: of a meeting, or of a session that is held; `None`: there is no such seat.
pub(super) fn opened_row(
    instance: &Instance,
    rows: &[Assignment],
    duty: &str,
    seat: &SeatName,
) -> Option<Assignment> {
    if let Some(meeting) = instance.meetings.iter().find(|meeting| meeting.id == duty) {
        let cell = instance.cell(meeting.cell);
        return has_seat(cell, seat).then(|| at_meeting(instance, meeting, cell, seat));
    }
    let session = instance.sessions.iter().find(|session| session.id == duty)?;
    let held = rows.iter().find(|row| row.duty == duty)?;
    has_place(instance, session, seat).then(|| Assignment {
        seat: seat.to_string(),
        role: seat.role().to_owned(),
        standby: None,
        ..held.clone()
    })
}

fn has_seat(cell: &Cell, seat: &SeatName) -> bool {
    match seat {
        SeatName::Accompanying { role, number } => {
            cell.accompanying.iter().any(|own| own.role == *role && *number <= own.count)
        }
        SeatName::AreaLead => true,
        SeatName::Host | SeatName::Panel { .. } => false,
    }
}

fn has_place(instance: &Instance, session: &Session, seat: &SeatName) -> bool {
    match seat {
        SeatName::Panel { role, number } => {
            let panel = &instance.one_series(session.series).panel;
            panel.iter().any(|own| own.role == *role && *number <= own.count)
        }
        SeatName::Host => true,
        SeatName::Accompanying { .. } | SeatName::AreaLead => false,
    }
}

fn at_meeting(instance: &Instance, meeting: &Meeting, cell: &Cell, seat: &SeatName) -> Assignment {
    Assignment {
        duty: meeting.id.clone(),
        seat: seat.to_string(),
        role: seat.role().to_owned(),
        date: meeting.date(),
        start: meeting.interval.start,
        end: meeting.interval.end,
        place: instance.place(meeting.place).id.clone(),
        cell: Some(cell.id.clone()),
        reception: None,
        person: String::new(),
        kind: Kind::Substitute,
        locked: false,
        standby: None,
    }
}
