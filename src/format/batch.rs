//! `luanphien/batch@1` and its lines: many committees, each with its plan or with what is wrong.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::instance::Fraction;
use super::outcome::Outcome;
use super::plan::PlanTier;
use super::{PlanDto, ProblemDto};

/// What became of many committees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Batch {
    /// Always `luanphien/batch@1`.
    #[schemars(extend("const" = "luanphien/batch@1"))]
    pub format: String,
    /// Exit code: 0 if every committee has a plan, else the smallest other code among them.
    pub code: u8,
    /// Version of this program.
    pub program: String,
    /// Version of the solver.
    pub solver: String,
    /// Seed given to the solver.
    pub seed: u32,
    /// Seconds that each committee had at most; absent: as its instance says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_limit_seconds: Option<u32>,
    /// Sums over the committees that have a plan.
    pub totals: BatchTotals,
    /// The committees, in the order of the input.
    pub committees: Vec<BatchCommittee>,
}

impl Batch {
    /// The value of `format`.
    pub const FORMAT: &'static str = "luanphien/batch@1";
}

/// Sums over the committees.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BatchTotals {
    /// How many committees.
    pub committees: usize,
    /// Plans with every tier proved.
    pub optimal: usize,
    /// Plans that a limit ended before that.
    pub feasible: usize,
    /// Committees without a plan.
    pub failed: usize,
    /// Meetings of those that have a plan, covered or not.
    pub meetings: usize,
    /// Meetings at which every seat is taken.
    pub meetings_covered: usize,
    /// Sessions of those that have a plan, held or not.
    pub sessions: usize,
    /// Sessions held by the head.
    pub sessions_by_head: usize,
    /// Sessions held by a delegate.
    pub sessions_by_delegate: usize,
    /// The highest load over target of all committees, in points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub highest_load: Option<Fraction>,
    /// The lowest load over target of all committees, in points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lowest_load: Option<Fraction>,
    /// Minutes of travel, there and back.
    pub travel_minutes: i64,
}

/// What became of one committee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BatchCommittee {
    /// Name within the batch: the file without its ending, the `id` of the line, or its number; no two are the same.
    pub id: String,
    /// The file, in the folder that was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// Number of the line, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u64>,
    /// Exit code that `plan` would have ended with.
    pub code: u8,
    /// How it ended.
    pub status: BatchStatus,
    /// The plan's file, in the folder that was written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<String>,
    /// Figures of the plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<BatchFigures>,
    /// What is wrong, where there is no plan.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<ProblemDto>,
}

/// One line of the output: what became of one committee, with the plan itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BatchRecord {
    /// Always `luanphien/batch-record@1`.
    #[schemars(extend("const" = "luanphien/batch-record@1"))]
    pub format: String,
    /// Name within the batch, as in the summary.
    pub id: String,
    /// The file, in the folder that was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// Number of the line, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u64>,
    /// Exit code that `plan` would have ended with.
    pub code: u8,
    /// How it ended.
    pub status: BatchStatus,
    /// Seconds that the plan had at most; absent: no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_limit_seconds: Option<u32>,
    /// Figures of the plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<BatchFigures>,
    /// The plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<PlanDto>,
    /// What is wrong, where there is no plan.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<ProblemDto>,
}

impl BatchRecord {
    /// The value of `format`.
    pub const FORMAT: &'static str = "luanphien/batch-record@1";
}

/// How the planning of one committee ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BatchStatus {
    /// A plan, every tier proved.
    Optimal,
    /// A plan; a limit struck.
    Feasible,
    /// The instance is invalid or cannot be read.
    Invalid,
    /// Hard demands contradict each other.
    Contradiction,
    /// No checked plan within the limit.
    NoPlan,
    /// The program is wrong, or the plan could not be written.
    Error,
}

/// A plan in a few numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BatchFigures {
    /// The committee as its instance names it.
    pub organization: String,
    /// Meetings, covered or not.
    pub meetings: usize,
    /// Meetings at which every seat is taken.
    pub meetings_covered: usize,
    /// Sessions, held or not.
    pub sessions: usize,
    /// Sessions held by the head.
    pub sessions_by_head: usize,
    /// Sessions held by a delegate.
    pub sessions_by_delegate: usize,
    /// Highest load over target, in points; absent where nobody is compared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub highest_load: Option<Fraction>,
    /// Lowest load over target, in points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lowest_load: Option<Fraction>,
    /// Minutes of travel, there and back.
    pub travel_minutes: i64,
    /// Tiers that are not proved, most important first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unproved: Vec<PlanTier>,
}

/// Under which limit a plan was made that a limit ended: what `limits.jsonl` beside the plans holds, one a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LimitNote {
    /// Name of the committee within the batch.
    pub id: String,
    /// SHA-256 of the plan's file.
    pub sha256: String,
    /// Seconds it had.
    pub time_limit_seconds: u32,
}

impl From<crate::domain::Tier> for PlanTier {
    fn from(tier: crate::domain::Tier) -> Self {
        super::plan_convert::to_tier(tier)
    }
}

impl Outcome for Batch {}
