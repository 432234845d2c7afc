//! What `explain` hands to programs.

use schemars::JsonSchema;
use serde::Serialize;

use super::certificate::Multiplier;
use super::outcome::Outcome;

/// Why each place that a plan leaves open is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ExplanationDto {
    /// Exit code.
    pub code: u8,
    /// Weight of the open places, as the coverage tier counts it.
    pub coverage: i64,
    /// The least weight that any plan leaves open, where that is proved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub best: Option<i64>,
    /// One reason for each open place; places that are open for the same one share it.
    pub reasons: Vec<ReasonDto>,
}

/// Why some places stay open, and what would fill one of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReasonDto {
    /// `hall`, `lp`, `core`, `avoidable`, `outweighed`, `past` or `unknown`.
    pub kind: &'static str,
    /// The open places.
    pub open: Vec<OpeningDto>,
    /// With `hall`: seats for which there are too few people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hall: Option<HallDto>,
    /// With `core` and `lp`: demands that cannot all be met.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub core: Option<CoreDto>,
    /// With `lp`: the rows that prove it, to be added up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sum: Option<SumDto>,
    /// With `avoidable`: ids of the people who could take the place as the plan stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub people: Option<Vec<String>>,
    /// Single changes that would fill one place more, each tried.
    pub relaxations: Vec<RelaxationDto>,
}

/// A seat of a duty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SeatDto {
    /// Id of the meeting, session, cell or commune.
    pub duty: String,
    /// Name of the seat or group.
    pub seat: String,
    /// Its day, where it is fixed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
}

/// An open place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OpeningDto {
    /// What is missing, as in `uncovered[].kind` of the plan.
    pub kind: &'static str,
    /// The place.
    pub at: SeatDto,
    /// With `hall`: a least set of seats that cannot all be filled, as positions in `hall.seats`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub least: Vec<usize>,
}

/// Seats for which there are too few people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct HallDto {
    /// The seats.
    pub seats: Vec<SeatDto>,
    /// How many seats.
    pub demand: i64,
    /// How many of them can be filled at most: the sum of `units[].most`.
    pub supply: i64,
    /// Who could take some of the seats.
    pub units: Vec<UnitDto>,
    /// Everybody else whose labels fit, with what keeps them away.
    pub away: Vec<AwayDto>,
}

/// A person who can take so many of some duties.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct UnitDto {
    /// Id of the person.
    pub person: String,
    /// How many of the duties the person can take at most.
    pub most: i64,
    /// Why not more: `one_place`, or `limit`.
    pub within: &'static str,
    /// The limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<LimitDto>,
    /// The duties.
    pub at: Vec<AtDto>,
}

/// A limit of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LimitDto {
    /// `day`, `week`, `month` or `quarter`.
    pub per: &'static str,
    /// `duties` or `minutes`.
    pub measure: &'static str,
    /// The limit.
    pub max: u32,
    /// First day of the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Last day of the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}

/// A duty at one of its times.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AtDto {
    /// Id of the meeting or session.
    pub duty: String,
    /// Local start.
    pub start: String,
}

/// A person whose labels fit, but who cannot come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AwayDto {
    /// Id of the person.
    pub person: String,
    /// What is in the way.
    pub barriers: Vec<BarrierDto>,
}

/// What keeps a person from a seat at one time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BarrierDto {
    /// Position in `hall.seats`.
    pub seat: usize,
    /// Local start of the duty.
    pub start: String,
    /// What is in the way.
    pub obstacle: ObstacleDto,
}

/// What keeps a person from a seat, whatever is planned.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct ObstacleDto {
    /// `not_in_office`, `unavailable`, `never_cell`, `own_commune`, `own_workplace`, `zero_share`, `forbidden`, `fixed`
    /// or `rotation`.
    pub kind: &'static str,
    /// Start of the busy time, or first day in office.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// End of the busy time, or last day in office.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// The reason as the instance gives it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The cell, the commune, or the other duty.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// Position in the instance's list of locks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lock: Option<usize>,
}

/// Demands that cannot all be met; without any one of them the others can.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CoreDto {
    /// The demands.
    pub demands: Vec<CoreDemandDto>,
    /// Rules without which, one at a time, all of them could be met.
    pub rules: Vec<&'static str>,
}

/// Rows that hold in every plan and leave some places of a core open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SumDto {
    /// So many of the places stay open at least: the sum of `times` × `amount`, and `choices`, divided by `scale` and
    /// rounded up.
    pub bound: i64,
    /// Multipliers are so many parts of one.
    pub scale: i64,
    /// The rows.
    pub rows: Vec<SummandDto>,
    /// What choices take away at most, being counted more often than they cost; 0 or less.
    pub choices: i64,
}

/// A row of a sum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SummandDto {
    /// The row and how many times it is taken, as in a certificate.
    #[serde(flatten)]
    pub row: Multiplier,
    /// What the row is at least (`times` above 0), or at most.
    pub amount: i64,
}

/// One demand of a core.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct CoreDemandDto {
    /// `seat`, `lock`, `minimum`, `presence` or `area_lead`.
    pub kind: &'static str,
    /// With `seat`: what it is a place of, as in `uncovered[].kind` of the plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<&'static str>,
    /// With `seat`: the place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<SeatDto>,
    /// With `lock`: position in the instance's list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lock: Option<usize>,
    /// The person or the commune.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// First day of the period of a minimum.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Number of the period of the horizon, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<usize>,
}

/// One change that would fill one place more.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct RelaxationDto {
    /// `free`, `move`, `limit`, `unlock` or `allow`.
    pub kind: &'static str,
    /// The duties.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub at: Vec<AtDto>,
    /// People of whom any would do.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<String>,
    /// With `move`: the start that would do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// With `limit`: the limit that would do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<LimitDto>,
    /// With `unlock`: position in the instance's list of locks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lock: Option<usize>,
}

impl Outcome for ExplanationDto {}
