//! The whole file, and the small parts that fit nowhere else.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::defaults::{is_default, is_yes, yes};
use super::{
    Cell, Commune, Date, Fraction, Id, JointMeeting, OfficeCalendar, Person, Place, Policy, Reception, Travel,
};

/// Everything a plan is made from: `luanphien/instance@1`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Instance {
    /// Always `luanphien/instance@1`.
    #[schemars(extend("const" = "luanphien/instance@1"))]
    pub format: String,
    /// Title as printed.
    #[schemars(length(min = 1, max = 300))]
    pub title: String,
    /// Language of what people read.
    #[serde(default, skip_serializing_if = "is_default")]
    pub language: Language,
    /// The committee.
    pub organization: Organization,
    /// First and last day that are planned.
    pub horizon: Horizon,
    /// Holidays and the office's own days.
    #[serde(default, skip_serializing_if = "is_default")]
    pub calendar: OfficeCalendar,
    /// Where people live, work, meet and receive.
    #[schemars(length(min = 1, max = 3000))]
    pub places: Vec<Place>,
    /// Journeys between the places.
    #[serde(default, skip_serializing_if = "is_default")]
    pub travel: Travel,
    /// Who may take seats.
    #[schemars(length(min = 1, max = 3000))]
    pub people: Vec<Person>,
    /// Communes, townships, wards.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 1000))]
    pub communes: Vec<Commune>,
    /// Cells with their meetings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 3000))]
    pub cells: Vec<Cell>,
    /// Meetings of several cells together.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 3000))]
    pub joint_meetings: Vec<JointMeeting>,
    /// Series of citizen receptions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 1000))]
    pub receptions: Vec<Reception>,
    /// What the office decided.
    #[serde(default, skip_serializing_if = "is_default")]
    pub policy: Policy,
    /// What was before the horizon.
    #[serde(default, skip_serializing_if = "is_default")]
    pub history: History,
    /// Seats fixed to or forbidden for a person.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 20000))]
    pub locks: Vec<Lock>,
}

impl Instance {
    /// The value of `format`.
    pub const FORMAT: &'static str = "luanphien/instance@1";

    /// An instance with nothing in it yet: not valid before it has places and people.
    #[must_use]
    pub fn new(title: &str, organization: Organization, horizon: Horizon) -> Self {
        Instance {
            format: Self::FORMAT.to_owned(),
            title: title.to_owned(),
            language: Language::default(),
            organization,
            horizon,
            calendar: OfficeCalendar::default(),
            places: Vec::new(),
            travel: Travel::default(),
            people: Vec::new(),
            communes: Vec::new(),
            cells: Vec::new(),
            joint_meetings: Vec::new(),
            receptions: Vec::new(),
            policy: Policy::default(),
            history: History::default(),
            locks: Vec::new(),
        }
    }
}

/// Language of texts for people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// Vietnamese.
    #[default]
    Vi,
    /// English.
    En,
}

impl From<Language> for crate::domain::Language {
    fn from(language: Language) -> Self {
        match language {
            Language::Vi => Self::Vi,
            Language::En => Self::En,
        }
    }
}

/// The committee that plans.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Organization {
    /// Name as printed.
    #[schemars(length(min = 1, max = 300))]
    pub name: String,
    /// Level: `province`, `district`, `commune`, or any other label.
    #[schemars(length(min = 1, max = 100))]
    pub level: String,
    /// Sessions a month that the regulation asks of a series that gives no number of its own.
    #[serde(default, skip_serializing_if = "is_default")]
    #[schemars(range(max = 31))]
    pub min_sessions_per_month: u32,
}

/// First and last day of the plan, both inside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Horizon {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
}

/// What was before the horizon.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct History {
    /// Opening balances; people who are not named open at 0.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 3000))]
    pub openings: Vec<Opening>,
    /// Attendances before the horizon, for rotation memory.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 200000))]
    pub visits: Vec<Visit>,
}

/// Opening balance of one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// Id of the person.
    pub person: Id,
    /// Points above (positive) or below (negative) the common share so far.
    pub points: Fraction,
}

/// An attendance before the horizon.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Visit {
    /// Id of the person.
    pub person: Id,
    /// Id of the cell.
    pub cell: Id,
    /// When.
    pub date: Date,
}

/// A seat fixed to, or forbidden for, a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Lock {
    /// Id of the meeting or session, as plans write it.
    #[schemars(length(min = 1, max = 200))]
    pub duty: String,
    /// Name of the seat, as plans write it; absent: any seat of the duty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = 200))]
    pub seat: Option<String>,
    /// Id of the person.
    pub person: Id,
    /// `true`: must sit there; `false`: must not.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub fixed: bool,
}
