//! The integer program: columns with a meaning, rows that each name the rule they state, objectives by tier.
//!
//! Everything is whole numbers, so that any claimed solution can be recounted exactly.

use std::collections::BTreeMap;

use crate::domain::{CellId, CommuneId, MeetingId, PersonId, SessionId, Tier};
use crate::rules::Rule;

/// Position of a column.
pub type Col = usize;

/// What it means that a column is one (or counts so many).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// A member accompanies a cell in a block and attends these of its meetings.
    Visit {
        /// Who.
        person: PersonId,
        /// Which cell.
        cell: CellId,
        /// Index into `Cell::accompanying`.
        seat: usize,
        /// Index into `Cell::blocks`.
        block: usize,
        /// The meetings attended, in order of time.
        attended: Vec<MeetingId>,
    },
    /// Another member attends one meeting.
    Substitute {
        /// Who.
        person: PersonId,
        /// Which meeting.
        meeting: MeetingId,
        /// Index into `Cell::accompanying`.
        seat: usize,
    },
    /// The member in charge of the area takes the extra seat of a meeting.
    AreaLead {
        /// Who.
        person: PersonId,
        /// Which meeting.
        meeting: MeetingId,
    },
    /// A session takes a candidate date.
    Date {
        /// Which session.
        session: SessionId,
        /// Index into `Session::candidates`.
        candidate: usize,
    },
    /// Somebody hosts a session on a candidate date.
    Host {
        /// Which session.
        session: SessionId,
        /// Index into `Session::candidates`.
        candidate: usize,
        /// Index into `Session::hosts`.
        option: usize,
        /// Who.
        person: PersonId,
    },
    /// Somebody sits on the panel of a session on a candidate date.
    Panel {
        /// Which session.
        session: SessionId,
        /// Index into `Session::candidates`.
        candidate: usize,
        /// Index into `Series::panel`.
        seat: usize,
        /// Who.
        person: PersonId,
    },
    /// So many seats of a meeting stay empty.
    MeetingOpen {
        /// Which meeting.
        meeting: MeetingId,
        /// Index into `Cell::accompanying`.
        seat: usize,
    },
    /// So many seats of a cell have no accompanying member in a block.
    BlockOpen {
        /// Which cell.
        cell: CellId,
        /// Index into `Cell::accompanying`.
        seat: usize,
        /// Index into `Cell::blocks`.
        block: usize,
    },
    /// Somebody who already accompanies a cell is replaced before the block ends.
    HolderGone {
        /// Who.
        person: PersonId,
        /// Which cell.
        cell: CellId,
    },
    /// A session is not held.
    SessionOpen {
        /// Which session.
        session: SessionId,
    },
    /// So many panel seats of a session that is held stay empty.
    PanelOpen {
        /// Which session.
        session: SessionId,
        /// Index into `Session::candidates`.
        candidate: usize,
        /// Index into `Series::panel`.
        seat: usize,
    },
    /// So many people of a group are missing in a session that is held.
    CompositionOpen {
        /// Which session.
        session: SessionId,
        /// Index into `Session::candidates`.
        candidate: usize,
        /// Index into `Series::composition`.
        bound: usize,
    },
    /// Nobody of the presence group sees a commune in a period.
    PresenceOpen {
        /// Which commune.
        commune: CommuneId,
        /// Number of the period in the horizon.
        window: usize,
    },
    /// The area lead does not attend in the commune in a period.
    AreaLeadOpen {
        /// Which commune.
        commune: CommuneId,
        /// Number of the period in the horizon.
        window: usize,
    },
    /// A member returns to a cell within the rotation memory.
    Return {
        /// Who.
        person: PersonId,
        /// Which cell.
        cell: CellId,
        /// Index into `Cell::blocks`.
        block: usize,
    },
    /// How many of the columns worth so many points a person takes: implied by them, but the numbers on which
    /// branching and cutting settle most.
    Taken {
        /// Who.
        person: PersonId,
        /// Points of each such column.
        points: i64,
    },
    /// A person has at least `points` points.
    Level {
        /// Who.
        person: PersonId,
        /// The points that are reached when the column is one.
        points: i64,
    },
    /// Points of a person above the highest level that has a column.
    Excess {
        /// Who.
        person: PersonId,
    },
    /// A fixed lock is not kept.
    LockOpen {
        /// Index into `Instance::locks`.
        lock: usize,
    },
    /// So many seats of a post change, against a plan in force.
    Changed,
    /// Somebody must be told of a change.
    Told {
        /// Who.
        person: PersonId,
    },
    /// A person's minimum is missed by so much in a period.
    MinimumOpen {
        /// Who.
        person: PersonId,
        /// Index into `Person::limits`.
        limit: usize,
        /// First day of the period.
        from: chrono::NaiveDate,
    },
}

/// A whole-numbered variable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What it means.
    pub meaning: Meaning,
    /// Least value.
    pub lower: i64,
    /// Greatest value.
    pub upper: i64,
}

/// A row `lower <= sum of terms <= upper`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The rule it states.
    pub rule: Rule,
    /// Least value, if bounded.
    pub lower: Option<i64>,
    /// Greatest value, if bounded.
    pub upper: Option<i64>,
    /// Columns with their factors; each column once.
    pub terms: Vec<(Col, i64)>,
}

impl Row {
    /// The value of the row at a point.
    #[must_use]
    pub fn value(&self, point: &[i64]) -> i64 {
        self.terms.iter().map(|(col, factor)| factor * point[*col]).sum()
    }

    /// Whether a point keeps the row.
    #[must_use]
    pub fn holds(&self, point: &[i64]) -> bool {
        let value = self.value(point);
        self.lower.is_none_or(|lower| lower <= value) && self.upper.is_none_or(|upper| value <= upper)
    }
}

/// A sum to be made as small as possible.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Objective {
    /// Columns with their costs; each column once.
    pub terms: Vec<(Col, i64)>,
    /// Added to the sum.
    pub constant: i64,
}

impl Objective {
    /// The value at a point.
    #[must_use]
    pub fn value(&self, point: &[i64]) -> i64 {
        self.constant + self.terms.iter().map(|(col, cost)| cost * point[*col]).sum::<i64>()
    }
}

/// Loads of the people compared, in units of `1 / unit` point.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct LoadGrid {
    /// So many units make one point.
    pub unit: i64,
    /// The load that everybody would have if all points were shared out evenly, in units (rounded down).
    pub middle: i64,
    /// One entry for each person compared.
    pub people: Vec<LoadScale>,
}

/// How the points of one person become a load.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadScale {
    /// Who.
    pub person: PersonId,
    /// Load at no points, in units.
    pub base: i64,
    /// Points of each column that counts for the person.
    pub points: Vec<(Col, i64)>,
    /// Level columns in rising order of points, with the points each stands for.
    pub levels: Vec<(Col, i64)>,
    /// The column of points above the last level.
    pub excess: Col,
}

impl LoadScale {
    /// The load at so many points, in units.
    #[must_use]
    pub fn load(&self, unit: i64, points: i64) -> i64 {
        self.base + unit * points
    }
}

/// The whole program.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Model {
    /// The variables.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
    /// One sum per tier; fairness has none, its levels are in `loads`.
    pub objectives: BTreeMap<Tier, Objective>,
    /// Hard demands that may contradict each other: what is missing, to be brought to zero first.
    pub demands: Objective,
    /// Levels of the loads.
    pub loads: LoadGrid,
    /// The dates, as indices of candidates, on which a plan in force holds sessions.
    pub in_force: BTreeMap<SessionId, usize>,
}

impl Model {
    /// The first row or bound a point breaks, if any.
    #[must_use]
    pub fn broken_row(&self, point: &[i64]) -> Option<&Row> {
        self.rows.iter().find(|row| !row.holds(point))
    }

    /// Whether a point keeps all bounds and rows.
    #[must_use]
    pub fn admits(&self, point: &[i64]) -> bool {
        point.len() == self.columns.len()
            && self
                .columns
                .iter()
                .zip(point)
                .all(|(column, value)| column.lower <= *value && *value <= column.upper)
            && self.broken_row(point).is_none()
    }
}
