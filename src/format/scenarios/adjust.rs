//! Typed changes of scenarios: those of `luanphien/changes@1`, and what an office can decide otherwise.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::format::changes::{
    AddMeeting, AddSession, Away, CancelMeeting, CancelSession, Change, Joins, Leaves, MoveMeeting,
    MoveSession, NewLimit, SeatLock,
};
use crate::format::instance::{Bounds, Cell, DistanceBand, Id, LimitPeriod, OwnPlace, Place, TierSetting};

/// One typed change of a scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Adjustment {
    /// Somebody cannot come for a time.
    Away(Away),
    /// Somebody leaves office.
    Leaves(Leaves),
    /// Somebody takes office; without `from` in office from before the horizon.
    Joins(Box<Joins>),
    /// A meeting takes place on another day, or at another hour or place.
    MoveMeeting(MoveMeeting),
    /// A meeting takes place besides the planned ones.
    AddMeeting(AddMeeting),
    /// A meeting does not take place.
    CancelMeeting(CancelMeeting),
    /// A session is held on another day or at other hours.
    MoveSession(MoveSession),
    /// A session is held besides the planned ones.
    AddSession(AddSession),
    /// A session is not to be held.
    CancelSession(CancelSession),
    /// Somebody must sit there.
    Lock(SeatLock),
    /// Somebody must not sit there.
    Forbid(SeatLock),
    /// Somebody may or must carry another number of duties or minutes.
    Limit(NewLimit),
    /// Everybody with a label may or must carry another number of duties or minutes.
    Limits(NewLimits),
    /// Members stay with a cell for another number of months.
    Tenure(Tenure),
    /// Cells want another number of attendees at each meeting.
    Attendees(Attendees),
    /// Cells matter more or less when not all seats can be covered.
    Priority(NewPriority),
    /// Duties count for other points.
    Points(NewPoints),
    /// Another rule about cells of the commune one lives in.
    OwnCommune(OwnPlace),
    /// Another rule about cells of the commune one works in.
    OwnWorkplace(OwnPlace),
    /// The tiers, most important first; those not named follow in their default order.
    Tiers(Vec<TierSetting>),
    /// Another tolerance of one tier; the order stays.
    Tolerance(TierSetting),
    /// A cell more.
    AddCell(Box<AddCell>),
}

impl Adjustment {
    /// The change of `luanphien/changes@1` that this is, if it is one.
    pub(super) fn happening(&self) -> Option<Change> {
        Some(match self.clone() {
            Self::Away(away) => Change::Away(away),
            Self::Leaves(leaves) => Change::Leaves(leaves),
            Self::Joins(joins) => Change::Joins(joins),
            Self::MoveMeeting(moved) => Change::MoveMeeting(moved),
            Self::AddMeeting(added) => Change::AddMeeting(added),
            Self::CancelMeeting(cancelled) => Change::CancelMeeting(cancelled),
            Self::MoveSession(moved) => Change::MoveSession(moved),
            Self::AddSession(added) => Change::AddSession(added),
            Self::CancelSession(cancelled) => Change::CancelSession(cancelled),
            Self::Lock(seat) => Change::Lock(seat),
            Self::Forbid(seat) => Change::Forbid(seat),
            Self::Limit(limit) => Change::Limit(limit),
            Self::Limits(_)
            | Self::Tenure(_)
            | Self::Attendees(_)
            | Self::Priority(_)
            | Self::Points(_)
            | Self::OwnCommune(_)
            | Self::OwnWorkplace(_)
            | Self::Tiers(_)
            | Self::Tolerance(_)
            | Self::AddCell(_) => return None,
        })
    }
}

/// How much everybody with one of some labels may or must carry; it replaces their limits of that period and measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewLimits {
    /// People with one of these labels; empty: everybody.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    #[schemars(length(max = 50), inner(length(min = 1, max = 100)))]
    pub groups: BTreeSet<String>,
    /// The period that is counted.
    pub per: LimitPeriod,
    /// Duties attended; absent: as before; `{}`: no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duties: Option<Bounds>,
    /// Minutes of the duties attended; absent: as before; `{}`: no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<Bounds>,
}

/// How long members stay with a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Tenure {
    /// Months a member stays with a cell.
    #[schemars(range(min = 1, max = 120))]
    pub months: u32,
}

/// How many attend each meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Attendees {
    /// Ids of the cells; with no cell and no commune: all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 3000))]
    pub cells: Vec<Id>,
    /// Ids of communes whose cells are meant, besides those named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 1000))]
    pub communes: Vec<Id>,
    /// Which seats; absent: the first role of each cell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = 100))]
    pub role: Option<String>,
    /// How many members of this role.
    #[schemars(range(min = 1, max = 20))]
    pub count: u32,
}

/// How much cells matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPriority {
    /// Ids of the cells; with no cell and no commune: all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 3000))]
    pub cells: Vec<Id>,
    /// Ids of communes whose cells are meant, besides those named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 1000))]
    pub communes: Vec<Id>,
    /// How much they matter when not all seats can be covered.
    #[schemars(range(min = 1, max = 1000))]
    pub priority: u32,
}

/// Points of the policy; what is absent stays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPoints {
    /// An ordinary meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 1000))]
    pub ordinary: Option<i64>,
    /// A thematic meeting on its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 1000))]
    pub thematic: Option<i64>,
    /// An ordinary and a thematic meeting in one sitting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 1000))]
    pub combined: Option<i64>,
    /// A joint meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 1000))]
    pub joint: Option<i64>,
    /// The host seat of a session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 1000))]
    pub host: Option<i64>,
    /// A panel seat of a session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 1000))]
    pub panel: Option<i64>,
    /// Points added for far duties, in place of those there were.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 50))]
    pub distance_bands: Option<Vec<DistanceBand>>,
}

/// A cell more, and where it meets if that place is new.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddCell {
    /// The cell, as in the instance.
    pub cell: Cell,
    /// A place more, as in the instance; absent: all its places are there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}
