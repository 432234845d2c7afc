//! The policy: what the office decided about rotation, points, fairness and the order of the tiers.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{MeetingKind, PersonId};

/// All switches of the office, with the defaults already filled in.
#[derive(Clone, Debug, PartialEq)]
pub struct Policy {
    /// Months a member stays with a cell (1 or more).
    pub tenure_months: u32,
    /// First day of a tenure block; the others follow every `tenure_months`.
    pub blocks_from: NaiveDate,
    /// Meetings of a block the accompanying member may miss.
    pub allowed_misses: u32,
    /// When a member may come back to a cell.
    pub rotation: Rotation,
    /// Attending cells of the commune one lives in.
    pub own_commune: OwnPlace,
    /// Attending cells of the commune one works in.
    pub own_workplace: OwnPlace,
    /// Points per kind of duty.
    pub points: Points,
    /// Whose load is compared, and which seats count.
    pub fairness: FairnessPolicy,
    /// A member of a group sees each commune once in a period.
    pub presence: Option<Presence>,
    /// The member in charge of an area attends there once in a period.
    pub area_lead: Option<AreaLead>,
    /// Pairs that never sit at the same duty.
    pub apart: Vec<(PersonId, PersonId)>,
    /// For which duties a standby is named.
    pub standby: Standby,
    /// The tiers, most important first.
    pub tiers: Vec<TierPolicy>,
    /// Seconds the whole plan may take; `None`: no limit.
    pub time_limit_seconds: Option<u32>,
    /// Where journeys start.
    pub travel_from: TravelBase,
    /// The day the plan is made and posted; sessions too soon after it are warned of.
    pub prepared_on: Option<NaiveDate>,
    /// A change fewer than so many days ahead is one at short notice.
    pub notice_days: u32,
}

/// Memory of who accompanied which cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rotation {
    /// After this many blocks without the cell a return is free; 0 switches the memory off.
    pub memory_blocks: u32,
    /// Whether an earlier return is forbidden, or costs one in the rotation tier.
    pub strictness: Strictness,
}

/// How strictly a demand is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strictness {
    /// Never broken: if it cannot be met there is no plan.
    Hard,
    /// Each breach costs one in a tier.
    Tier,
}

/// What the policy says about duties at one's own place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OwnPlace {
    /// Each attendance costs one in the rotation tier.
    Avoid,
    /// Never.
    Forbid,
    /// No matter.
    Ignore,
}

/// Points per duty, whole numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Points {
    /// An ordinary meeting.
    pub ordinary: i64,
    /// A thematic meeting on its own.
    pub thematic: i64,
    /// An ordinary and a thematic meeting in one sitting.
    pub combined: i64,
    /// A joint meeting.
    pub joint: i64,
    /// The host seat of a session.
    pub host: i64,
    /// A panel seat of a session.
    pub panel: i64,
    /// Added to a duty by the minutes of the journey one way: the last band whose threshold is reached counts.
    pub distance_bands: Vec<DistanceBand>,
}

impl Points {
    /// Points of a meeting by its kind.
    #[must_use]
    pub fn meeting(&self, kind: MeetingKind) -> i64 {
        match kind {
            MeetingKind::Ordinary => self.ordinary,
            MeetingKind::Thematic => self.thematic,
            MeetingKind::Combined => self.combined,
            MeetingKind::Joint => self.joint,
        }
    }
}

/// Extra points for far duties.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DistanceBand {
    /// From this many minutes one way on.
    pub from_minutes: i64,
    /// Points added.
    pub points: i64,
}

/// Whose load is levelled and what counts as load.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FairnessPolicy {
    /// People with one of these labels are compared with each other.
    pub groups: BTreeSet<String>,
    /// Which seats count.
    pub counts: BTreeSet<Counts>,
    /// What an excused absence means for the account.
    pub excused: Excused,
}

/// What an excused absence means for somebody's account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Excused {
    /// The points stay owed, as after any absence.
    #[default]
    Owed,
    /// The points count as if the person had been there.
    Credited,
}

/// Families of seats that may count for fairness.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Counts {
    /// Seats at cell meetings, accompanying or substitute.
    Meetings,
    /// The seat of the member in charge of the area.
    AreaLead,
    /// Host seats.
    Host,
    /// Panel seats.
    Panel,
}

/// Somebody of a group attends a meeting in each commune once in every period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Presence {
    /// The label, usually `standing_board`.
    pub group: String,
    /// Hard, or one in the presence tier for each commune not seen.
    pub strictness: Strictness,
    /// Month or quarter.
    pub per: super::Period,
}

/// The member in charge of an area attends a meeting there once in every period, with a seat of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AreaLead {
    /// Month or quarter.
    pub per: super::Period,
    /// Hard, or one in the presence tier for each period without a visit.
    pub strictness: Strictness,
}

/// For which duties somebody stands by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standby {
    /// Nobody is named.
    None,
    /// For every seat of a session.
    Sessions,
    /// For every seat of a meeting.
    Meetings,
    /// For every seat.
    All,
}

impl Standby {
    /// Whether seats of cell meetings get a standby.
    #[must_use]
    pub fn for_meetings(self) -> bool {
        matches!(self, Self::Meetings | Self::All)
    }

    /// Whether seats of sessions get a standby.
    #[must_use]
    pub fn for_sessions(self) -> bool {
        matches!(self, Self::Sessions | Self::All)
    }
}

/// Where journeys start; the other place is taken where the first is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TravelBase {
    /// From home.
    Home,
    /// From the workplace.
    Workplace,
}

/// A tier and what later tiers may take from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TierPolicy {
    /// Which tier.
    pub tier: Tier,
    /// By how much later tiers may worsen it, in the tier's own unit.
    pub tolerance: i64,
}

/// The objectives, each a sum of whole numbers that is made as small as possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
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

impl Tier {
    /// The tiers of every plan, in their default order; those of a change come on top.
    pub const ALL: [Self; 8] = [
        Self::Coverage,
        Self::Heads,
        Self::Presence,
        Self::Continuity,
        Self::Fairness,
        Self::Rotation,
        Self::Preference,
        Self::Travel,
    ];

    /// The tiers that only a plan made from one in force has, in their order.
    pub const OF_A_CHANGE: [Self; 4] = [Self::Notice, Self::Changes, Self::Told, Self::Quality];

    /// The name in JSON and in the docs.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Coverage => "coverage",
            Self::Heads => "heads",
            Self::Presence => "presence",
            Self::Continuity => "continuity",
            Self::Fairness => "fairness",
            Self::Rotation => "rotation",
            Self::Travel => "travel",
            Self::Preference => "preference",
            Self::Notice => "notice",
            Self::Changes => "changes",
            Self::Told => "told",
            Self::Quality => "quality",
        }
    }
}
