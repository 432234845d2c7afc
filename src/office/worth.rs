//! Explain what one more person would be worth: where the office should ask for help.

use std::time::Duration;

use num_rational::Ratio;

use super::rebalance::seen_by;
use super::seat::judged;
use crate::checker::{self, Report};
use crate::domain::{Assignment, Instance, Plan};
use crate::explain::{self, Value};
use crate::solver::Clock;

/// What one more person would be worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueExplanation {
    /// Weight of the places that the plan leaves open.
    pub coverage: i64,
    /// Gains in coverage, exact or bounds.
    pub value: Value,
    /// Target in points of a full share over the whole plan, as it is and with one more full share; `None`: no loads are
    /// compared.
    pub share: Option<(Ratio<i64>, Ratio<i64>)>,
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq)]
pub enum ValueFailure {
    /// The plan breaks rules.
    Broken(Box<Report>),
    /// The program is wrong.
    Internal(String),
}

/// What one more person would be worth for each part of a day and each week, and which limits bind.
///
/// # Errors
/// A plan that breaks rules, or an internal error.
pub fn explain_value(
    instance: &Instance,
    made: &Plan,
    time_limit: Option<Duration>,
) -> Result<ValueExplanation, ValueFailure> {
    let clock = Clock::start(time_limit);
    let seen = seen_by(instance, made);
    let instance = seen.as_ref().unwrap_or(instance);
    let report = judged(instance, made);
    if !report.is_clean() {
        return Err(ValueFailure::Broken(Box::new(report)));
    }
    let coverage = report.measures.tiers.get(&crate::domain::Tier::Coverage).copied().unwrap_or(0);
    let value = explain::value(instance, clock).map_err(|error| ValueFailure::Internal(error.to_string()))?;
    Ok(ValueExplanation { coverage, value, share: share(instance, &made.assignments) })
}

/// The target of one full share, before and after one more joins who is compared with the others.
fn share(instance: &Instance, rows: &[Assignment]) -> Option<(Ratio<i64>, Ratio<i64>)> {
    let total = |instance: &Instance| -> Ratio<i64> {
        checker::measure(instance, rows).people.iter().map(|person| person.target).sum()
    };
    let zero = Ratio::from_integer(0);
    let (before, grown) = (total(instance), explain::with_helper(instance).0);
    let after = checker::measure(&grown, rows).people.last()?.target;
    let all = total(&grown);
    if before <= zero || after <= zero || all <= after {
        return None;
    }
    // The new share is to all weights as its target to all targets. Nothing more has to be done because one more is there.
    let others = all / after - Ratio::from_integer(1);
    Some((before / others, before / (others + Ratio::from_integer(1))))
}
