//! Series of citizen receptions.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::defaults::{is_default, is_one, is_posting_lead, is_yes, one, posting_lead, yes};
use super::{Avoid, Clock, Date, DateRule, Id, MonthDay, MonthEnd, OnHoliday, Weekday};

/// The receptions of one body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reception {
    /// Stable id.
    pub id: Id,
    /// Name as printed.
    #[schemars(length(min = 1, max = 300))]
    pub name: String,
    /// Id of the commune of the body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commune: Option<Id>,
    /// Id of the place.
    pub place: Id,
    /// How much the series matters when not all seats can be filled.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    #[schemars(range(min = 1, max = 1000))]
    pub priority: u32,
    /// Who receives.
    pub host: Host,
    /// Seats besides the host.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub panel: Vec<PanelSeat>,
    /// How many of a group sit in one session, host and panel together.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 20))]
    pub composition: Vec<Composition>,
    /// Which days.
    pub dates: SessionDates,
    /// Hours of a day; empty where the seasons give them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 10))]
    pub sittings: Vec<Sitting>,
    /// Hours that differ by season.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 20))]
    pub seasons: Vec<Season>,
    /// Sessions a month that the regulation asks for; absent: the organization's number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(max = 31))]
    pub min_per_month: Option<u32>,
    /// Working days between posting and session.
    #[serde(default = "posting_lead", skip_serializing_if = "is_posting_lead")]
    #[schemars(range(max = 60))]
    pub posting_lead: u32,
    /// Topics that are posted with the schedule.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50), inner(length(min = 1, max = 300)))]
    pub topics: Vec<String>,
    /// Points of the seats; absent: those of the policy.
    #[serde(default, skip_serializing_if = "is_default")]
    pub points: ReceptionPoints,
    /// Extra, moved and cancelled sessions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 1000))]
    pub changes: Vec<SessionChange>,
}

impl Reception {
    /// A series of priority 1 without panel.
    #[must_use]
    pub fn new(id: &str, name: &str, place: &str, host: Host, dates: SessionDates) -> Self {
        Reception {
            id: id.into(),
            name: name.to_owned(),
            commune: None,
            place: place.into(),
            priority: one(),
            host,
            panel: Vec::new(),
            composition: Vec::new(),
            dates,
            sittings: Vec::new(),
            seasons: Vec::new(),
            min_per_month: None,
            posting_lead: posting_lead(),
            topics: Vec::new(),
            points: ReceptionPoints::default(),
            changes: Vec::new(),
        }
    }
}

/// Who receives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Host {
    /// The head of the body, or a delegate.
    Head(HeadHost),
    /// Several people in turn.
    Rotating(RotatingHosts),
}

/// The head of the body and who may stand in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HeadHost {
    /// Id of the head.
    pub person: Id,
    /// Who may stand in, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub delegates: Vec<Delegate>,
}

/// Somebody who may stand in for the head.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Delegate {
    /// Id of the person.
    pub person: Id,
    /// Cost of one session in the heads tier.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    #[schemars(range(min = 1, max = 10000))]
    pub cost: u32,
}

/// People who receive in turn, session by session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RotatingHosts {
    /// Ids of the people in the order of their turns.
    #[schemars(length(min = 1, max = 100))]
    pub people: Vec<Id>,
}

/// Seats of one role on the panel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PanelSeat {
    /// Role as printed and as used in seat names.
    #[schemars(length(min = 1, max = 100))]
    pub role: String,
    /// How many people of this role.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    #[schemars(range(min = 1, max = 50))]
    pub count: u32,
    /// Who is eligible: people with one of these labels; empty: everybody.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    #[schemars(length(max = 50), inner(length(min = 1, max = 100)))]
    pub groups: BTreeSet<String>,
    /// Whether the seat is required; otherwise it is wanted.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub required: bool,
}

/// How many of a group sit in one session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Composition {
    /// The label that is counted.
    #[schemars(length(min = 1, max = 100))]
    pub group: String,
    /// At least so many; missing ones are listed as uncovered.
    #[serde(default, skip_serializing_if = "is_default")]
    #[schemars(range(max = 100))]
    pub at_least: u32,
    /// At most so many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(max = 100))]
    pub at_most: Option<u32>,
}

/// Which days a series is held on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SessionDates {
    /// By a rule.
    Rule(RuledDates),
    /// Chosen by the plan.
    Choose(ChosenDates),
}

/// Dates by a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RuledDates {
    /// The rule.
    pub rule: DateRule,
    /// Where a date goes that falls on a day to avoid.
    #[serde(default = "next_working_day", skip_serializing_if = "is_next_working_day")]
    pub on_holiday: OnHoliday,
    /// Which days are avoided.
    #[serde(default = "non_working_days", skip_serializing_if = "is_non_working_days")]
    pub avoid: Avoid,
    /// What happens in a month without the day.
    #[serde(default, skip_serializing_if = "is_default")]
    pub month_end: MonthEnd,
    /// Months (1 to 12) with sessions; empty: all.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    #[schemars(inner(range(min = 1, max = 12)))]
    pub months: BTreeSet<u32>,
}

fn next_working_day() -> OnHoliday {
    OnHoliday::NextWorkingDay
}
fn is_next_working_day(value: &OnHoliday) -> bool {
    *value == next_working_day()
}
fn non_working_days() -> Avoid {
    Avoid::NonWorkingDays
}
fn is_non_working_days(value: &Avoid) -> bool {
    *value == non_working_days()
}

/// Dates chosen by the plan: each month one session for each window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChosenDates {
    /// The windows.
    #[schemars(length(min = 1, max = 31))]
    pub windows: Vec<Window>,
    /// At least so many days between two sessions of the series.
    #[serde(default, skip_serializing_if = "is_default")]
    #[schemars(range(max = 366))]
    pub min_days_between: u32,
}

/// Days of a month from which one is chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Window {
    /// First day of the month.
    #[schemars(range(min = 1, max = 31))]
    pub from_day: u32,
    /// Last day of the month.
    #[schemars(range(min = 1, max = 31))]
    pub to_day: u32,
    /// The day one would like; each day away costs one in the preference tier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 31))]
    pub preferred_day: Option<u32>,
    /// Only these weekdays; empty: all.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub weekdays: BTreeSet<Weekday>,
    /// Only working days; otherwise holidays are avoided, weekends are not.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub working_days_only: bool,
}

/// One sitting of a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Sitting {
    /// Local start.
    pub start: Clock,
    /// Length in minutes.
    #[schemars(range(min = 1, max = 1440))]
    pub minutes: u32,
}

/// Hours of a part of the year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Season {
    /// First day of the season.
    pub from: MonthDay,
    /// Last day of the season; earlier than `from`: over New Year.
    pub to: MonthDay,
    /// Hours of a day.
    #[schemars(length(min = 1, max = 10))]
    pub sittings: Vec<Sitting>,
}

/// Points of the seats of a series; absent: those of the policy.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReceptionPoints {
    /// The host seat.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 1000))]
    pub host: Option<i64>,
    /// A panel seat.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 1000))]
    pub panel: Option<i64>,
}

/// An extra, moved or cancelled session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SessionChange {
    /// An extra session.
    Add(AddedSession),
    /// A session on another day or at other hours.
    Move(MovedSession),
    /// A session that is not to be held.
    Cancel(CancelledSession),
}

/// An extra session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddedSession {
    /// The day.
    pub date: Date,
    /// Hours; empty: those of the series.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 10))]
    pub sittings: Vec<Sitting>,
}

/// A session on another day or at other hours; named by day or by id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MovedSession {
    /// The day on which it would be held; the day by its rule is understood too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// Id of the session, as plans write it (needed where the plan chooses the dates).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = 200))]
    pub session: Option<String>,
    /// The new day.
    pub to: Date,
    /// Hours; empty: those of the series.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 10))]
    pub sittings: Vec<Sitting>,
}

/// A session that is not to be held; named by day or by id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CancelledSession {
    /// The day on which it would be held; the day by its rule is understood too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Id of the session, as plans write it (needed where the plan chooses the dates).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = 200))]
    pub session: Option<String>,
}
