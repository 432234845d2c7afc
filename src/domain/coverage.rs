//! How much of what is wanted a plan fills.

use super::{Cell, Instance, Kind, Plan, Session};

/// Places taken, of places wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Places with somebody in them.
    pub taken: i64,
    /// Places there are.
    pub wanted: i64,
}

/// What a plan covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// Seats at the meetings of cells.
    pub meetings: Taken,
    /// Sessions with a host.
    pub sessions: Taken,
    /// Panel seats of all sessions, held or not.
    pub panel: Taken,
}

impl Plan {
    /// Counts what the plan covers.
    #[must_use]
    pub fn coverage(&self, instance: &Instance) -> Coverage {
        let seats = |kinds: &[Kind]| {
            count(self.assignments.iter().filter(|assignment| kinds.contains(&assignment.kind)).count())
        };
        let of_cell = |cell: &Cell| cell.accompanying.iter().map(|seat| i64::from(seat.count)).sum::<i64>();
        let of_session = |session: &Session| {
            instance.one_series(session.series).panel.iter().map(|seat| i64::from(seat.count)).sum::<i64>()
        };
        Coverage {
            meetings: Taken {
                taken: seats(&[Kind::Accompanying, Kind::Substitute]),
                wanted: instance.meetings.iter().map(|meeting| of_cell(instance.cell(meeting.cell))).sum(),
            },
            sessions: Taken {
                taken: seats(&[Kind::Head, Kind::Delegate]),
                wanted: count(instance.sessions.len()),
            },
            panel: Taken {
                taken: seats(&[Kind::Panel]),
                wanted: instance.sessions.iter().map(of_session).sum(),
            },
        }
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
