//! `luanphien/comparison@1`: what came of every scenario, in figures and against the base. No clock in it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ProblemDto;
use super::instance::Fraction;
use super::plan::{Status, Tier, Uncovered};

/// The base and its scenarios in figures: `luanphien/comparison@1`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Comparison {
    /// Always `luanphien/comparison@1`.
    #[schemars(extend("const" = "luanphien/comparison@1"))]
    pub format: String,
    /// Exit code of the command: the lowest of the codes below that is not 0; 0 if all have a checked plan.
    pub code: u8,
    /// Title as printed.
    pub title: String,
    /// Version of this program.
    pub program: String,
    /// Seed given to the solver.
    pub seed: u32,
    /// The instance as it is.
    pub base: ScenarioResult,
    /// What if, in the order of the file.
    pub scenarios: Vec<ScenarioResult>,
}

impl Comparison {
    /// The value of `format`.
    pub const FORMAT: &'static str = "luanphien/comparison@1";
}

/// What came of one scenario: figures, or errors.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScenarioResult {
    /// Name in tables.
    pub name: String,
    /// What it is, in a sentence.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// 0 if there is a checked plan, else the exit code that `plan` would have for this instance alone.
    pub code: u8,
    /// SHA-256 of the changed instance, as in the stamp of its plans.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instance: Option<String>,
    /// Why there is no plan.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<ProblemDto>,
    /// The plan in figures.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<Figures>,
    /// These figures less those of the base.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub difference: Option<Difference>,
}

/// A plan in figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Figures {
    /// How far the plan is proved.
    pub status: Status,
    /// Whether a time limit struck; then another run may give other figures.
    pub limit_struck: bool,
    /// The tiers with value, bound and kind of proof, most important first.
    pub tiers: Vec<Tier>,
    /// Cell meetings and their seats.
    pub meetings: Tally,
    /// The same by priority of the cell, highest first.
    pub by_priority: Vec<PriorityTally>,
    /// The same by commune, in the order of the instance.
    pub by_commune: Vec<CommuneTally>,
    /// What is left open, as in the plan.
    pub uncovered: Vec<Uncovered>,
    /// Who hosts the sessions.
    pub sessions: Hosted,
    /// Highest load over target of the people compared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub highest: Option<Fraction>,
    /// Lowest load over target.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lowest: Option<Fraction>,
    /// The leximax vector: each different load over target from the highest, and how many have it.
    pub levels: Vec<LoadLevel>,
    /// Seats at meetings that somebody else takes than who accompanies the cell.
    pub substitutions: i64,
    /// Members who come back to a cell within the memory of the policy.
    pub returns: i64,
    /// Different cells that each of the people compared attends.
    pub cells_per_member: Spread,
    /// Different people who attend each cell that meets.
    pub members_per_cell: Spread,
    /// Minutes of all journeys, there and back.
    pub travel_minutes: i64,
    /// What each person carries, in the order of the instance.
    pub people: Vec<Carried>,
}

/// Meetings and their seats.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Tally {
    /// Meetings of the horizon.
    pub meetings: i64,
    /// Meetings of which every seat is taken.
    pub covered: i64,
    /// Seats wanted at them.
    pub seats: i64,
    /// Seats taken.
    pub taken: i64,
}

/// Meetings of the cells of one priority.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PriorityTally {
    /// The priority.
    pub priority: i64,
    /// Its meetings.
    pub tally: Tally,
}

/// Meetings of the cells of one commune.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CommuneTally {
    /// Id of the commune.
    pub commune: String,
    /// Its meetings.
    pub tally: Tally,
}

/// Sessions by who hosts them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Hosted {
    /// Sessions to hold.
    pub wanted: i64,
    /// Held by the head.
    pub head: i64,
    /// Held by a delegate.
    pub delegate: i64,
    /// Not held.
    pub not_held: i64,
}

/// One load over target, and how many have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LoadLevel {
    /// The load over target in points.
    pub load: Fraction,
    /// How many people have it.
    pub people: i64,
}

/// Least, most and mean of some whole numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Spread {
    /// The least of them.
    pub least: i64,
    /// The greatest of them.
    pub most: i64,
    /// Their mean.
    pub mean: Fraction,
}

/// What one person carries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Carried {
    /// Id of the person.
    pub id: String,
    /// Whether the load is compared with those of others.
    pub compared: bool,
    /// Duties attended.
    pub duties: i64,
    /// Points taken that count for fairness.
    pub points: i64,
    /// Opening + points − target; for people who are not compared, opening + points.
    pub load: Fraction,
    /// Minutes of travel, there and back.
    pub travel_minutes: i64,
    /// Different cells attended.
    pub cells: i64,
}

/// Figures of a scenario less those of the base.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Difference {
    /// Meetings of the horizon.
    pub meetings: i64,
    /// Meetings of which every seat is taken.
    pub covered: i64,
    /// Seats at meetings that nobody takes.
    pub open_seats: i64,
    /// Sessions held by the head.
    pub head: i64,
    /// Sessions held by a delegate.
    pub delegate: i64,
    /// Sessions not held.
    pub not_held: i64,
    /// Highest load over target; absent where it cannot be said exactly.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub highest: Option<Fraction>,
    /// Lowest load over target; absent where it cannot be said exactly.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lowest: Option<Fraction>,
    /// How the loads compare from the highest on; absent where not as many people are compared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leximax: Option<Leximax>,
    /// Substitutions.
    pub substitutions: i64,
    /// Returns within the memory.
    pub returns: i64,
    /// Mean number of cells of a member.
    pub cells_per_member: Fraction,
    /// Mean number of members of a cell.
    pub members_per_cell: Fraction,
    /// Minutes of all journeys.
    pub travel_minutes: i64,
    /// Who of the people compared carries more points, most first.
    pub more: Vec<Shift>,
    /// Who carries fewer, most first.
    pub fewer: Vec<Shift>,
}

/// How two leximax vectors compare: the first load from the highest that differs decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Leximax {
    /// The scenario is fairer than the base.
    Fairer,
    /// Every load is the same.
    Same,
    /// The base is fairer.
    LessFair,
}

/// What somebody carries more (positive) or less (negative) than in the base; who is in one of the two only, carries
/// nothing in the other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Shift {
    /// Id of the person.
    pub id: String,
    /// Points that count for fairness.
    pub points: i64,
    /// Duties.
    pub duties: i64,
    /// Minutes of travel.
    pub travel_minutes: i64,
}
