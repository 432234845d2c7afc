//! People: who they are, what they can carry, and when they cannot.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::defaults::{full_share, is_default, is_full_share};
use super::{CalendarSource, Date, DayOrMoment, Fraction, Id};

/// Somebody who may take seats.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Stable id.
    pub id: Id,
    /// Name as printed.
    #[schemars(length(min = 1, max = 300))]
    pub name: String,
    /// Post or title as printed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(length(max = 300))]
    pub title: String,
    /// Free labels: `committee`, `standing_board`, `agency:inspection`, …
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    #[schemars(length(max = 50), inner(length(min = 1, max = 100)))]
    pub groups: BTreeSet<String>,
    /// Id of the place where the person lives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub home: Option<Id>,
    /// Id of the place where the person works.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workplace: Option<Id>,
    /// Share of the common load; 0 takes no seat that counts for fairness.
    #[serde(default = "full_share", skip_serializing_if = "is_full_share")]
    pub share: Fraction,
    /// First day in office.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// Last day in office.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
    /// How much the person may or must carry.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 20))]
    pub limits: Vec<Limit>,
    /// When the person cannot come.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 2000))]
    pub unavailable: Vec<Unavailable>,
    /// The person's calendar; its events are further times at which the person cannot come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calendar: Option<CalendarSource>,
    /// Cells the person must not, or would rather, attend.
    #[serde(default, skip_serializing_if = "is_default")]
    pub cells: CellWishes,
}

impl Person {
    /// A person with a full share and nothing else said.
    #[must_use]
    pub fn new(id: &str, name: &str) -> Self {
        Person {
            id: id.into(),
            name: name.to_owned(),
            title: String::new(),
            groups: BTreeSet::new(),
            home: None,
            workplace: None,
            share: full_share(),
            from: None,
            to: None,
            limits: Vec::new(),
            unavailable: Vec::new(),
            calendar: None,
            cells: CellWishes::default(),
        }
    }
}

/// How much a person may or must carry in each period; at least one of the four numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// The period that is counted.
    pub per: LimitPeriod,
    /// Duties attended; a session of several sittings is one duty.
    #[serde(default, skip_serializing_if = "is_default")]
    pub duties: Bounds,
    /// Minutes of the duties attended, without travel.
    #[serde(default, skip_serializing_if = "is_default")]
    pub minutes: Bounds,
}

/// At least and at most so much.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Bounds {
    /// At least this much in every whole period inside the horizon.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(max = 200000))]
    pub min: Option<u32>,
    /// At most this much in every period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(max = 200000))]
    pub max: Option<u32>,
}

/// The period of a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LimitPeriod {
    /// A calendar day.
    Day,
    /// A week, Monday to Sunday.
    Week,
    /// A calendar month.
    Month,
    /// A calendar quarter.
    Quarter,
}

/// A time at which a person cannot come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Unavailable {
    /// First day, or the moment it starts.
    pub from: DayOrMoment,
    /// Last day (included), or the moment it ends.
    pub to: DayOrMoment,
    /// Why.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(length(max = 300))]
    pub reason: String,
}

/// Cells a person must not, or would rather, attend.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CellWishes {
    /// Ids of cells the person must never attend.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub never: BTreeSet<Id>,
    /// Cells the person would rather attend.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 3000))]
    pub preferred: Vec<PreferredCell>,
}

/// A cell that a person would rather (or rather not) attend.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PreferredCell {
    /// Id of the cell.
    pub cell: Id,
    /// Score of one attendance in the preference tier: more is better.
    #[schemars(range(min = -1000, max = 1000))]
    pub score: i64,
}
