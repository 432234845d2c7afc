//! People: who they are, what they can carry, and when they cannot.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use num_rational::Ratio;

use super::{CellId, PlaceId};
use crate::calendar::Interval;

/// Somebody who may take seats: a committee member, or a person who sits on panels only.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    /// Stable id from the instance.
    pub id: String,
    /// Name as printed.
    pub name: String,
    /// Post or title as printed; may be empty.
    pub title: String,
    /// Free labels: `committee`, `standing_board`, `agency:inspection`, …
    pub groups: BTreeSet<String>,
    /// Where the person lives.
    pub home: Option<PlaceId>,
    /// Where the person works.
    pub workplace: Option<PlaceId>,
    /// Share of the common load; 1 is a full share, 0 takes no seat that counts for fairness.
    pub share: Ratio<i64>,
    /// First day in office; `None`: before the horizon.
    pub from: Option<NaiveDate>,
    /// Last day in office; `None`: beyond the horizon.
    pub to: Option<NaiveDate>,
    /// Limits on what the person carries.
    pub limits: Vec<Limit>,
    /// When the person cannot come, sorted by start.
    pub busy: Vec<Busy>,
    /// Cells the person must never attend.
    pub never: BTreeSet<CellId>,
    /// Cells the person would rather attend, with a score (more is better).
    pub preferred: BTreeMap<CellId, i64>,
    /// Opening balance in points: a signed deviation carried from earlier quarters.
    pub opening: Ratio<i64>,
}

impl Person {
    /// Whether the person carries one of the labels; an empty list of labels admits everybody.
    #[must_use]
    pub fn in_any(&self, groups: &BTreeSet<String>) -> bool {
        groups.is_empty() || groups.iter().any(|group| self.groups.contains(group))
    }

    /// Whether the person is in office on a day.
    #[must_use]
    pub fn in_office(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

/// A time at which a person cannot come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Busy {
    /// Half-open local interval.
    pub interval: Interval,
    /// The reason given by the person or the summary of the calendar's event.
    pub reason: String,
}

/// How much a person may or must carry in each period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limit {
    /// The period that is counted.
    pub per: Period,
    /// What is counted.
    pub measure: Measure,
    /// At least this much in every whole period inside the horizon (hard).
    pub min: Option<u32>,
    /// At most this much in every period (hard).
    pub max: Option<u32>,
}

/// The period of a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// A calendar day.
    Day,
    /// A week, Monday to Sunday.
    Week,
    /// A calendar month.
    Month,
    /// A calendar quarter.
    Quarter,
}

/// What a limit counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// Duties attended (a session of several sittings is one duty).
    Duties,
    /// Minutes of the duties attended, without travel.
    Minutes,
}
