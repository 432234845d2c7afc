//! What `explain --fairness` hands to programs.

use schemars::JsonSchema;
use serde::Serialize;

use super::outcome::Outcome;

/// The levels of fairness, and what a tolerance would buy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FairnessAnswerDto {
    /// Exit code.
    pub code: u8,
    /// Who is compared, highest load first.
    pub people: Vec<PersonLevelDto>,
    /// The levels, from the highest.
    pub levels: Vec<LevelDto>,
    /// Points of tolerance that the policy gives fairness; absent: the policy does not name the tier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tolerance: Option<i64>,
    /// The tiers after fairness, with the plan's own values.
    pub later: Vec<OwnTierDto>,
    /// What a tolerance of 1, 2 and 3 points would buy; empty where no tier follows fairness.
    pub bought: Vec<BoughtDto>,
}

/// The load of a person who is compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PersonLevelDto {
    /// Id of the person.
    pub person: String,
    /// Load over target, an exact fraction.
    pub load: String,
}

/// One level of the loads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LevelDto {
    /// The load over target that is reached, an exact fraction.
    pub level: String,
    /// How many people reach it.
    pub count: i64,
    /// With the higher levels as they are, no plan has fewer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bound: Option<i64>,
    /// `opening` (so many stand there before any duty), `certified`, `solver` or `none`.
    pub proof: &'static str,
}

/// A tier of the plan at hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OwnTierDto {
    /// Name of the tier.
    pub tier: &'static str,
    /// Its value.
    pub value: i64,
}

/// What one tolerance would buy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BoughtDto {
    /// Points by which each place of the sorted loads may rise.
    pub tolerance: i64,
    /// The loads over target, highest first; empty where no plan was found in time.
    pub loads: Vec<String>,
    /// The tiers after fairness; empty where no plan was found in time.
    pub tiers: Vec<BoughtTierDto>,
}

/// A tier under a tolerance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BoughtTierDto {
    /// Name of the tier.
    pub tier: &'static str,
    /// A plan with this value is known.
    pub value: i64,
    /// No plan with the earlier tiers as there has less.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bound: Option<i64>,
    /// Whether no plan with the tolerance has less, with the earlier tiers at their best.
    pub exact: bool,
}

impl Outcome for FairnessAnswerDto {}
