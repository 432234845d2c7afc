//! Answers of `explain` that were kept as JSON, read again as what they mean, so that people read them in their own words: the way
//! back from `explained`, `fairness` and `value`, and from the weeks of `person`; the rest of that stands in the plan.

mod fairness;
mod json;
mod uncovered;
mod value;
mod weeks;

use json::Json;
use serde_json::Value;

use crate::office::explain::{Absence, Explanation, FairnessExplanation, ValueExplanation};

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

/// What one more person would be worth, from what a job answered; nothing if it is something else.
#[must_use]
pub fn reread_value(answer: &str) -> Option<ValueExplanation> {
    value::read(Json(&serde_json::from_str::<Value>(answer).ok()?))
}

/// What it would change if somebody were away, week by week, from what a job answered about them; nothing if it is something else.
#[must_use]
pub fn reread_weeks(answer: &str) -> Option<Vec<Absence>> {
    weeks::read(Json(&serde_json::from_str::<Value>(answer).ok()?))
}
