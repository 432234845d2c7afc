//! The changes to meetings and sessions.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::format::instance::{Clock, Date, Id, MeetingKind, Sitting};

fn is_ordinary(kind: &MeetingKind) -> bool {
    *kind == MeetingKind::default()
}

/// A meeting takes place on another day, or at another hour or place; named by its id, or by cell and day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MoveMeeting {
    /// Id of the meeting, as plans write it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = 200))]
    pub meeting: Option<String>,
    /// Id of the cell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cell: Option<Id>,
    /// The day on which it would take place; the day by its rule is understood too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Which kind, where two meetings of the cell fall on that day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<MeetingKind>,
    /// The new day; the same one where only hour or place change.
    pub to: Date,
    /// New local start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Clock>,
    /// New length in minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 1440))]
    pub minutes: Option<u32>,
    /// Id of the new place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Id>,
}

/// A meeting takes place besides the planned ones.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddMeeting {
    /// Id of the cell.
    pub cell: Id,
    /// The day.
    pub date: Date,
    /// Local start.
    pub start: Clock,
    /// Length in minutes.
    #[schemars(range(min = 1, max = 1440))]
    pub minutes: u32,
    /// Ordinary or thematic.
    #[serde(default, skip_serializing_if = "is_ordinary")]
    pub kind: MeetingKind,
    /// Id of the place; absent: the cell's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Id>,
    /// Points for attending; absent: those of the policy for the kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 1000))]
    pub points: Option<i64>,
}

/// A meeting does not take place; named by its id, or by cell and day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CancelMeeting {
    /// Id of the meeting, as plans write it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = 200))]
    pub meeting: Option<String>,
    /// Id of the cell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cell: Option<Id>,
    /// The day on which it would take place; the day by its rule is understood too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Which kind, where two meetings of the cell fall on that day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<MeetingKind>,
}

/// A session is held on another day or at other hours; named by its id, or by series and day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MoveSession {
    /// Id of the session, as plans write it (needed where the plan has chosen the day, unless the plan is at hand).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = 200))]
    pub session: Option<String>,
    /// Id of the series.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub series: Option<Id>,
    /// The day on which it would be held; the day by its rule is understood too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// The new day; the same one where only the hours change.
    pub to: Date,
    /// Hours; empty: its own if it had any, else those of the series on the new day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 10))]
    pub sittings: Vec<Sitting>,
}

/// A session is held besides the planned ones.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddSession {
    /// Id of the series.
    pub series: Id,
    /// The day.
    pub date: Date,
    /// Hours; empty: those of the series on that day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 10))]
    pub sittings: Vec<Sitting>,
}

/// A session is not to be held; named by its id, or by series and day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CancelSession {
    /// Id of the session, as plans write it (needed where the plan has chosen the day, unless the plan is at hand).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = 200))]
    pub session: Option<String>,
    /// Id of the series.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub series: Option<Id>,
    /// The day on which it would be held; the day by its rule is understood too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
}
