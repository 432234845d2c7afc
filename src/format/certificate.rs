//! `luanphien/certificate@1`: multipliers from which every bound can be recounted.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::instance::{Date, Fraction, LimitPeriod, Moment};
use super::plan::PlanTier;
use super::plan_convert::{both_ways, read_tier_name, to_tier};
use crate::domain as plain;

/// Bounds on the tiers of a plan, each with the rows that prove it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Certificate {
    /// Always `luanphien/certificate@1`.
    #[schemars(extend("const" = "luanphien/certificate@1"))]
    pub format: String,
    /// SHA-256 of the instance.
    pub instance: String,
    /// One entry for each tier, and for each level of fairness, that is certified.
    pub bounds: Vec<CertifiedBound>,
}

impl Certificate {
    /// The value of `format`.
    pub const FORMAT: &'static str = "luanphien/certificate@1";
}

/// A bound on one tier or one level of fairness.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CertifiedBound {
    /// Which tier.
    pub tier: PlanTier,
    /// Of fairness: the load over target; what is bounded is how many reach it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Fraction>,
    /// No plan with the earlier tiers (and higher levels) as they are in the plan has less.
    pub bound: i64,
    /// Multipliers are so many parts of one.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    #[schemars(range(min = 1))]
    pub scale: i64,
    /// The rows with their multipliers; none where the bound needs none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<Multiplier>,
}

fn one() -> i64 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_one(scale: &i64) -> bool {
    *scale == 1
}

/// A row, so many times: a rule, and of whom or what it speaks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Multiplier {
    /// Id of the rule.
    pub rule: String,
    /// Id of the meeting, session, cell, series or commune.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duty: Option<String>,
    /// Of a session: the first start on the date meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Moment>,
    /// Name of the seat without its number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<String>,
    /// The label that is counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// Id of the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    /// Id of the person kept apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other: Option<String>,
    /// Of `one-place`: duties that exclude each other pairwise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub duties: Vec<DutyAt>,
    /// First day of the period, block or window of days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// The period of a limit, or of communes seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per: Option<LimitPeriod>,
    /// What a limit counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<LimitMeasure>,
    /// Of loads: the level that is reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Fraction>,
    /// Of loads: the row divided by so many points, and rounded down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub points: Option<i64>,
    /// How many times, in parts of the scale: above zero for the row's least value, below for its greatest.
    pub times: i64,
}

/// A duty at its time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DutyAt {
    /// Id of the meeting or session.
    pub duty: String,
    /// Its first start.
    pub start: Moment,
}

/// What a limit counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LimitMeasure {
    /// Duties.
    Duties,
    /// Minutes of the duties.
    Minutes,
}

both_ways! {
    to_period, from_period: plain::Period, LimitPeriod { Day, Week, Month, Quarter }
    to_measure, from_measure: plain::Measure, LimitMeasure { Duties, Minutes }
}

/// A certificate as it stands in JSON.
#[must_use]
pub fn to_dto(certificate: &plain::Certificate) -> Certificate {
    let bound = |bound: &plain::CertifiedBound| CertifiedBound {
        tier: to_tier(bound.tier),
        level: bound.level.map(Into::into),
        bound: bound.bound,
        scale: bound.scale,
        rows: bound.rows.iter().map(multiplier).collect(),
    };
    Certificate {
        format: Certificate::FORMAT.to_owned(),
        instance: certificate.instance.clone(),
        bounds: certificate.bounds.iter().map(bound).collect(),
    }
}

/// A certificate from what stands in JSON.
#[must_use]
pub fn from_dto(certificate: &Certificate) -> plain::Certificate {
    let bound = |bound: &CertifiedBound| plain::CertifiedBound {
        tier: read_tier_name(bound.tier),
        level: bound.level.as_ref().map(|level| level.0),
        bound: bound.bound,
        scale: bound.scale,
        rows: bound.rows.iter().map(read).collect(),
    };
    plain::Certificate {
        instance: certificate.instance.clone(),
        bounds: certificate.bounds.iter().map(bound).collect(),
    }
}

/// A multiplier as it stands in JSON.
#[must_use]
pub fn multiplier(multiplier: &plain::Multiplier) -> Multiplier {
    let row = multiplier.row.clone();
    let duty = |(duty, start)| DutyAt { duty, start: Moment(start) };
    Multiplier {
        rule: row.rule,
        duty: row.duty,
        start: row.start.map(Moment),
        seat: row.seat,
        group: row.group,
        person: row.person,
        other: row.other,
        duties: row.duties.into_iter().map(duty).collect(),
        from: row.from.map(Date),
        per: row.per.map(to_period),
        measure: row.measure.map(to_measure),
        level: row.level.map(Into::into),
        points: row.points,
        times: multiplier.times,
    }
}

fn read(multiplier: &Multiplier) -> plain::Multiplier {
    let row = multiplier.clone();
    let duty = |duty: DutyAt| (duty.duty, duty.start.0);
    let premise = plain::Premise {
        rule: row.rule,
        duty: row.duty,
        start: row.start.map(|start| start.0),
        seat: row.seat,
        group: row.group,
        person: row.person,
        other: row.other,
        duties: row.duties.into_iter().map(duty).collect(),
        from: row.from.map(|from| from.0),
        per: row.per.map(from_period),
        measure: row.measure.map(from_measure),
        level: row.level.map(|level| level.0),
        points: row.points,
    };
    plain::Multiplier { row: premise, times: multiplier.times }
}
