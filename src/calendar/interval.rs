//! A stretch of local time.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};

/// A half-open stretch of local time: `start` belongs to it, `end` does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Interval {
    /// First moment inside.
    pub start: NaiveDateTime,
    /// First moment after.
    pub end: NaiveDateTime,
}

impl Interval {
    /// From `start` to `end`; an interval with `end <= start` is empty.
    #[must_use]
    pub const fn new(start: NaiveDateTime, end: NaiveDateTime) -> Self {
        Interval { start, end }
    }

    /// The whole days `from` to `to`, both included.
    #[must_use]
    pub fn days(from: NaiveDate, to: NaiveDate) -> Self {
        let after = to.checked_add_days(Days::new(1)).unwrap_or(NaiveDate::MAX);
        Interval { start: from.and_time(NaiveTime::MIN), end: after.and_time(NaiveTime::MIN) }
    }

    /// Whether no moment lies inside.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.end <= self.start
    }

    /// Whether both share a moment; touching ends share none, an empty interval shares none.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.start.max(other.start) < self.end.min(other.end)
    }

    /// Whether the moment lies inside.
    #[must_use]
    pub fn contains(&self, moment: NaiveDateTime) -> bool {
        self.start <= moment && moment < self.end
    }

    /// Length in whole minutes, rounded down; 0 if empty.
    #[must_use]
    pub fn minutes(&self) -> i64 {
        (self.end - self.start).num_minutes().max(0)
    }
}
