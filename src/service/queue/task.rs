//! What a job has to do. Instances, plans and what else would be a file on the command line are texts, so that a job is whole by
//! itself and every mistake in them has its place.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::format::instance::Date;

/// Long work: the verbs of the command line that may take more than a moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Task {
    /// Makes a plan. The answer is the plan.
    Plan(PlanTask),
    /// Changes a plan in force as little as possible. The answer is the new plan.
    Rebalance(RebalanceTask),
    /// What each further change to a plan in force buys.
    Frontier(FrontierTask),
    /// Who could take one seat of the plan that `rebalance` makes.
    Suggest(SuggestTask),
    /// Plans scenarios and lays them beside the base.
    Compare(CompareTask),
    /// Why a plan is as it is.
    Explain(ExplainTask),
    /// Papers to sign, hand out and post, in one archive.
    Papers(PapersTask),
    /// Several quarters on paper.
    Simulate(SimulateTask),
    /// Plans many committees. The answer is an object with `code`, `summary` and `records`.
    Batch(BatchTask),
}

impl Task {
    /// The word for it in the table and in JSON.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Plan(_) => "plan",
            Self::Rebalance(_) => "rebalance",
            Self::Frontier(_) => "frontier",
            Self::Suggest(_) => "suggest",
            Self::Compare(_) => "compare",
            Self::Explain(_) => "explain",
            Self::Papers(_) => "papers",
            Self::Simulate(_) => "simulate",
            Self::Batch(_) => "batch",
        }
    }
}

/// The files that an instance names, by path: calendars.
pub type Beside = BTreeMap<String, String>;

/// What a plan is made of.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanTask {
    /// The text of a `luanphien/instance@1`.
    pub instance: String,
    /// The files that the instance names, by path.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub files: Beside,
    /// Seed for the solver's own choices.
    #[serde(default)]
    #[schemars(range(max = 2_147_483_647))]
    pub seed: u32,
    /// Seconds; absent: what the instance says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1))]
    pub time_limit: Option<u32>,
    /// Whether bounds are certified; the answer is then an object with `code`, `plan` and `certificate`.
    #[serde(default)]
    pub certificate: bool,
}

/// What a plan in force is changed by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RebalanceTask {
    /// The text of a `luanphien/instance@1`.
    pub instance: String,
    /// The files that the instance names, by path.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub files: Beside,
    /// The text of the plan in force, a `luanphien/plan@1`.
    pub plan: String,
    /// The text of a `luanphien/changes@1`: what has happened; absent: nothing that the instance does not know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changes: Option<String>,
    /// The first day that may still change.
    pub as_of: Date,
    /// At most so many seats may change; absent: as few as possible.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changes_at_most: Option<u32>,
    /// Seed for the solver's own choices.
    #[serde(default)]
    #[schemars(range(max = 2_147_483_647))]
    pub seed: u32,
    /// Seconds; absent: what the instance says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1))]
    pub time_limit: Option<u32>,
    /// Whether the changed instance is wanted, too; the answer is then an object with `code`, `plan` and `instance`.
    #[serde(default)]
    pub changed_instance: bool,
}

/// The trade of changes for even loads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FrontierTask {
    /// What `rebalance` would be asked; `changed_instance` is not looked at.
    pub rebalance: RebalanceTask,
}

/// Who could take a seat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SuggestTask {
    /// What `rebalance` would be asked; `changed_instance` is not looked at.
    pub rebalance: RebalanceTask,
    /// The seat: `DUTY#SEAT`, or the duty alone where it has one seat.
    pub seat: String,
}

/// What if.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CompareTask {
    /// The text of a `luanphien/instance@1`: the base.
    pub instance: String,
    /// The files that the instance names, by path.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub files: Beside,
    /// The text of a `luanphien/scenarios@1`.
    pub scenarios: String,
    /// Seed for the solver's own choices.
    #[serde(default)]
    #[schemars(range(max = 2_147_483_647))]
    pub seed: u32,
    /// Seconds for each plan; absent: what each instance says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1))]
    pub time_limit: Option<u32>,
}

/// What is to be explained.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExplainTask {
    /// The text of a `luanphien/instance@1`.
    pub instance: String,
    /// The files that the instance names, by path.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub files: Beside,
    /// The text of its plan, a `luanphien/plan@1`.
    pub plan: String,
    /// What of it.
    pub what: Question,
    /// Seconds; absent: as on the command line, by what is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1))]
    pub time_limit: Option<u32>,
}

/// What of a plan is to be explained.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Question {
    /// Why places are open.
    Uncovered,
    /// Who could take a seat: `DUTY#SEAT`, or the duty alone where it has one seat.
    Seat(String),
    /// The quarter of one person.
    Person {
        /// Id or name.
        person: String,
        /// Any day of the one week looked at; absent: each week with duties.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        week: Option<Date>,
    },
    /// The levels of load, and what a tolerance would buy.
    Fairness,
    /// What one more person would be worth.
    Value,
}

/// What is printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PapersTask {
    /// The text of a `luanphien/instance@1`.
    pub instance: String,
    /// The files that the instance names, by path.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub files: Beside,
    /// The text of its plan, a `luanphien/plan@1`.
    pub plan: String,
    /// The text of the office's own texts, as TOML; absent: what the committee's name tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub letterhead: Option<String>,
    /// What the papers become.
    pub form: Form,
}

/// What papers become.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// Word documents.
    Docx,
    /// PDF.
    Pdf,
}

/// What is drawn in a simulation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SimulateTask {
    /// The text of a `luanphien/instance@1`: the first quarter.
    pub instance: String,
    /// The files that the instance names, by path.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub files: Beside,
    /// How many quarters.
    #[serde(default = "twelve")]
    #[schemars(range(min = 1, max = 100))]
    pub quarters: u32,
    /// Seed of what happens.
    #[serde(default)]
    pub seed: u64,
    /// Of a hundred seats, at so many the person cannot come and says so before.
    #[serde(default = "five")]
    #[schemars(range(max = 50))]
    pub absence: u32,
    /// Of a hundred seats, at so many the person does not come and nobody knew.
    #[serde(default = "one")]
    #[schemars(range(max = 50))]
    pub no_show: u32,
    /// So many people join over all the quarters.
    #[serde(default)]
    #[schemars(range(max = 1000))]
    pub joins: u32,
    /// So many people leave over all the quarters.
    #[serde(default)]
    #[schemars(range(max = 1000))]
    pub leaves: u32,
    /// Seconds for each plan; absent: what each instance says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1))]
    pub time_limit: Option<u32>,
}

/// Many committees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BatchTask {
    /// The committees as JSON lines: a `luanphien/instance@1` each, or `{"id": …, "instance": …}`.
    pub lines: String,
    /// The files that instances name, by path.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub files: Beside,
    /// Seed for the solver's own choices.
    #[serde(default)]
    #[schemars(range(max = 2_147_483_647))]
    pub seed: u32,
    /// Seconds for each committee; absent: what each instance says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1))]
    pub time_limit: Option<u32>,
}

fn twelve() -> u32 {
    12
}

fn five() -> u32 {
    5
}

fn one() -> u32 {
    1
}
