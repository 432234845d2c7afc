//! What programs read of the outcome of a verb: always an object with the exit code as `code`.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::write::pretty;

/// One error.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Problem")]
pub struct ProblemDto {
    /// Code, as in `docs/codes.md`.
    pub code: String,
    /// The file, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// Line and column, JSON path, or argument.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// What stands there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// What is wrong.
    pub text: String,
    /// What to do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remedy: Option<String>,
}

/// A verb that failed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FailureDto {
    /// Exit code.
    pub code: u8,
    /// Every error.
    pub errors: Vec<ProblemDto>,
}

/// What a plan was written as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ExportedDto {
    /// Exit code.
    pub code: u8,
    /// The files that were written.
    pub files: Vec<String>,
}

/// What is in a valid instance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ContentsDto {
    /// Exit code.
    pub code: u8,
    /// Hash of the instance, as in the stamp of its plans.
    pub hash: String,
    /// Number of people.
    pub people: usize,
    /// Number of cells.
    pub cells: usize,
    /// Number of dated meetings.
    pub meetings: usize,
    /// Number of sessions to hold.
    pub sessions: usize,
}

/// The judgement of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReportDto {
    /// Exit code.
    pub code: u8,
    /// Every breach of a rule.
    pub violations: Vec<ViolationDto>,
    /// Value of every tier, recomputed from the assignments.
    pub tiers: BTreeMap<&'static str, i64>,
    /// Loads over target of the people compared, highest first, as exact fractions.
    pub loads: Vec<LoadDto>,
    /// What the multipliers of the certificate prove, where one was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certificate: Option<Vec<RecountedDto>>,
}

/// A bound of a certificate, recounted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RecountedDto {
    /// Name of the tier.
    pub tier: &'static str,
    /// Of fairness: the load over target, as an exact fraction.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<String>,
    /// The bound that the certificate claims.
    pub claimed: i64,
    /// The bound that its multipliers prove.
    pub proved: i64,
    /// How many rows they use.
    pub rows: usize,
}

/// One breach of one rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ViolationDto {
    /// Id of the rule.
    pub rule: &'static str,
    /// What the rule says.
    pub meaning: &'static str,
    /// The meeting, session, cell or commune.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duty: Option<String>,
    /// The seat or group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seat: Option<String>,
    /// Who.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    /// The other duty, person or figure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub other: Option<String>,
    /// The day, or the first day of the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// By how much, in the rule's unit.
    pub amount: i64,
}

/// The recomputed load of one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LoadDto {
    /// Id of the person.
    pub id: String,
    /// Points taken that count.
    pub points: i64,
    /// Opening + points − target, as an exact fraction.
    pub load: String,
    /// Duties attended.
    pub duties: i64,
}

/// Seconds of each stage, and the size of the program that was solved.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct TimingsDto {
    /// Stages in order, with their wall time.
    pub stages: Vec<StageDto>,
    /// Sum of the stages.
    pub total_seconds: f64,
    /// Columns of the integer program.
    pub columns: usize,
    /// Rows of the integer program.
    pub rows: usize,
}

/// One stage.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct StageDto {
    /// Name of the stage.
    pub stage: String,
    /// Wall time.
    pub seconds: f64,
}

/// What a verb hands to programs.
pub trait Outcome: Serialize {}

impl Outcome for FailureDto {}
impl Outcome for ContentsDto {}
impl Outcome for ExportedDto {}
impl Outcome for ReportDto {}
impl Outcome for TimingsDto {}

/// Writes an outcome as JSON with a line end.
#[must_use]
pub fn write_outcome(outcome: &impl Outcome) -> String {
    pretty(outcome)
}
