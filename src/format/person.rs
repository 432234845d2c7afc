//! What `explain --person` hands to programs.

use schemars::JsonSchema;
use serde::Serialize;

use super::outcome::Outcome;
use super::rebalance::{ChangedSeat, read_change, write_change};
use crate::domain;

/// The quarter of one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PersonAnswerDto {
    /// Exit code.
    pub code: u8,
    /// Id of the person.
    pub person: String,
    /// Points that count for fairness.
    pub points: i64,
    /// Target in points, an exact fraction.
    pub target: String,
    /// Points − target: what this quarter adds to the balance.
    pub deviation: String,
    /// Opening balance.
    pub opening: String,
    /// Balance after the quarter: opening + points − target.
    pub balance: String,
    /// How many of the people compared carry more, the same and less over target; absent where the person is not compared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rank: Option<RankDto>,
    /// Minutes of all journeys, there and back.
    pub travel_minutes: i64,
    /// The seats taken, in order of time.
    pub duties: Vec<DutyDto>,
    /// The limits, period by period: those in which something is carried or asked for.
    pub limits: Vec<LimitUseDto>,
    /// The cells met.
    pub cells: Vec<CellMetDto>,
    /// What would change if the person were away for a week.
    pub weeks: Vec<WeekDto>,
}

/// Where a person stands among those compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RankDto {
    /// Carry more.
    pub more: usize,
    /// Carry the same, without the person.
    pub same: usize,
    /// Carry less.
    pub less: usize,
}

/// One seat of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DutyDto {
    /// Id of the meeting or session.
    pub duty: String,
    /// Name of the seat.
    pub seat: String,
    /// As in `assignments[].kind` of the plan.
    pub kind: &'static str,
    /// Local start.
    pub start: String,
    /// Local end.
    pub end: String,
    /// Points that count for fairness.
    pub points: i64,
    /// Minutes of the duty.
    pub minutes: i64,
    /// Minutes of the journey, there and back.
    pub travel_minutes: i64,
}

/// A limit in one period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LimitUseDto {
    /// `day`, `week`, `month` or `quarter`.
    pub per: &'static str,
    /// `duties` or `minutes`.
    pub measure: &'static str,
    /// First day of the period.
    pub from: String,
    /// Last day of the period.
    pub to: String,
    /// The least.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min: Option<u32>,
    /// The most.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<u32>,
    /// What the plan asks.
    pub carried: i64,
    /// `at` a bound, `near` the most (one duty as long as the longest would reach it), or `far`.
    pub reach: &'static str,
}

/// A cell met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CellMetDto {
    /// Id of the cell.
    pub cell: String,
    /// At how many meetings.
    pub meetings: usize,
}

/// A week without the person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct WeekDto {
    /// ISO week, `2027-W03`.
    pub week: String,
    /// Its Monday.
    pub monday: String,
    /// The first day that may still change.
    pub as_of: String,
    /// Ids of the duties that the person would miss.
    pub duties: Vec<String>,
    /// `nothing`, `made`, `impossible` or `unknown`.
    pub repair: &'static str,
    /// With `made`: the smallest repair.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mend: Option<MendDto>,
}

/// The smallest repair.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MendDto {
    /// How many seats change.
    pub changes: i64,
    /// No repair with as good a coverage changes fewer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bound: Option<i64>,
    /// Whether coverage, heads, notice and the number of changes are proved.
    pub proved: bool,
    /// Coverage and heads before and after.
    pub tiers: Vec<BeforeAfterDto>,
    /// Each change, as in `rebalance.changes` of a plan.
    pub seats: Vec<ChangedSeat>,
    /// Ids of the people who must be told.
    pub told: Vec<String>,
}

/// A tier before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BeforeAfterDto {
    /// Name of the tier.
    pub tier: &'static str,
    /// Value of the plan at hand.
    pub before: i64,
    /// Value of the other plan.
    pub after: i64,
}

/// A change of a plan as programs read it.
#[must_use]
pub fn changed_seat(of: &domain::Change) -> ChangedSeat {
    write_change(of)
}

/// A change of a plan from what programs read; nothing if it is something else.
#[must_use]
pub fn read_changed_seat(text: &str) -> Option<domain::Change> {
    serde_json::from_str(text).ok().map(|own| read_change(&own))
}

impl Outcome for PersonAnswerDto {}
