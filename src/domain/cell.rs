//! Communes, cells, and the dated meetings of the cells.

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveDateTime};

use super::{CellId, CommuneId, MeetingId, PersonId, PlaceId};
use crate::calendar::Interval;

/// Weight of an open seat that is required, of priority 1: it outweighs one that is only wanted, which weighs 1.
pub const REQUIRED: i64 = 10;

/// A commune, township or ward: the area that holds cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commune {
    /// Stable id from the instance.
    pub id: String,
    /// Name as printed.
    pub name: String,
    /// The member in charge of the area (phụ trách địa bàn).
    pub area_lead: Option<PersonId>,
}

/// A hamlet cell (chi bộ ấp, khóm).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Stable id from the instance.
    pub id: String,
    /// Name as printed.
    pub name: String,
    /// The commune the cell belongs to.
    pub commune: CommuneId,
    /// Where the cell usually meets.
    pub place: PlaceId,
    /// Weight of one uncovered seat of this cell in the coverage tier: its priority, [`REQUIRED`] times.
    pub priority: i64,
    /// The seats of every meeting, by role.
    pub accompanying: Vec<Accompanying>,
    /// Tenure blocks that touch the horizon, in order of time; every meeting of the cell lies in exactly one.
    pub blocks: Vec<Block>,
}

impl Cell {
    /// The priority as the instance states it.
    #[must_use]
    pub fn stated_priority(&self) -> i64 {
        self.priority / REQUIRED
    }
}

/// Seats of one role at every meeting of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accompanying {
    /// Role as printed and as used in seat names.
    pub role: String,
    /// How many members of this role are wanted at each meeting (1 or more).
    pub count: u32,
    /// Who is eligible: people with one of these labels.
    pub groups: BTreeSet<String>,
}

/// The months during which the same member stays with a cell, as far as they lie in the horizon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Number of the block in the cell's own count: 0 is the first of the horizon, -1 the one before.
    pub number: i64,
    /// First day of the block (may lie before the horizon).
    pub from: NaiveDate,
    /// Last day of the block (may lie beyond the horizon).
    pub to: NaiveDate,
    /// Meetings in the block, in order of time.
    pub meetings: Vec<MeetingId>,
    /// Who already accompanies the cell in this block, because it began before the horizon.
    pub holders: Vec<Holder>,
    /// Whether all of its meetings are history: nobody is assigned any more.
    pub settled: bool,
}

/// Somebody who accompanies a cell in a block that has already begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holder {
    /// Index into `Cell::accompanying`.
    pub seat: usize,
    /// The member.
    pub person: PersonId,
}

/// A dated meeting of a cell (or of several cells together).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// Stable id: cell, nominal date, and kind where it is not ordinary.
    pub id: String,
    /// What kind of meeting.
    pub kind: MeetingKind,
    /// The cell whose seats are filled; of a joint meeting, the host.
    pub cell: CellId,
    /// The other cells of a joint meeting.
    pub joint: Vec<CellId>,
    /// Position of the tenure block in `Cell::blocks`.
    pub block: usize,
    /// Date by the rule, before any shift.
    pub nominal: NaiveDate,
    /// Where this meeting takes place.
    pub place: PlaceId,
    /// Local time from start to end.
    pub interval: Interval,
    /// Points for attending, without distance bands.
    pub points: i64,
}

impl Meeting {
    /// The day the meeting starts.
    #[must_use]
    pub fn date(&self) -> NaiveDate {
        self.interval.start.date()
    }

    /// Local start.
    #[must_use]
    pub fn start(&self) -> NaiveDateTime {
        self.interval.start
    }
}

/// The kind of a cell meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MeetingKind {
    /// The monthly meeting (sinh hoạt thường kỳ).
    Ordinary,
    /// A thematic meeting on its own (sinh hoạt chuyên đề).
    Thematic,
    /// The monthly and a thematic meeting in one sitting.
    Combined,
    /// One meeting of several cells.
    Joint,
}
