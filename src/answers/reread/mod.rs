//! Answers of `explain` that were kept as JSON, read again as what they mean, so that people read them in their own words: the way
//! back from `explained` and `fairness`.

mod fairness;
mod json;
mod uncovered;

use json::Json;
use serde_json::Value;

use crate::office::explain::{Explanation, FairnessExplanation};

/// The levels of load, from what a job answered; nothing if it is something else.
#[must_use]
pub fn reread_fairness(answer: &str) -> Option<FairnessExplanation> {
    fairness::read(Json(&serde_json::from_str::<Value>(answer).ok()?))
}

/// Why places are open, from what a job answered; nothing if it is something else.
#[must_use]
pub fn reread_uncovered(answer: &str) -> Option<Explanation> {
    uncovered::read(Json(&serde_json::from_str::<Value>(answer).ok()?))
}
