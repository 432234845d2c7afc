//! What is history on the day of a change.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::Plan;
use crate::format::Issue;
use crate::format::codes::E1804;
use crate::format::convert::KnownSession;

/// The day of the change, and the days that a plan has given to its sessions.
#[derive(Default)]
pub(super) struct Past<'p> {
    pub(super) as_of: Option<NaiveDate>,
    posted: BTreeMap<&'p str, NaiveDate>,
}

impl<'p> Past<'p> {
    pub(super) fn until(as_of: Option<NaiveDate>) -> Self {
        Past { as_of, posted: BTreeMap::new() }
    }

    pub(super) fn of_plan(as_of: NaiveDate, plan: &'p Plan) -> Self {
        let posted = plan.assignments.iter().map(|row| (row.duty.as_str(), row.date));
        Past { as_of: Some(as_of), posted: posted.collect() }
    }

    /// The day that the plan has given to a duty.
    pub(super) fn posted(&self, duty: &str) -> Option<NaiveDate> {
        self.posted.get(duty).copied()
    }

    /// The day on which a session is held: that of the plan, or the last one on which it can be.
    pub(super) fn day_of(&self, session: &KnownSession) -> Option<NaiveDate> {
        self.posted(&session.id).or_else(|| session.days.iter().max().copied())
    }

    /// A day of a duty must not lie before the day of the change.
    pub(super) fn check_e1804_to_come(&self, day: NaiveDate, duty: &str, path: String) -> Result<(), Issue> {
        match self.as_of.filter(|as_of| day < *as_of) {
            None => Ok(()),
            Some(as_of) => {
                let name = if duty.is_empty() { String::new() } else { format!("{duty}: ") };
                Err(Issue::new(&E1804, path, format!("{name}{day} < {as_of}")))
            }
        }
    }
}
