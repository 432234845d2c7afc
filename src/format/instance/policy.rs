//! What the office decided about rotation, points, fairness and the order of the tiers.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::defaults::{
    committee, every_count, is_committee, is_default, is_every_count, is_memory_blocks, is_notice_days,
    is_one, is_one_point, is_quarter, is_standing_board, is_tenure_months, is_three_points, is_two_points,
    memory_blocks, notice_days, one, one_point, quarter, standing_board, tenure_months, three_points,
    two_points,
};
use super::{Date, FollowUp, Id};

/// All switches of the office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// Months a member stays with a cell.
    #[serde(default = "tenure_months", skip_serializing_if = "is_tenure_months")]
    #[schemars(range(min = 1, max = 120))]
    pub tenure_months: u32,
    /// First day of some tenure block; the others follow every `tenure_months`. Absent: the first day of the horizon.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blocks_from: Option<Date>,
    /// Who accompanies what when the horizon begins.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 10000))]
    pub current: Vec<CurrentHolder>,
    /// Meetings of a block the accompanying member may miss.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    #[schemars(range(max = 1000))]
    pub allowed_misses: u32,
    /// When a member may come back to a cell.
    #[serde(default, skip_serializing_if = "is_default")]
    pub rotation: Rotation,
    /// Attending cells of the commune one lives in.
    #[serde(default, skip_serializing_if = "is_default")]
    pub own_commune: OwnPlace,
    /// Attending cells of the commune one works in.
    #[serde(default, skip_serializing_if = "is_default")]
    pub own_workplace: OwnPlace,
    /// Points per kind of duty.
    #[serde(default, skip_serializing_if = "is_default")]
    pub points: Points,
    /// Whose load is compared, and which seats count.
    #[serde(default, skip_serializing_if = "is_default")]
    pub fairness: FairnessPolicy,
    /// A member of a group sees each commune once in a period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub presence: Option<Presence>,
    /// The member in charge of an area attends there once in a period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area_lead: Option<AreaLeadPolicy>,
    /// Pairs of ids of people who never sit at the same duty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 1000))]
    pub apart: Vec<[Id; 2]>,
    /// For which duties a standby is named.
    #[serde(default, skip_serializing_if = "is_default")]
    pub standby: StandbyFor,
    /// The tiers, most important first; those not named follow in their default order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 20))]
    pub tiers: Vec<TierSetting>,
    /// Seconds the whole plan may take.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 604800))]
    pub time_limit_seconds: Option<u32>,
    /// Where journeys start; the other place is taken where the first is not known.
    #[serde(default, skip_serializing_if = "is_default")]
    pub travel_from: TravelStart,
    /// The day the plan is made and posted; sessions too soon after it are warned of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prepared_on: Option<Date>,
    /// A change of the plan fewer than so many days ahead is one at short notice.
    #[serde(default = "notice_days", skip_serializing_if = "is_notice_days")]
    #[schemars(range(max = 366))]
    pub notice_days: u32,
    /// What is followed up after the duties.
    #[serde(default, skip_serializing_if = "is_default")]
    pub follow_up: FollowUp,
}

/// Somebody who accompanies a cell when the horizon begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CurrentHolder {
    /// Id of the person.
    pub person: Id,
    /// Id of the cell.
    pub cell: Id,
    /// Role of the seat; absent: the cell's first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = 100))]
    pub role: Option<String>,
    /// Whole months served before the first day of the horizon.
    #[schemars(range(max = 1200))]
    pub months_served: u32,
}

/// Memory of who accompanied which cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rotation {
    /// After so many blocks without the cell a return is free.
    #[serde(default = "memory_blocks", skip_serializing_if = "is_memory_blocks")]
    #[schemars(range(max = 1000))]
    pub memory_blocks: u32,
    /// What an earlier return means.
    #[serde(default, skip_serializing_if = "is_default")]
    pub level: MemoryLevel,
}

/// What a return within the memory means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MemoryLevel {
    /// Never.
    Hard,
    /// It costs one in the rotation tier.
    #[default]
    Cost,
    /// Nothing.
    Off,
}

/// How strictly a demand is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DemandLevel {
    /// Never broken: if it cannot be met there is no plan.
    Hard,
    /// Each breach costs one in the presence tier.
    #[default]
    Tier,
    /// Not asked for.
    Off,
}

/// What the policy says about duties at one's own place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OwnPlace {
    /// Each attendance costs one in the rotation tier.
    Avoid,
    /// Never.
    Forbid,
    /// No matter.
    #[default]
    Ignore,
}

/// Points per duty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Points {
    /// An ordinary meeting.
    #[serde(default = "two_points", skip_serializing_if = "is_two_points")]
    #[schemars(range(min = 0, max = 1000))]
    pub ordinary: i64,
    /// A thematic meeting on its own.
    #[serde(default = "two_points", skip_serializing_if = "is_two_points")]
    #[schemars(range(min = 0, max = 1000))]
    pub thematic: i64,
    /// An ordinary and a thematic meeting in one sitting.
    #[serde(default = "three_points", skip_serializing_if = "is_three_points")]
    #[schemars(range(min = 0, max = 1000))]
    pub combined: i64,
    /// A joint meeting.
    #[serde(default = "two_points", skip_serializing_if = "is_two_points")]
    #[schemars(range(min = 0, max = 1000))]
    pub joint: i64,
    /// The host seat of a session.
    #[serde(default = "one_point", skip_serializing_if = "is_one_point")]
    #[schemars(range(min = 0, max = 1000))]
    pub host: i64,
    /// A panel seat of a session.
    #[serde(default = "one_point", skip_serializing_if = "is_one_point")]
    #[schemars(range(min = 0, max = 1000))]
    pub panel: i64,
    /// Points added for far duties: the last band whose threshold is reached counts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub distance_bands: Vec<DistanceBand>,
}

/// Points added for far duties.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DistanceBand {
    /// From so many minutes one way on.
    #[schemars(range(max = 10000))]
    pub from_minutes: u32,
    /// Points added.
    #[schemars(range(min = 0, max = 1000))]
    pub points: i64,
}

/// Whose load is levelled and what counts as load.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FairnessPolicy {
    /// People with one of these labels are compared with each other; empty: everybody.
    #[serde(default = "committee", skip_serializing_if = "is_committee")]
    #[schemars(length(max = 50), inner(length(min = 1, max = 100)))]
    pub groups: BTreeSet<String>,
    /// Which seats count.
    #[serde(default = "every_count", skip_serializing_if = "is_every_count")]
    pub counts: BTreeSet<Count>,
    /// What an excused absence means for the account.
    #[serde(default, skip_serializing_if = "is_default")]
    pub excused: ExcusedAbsence,
}

/// What an excused absence means for the account.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ExcusedAbsence {
    /// The points stay owed, as after any absence.
    #[default]
    Owed,
    /// The points count as if the person had been there.
    Credited,
}

/// Families of seats that may count for fairness.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Count {
    /// Seats at cell meetings.
    Meetings,
    /// The seat of the member in charge of the area.
    AreaLead,
    /// Host seats.
    Host,
    /// Panel seats.
    Panel,
}

/// Somebody of a group attends a meeting in each commune once in every period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Presence {
    /// The label.
    #[serde(default = "standing_board", skip_serializing_if = "is_standing_board")]
    #[schemars(length(min = 1, max = 100))]
    pub group: String,
    /// The period.
    #[serde(default = "quarter", skip_serializing_if = "is_quarter")]
    pub per: Per,
    /// How strictly it is meant.
    #[serde(default, skip_serializing_if = "is_default")]
    pub level: DemandLevel,
}

/// The member in charge of an area attends a meeting there once in every period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AreaLeadPolicy {
    /// The period.
    #[serde(default = "quarter", skip_serializing_if = "is_quarter")]
    pub per: Per,
    /// How strictly it is meant.
    #[serde(default, skip_serializing_if = "is_default")]
    pub level: DemandLevel,
}

/// A month or a quarter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Per {
    /// A calendar month.
    Month,
    /// A calendar quarter.
    Quarter,
}

/// For which duties a standby is named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum StandbyFor {
    /// Nobody is named.
    #[default]
    None,
    /// For every seat of a cell meeting.
    Meetings,
    /// For every seat of a session.
    Sessions,
    /// For every seat.
    All,
}

/// A tier and what later tiers may take from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TierSetting {
    /// Which tier.
    pub name: TierName,
    /// By how much later tiers may worsen it, in its own unit.
    #[serde(default, skip_serializing_if = "is_default")]
    #[schemars(range(min = 0, max = 1000000))]
    pub tolerance: i64,
}

/// The objectives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TierName {
    /// Weighted seats left uncovered and sessions not held.
    Coverage,
    /// Cost of delegates who host instead of the head.
    Heads,
    /// Communes not seen by the group of the presence policy, or by their area lead.
    Presence,
    /// Substitutes, and blocks without accompanying member.
    Continuity,
    /// Leximax of the loads over target.
    Fairness,
    /// Returns within the memory, and attendances at one's own place.
    Rotation,
    /// Cost of all journeys, there and back.
    Travel,
    /// Days from the preferred dates, less the scores of preferred cells.
    Preference,
}

/// Where journeys start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TravelStart {
    /// From home.
    #[default]
    Home,
    /// From the workplace.
    Workplace,
}
