//! The file, and the changes to people and seats.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::duties::{AddMeeting, AddSession, CancelMeeting, CancelSession, MoveMeeting, MoveSession};
use crate::format::instance::{Bounds, Date, DayOrMoment, Id, LimitPeriod, Person};

/// What has happened since a plan was made: `luanphien/changes@1`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Changes {
    /// Always `luanphien/changes@1`.
    #[schemars(extend("const" = "luanphien/changes@1"))]
    pub format: String,
    /// The changes, in the order in which they are made; a later one has the last word.
    #[schemars(length(max = 1000))]
    pub changes: Vec<Change>,
}

impl Changes {
    /// The value of `format`.
    pub const FORMAT: &'static str = "luanphien/changes@1";

    /// These changes.
    #[must_use]
    pub fn new(changes: Vec<Change>) -> Self {
        Changes { format: Self::FORMAT.to_owned(), changes }
    }
}

/// One thing that has happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Somebody cannot come for a time.
    Away(Away),
    /// Somebody leaves office.
    Leaves(Leaves),
    /// Somebody takes office.
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
}

/// Somebody cannot come for a time; it may have begun before the day of the change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Away {
    /// Id of the person.
    pub person: Id,
    /// First day, or the moment it starts.
    pub from: DayOrMoment,
    /// Last day (included), or the moment it ends.
    pub to: DayOrMoment,
    /// Why.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(length(max = 300))]
    pub reason: String,
}

/// Somebody leaves office for good.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Leaves {
    /// Id of the person.
    pub person: Id,
    /// Last day in office; it takes the place of the one that was known.
    pub last_day: Date,
}

/// Somebody takes office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Joins {
    /// The person, as in the instance; without `from` in office from the day of the change on.
    pub person: Person,
}

/// A seat, or any seat of a duty, for or against a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SeatLock {
    /// Id of the meeting or session, as plans write it.
    #[schemars(length(min = 1, max = 200))]
    pub duty: String,
    /// Name of the seat, as plans write it; absent: any seat of the duty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = 200))]
    pub seat: Option<String>,
    /// Id of the person.
    pub person: Id,
}

/// How much somebody may or must carry in each period from now on; it replaces the limits of that period and measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewLimit {
    /// Id of the person.
    pub person: Id,
    /// The period that is counted.
    pub per: LimitPeriod,
    /// Duties attended; absent: as before; `{}`: no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duties: Option<Bounds>,
    /// Minutes of the duties attended; absent: as before; `{}`: no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<Bounds>,
}
