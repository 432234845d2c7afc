//! Certificates: multipliers over rules from which anybody can recount that no plan is better.

use chrono::{NaiveDate, NaiveDateTime};
use num_rational::Ratio;

use super::{Measure, Period, Tier};

/// Bounds on the tiers of a plan, each with the rows that prove it.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Certificate {
    /// Hash of the instance.
    pub instance: String,
    /// One entry per tier, and per level of fairness, that is certified.
    pub bounds: Vec<CertifiedBound>,
}

/// A bound on one tier or one level of fairness.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CertifiedBound {
    /// Which tier.
    pub tier: Tier,
    /// Of fairness: the load over target whose count is bounded.
    pub level: Option<Ratio<i64>>,
    /// No plan with the earlier tiers (and higher levels) as they are in the plan has less.
    pub bound: i64,
    /// Multipliers are so many parts of one (1 or more).
    pub scale: i64,
    /// The rows with their multipliers: positive ones use a row's least value, negative ones its greatest.
    pub rows: Vec<Multiplier>,
}

/// A row, so many times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Multiplier {
    /// Which row.
    pub row: Premise,
    /// How many times, in parts of the scale.
    pub times: i64,
}

/// One row: a rule, and of whom or what it speaks. What a rule does not need is absent.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Premise {
    /// Id of the rule.
    pub rule: String,
    /// Id of the meeting, session, cell, series or commune.
    pub duty: Option<String>,
    /// Of a session with several dates: the first start on the date meant.
    pub start: Option<NaiveDateTime>,
    /// Name of the seat without its number.
    pub seat: Option<String>,
    /// The label that is counted.
    pub group: Option<String>,
    /// Id of the person.
    pub person: Option<String>,
    /// Id of the person kept apart.
    pub other: Option<String>,
    /// Of the rule `one-place`: the duties that exclude each other pairwise, each with its first start.
    pub duties: Vec<(String, NaiveDateTime)>,
    /// First day of the period or block.
    pub from: Option<NaiveDate>,
    /// The period of a limit.
    pub per: Option<Period>,
    /// What a limit counts.
    pub measure: Option<Measure>,
    /// Load over target.
    pub level: Option<Ratio<i64>>,
    /// Of loads: the row divided by so many points, and rounded down.
    pub points: Option<i64>,
}
