//! What the verbs of plans in the register hand to programs.

use schemars::JsonSchema;
use serde::Serialize;

use super::outcome::Outcome;

/// A plan that was brought further.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PublishedDto {
    /// Exit code.
    pub code: u8,
    /// Id of the committee.
    pub committee: String,
    /// First day of the period.
    pub first: String,
    /// Number of the version.
    pub version: i64,
    /// Where it is in its life.
    pub state: &'static str,
    /// Whether anything was written.
    pub new: bool,
    /// The version that was in force until now, and how it differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<DifferencesDto>,
}

/// How two versions differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DifferencesDto {
    /// Exit code.
    pub code: u8,
    /// Number of the older version.
    pub from: i64,
    /// Number of the newer version.
    pub to: i64,
    /// The seats that differ, by day.
    pub changes: Vec<ChangedSeatDto>,
    /// Ids of those who must be told.
    pub told: Vec<String>,
}

/// A seat that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ChangedSeatDto {
    /// Id of the meeting or session.
    pub duty: String,
    /// Name of the seat.
    pub seat: String,
    /// Id of who left it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// When that would have been, local.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from_start: Option<String>,
    /// Id of who came.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// When that is, local.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to_start: Option<String>,
    /// Whether it counts as a change: not where only the quality or the number of the seat differs.
    pub counted: bool,
}

/// The versions of a committee's plans.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct VersionsDto {
    /// Exit code.
    pub code: u8,
    /// Id of the committee.
    pub committee: String,
    /// By period and number.
    pub versions: Vec<VersionDto>,
}

/// One version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct VersionDto {
    /// First day of the period.
    pub first: String,
    /// Last day of the period.
    pub last: String,
    /// Number of the version.
    pub version: i64,
    /// Where it is in its life.
    pub state: &'static str,
    /// When it was last brought further, UTC.
    pub at: String,
    /// By whom.
    pub by: String,
    /// SHA-256 of the instance's text.
    pub instance: String,
    /// SHA-256 of the plan's text.
    pub plan: String,
}

/// Records that were taken in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RecordedDto {
    /// Exit code.
    pub code: u8,
    /// Id of the committee.
    pub committee: String,
    /// Records that were read.
    pub records: usize,
    /// Number of the journal's entry; absent: all of it was known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry: Option<i64>,
}

/// The accounts of a committee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StatementDto {
    /// Exit code.
    pub code: u8,
    /// Id of the committee.
    pub committee: String,
    /// The people, by id.
    pub people: Vec<PersonAccountDto>,
    /// The settlement account, by period.
    pub settlements: Vec<SettlementDto>,
    /// Closing balances of the last period and the settlement account, added up; only where everybody is told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sum: Option<String>,
}

/// One person's account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PersonAccountDto {
    /// Id of the person.
    pub person: String,
    /// Name as it was last known.
    pub name: String,
    /// The periods, in order.
    pub periods: Vec<PeriodAccountDto>,
}

/// One period on an account; points, balances as fractions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PeriodAccountDto {
    /// First day.
    pub first: String,
    /// Last day.
    pub last: String,
    /// Balance before.
    pub opening: String,
    /// Balance with which the plan was made, if another one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub used: Option<String>,
    /// Points that the plan asks.
    pub planned: i64,
    /// Of those, recorded as done.
    pub done: i64,
    /// Of those, not recorded yet; they count as done.
    pub unrecorded: i64,
    /// Of those, credited for an excused absence.
    pub forgiven: i64,
    /// Of those, undone and owed.
    pub owed: i64,
    /// Of those, called off.
    pub cancelled: i64,
    /// Points done in the place of others.
    pub stood_in: i64,
    /// The fair part of all that was credited.
    pub target: String,
    /// Balance after.
    pub closing: String,
}

/// The settlement account before a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SettlementDto {
    /// First day of the period.
    pub first: String,
    /// What leavers left on it, less what newcomers were given.
    pub balance: String,
}

impl Outcome for PublishedDto {}
impl Outcome for DifferencesDto {}
impl Outcome for VersionsDto {}
impl Outcome for RecordedDto {}
impl Outcome for StatementDto {}
