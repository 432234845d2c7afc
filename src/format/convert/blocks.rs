//! Tenure blocks: where each cell's blocks begin, who holds the first, and in which block a past visit lies.

use chrono::NaiveDate;

use super::context::{months_away, shifted};
use crate::domain::{Block, CellId, Holder, MeetingId, PastVisit, PersonId};
use crate::format::instance as dto;
use crate::format::refs::Refs;

/// The boundaries of one cell's blocks: block `k` begins `offset + k × tenure` months after the anchor.
#[derive(Clone, Copy, Debug)]
pub(super) struct Grid {
    anchor: NaiveDate,
    offset: i64,
    tenure: i64,
}

impl Grid {
    /// First day of a block.
    fn first(&self, number: i64) -> NaiveDate {
        months_away(self.anchor, self.offset + number * self.tenure)
    }

    /// The number of the block a day lies in.
    pub(super) fn number(&self, day: NaiveDate) -> i64 {
        let mut number = (day - self.first(0)).num_days().div_euclid(31 * self.tenure);
        // The guess is never more than a few blocks off, because no month is longer than 31 days.
        while self.first(number + 1) <= day {
            number += 1;
        }
        while self.first(number) > day {
            number -= 1;
        }
        number
    }

    /// The policy's blocks, numbered from the one that holds the first day of the horizon.
    fn of_policy(refs: &Refs<'_>) -> Self {
        let (policy, from) = (&refs.dto.policy, refs.dto.horizon.from.0);
        let anchor = policy.blocks_from.map_or(from, |date| date.0);
        let grid = Grid { anchor, offset: 0, tenure: i64::from(policy.tenure_months) };
        Grid { offset: grid.number(from) * grid.tenure, ..grid }
    }

    /// Who is there already sets the cell's own count: a tenure that still runs ends when it is full, one that is full
    /// ends with the day before the horizon.
    pub(super) fn of_cell(refs: &Refs<'_>, cell: usize) -> Self {
        let policy = &refs.dto.policy;
        let mut holders = holders(refs, cell).peekable();
        if holders.peek().is_none() {
            return Grid::of_policy(refs);
        }
        let running = holders.find(|holder| holder.months_served < policy.tenure_months);
        let served = running.map_or(0, |holder| i64::from(holder.months_served));
        Grid { anchor: refs.dto.horizon.from.0, offset: -served, tenure: i64::from(policy.tenure_months) }
    }
}

fn holders<'a>(refs: &Refs<'a>, cell: usize) -> impl Iterator<Item = &'a dto::CurrentHolder> {
    let id = refs.dto.cells[cell].id.clone();
    refs.dto.policy.current.iter().filter(move |holder| holder.cell == id)
}

/// Position of a role among the accompanying seats; the first where no role is named.
pub(in crate::format) fn seat_of_role(cell: &dto::Cell, role: Option<&str>) -> Option<usize> {
    match role {
        None => (!cell.accompanying.is_empty()).then_some(0),
        Some(role) => cell.accompanying.iter().position(|seats| seats.role == role),
    }
}

/// The blocks of a cell that touch the horizon, still without meetings.
pub(super) fn blocks(refs: &Refs<'_>, cell: usize) -> Vec<Block> {
    let grid = Grid::of_cell(refs, cell);
    let mut blocks = Vec::new();
    let mut number = 0;
    while grid.first(number) <= refs.dto.horizon.to.0 {
        let (from, to) = (grid.first(number), shifted(grid.first(number + 1), -1));
        blocks.push(Block { number, from, to, meetings: Vec::new(), holders: Vec::new(), settled: false });
        number += 1;
    }
    if let Some(first) = blocks.first_mut() {
        first.holders = running(refs, cell);
    }
    blocks
}

/// Puts a meeting into the block its day lies in, and says which that is.
pub(super) fn put(blocks: &mut [Block], day: NaiveDate, meeting: MeetingId) -> usize {
    let at = blocks.iter().position(|block| day <= block.to).unwrap_or_default();
    blocks[at].meetings.push(meeting);
    at
}

fn running(refs: &Refs<'_>, cell: usize) -> Vec<Holder> {
    let tenure = refs.dto.policy.tenure_months;
    let running = holders(refs, cell).filter(|holder| holder.months_served < tenure);
    running
        .map(|holder| Holder {
            seat: seat_of_role(&refs.dto.cells[cell], holder.role.as_deref()).unwrap_or_default(),
            person: PersonId(refs.people.at(&holder.person)),
        })
        .collect()
}

/// Visits from history, and the last day of those whose tenure is full.
pub(super) fn past_visits(refs: &Refs<'_>) -> Vec<PastVisit> {
    let grids: Vec<Grid> = (0..refs.dto.cells.len()).map(|cell| Grid::of_cell(refs, cell)).collect();
    let visits = refs.dto.history.visits.iter();
    let visits = visits.map(|visit| (&visit.person, refs.cells.at(&visit.cell), visit.date.0));
    let full = refs.dto.policy.current.iter();
    let full = full.filter(|holder| holder.months_served >= refs.dto.policy.tenure_months);
    let eve = shifted(refs.dto.horizon.from.0, -1);
    let full = full.map(|holder| (&holder.person, refs.cells.at(&holder.cell), eve));
    let past = |(person, cell, date): (&dto::Id, usize, NaiveDate)| PastVisit {
        person: PersonId(refs.people.at(person)),
        cell: CellId(cell),
        date,
        // A tenure that is full lies before the first block even where another seat's still runs.
        block: grids[cell].number(date),
    };
    visits
        .map(past)
        .chain(full.map(|holder| PastVisit { block: past(holder).block.min(-1), ..past(holder) }))
        .collect()
}
