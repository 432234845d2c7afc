//! What `explain --seat` hands to programs.

use schemars::JsonSchema;
use serde::Serialize;

use super::explained::{AtDto, LimitDto, ObstacleDto, SeatDto};
use super::outcome::Outcome;

/// Who takes a seat, who could and at what cost, and who cannot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SeatAnswerDto {
    /// Exit code.
    pub code: u8,
    /// The seat.
    pub seat: SeatDto,
    /// Everybody whose labels fit: chosen, could (cheapest first), cannot.
    pub people: Vec<StandingDto>,
}

/// How one person stands to the seat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StandingDto {
    /// Id of the person.
    pub person: String,
    /// `chosen`, `could` or `cannot`.
    pub state: &'static str,
    /// With `cannot`: what is in the way at each time of the duty.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub obstacles: Vec<TimedObstacleDto>,
    /// With `could`: what is in the way in the plan as it is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub conflicts: Vec<ConflictDto>,
    /// With `could`: `exact`, `bound` (not every tier is exact), `impossible` or `unknown`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price: Option<&'static str>,
    /// Tier by tier, in the order of the policy, as far as known.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tiers: Vec<TierPriceDto>,
}

/// An obstacle at one of the duty's times.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TimedObstacleDto {
    /// The duty at that time.
    pub at: AtDto,
    /// What is in the way.
    pub obstacle: ObstacleDto,
}

/// What is in the way of a person in the plan as it is.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct ConflictDto {
    /// `elsewhere`, `other_day`, `same_duty`, `limit`, `apart` or `panel_at_most`.
    pub kind: &'static str,
    /// With `elsewhere`: the other duty; with `other_day`: a time of the session at which the person is free.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<AtDto>,
    /// With `elsewhere`: minutes of the way from there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub travel_minutes: Option<i64>,
    /// The other seat, person or group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// With `limit`: the limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<LimitDto>,
    /// With `limit`: what the person carries already.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub taken: Option<i64>,
}

/// One tier of a cost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TierPriceDto {
    /// Name of the tier.
    pub tier: &'static str,
    /// Value of the plan at hand.
    pub before: i64,
    /// Value with the person on the seat.
    pub after: i64,
    /// Of fairness: the first place of the loads, highest first, that differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub loads: Option<LoadsDto>,
    /// Whether no plan with the person there is better in this tier, with the earlier ones as they are here.
    pub exact: bool,
}

/// A place of the sorted loads that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LoadsDto {
    /// Its number from the highest, from 1.
    pub place: usize,
    /// Load over target of the plan at hand, as an exact fraction.
    pub before: String,
    /// Load over target with the person on the seat.
    pub after: String,
}

impl Outcome for SeatAnswerDto {}
