//! Attendance by member, by cell and by commune.

use std::collections::{BTreeMap, BTreeSet};

use crate::format::records::{Came, MeetingState};
use crate::register::records::{Duty, DutyKind, Seat};

use super::gather::Gathered;

/// What became of seats.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Turnouts {
    /// Seats that the plan fills.
    pub planned: i64,
    /// Who was planned came.
    pub attended: i64,
    /// Somebody else came.
    pub replaced: i64,
    /// Absent with a reason.
    pub excused: i64,
    /// Absent without one.
    pub unexcused: i64,
    /// The duty did not take place.
    pub not_held: i64,
    /// Nobody has recorded it.
    pub unrecorded: i64,
}

impl Turnouts {
    fn add(&mut self, came: Option<Came>) {
        self.planned += 1;
        let place = match came {
            Some(Came::Attended) => &mut self.attended,
            Some(Came::Replaced) => &mut self.replaced,
            Some(Came::Excused) => &mut self.excused,
            Some(Came::Unexcused) => &mut self.unexcused,
            Some(Came::NotHeld) => &mut self.not_held,
            None => &mut self.unrecorded,
        };
        *place += 1;
    }

    /// Of the recorded seats of duties that took place, how many of a hundred were taken by who was planned, rounded down;
    /// `None`: nothing is recorded.
    #[must_use]
    pub fn regularity(&self) -> Option<i64> {
        let recorded = self.attended + self.replaced + self.excused + self.unexcused;
        (recorded > 0).then(|| 100 * self.attended / recorded)
    }

    /// Every number with its name in files.
    #[must_use]
    pub fn numbers(&self) -> Vec<(&'static str, i64)> {
        vec![
            ("planned", self.planned),
            ("attended", self.attended),
            ("replaced", self.replaced),
            ("excused", self.excused),
            ("unexcused", self.unexcused),
            ("not_held", self.not_held),
            ("unrecorded", self.unrecorded),
        ]
    }
}

/// One member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberRow {
    /// Id of the person.
    pub person: String,
    /// Name as it was last known.
    pub name: String,
    /// What became of the person's seats.
    pub turnouts: Turnouts,
    /// Seats of others that the person took.
    pub stood_in: i64,
}

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellRow {
    /// Id of the cell.
    pub cell: String,
    /// Its name.
    pub name: String,
    /// Id of its commune.
    pub commune: String,
    /// Meetings on days of the span, as planned.
    pub meetings: i64,
    /// Of those, cancelled.
    pub cancelled: i64,
    /// Of those, some member is recorded to have been at.
    pub visited: i64,
    /// Of those, a member was planned and nothing is recorded.
    pub unrecorded: i64,
}

impl CellRow {
    /// Every number with its name in files.
    #[must_use]
    pub fn numbers(&self) -> Vec<(&'static str, i64)> {
        vec![
            ("meetings", self.meetings),
            ("cancelled", self.cancelled),
            ("visited", self.visited),
            ("unrecorded", self.unrecorded),
        ]
    }
}

/// One commune.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommuneRow {
    /// Id of the commune.
    pub commune: String,
    /// Its name.
    pub name: String,
    /// Cells that had meetings.
    pub cells: i64,
    /// Of those, without a recorded visit.
    pub unvisited: i64,
    /// Meetings on days of the span, as planned.
    pub meetings: i64,
    /// Of those, some member is recorded to have been at.
    pub visited: i64,
}

impl CommuneRow {
    /// Every number with its name in files.
    #[must_use]
    pub fn numbers(&self) -> Vec<(&'static str, i64)> {
        vec![
            ("cells", self.cells),
            ("unvisited", self.unvisited),
            ("meetings", self.meetings),
            ("visited", self.visited),
        ]
    }
}

/// All seats together.
pub(super) fn together(gathered: &Gathered) -> Turnouts {
    let mut turnouts = Turnouts::default();
    for seat in seats(gathered) {
        turnouts.add(gathered.came(seat).map(|own| own.came));
    }
    turnouts
}

fn seats(gathered: &Gathered) -> impl Iterator<Item = &Seat> {
    gathered.duties.iter().flat_map(|duty| gathered.seats.get(&duty.id)).flatten()
}

/// By member, by id.
pub(super) fn members(gathered: &Gathered) -> Vec<MemberRow> {
    let mut rows: BTreeMap<&str, (Turnouts, i64)> = BTreeMap::new();
    for seat in seats(gathered) {
        let own = gathered.came(seat);
        rows.entry(&seat.person).or_default().0.add(own.map(|own| own.came));
        if let Some(instead) = own.and_then(|own| own.instead.as_deref()) {
            rows.entry(instead).or_default().1 += 1;
        }
    }
    let row = |(person, (turnouts, stood_in)): (&str, (Turnouts, i64))| MemberRow {
        person: person.to_owned(),
        name: gathered.name(person),
        turnouts,
        stood_in,
    };
    rows.into_iter().map(row).collect()
}

/// By cell, by commune and id.
pub(super) fn cells(gathered: &Gathered) -> Vec<CellRow> {
    let mut rows: BTreeMap<&str, CellRow> = BTreeMap::new();
    for duty in gathered.duties.iter().filter(|duty| duty.kind == DutyKind::Meeting) {
        let Some(cell) = duty.cell.as_deref() else { continue };
        let known = gathered.cells.get(cell);
        let row = rows.entry(cell).or_insert_with(|| CellRow {
            cell: cell.to_owned(),
            name: known.map_or_else(|| cell.to_owned(), |own| own.name.clone()),
            commune: known.map(|own| own.commune.clone()).unwrap_or_default(),
            meetings: 0,
            cancelled: 0,
            visited: 0,
            unrecorded: 0,
        });
        row.meetings += 1;
        row.cancelled += i64::from(is_cancelled(gathered, duty));
        let came: Vec<Option<Came>> = gathered
            .seats
            .get(&duty.id)
            .into_iter()
            .flatten()
            .map(|seat| gathered.came(seat).map(|own| own.came))
            .collect();
        let visited = came.iter().any(|came| matches!(came, Some(Came::Attended | Came::Replaced)));
        row.visited += i64::from(visited);
        row.unrecorded += i64::from(!visited && came.contains(&None));
    }
    let mut rows: Vec<CellRow> = rows.into_values().collect();
    rows.sort_by(|one, other| (&one.commune, &one.cell).cmp(&(&other.commune, &other.cell)));
    rows
}

fn is_cancelled(gathered: &Gathered, duty: &Duty) -> bool {
    gathered.meetings.get(&duty.id).is_some_and(|own| own.state == MeetingState::Cancelled)
}

/// By commune, by id.
pub(super) fn communes(gathered: &Gathered, cells: &[CellRow]) -> Vec<CommuneRow> {
    let ids: BTreeSet<&str> = cells.iter().map(|cell| cell.commune.as_str()).collect();
    let row = |id: &str| {
        let own: Vec<&CellRow> = cells.iter().filter(|cell| cell.commune == id).collect();
        let count = |of: &dyn Fn(&CellRow) -> i64| own.iter().map(|cell| of(cell)).sum();
        CommuneRow {
            commune: id.to_owned(),
            name: gathered.communes.get(id).cloned().unwrap_or_else(|| id.to_owned()),
            cells: count(&|_| 1),
            unvisited: count(&|cell| i64::from(cell.visited == 0)),
            meetings: count(&|cell| cell.meetings),
            visited: count(&|cell| cell.visited),
        }
    };
    ids.into_iter().map(row).collect()
}
