//! `luanphien/simulation@1`: several quarters on paper by three ways, balance by balance. No clock in it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::instance::Date;
use super::plan::Status;

/// Several quarters on paper, by three ways on the same events: `luanphien/simulation@1`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Simulation {
    /// Always `luanphien/simulation@1`.
    #[schemars(extend("const" = "luanphien/simulation@1"))]
    pub format: String,
    /// Exit code of the command: 0.
    pub code: u8,
    /// Title of the instance.
    pub title: String,
    /// Version of this program.
    pub program: String,
    /// What was drawn, and how often.
    pub chance: Chance,
    /// Everybody who ever has an account, in the order of the instance; then those who join, by quarter.
    pub people: Vec<SimulatedPerson>,
    /// The quarters.
    pub quarters: Vec<SimulatedQuarter>,
    /// The same quarters by each way.
    pub ways: Vec<SimulatedWay>,
}

impl Simulation {
    /// The value of `format`.
    pub const FORMAT: &'static str = "luanphien/simulation@1";
}

/// What was drawn, and how often.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Chance {
    /// Seed of what happens.
    pub seed: u64,
    /// Of a hundred seats, at so many the person cannot come and says so before.
    pub absence: u32,
    /// Of a hundred seats, at so many the person does not come and nobody knew.
    pub no_show: u32,
    /// So many people should join over all the quarters.
    pub joins: u32,
    /// So many people should leave over all the quarters.
    pub leaves: u32,
}

/// Somebody who has an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SimulatedPerson {
    /// Stable id.
    pub id: String,
    /// Name as printed.
    pub name: String,
}

/// What is the same in a quarter whichever way it is planned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SimulatedQuarter {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// Ids of those who are there for the first time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub joined: Vec<String>,
    /// Ids of those who are not there any more.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left: Vec<String>,
    /// Points of the dearest duty that counts for fairness.
    pub dearest: i64,
}

/// All quarters by one way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SimulatedWay {
    /// Which way.
    pub way: WayName,
    /// In so many quarters every balance is within one duty of its target.
    pub within: usize,
    /// The same, if in the quarter everybody had come as planned.
    pub planned_within: usize,
    /// What came of each quarter, in the order of `quarters`.
    pub quarters: Vec<WayQuarter>,
}

/// Ways of planning quarter after quarter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WayName {
    /// Each quarter opens with what the quarters before have left on the accounts.
    Carried,
    /// Each quarter is planned as if nothing had been before.
    Alone,
    /// The list of people is gone through in a circle; nothing is planned.
    RoundRobin,
}

/// What came of one quarter by one way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WayQuarter {
    /// How far the plan is proved; absent where there is no plan to prove.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// Whether a time limit struck; then another run may give other figures.
    pub limit_struck: bool,
    /// Places that the plan leaves open.
    pub open: i64,
    /// Seats to which whoever was planned came.
    pub attended: i64,
    /// Seats to which somebody else came instead.
    pub replaced: i64,
    /// Seats that stayed empty, told before.
    pub excused: i64,
    /// Seats that stayed empty, and nobody knew before.
    pub unexcused: i64,
    /// Highest balance, in hundredths of a point; absent if nobody is compared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub highest: Option<i64>,
    /// Lowest balance, in hundredths of a point.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lowest: Option<i64>,
    /// Whether every balance would be within one duty of its target if everybody had come as planned.
    pub planned_within: bool,
    /// Whether every balance is within one duty of its target.
    pub within: bool,
    /// The settlement account in hundredths of a point: what leavers left, less what newcomers were given.
    pub settlement: i64,
    /// The account of everybody who is compared, in the order of the instance.
    pub balances: Vec<SimulatedBalance>,
}

/// One account at the end of a quarter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SimulatedBalance {
    /// Id of the person.
    pub person: String,
    /// What was carried more (or less) than the fair part so far, in hundredths of a point.
    pub hundredths: i64,
}
