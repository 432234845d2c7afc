//! Communes, cells, and what says when the cells meet.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::defaults::{
    accompanying, committee, is_accompanying, is_committee, is_default, is_member_role, is_one, member_role,
    one,
};
use super::{Avoid, Clock, Date, DateRule, Id, MonthEnd, OnHoliday};

/// A commune, township or ward: the area that holds cells.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Commune {
    /// Stable id.
    pub id: Id,
    /// Name as printed.
    #[schemars(length(min = 1, max = 300))]
    pub name: String,
    /// Id of the member in charge of the area.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area_lead: Option<Id>,
}

/// A hamlet cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cell {
    /// Stable id.
    pub id: Id,
    /// Name as printed.
    #[schemars(length(min = 1, max = 300))]
    pub name: String,
    /// Id of the commune.
    pub commune: Id,
    /// Id of the place where the cell usually meets.
    pub place: Id,
    /// How much the cell matters when not all seats can be covered.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    #[schemars(range(min = 1, max = 1000))]
    pub priority: u32,
    /// The seats of every meeting.
    #[serde(default = "accompanying", skip_serializing_if = "is_accompanying")]
    #[schemars(length(min = 1, max = 20))]
    pub accompanying: Vec<Accompanying>,
    /// When the cell meets.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub meetings: Vec<MeetingRule>,
    /// Extra, moved and cancelled meetings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 1000))]
    pub changes: Vec<MeetingChange>,
}

impl Cell {
    /// A cell of priority 1 with one seat for a committee member, and no meetings yet.
    #[must_use]
    pub fn new(id: &str, name: &str, commune: &str, place: &str) -> Self {
        Cell {
            id: id.into(),
            name: name.to_owned(),
            commune: commune.into(),
            place: place.into(),
            priority: one(),
            accompanying: accompanying(),
            meetings: Vec::new(),
            changes: Vec::new(),
        }
    }
}

/// Seats of one role at every meeting of a cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Accompanying {
    /// Role as printed and as used in seat names.
    #[serde(default = "member_role", skip_serializing_if = "is_member_role")]
    #[schemars(length(min = 1, max = 100))]
    pub role: String,
    /// How many members of this role.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    #[schemars(range(min = 1, max = 20))]
    pub count: u32,
    /// Who is eligible: people with one of these labels; empty: everybody.
    #[serde(default = "committee", skip_serializing_if = "is_committee")]
    #[schemars(length(max = 50), inner(length(min = 1, max = 100)))]
    pub groups: BTreeSet<String>,
}

/// When a cell meets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MeetingRule {
    /// Ordinary or thematic.
    #[serde(default, skip_serializing_if = "is_default")]
    pub kind: MeetingKind,
    /// The dates; absent only for a thematic meeting in one sitting with the ordinary one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<DateRule>,
    /// Local start; absent only for a thematic meeting in one sitting with the ordinary one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Clock>,
    /// Length in minutes; in one sitting: of the whole sitting.
    #[schemars(range(min = 1, max = 1440))]
    pub minutes: u32,
    /// Months (1 to 12) in which it takes place; empty: all.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    #[schemars(inner(range(min = 1, max = 12)))]
    pub months: BTreeSet<u32>,
    /// A thematic meeting merged with the ordinary one of the same month.
    #[serde(default, skip_serializing_if = "is_default")]
    pub one_sitting: bool,
    /// Where a date goes that falls on a day to avoid.
    #[serde(default = "next_day", skip_serializing_if = "is_next_day")]
    pub on_holiday: OnHoliday,
    /// Which days are avoided.
    #[serde(default = "holidays", skip_serializing_if = "is_holidays")]
    pub avoid: Avoid,
    /// What happens in a month without the day.
    #[serde(default, skip_serializing_if = "is_default")]
    pub month_end: MonthEnd,
    /// Points for attending; absent: those of the policy for the kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 1000))]
    pub points: Option<i64>,
}

impl MeetingRule {
    /// An ordinary meeting on the dates of a rule.
    #[must_use]
    pub fn ordinary(rule: DateRule, start: Clock, minutes: u32) -> Self {
        MeetingRule {
            kind: MeetingKind::Ordinary,
            rule: Some(rule),
            start: Some(start),
            minutes,
            months: BTreeSet::new(),
            one_sitting: false,
            on_holiday: next_day(),
            avoid: holidays(),
            month_end: MonthEnd::default(),
            points: None,
        }
    }
}

fn next_day() -> OnHoliday {
    OnHoliday::NextDay
}
fn is_next_day(value: &OnHoliday) -> bool {
    *value == next_day()
}
fn holidays() -> Avoid {
    Avoid::Holidays
}
fn is_holidays(value: &Avoid) -> bool {
    *value == holidays()
}

/// The kind of a cell meeting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MeetingKind {
    /// The monthly meeting.
    #[default]
    Ordinary,
    /// A meeting on one theme.
    Thematic,
}

/// An extra, moved or cancelled meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MeetingChange {
    /// An extra meeting.
    Add(AddedMeeting),
    /// A meeting on another day, or at another hour or place.
    Move(MovedMeeting),
    /// A meeting that does not take place.
    Cancel(CancelledMeeting),
}

/// An extra meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddedMeeting {
    /// The day.
    pub date: Date,
    /// Local start.
    pub start: Clock,
    /// Length in minutes.
    #[schemars(range(min = 1, max = 1440))]
    pub minutes: u32,
    /// Ordinary or thematic.
    #[serde(default, skip_serializing_if = "is_default")]
    pub kind: MeetingKind,
    /// Id of the place; absent: the cell's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Id>,
    /// Points for attending; absent: those of the policy for the kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 1000))]
    pub points: Option<i64>,
}

/// A meeting on another day, or at another hour or place; named by day or by id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MovedMeeting {
    /// The day on which it would take place; the day by its rule is understood too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// Id of the meeting, as plans write it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = 200))]
    pub meeting: Option<String>,
    /// The new day.
    pub to: Date,
    /// Which kind, where two meetings fall on that day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<MeetingKind>,
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

/// A meeting that does not take place; named by day or by id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CancelledMeeting {
    /// The day on which it would take place; the day by its rule is understood too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Id of the meeting, as plans write it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = 200))]
    pub meeting: Option<String>,
    /// Which kind, where two meetings fall on that day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<MeetingKind>,
}

/// One meeting of several cells; it replaces the ordinary meeting of each of them in its month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct JointMeeting {
    /// Ids of the cells; the first is the host, whose seats are filled.
    #[schemars(length(min = 2, max = 100))]
    pub cells: Vec<Id>,
    /// The day.
    pub date: Date,
    /// The day it was set for before it was moved; its id, and the month whose ordinary meetings it replaces, stay by it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moved_from: Option<Date>,
    /// It does not take place after all, nor do the ordinary meetings that it replaces.
    #[serde(default, skip_serializing_if = "is_default")]
    pub cancelled: bool,
    /// Local start.
    pub start: Clock,
    /// Length in minutes.
    #[schemars(range(min = 1, max = 1440))]
    pub minutes: u32,
    /// Id of the place; absent: the host's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Id>,
    /// Points for attending; absent: those of the policy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 1000))]
    pub points: Option<i64>,
}

impl JointMeeting {
    /// The day its id and the month it stands for go by.
    #[must_use]
    pub fn nominal(&self) -> Date {
        self.moved_from.unwrap_or(self.date)
    }
}
