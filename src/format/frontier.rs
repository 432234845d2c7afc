//! What `rebalance --frontier` hands to programs.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::outcome::Outcome;
use super::plan::Fairness;

/// The numbers of changed seats at which the loads get more even.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FrontierDto {
    /// Exit code.
    pub code: u8,
    /// Whether no number of changes buys more than the last point.
    pub complete: bool,
    /// From the fewest changes on; each buys something over the one before.
    pub points: Vec<FrontierPointDto>,
}

/// The best loads with so many changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FrontierPointDto {
    /// At most so many seats change.
    pub changes: i64,
    /// Whether no plan with as many changes has more even loads.
    pub proved: bool,
    /// The loads, as in a plan.
    pub fairness: Fairness,
}

impl Outcome for FrontierDto {}
