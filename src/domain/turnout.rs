//! What became of the duties of a plan.

/// What became of one person's seat at a duty.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Attendance {
    /// Id of the meeting or session.
    pub duty: String,
    /// Id of the person whom the plan puts there.
    pub person: String,
    /// What became of it.
    pub turnout: Turnout,
}

/// Whether somebody came.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turnout {
    /// The person came.
    Attended,
    /// Absent with a reason that the office accepts.
    Excused,
    /// Absent without one.
    Unexcused,
    /// Somebody else came instead.
    Replaced {
        /// Id of who came.
        by: String,
    },
    /// The duty did not take place.
    NotHeld,
}
