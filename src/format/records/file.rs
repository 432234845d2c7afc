//! The file, and what it may say.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::words::{Came, CaseKind, ConcernState, Held, MeetingState, ReportState};
use crate::format::instance::{Clock, Date, Id};

/// What became of the duties of a plan in force: `luanphien/records@1`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Records {
    /// Always `luanphien/records@1`.
    #[schemars(extend("const" = "luanphien/records@1"))]
    pub format: String,
    /// What is recorded; of the same thing said twice the later one counts.
    #[schemars(length(max = 20000))]
    pub records: Vec<Record>,
}

impl Records {
    /// The value of `format`.
    pub const FORMAT: &'static str = "luanphien/records@1";

    /// These records.
    #[must_use]
    pub fn new(records: Vec<Record>) -> Self {
        Records { format: Self::FORMAT.to_owned(), records }
    }
}

/// One thing that is recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Record {
    /// Whether somebody came.
    Attendance(Attendance),
    /// Whether a meeting took place.
    Meeting(Meeting),
    /// Something that a meeting raised upward.
    Concern(Concern),
    /// A report that somebody owes.
    Report(Report),
    /// How a session was held.
    Session(Session),
    /// Visits at a session: numbers only.
    Visits(Visits),
}

/// Whether somebody came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Attendance {
    /// Id of the meeting or session, as plans write it.
    #[schemars(length(min = 1, max = 200))]
    pub duty: String,
    /// Id of the person whom the plan puts there.
    pub person: Id,
    /// Whether the person came.
    pub came: Came,
    /// Why not; an excused absence needs it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = 300))]
    pub reason: Option<String>,
    /// Id of who came instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead: Option<Id>,
    /// Local time of arrival.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arrived: Option<Clock>,
    /// Whether who came spoke.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spoke: Option<bool>,
    /// Anything else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = 2000))]
    pub note: Option<String>,
}

/// Whether a meeting took place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// Id of the meeting, as plans write it.
    #[schemars(length(min = 1, max = 200))]
    pub duty: String,
    /// Whether it took place.
    pub state: MeetingState,
    /// The other day, of a meeting that was moved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moved_to: Option<Date>,
    /// Why it was moved or cancelled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = 300))]
    pub reason: Option<String>,
    /// The meeting's own rating, in the office's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = 100))]
    pub rating: Option<String>,
}

/// Something that a meeting raised upward.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Concern {
    /// Id of the meeting, as plans write it.
    #[schemars(length(min = 1, max = 200))]
    pub duty: String,
    /// Number at this meeting, from 1.
    #[schemars(range(min = 1, max = 1000))]
    pub number: i64,
    /// What was raised.
    #[schemars(length(min = 1, max = 2000))]
    pub matter: String,
    /// Whether it has been answered.
    pub state: ConcernState,
    /// Who answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = 300))]
    pub answered_by: Option<String>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered_on: Option<Date>,
}

/// A report that somebody owes for a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// Id of the person, or label of the agency, that reports.
    #[schemars(length(min = 1, max = 100))]
    pub author: String,
    /// The period: `2027-01`, `2027-Q1`, `2027-H1`, `2027-9M`, `2027`, or an occasion: `ad-hoc:` and its name.
    #[schemars(length(min = 4, max = 100))]
    pub period: String,
    /// The last day on which it is in time.
    pub due: Date,
    /// Where it is.
    pub state: ReportState,
    /// When it was handed in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub submitted: Option<Date>,
    /// Why it was given back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = 300))]
    pub reason: Option<String>,
}

/// How a session was held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Session {
    /// Id of the session, as plans write it.
    #[schemars(length(min = 1, max = 200))]
    pub duty: String,
    /// How it was held.
    pub held: Held,
    /// Id of who hosted instead of the head.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delegate: Option<Id>,
    /// Why by a delegate, not at all, or on another day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = 300))]
    pub reason: Option<String>,
    /// The other day, of a session that was moved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moved_to: Option<Date>,
}

/// Visits at a session, by kind and topic: numbers only, nothing of the visitors.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Visits {
    /// Id of the session, as plans write it.
    #[schemars(length(min = 1, max = 200))]
    pub duty: String,
    /// Kind of what was brought forward.
    pub kind: CaseKind,
    /// Topic: one of the policy's list.
    #[schemars(length(min = 1, max = 60))]
    pub topic: String,
    /// Visitors received.
    #[schemars(range(min = 0, max = 100000))]
    pub visits: i64,
    /// Of their cases: settled.
    #[serde(default)]
    #[schemars(range(min = 0, max = 100000))]
    pub settled: i64,
    /// Forwarded to whom it concerns.
    #[serde(default)]
    #[schemars(range(min = 0, max = 100000))]
    pub forwarded: i64,
    /// Pending.
    #[serde(default)]
    #[schemars(range(min = 0, max = 100000))]
    pub pending: i64,
}
