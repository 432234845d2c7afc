//! What is one's own, as programs read and say it.

use chrono::NaiveDateTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::Fate;
use crate::format::instance::{Clock, Date, Id};
use crate::format::records::{Attendance, Came, ReportState};
use crate::register::records::{Notice, Report};
use crate::service::work::Own;
use crate::texts::{Labels, Texts};

/// One duty of one's own.
#[derive(Serialize, Deserialize, JsonSchema)]
pub(crate) struct OwnDuty {
    /// Id of the meeting or session.
    pub duty: String,
    /// The day.
    pub date: Date,
    /// Local time at which it begins.
    pub start: Clock,
    /// Local time at which it ends.
    pub end: Clock,
    /// The cell that meets, or the series of the session.
    pub what: String,
    /// Where.
    pub place: String,
    /// In which quality one has a seat, in words.
    pub role: String,
    /// Who else has a seat there.
    pub with: Vec<Companion>,
    /// How far it is.
    pub state: DutyState,
    /// To which day it was moved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moved_to: Option<Date>,
    /// Whether one came, where that is recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub came: Option<Came>,
    /// Whether one may say oneself whether one came: not where the office has said otherwise.
    pub open: bool,
}

/// Somebody else with a seat.
#[derive(Serialize, Deserialize, JsonSchema)]
pub(crate) struct Companion {
    /// Name.
    pub name: String,
    /// In which quality, in words.
    pub role: String,
}

/// How far a duty is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum DutyState {
    /// It will begin.
    Ahead,
    /// It has begun.
    Begun,
    /// It is over.
    Over,
    /// It takes place on another day.
    Moved,
    /// It does not take place.
    Cancelled,
}

impl OwnDuty {
    /// As it is told at a moment.
    pub(super) fn of(own: &Own, now: NaiveDateTime, texts: Texts) -> Self {
        let (row, labels) = (own.row(), Labels::new(own.instance(), texts));
        let with = own.others().map(|other| Companion {
            name: labels.person(&other.person).to_owned(),
            role: labels.quality(other),
        });
        Self {
            duty: row.duty.clone(),
            date: Date(row.date),
            start: Clock(row.start.time()),
            end: Clock(row.end.time()),
            what: own.what().to_owned(),
            place: own.place().to_owned(),
            role: labels.quality(row),
            with: with.collect(),
            state: state(own, now),
            moved_to: own.fate.day().map(Date),
            came: own.came.as_ref().map(|came| came.came),
            open: !own.is_said_otherwise(),
        }
    }
}

fn state(own: &Own, now: NaiveDateTime) -> DutyState {
    match own.fate {
        Fate::On(_) => DutyState::Moved,
        Fate::Off => DutyState::Cancelled,
        Fate::AsPlanned if own.is_over(now) => DutyState::Over,
        Fate::AsPlanned if own.row().start <= now => DutyState::Begun,
        Fate::AsPlanned => DutyState::Ahead,
    }
}

/// What one says of oneself.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "OwnRecords")]
pub(crate) struct OwnRecords {
    /// What is recorded.
    #[schemars(length(min = 1, max = 500))]
    pub records: Vec<OwnRecord>,
}

/// One thing that one says of oneself.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum OwnRecord {
    /// Whether one came.
    Attendance(OwnAttendance),
    /// That a report one owes is handed in, today.
    Report(HandedIn),
}

/// Whether one came to a duty of one's own.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct OwnAttendance {
    /// Id of the meeting or session.
    #[schemars(length(min = 1, max = 200))]
    pub duty: String,
    /// Whether one came.
    pub came: OwnCame,
    /// Why not; an excused absence needs it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = 300))]
    pub reason: Option<String>,
    /// Local time of arrival.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arrived: Option<Clock>,
    /// Whether one spoke.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spoke: Option<bool>,
    /// Anything else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = 2000))]
    pub note: Option<String>,
}

/// Whether one came, as far as that is one's own to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum OwnCame {
    /// One came.
    Attended,
    /// One could not, and says why.
    Excused,
}

impl OwnAttendance {
    /// As the office would record it.
    pub(super) fn of(self, person: &str) -> Attendance {
        let Self { duty, came, reason, arrived, spoke, note } = self;
        let came = match came {
            OwnCame::Attended => Came::Attended,
            OwnCame::Excused => Came::Excused,
        };
        Attendance { duty, person: Id(person.to_owned()), came, reason, instead: None, arrived, spoke, note }
    }
}

/// A report that is handed in.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct HandedIn {
    /// The period, as it stands among one's reports.
    #[schemars(length(min = 4, max = 100))]
    pub period: String,
}

/// A report that one owes or has handed in.
#[derive(Serialize, Deserialize, JsonSchema)]
pub(crate) struct OwnReport {
    /// The period.
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
    pub reason: Option<String>,
}

impl From<Report> for OwnReport {
    fn from(own: Report) -> Self {
        let Report { author: _, period, due, state, submitted, reason } = own;
        Self { period, due: Date(due), state, submitted: submitted.map(Date), reason }
    }
}

/// The days on which one cannot.
#[derive(Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Notice")]
pub(crate) struct NoticeDto {
    /// Id.
    pub id: String,
    /// The first day.
    pub since: Date,
    /// The last day.
    pub until: Date,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Whether the office has dealt with it.
    pub settled: bool,
}

impl From<Notice> for NoticeDto {
    fn from(own: Notice) -> Self {
        let Notice { id, person: _, since, until, reason, settled } = own;
        Self { id, since: Date(since), until: Date(until), reason, settled }
    }
}
