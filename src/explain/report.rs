//! What an explanation says: ids of the instance, whole numbers, no prose.

use chrono::{NaiveDate, NaiveDateTime};

use crate::domain::{Measure, Multiplier, Period, UncoveredKind};
use crate::rules::Rule;

/// Why each place that a plan leaves open is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// Weight of the open places, as the coverage tier counts it.
    pub coverage: i64,
    /// The least weight that any plan leaves open; `None`: not proved within the time.
    pub best: Option<i64>,
    /// One reason for each open place; places that are open for the same one share it.
    pub reasons: Vec<Reason>,
}

/// Why some places stay open, and what would fill one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The open places.
    pub open: Vec<Opening>,
    /// The reason.
    pub kind: ReasonKind,
    /// Single changes that would fill one place more, each tried; none known where empty.
    pub relaxations: Vec<Relaxation>,
}

/// An open place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// What is missing.
    pub kind: UncoveredKind,
    /// The place.
    pub at: SeatRef,
    /// A least set of seats, this one among them, that cannot all be filled: without any one of them they could (as far
    /// as the reason's people and limits go). Only with a [`ReasonKind::Hall`]; positions in [`Hall::seats`].
    pub least: Vec<usize>,
}

/// A seat of a duty, as plans name it; for a block its cell, for a commune not seen the commune and who should see it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SeatRef {
    /// Id of the meeting, session, cell or commune.
    pub duty: String,
    /// Name of the seat or group.
    pub seat: String,
    /// First day of the block or period, or the day of the duty where it is fixed.
    pub date: Option<NaiveDate>,
}

/// A duty at one of its times.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct At {
    /// Id of the meeting or session.
    pub duty: String,
    /// Local start.
    pub start: NaiveDateTime,
}

/// The kinds of reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReasonKind {
    /// More seats than the people who could take them: anyone can recount it.
    Hall(Hall),
    /// Demands that cannot all be met; without any one of them the others can. Each step was solved.
    Core(Core),
    /// No reason: with everything else filled as well as now, each of these people could take the place.
    ///
    /// Empty where it takes more than one change of the plan.
    Avoidable(Vec<String>),
    /// A block or a commune not seen: it could be filled with everything else filled as now, but only at the cost of
    /// another aim (a head, a substitution), or the plan is not optimal.
    Outweighed,
    /// The places are history, or have no day left since the plan was changed.
    Past,
    /// Not found within the time.
    Unknown,
}

/// Seats for which there are too few people (a violation of Hall's condition, with limits).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hall {
    /// The seats. None can be left out: fewer would then be missing.
    pub seats: Vec<SeatRef>,
    /// How many seats.
    pub demand: i64,
    /// How many of them can be filled at most: the sum of [`Unit::most`].
    pub supply: i64,
    /// Who could take some of the seats, and how many of them.
    pub units: Vec<Unit>,
    /// Everybody else whose labels fit, and what keeps them away from which seat.
    pub away: Vec<Away>,
}

/// A person who can take so many of some duties.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Id of the person.
    pub person: String,
    /// How many of these duties the person can take at most.
    pub most: i64,
    /// Why not more.
    pub within: Within,
    /// The duties.
    pub at: Vec<At>,
}

/// What bounds how many duties a person takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Within {
    /// Nobody is in two places at once: any two of the duties overlap, or the way between them is too long.
    OnePlace,
    /// A limit of the person in a period.
    Limit {
        /// The period that is counted.
        per: Period,
        /// What is counted.
        measure: Measure,
        /// The limit.
        max: u32,
        /// First day of the period.
        from: NaiveDate,
        /// Last day of the period.
        to: NaiveDate,
    },
}

/// A person whose labels fit, but who cannot come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Away {
    /// Id of the person.
    pub person: String,
    /// What is in the way, seat by seat and time by time.
    pub barriers: Vec<Barrier>,
}

/// What keeps a person from a seat at one time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Barrier {
    /// Position in [`Hall::seats`].
    pub seat: usize,
    /// The duty at that time.
    pub at: At,
    /// What is in the way.
    pub obstacle: Obstacle,
}

/// What keeps a person from a seat, whatever is planned.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Obstacle {
    /// Not in office on that day.
    NotInOffice {
        /// First day in office.
        from: Option<NaiveDate>,
        /// Last day in office.
        to: Option<NaiveDate>,
    },
    /// Busy at that time.
    Unavailable {
        /// Start of the busy time.
        from: NaiveDateTime,
        /// End of the busy time, outside.
        to: NaiveDateTime,
        /// The reason as the instance gives it.
        reason: String,
    },
    /// Must never attend the cell.
    NeverCell(String),
    /// Lives in the commune, and the policy forbids that.
    OwnCommune(String),
    /// Works in the commune, and the policy forbids that.
    OwnWorkplace(String),
    /// Has no share of the load, and the seat counts.
    ZeroShare,
    /// A lock forbids the seat; its position in the instance's list.
    Forbidden(usize),
    /// A lock fixes the person to another duty that excludes this one.
    Fixed {
        /// Position in the instance's list.
        lock: usize,
        /// Id of the other duty.
        duty: String,
    },
    /// Accompanied the cell too recently.
    Rotation(String),
}

/// Demands that cannot all be met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Core {
    /// The demands; without any one of them the others can be met.
    pub demands: Vec<CoreDemand>,
    /// Rules without which, one at a time, all of them could be met.
    pub rules: Vec<Rule>,
    /// Multipliers that add up to it; `None`: no linear program proves it, or not in time. The solver's word stands then.
    pub sum: Option<Sum>,
}

/// Rows that hold in every plan, each so many times, which leave some of the places of a core open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// Multipliers are so many parts of one (1 or more).
    pub scale: i64,
    /// The rows. Without any one of them no multipliers were found.
    pub rows: Vec<Summand>,
    /// What choices take away of the rows' sum at most, being counted more often than they cost (0 or less), in parts of
    /// the scale.
    pub choices: i64,
    /// So many of the places stay open at least: the whole sum, divided by the scale and rounded up.
    pub bound: i64,
}

/// A row of a sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summand {
    /// The row, and how many times it is taken.
    pub row: Multiplier,
    /// What it is at least (multiplier above 0), or at most.
    pub amount: i64,
}

/// One demand of a core.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CoreDemand {
    /// A place is filled: what is filled, and where.
    Seat(UncoveredKind, SeatRef),
    /// A lock is kept; its position in the instance's list.
    Lock(usize),
    /// A person's minimum is reached in the period from this day.
    Minimum {
        /// Id of the person.
        person: String,
        /// First day of the period.
        from: NaiveDate,
    },
    /// A commune is seen by the policy's group in a period of the horizon, from 1.
    Presence {
        /// Id of the commune.
        commune: String,
        /// Number of the period.
        period: usize,
    },
    /// A commune is seen by its area lead in a period of the horizon, from 1.
    AreaLead {
        /// Id of the commune.
        commune: String,
        /// Number of the period.
        period: usize,
    },
}

/// One change that would fill one place more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Relaxation {
    /// One of these people, whom nothing else keeps away, is free at one of the duties.
    Free {
        /// The duties.
        at: Vec<At>,
        /// Ids of the people, any of whom would do.
        people: Vec<String>,
    },
    /// A limit of a person is raised.
    Limit {
        /// Id of the person.
        person: String,
        /// The period that is counted.
        per: Period,
        /// What is counted.
        measure: Measure,
        /// The limit that would do.
        max: u32,
    },
    /// A meeting or a session takes place at another time.
    Move {
        /// The duty as it is.
        at: At,
        /// Local start that would do.
        to: NaiveDateTime,
    },
    /// A lock is given up; its position in the instance's list.
    Unlock(usize),
    /// One of these people may attend what is forbidden to them (a cell, the own commune or workplace).
    Allow {
        /// The duties.
        at: Vec<At>,
        /// Ids of the people, any of whom would do.
        people: Vec<String>,
    },
}

/// Why there is no explanation.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ExplainError {
    /// The program is wrong: two of its readings differ, or the solver failed.
    #[error("internal error: {0}")]
    Internal(String),
}
