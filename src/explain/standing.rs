//! Who could take one seat: what an answer says.

use chrono::NaiveDate;

use super::report::{At, Obstacle, SeatRef};
use crate::domain::{Measure, Period, PersonId};

/// Everybody whose labels fit one seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standings {
    /// The seat.
    pub seat: SeatRef,
    /// The people, in the order of the instance.
    pub people: Vec<Standing>,
}

/// How one person stands to a seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Who.
    pub person: PersonId,
    /// How.
    pub state: Standpoint,
}

/// The ways to stand to a seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standpoint {
    /// Takes it in the plan.
    Chosen,
    /// Cannot take it, whatever is planned; what is in the way at each of the duty's times.
    Cannot(Vec<(At, Obstacle)>),
    /// Nothing personal is in the way; in the plan as it is, this is (nothing: the person is free).
    Could(Vec<Conflict>),
}

/// What is in the way of a person in the plan as it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Conflict {
    /// Is elsewhere at that time, or too far away to come in time.
    Elsewhere {
        /// The other duty.
        at: At,
        /// Minutes of the way from there.
        travel: i64,
    },
    /// Cannot come on the session's day: it would have to move, for instance to this time.
    OtherDay(At),
    /// Takes this other seat of the duty.
    SameDuty(String),
    /// One more is too much for a limit.
    Limit {
        /// The period that is counted.
        per: Period,
        /// What is counted.
        measure: Measure,
        /// The limit.
        max: u32,
        /// What the person carries already.
        taken: i64,
        /// First day of the period.
        from: NaiveDate,
    },
    /// Somebody from whom the person is kept apart sits there: the id.
    Apart(String),
    /// The session has as many of this group as it may have.
    Full(String),
}

/// Why a question about a seat has no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SeatError {
    /// No duty has this id.
    Duty(String),
    /// The duty has not this seat, or several; its seats.
    Seat(Vec<String>),
    /// The duty is history.
    Past,
}
