//! What changed against the plan in force, as it stands in `luanphien/plan@1`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::instance::Date;
use super::plan::Assignment;
use super::plan_convert::{read_assignment, write_assignment};
use crate::domain as plain;

/// How a plan differs from the one it was made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rebalance {
    /// The first day that could still change.
    pub as_of: Date,
    /// SHA-256 of the assignments of the plan in force.
    pub previous: String,
    /// So many more seats than necessary were allowed to change.
    #[serde(default, skip_serializing_if = "is_zero")]
    #[schemars(range(min = 0))]
    pub spare: i64,
    /// What of the plan in force no longer holds.
    #[serde(default)]
    pub broken: Vec<Broken>,
    /// Every assignment that differs; all others are identical.
    #[serde(default)]
    pub changes: Vec<ChangedSeat>,
    /// Ids of the people who must be told.
    #[serde(default)]
    pub told: Vec<String>,
}

/// One thing about the plan in force that no longer holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Broken {
    /// Id of the rule that is broken.
    pub rule: String,
    /// The meeting, session, cell or commune.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duty: Option<String>,
    /// The seat.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<String>,
    /// Who.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    /// The second duty or person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other: Option<String>,
    /// The day, or the first day of the period or block.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// By how much, in the rule's unit.
    #[serde(default)]
    pub amount: i64,
}

/// A seat that changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangedSeat {
    /// The assignment of the plan in force; absent: the seat was open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Assignment>,
    /// The new assignment; absent: the seat is open now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// The old assignment breaks a rule.
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

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn is_zero(value: &i64) -> bool {
    *value == 0
}

pub(super) fn write(of: &plain::Rebalance) -> Rebalance {
    Rebalance {
        as_of: Date(of.as_of),
        previous: of.previous.clone(),
        spare: of.spare,
        broken: of.broken.iter().map(write_broken).collect(),
        changes: of.changes.iter().map(write_change).collect(),
        told: of.told.clone(),
    }
}

pub(super) fn read(of: &Rebalance) -> plain::Rebalance {
    plain::Rebalance {
        as_of: of.as_of.0,
        previous: of.previous.clone(),
        spare: of.spare,
        broken: of.broken.iter().map(read_broken).collect(),
        changes: of.changes.iter().map(read_change).collect(),
        told: of.told.clone(),
    }
}

fn write_broken(of: &plain::Broken) -> Broken {
    let plain::Broken { rule, duty, seat, person, other, date, amount } = of.clone();
    Broken { rule, duty, seat, person, other, date: date.map(Date), amount }
}

fn read_broken(of: &Broken) -> plain::Broken {
    let Broken { rule, duty, seat, person, other, date, amount } = of.clone();
    plain::Broken { rule, duty, seat, person, other, date: date.map(|date| date.0), amount }
}

pub(super) fn write_change(of: &plain::Change) -> ChangedSeat {
    ChangedSeat {
        from: of.from.as_ref().map(write_assignment),
        to: of.to.as_ref().map(write_assignment),
        counted: of.counted,
        days_ahead: of.days_ahead,
        short_notice: of.short_notice,
        why: write_why(of.why),
    }
}

pub(super) fn read_change(of: &ChangedSeat) -> plain::Change {
    plain::Change {
        from: of.from.as_ref().map(read_assignment),
        to: of.to.as_ref().map(read_assignment),
        counted: of.counted,
        days_ahead: of.days_ahead,
        short_notice: of.short_notice,
        why: read_why(of.why),
    }
}

super::plan_convert::both_ways! {
    write_why, read_why: plain::Why, Why { Broken, Gone, Moved, Open, Follows }
}
