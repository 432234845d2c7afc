//! What differs between two plans, and who must be told.

use std::collections::BTreeSet;

use crate::checker::differences;
use crate::domain::{Assignment, Plan};

/// One seat that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Who left it; `None`: it was open.
    pub from: Option<Assignment>,
    /// Who came; `None`: it is open now.
    pub to: Option<Assignment>,
    /// Whether somebody else sits there, or at another time; not where only the quality or the number of the seat differs.
    pub counted: bool,
}

/// Everything that differs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Differences {
    /// The seats, by day.
    pub changes: Vec<Change>,
    /// Ids of those who leave or take a seat.
    pub told: Vec<String>,
}

/// Compares two plans of one committee.
#[must_use]
pub fn diff(was: &Plan, is: &Plan) -> Differences {
    let found = differences(&was.assignments, &is.assignments).into_iter();
    let mut changes: Vec<Change> =
        found.map(|(from, to, counted)| Change { from: from.cloned(), to: to.cloned(), counted }).collect();
    let day = |change: &Change| change.from.iter().chain(&change.to).map(|row| row.start).min();
    changes.sort_by_key(day);
    let counted = changes.iter().filter(|change| change.counted);
    let told: BTreeSet<&String> =
        counted.flat_map(|change| change.from.iter().chain(&change.to)).map(|row| &row.person).collect();
    let told = told.into_iter().cloned().collect();
    Differences { changes, told }
}
