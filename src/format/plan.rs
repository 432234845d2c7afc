//! `luanphien/plan@1` as it stands in JSON.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::instance::{Date, Fraction, Moment};
use super::rebalance::Rebalance;

/// A plan: who sits where, what is left open, and how good that is proved to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Always `luanphien/plan@1`.
    #[schemars(extend("const" = "luanphien/plan@1"))]
    pub format: String,
    /// How far the plan is proved.
    pub status: Status,
    /// Exit code of the command that made the plan.
    #[serde(default)]
    pub code: u8,
    /// The tiers, most important first.
    #[serde(default)]
    pub tiers: Vec<Tier>,
    /// The levels of the loads.
    #[serde(default)]
    pub fairness: Fairness,
    /// Who sits where, by start, duty and seat.
    pub assignments: Vec<Assignment>,
    /// What is left open.
    #[serde(default)]
    pub uncovered: Vec<Uncovered>,
    /// Everybody's load.
    #[serde(default)]
    pub people: Vec<PersonLoad>,
    /// What the office must know though no rule is broken.
    #[serde(default)]
    pub warnings: Vec<Warning>,
    /// What changed, where the plan was made from one in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rebalance: Option<Rebalance>,
    /// What made this plan.
    pub stamp: Stamp,
}

impl Plan {
    /// The value of `format`.
    pub const FORMAT: &'static str = "luanphien/plan@1";
}

/// How far a plan is proved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Every tier is proved.
    Optimal,
    /// A limit struck: bounds are given.
    Feasible,
}

/// The tiers of a plan: those of the policy, and those of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PlanTier {
    /// Weighted seats left uncovered and sessions not held.
    Coverage,
    /// Cost of delegates who host instead of the head.
    Heads,
    /// Communes not seen by the group of the presence policy, or by their area lead.
    Presence,
    /// Substitutes, blocks without accompanying member, and holders replaced before their block ends.
    Continuity,
    /// Leximax of the loads over target.
    Fairness,
    /// Returns to a cell within the memory, and attendances at one's own place.
    Rotation,
    /// Cost of all journeys, there and back.
    Travel,
    /// Days from the preferred dates, less the scores of preferred cells.
    Preference,
    /// Of a plan that is changed: seats that change at short notice, and posted sessions that are moved.
    Notice,
    /// Of a plan that is changed: seats that change.
    Changes,
    /// Of a plan that is changed: people who must be told.
    Told,
    /// Of a plan that is changed: people who keep their seat in another quality.
    Quality,
}

/// Value and bound of one tier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Tier {
    /// Which tier.
    pub name: PlanTier,
    /// Value of this plan; of fairness, the number of levels that were compared.
    pub value: i64,
    /// Best value possible under the earlier tiers, before later tiers used the tolerance.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub best: Option<i64>,
    /// No plan with the earlier tiers' values has less than this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bound: Option<i64>,
    /// Whether the bound proves the value, within the tolerance.
    pub proved: bool,
    /// Kind of proof.
    pub proof: Proof,
    /// What later tiers were allowed to take.
    #[serde(default)]
    pub tolerance: i64,
}

/// Kinds of proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Proof {
    /// Multipliers stored with the plan that the checker evaluates exactly.
    Certified,
    /// Linear programming or branch and bound, trusted.
    Solver,
    /// Not proved; the bound says how far it may be off.
    None,
}

/// Leximax levels of the loads of the people compared.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fairness {
    /// Loads over target, highest first.
    #[serde(default)]
    pub sorted: Vec<Fraction>,
    /// For each level from the highest: how many reach it, and the proved least number.
    #[serde(default)]
    pub levels: Vec<FairnessLevel>,
}

/// One level of the leximax comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FairnessLevel {
    /// The load over target that is reached.
    pub level: Fraction,
    /// How many people reach it.
    pub count: i64,
    /// With the higher levels as they are, no plan has fewer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bound: Option<i64>,
    /// Whether the bound equals the count.
    pub proved: bool,
}

/// Somebody in a seat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Assignment {
    /// Id of the meeting or session.
    pub duty: String,
    /// Name of the seat.
    pub seat: String,
    /// Role of the seat.
    pub role: String,
    /// The day.
    pub date: Date,
    /// Local start (of the first sitting).
    pub start: Moment,
    /// Local end (of the last sitting).
    pub end: Moment,
    /// Id of the place.
    pub place: String,
    /// Id of the cell, for meetings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cell: Option<String>,
    /// Id of the series, for sessions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reception: Option<String>,
    /// Id of the person.
    pub person: String,
    /// In which quality.
    pub kind: Kind,
    /// Whether a lock fixes it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub locked: bool,
    /// Id of the person who stands by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standby: Option<String>,
}

/// In which quality somebody takes a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The member attached to the cell for the block.
    Accompanying,
    /// Another member, for this meeting only.
    Substitute,
    /// The member in charge of the area.
    AreaLead,
    /// The head hosts.
    Head,
    /// A delegate hosts.
    Delegate,
    /// On the panel.
    Panel,
}

/// Something left open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Uncovered {
    /// What is missing.
    pub kind: UncoveredKind,
    /// Id of the meeting, session or commune.
    pub duty: String,
    /// Name of the seat or group that is missing; absent where it is the whole session.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub seat: String,
    /// The day, where it is fixed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// How many.
    pub count: i64,
    /// Weight in its tier.
    pub weight: i64,
}

/// Kinds of open places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum UncoveredKind {
    /// A seat at a meeting.
    Meeting,
    /// A whole session.
    Session,
    /// A panel seat of a session that is held.
    Panel,
    /// Too few of a group in a session that is held.
    Composition,
    /// A tenure block without accompanying member.
    Block,
    /// A commune not seen in a period.
    Presence,
}

/// The load of one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonLoad {
    /// Id of the person.
    pub id: String,
    /// Opening balance in points.
    pub opening: Fraction,
    /// Points taken that count for fairness.
    pub points: i64,
    /// Opening + points − target; for people who are not compared, opening + points.
    pub load: Fraction,
    /// Target in points; 0 for people who are not compared.
    pub target: Fraction,
    /// Duties attended.
    pub duties: i64,
    /// Minutes of duty.
    pub minutes: i64,
    /// Minutes of travel, there and back.
    pub travel_minutes: i64,
}

/// Something the office must know though no rule is broken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Warning {
    /// What it is.
    pub kind: WarningKind,
    /// Id of the duty, series, or person it concerns; the date for a holiday.
    pub subject: String,
    /// The day, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// An amount, where there is one (working days, sessions).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<i64>,
}

/// Kinds of warnings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WarningKind {
    /// A duty was moved or kept because of a holiday that is only projected.
    ProjectedHoliday,
    /// A series has fewer sessions in a month than its minimum.
    MonthShort,
    /// The session is less than the posting lead after the day of preparation.
    PostingLead,
    /// A meeting takes place on a holiday because its rule says keep.
    OnHoliday,
    /// A session falls on a day off.
    OnDayOff,
    /// A seat has no standby though the policy asks for one.
    NoStandby,
}

/// What made the plan; no clock in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Stamp {
    /// SHA-256 of the instance.
    pub instance: String,
    /// Version of this program.
    pub program: String,
    /// Version of the solver.
    pub solver: String,
    /// Seed given to the solver.
    pub seed: u32,
    /// Whether a time limit struck; then the same input may give another plan.
    pub limit_struck: bool,
}
