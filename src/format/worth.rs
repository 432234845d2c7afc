//! What `explain --value` hands to programs.

use schemars::JsonSchema;
use serde::Serialize;

use super::explained::{LimitDto, SeatDto};
use super::outcome::Outcome;

/// What one more person would be worth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ValueAnswerDto {
    /// Exit code.
    pub code: u8,
    /// Weight of the places that the plan leaves open.
    pub coverage: i64,
    /// The least weight that any plan leaves open; absent: not proved in time, and nothing else is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub best: Option<i64>,
    /// Parts of days with a gain, exact ones first, most first; others gain nothing.
    pub days: Vec<WorthDto>,
    /// Weeks with a gain, exact ones first, most first; others gain nothing.
    pub weeks: Vec<WorthDto>,
    /// Limits that gain if they are raised, exact ones first, most first.
    pub limits: Vec<LimitWorthDto>,
    /// Whether limits that are not listed are proved to gain nothing.
    pub limits_known: bool,
    /// The target of a full share; absent where no loads are compared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<ShareDto>,
}

/// What somebody would be worth who is free for so long.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct WorthDto {
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
    /// `morning`, `afternoon` or `evening`; absent: all days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part: Option<&'static str>,
    /// So much less coverage weight stays open.
    pub gain: i64,
    /// Whether the gain is exact; else it is no more than this.
    pub exact: bool,
    /// What the person would do in one of the best plans.
    pub seats: Vec<SeatDto>,
}

/// What a limit would be worth if it were raised.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LimitWorthDto {
    /// Id of the person.
    pub person: String,
    /// The limit with its period.
    pub limit: LimitDto,
    /// By how much it is raised, in its unit.
    pub by: i64,
    /// So much less coverage weight stays open.
    pub gain: i64,
    /// Whether the gain is exact; else it is no more than this.
    pub exact: bool,
}

/// The target of one full share over the whole plan, in points, as exact fractions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ShareDto {
    /// As it is.
    pub before: String,
    /// With one more full share.
    pub after: String,
}

impl Outcome for ValueAnswerDto {}
