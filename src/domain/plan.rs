//! A plan: who sits where, what is left open, and how good that is proved to be.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use num_rational::Ratio;

use super::{Rebalance, Tier};

/// A plan as it is written down; ids are those of the instance.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// How far it is proved.
    pub status: Status,
    /// The tiers, most important first.
    pub tiers: Vec<TierResult>,
    /// The levels of the loads.
    pub fairness: Fairness,
    /// Who sits where, by start, duty and seat.
    pub assignments: Vec<Assignment>,
    /// What is left open, by duty and seat.
    pub uncovered: Vec<Uncovered>,
    /// Everybody's load.
    pub people: Vec<PersonLoad>,
    /// What the office must know.
    pub warnings: Vec<Warning>,
    /// What changed, where the plan was made from one in force.
    pub rebalance: Option<Rebalance>,
    /// What made this plan.
    pub stamp: Stamp,
}

/// How far a plan is proved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Every tier is proved.
    Optimal,
    /// A limit struck: bounds are given.
    Feasible,
}

/// Value and bound of one tier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TierResult {
    /// Which tier.
    pub tier: Tier,
    /// Value of this plan; of fairness, the number of levels that were compared.
    pub value: i64,
    /// Best value possible under the earlier tiers, before later tiers used the tolerance; `None`: not known.
    pub best: Option<i64>,
    /// No plan with the earlier tiers' values has less than this; `None`: no bound known.
    pub bound: Option<i64>,
    /// Whether the bound proves the value (within the tolerance).
    pub proved: bool,
    /// Kind of proof.
    pub proof: Proof,
    /// What later tiers were allowed to take.
    pub tolerance: i64,
}

/// Kinds of proof, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Proof {
    /// Multipliers stored with the plan that the checker evaluates exactly.
    Certified,
    /// Linear programming or branch and bound, trusted.
    Solver,
    /// Not proved; the bound says how far it may be off.
    None,
}

/// Leximax levels of the loads of the people compared.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Fairness {
    /// Loads over target, highest first.
    pub sorted: Vec<Ratio<i64>>,
    /// For each level from the highest: how many reach it, and the proved least number.
    pub levels: Vec<FairnessLevel>,
}

/// One level of the leximax comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FairnessLevel {
    /// The load over target that is reached.
    pub level: Ratio<i64>,
    /// How many people reach it.
    pub count: i64,
    /// With the higher levels as they are, no plan has fewer; `None`: no bound known.
    pub bound: Option<i64>,
    /// Whether the bound equals the count.
    pub proved: bool,
}

/// Somebody in a seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// Id of the meeting or session.
    pub duty: String,
    /// Name of the seat, as [`SeatName`](super::SeatName) writes it.
    pub seat: String,
    /// Role of the seat.
    pub role: String,
    /// The day.
    pub date: NaiveDate,
    /// Local start (of the first sitting).
    pub start: NaiveDateTime,
    /// Local end (of the last sitting).
    pub end: NaiveDateTime,
    /// Id of the place.
    pub place: String,
    /// Id of the cell, for meetings.
    pub cell: Option<String>,
    /// Id of the series, for sessions.
    pub reception: Option<String>,
    /// Id of the person.
    pub person: String,
    /// In which quality.
    pub kind: Kind,
    /// Whether a lock fixes it.
    pub locked: bool,
    /// Id of the person who stands by.
    pub standby: Option<String>,
}

impl Assignment {
    /// Rows by the duty's id, those of each duty in the order given.
    #[must_use]
    pub fn by_duty(rows: &[Self]) -> BTreeMap<&str, Vec<&Self>> {
        let mut duties: BTreeMap<&str, Vec<&Self>> = BTreeMap::new();
        for row in rows {
            duties.entry(&row.duty).or_default().push(row);
        }
        duties
    }
}

/// In which quality somebody takes a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uncovered {
    /// What is missing.
    pub kind: UncoveredKind,
    /// Id of the meeting, session or commune.
    pub duty: String,
    /// Name of the seat (or group) that is missing; empty where it is the whole session.
    pub seat: String,
    /// The day, where it is fixed.
    pub date: Option<NaiveDate>,
    /// How many.
    pub count: i64,
    /// Weight in its tier.
    pub weight: i64,
}

/// Kinds of open places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonLoad {
    /// Id of the person.
    pub id: String,
    /// Opening balance in points.
    pub opening: Ratio<i64>,
    /// Points taken that count for fairness.
    pub points: i64,
    /// Opening + points − target; for people who are not compared, opening + points.
    pub load: Ratio<i64>,
    /// Target in points, pro rata to share and days in office; 0 for people who are not compared.
    pub target: Ratio<i64>,
    /// Duties attended.
    pub duties: i64,
    /// Minutes of duty.
    pub minutes: i64,
    /// Minutes of travel, there and back.
    pub travel_minutes: i64,
}

/// Something the office must know though no rule is broken.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Warning {
    /// What it is.
    pub kind: WarningKind,
    /// Id of the duty, series, or person it concerns; the date for a holiday.
    pub subject: String,
    /// The day, where there is one.
    pub date: Option<NaiveDate>,
    /// An amount, where there is one (working days, sessions).
    pub amount: Option<i64>,
}

/// Kinds of warnings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WarningKind {
    /// A duty was moved or kept because of a holiday that is only projected.
    ProjectedHoliday,
    /// A series has fewer sessions in a month than its minimum (amount: how many are missing).
    MonthShort,
    /// The session is less than the posting lead after the day of preparation (amount: working days left).
    PostingLead,
    /// A meeting takes place on a holiday because its rule says keep.
    OnHoliday,
    /// A session has a date but falls on a day off.
    OnDayOff,
    /// A seat has no standby though the policy asks for one.
    NoStandby,
}

/// What made the plan; no clock in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Hash of the instance.
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
