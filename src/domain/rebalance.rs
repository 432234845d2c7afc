//! What changed between a plan in force and the one that replaces it.

use chrono::NaiveDate;

use super::{Assignment, Plan};

/// How a plan differs from the one it was made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rebalance {
    /// The first day that could still change.
    pub as_of: NaiveDate,
    /// SHA-256 of the assignments of the plan in force, in hexadecimal.
    pub previous: String,
    /// So many more seats than necessary were allowed to change.
    pub spare: i64,
    /// What of the plan in force no longer holds.
    pub broken: Vec<Broken>,
    /// Every assignment that differs; all others are identical.
    pub changes: Vec<Change>,
    /// Ids of the people who must be told.
    pub told: Vec<String>,
}

/// One thing about the plan in force that no longer holds; ids as in the plan.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Broken {
    /// Id of the rule that is broken.
    pub rule: String,
    /// The meeting, session, cell or commune.
    pub duty: Option<String>,
    /// The seat.
    pub seat: Option<String>,
    /// Who.
    pub person: Option<String>,
    /// The second duty or person.
    pub other: Option<String>,
    /// The day, or the first day of the period or block.
    pub date: Option<NaiveDate>,
    /// By how much, in the rule's unit.
    pub amount: i64,
}

/// A seat that changes: somebody leaves it, somebody takes it, or both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The assignment of the plan in force; `None`: the seat was open.
    pub from: Option<Assignment>,
    /// The new assignment; `None`: the seat is open now.
    pub to: Option<Assignment>,
    /// Whether the tier of changes counts it: not where only the quality or the number of the seat differs.
    pub counted: bool,
    /// Calendar days from `as_of` to the earlier of the two dates.
    pub days_ahead: i64,
    /// Whether it comes at short notice.
    pub short_notice: bool,
    /// Why the seat changes.
    pub why: Why,
}

/// Why a seat changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// The old assignment breaks a rule (it is among what is broken).
    Broken,
    /// The duty is no longer held.
    Gone,
    /// The duty is on another day, at another time or place.
    Moved,
    /// The seat was open.
    Open,
    /// Another change makes it necessary, or a later tier gains by it.
    Follows,
}

impl Plan {
    /// The assignments of the plan in force, put together again from the changes; `None` if nothing was changed.
    ///
    /// A change whose new assignment is not in the plan takes nothing away: the checker then finds other changes than
    /// the plan claims.
    #[must_use]
    pub fn before(&self) -> Option<Vec<Assignment>> {
        let rebalance = self.rebalance.as_ref()?;
        let mut rows = self.assignments.clone();
        for new in rebalance.changes.iter().filter_map(|change| change.to.as_ref()) {
            rows.retain(|row| row != new);
        }
        rows.extend(rebalance.changes.iter().filter_map(|change| change.from.clone()));
        rows.sort_by(|a, b| (a.start, &a.duty, &a.seat).cmp(&(b.start, &b.duty, &b.seat)));
        Some(rows)
    }
}
