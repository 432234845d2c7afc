//! Holidays, the office's own days, and calendars of people.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Date;
use super::defaults::{is_default, is_time_zone, time_zone};

/// Which days are off, and the local time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OfficeCalendar {
    /// Whose public holidays count.
    #[serde(default, skip_serializing_if = "is_default")]
    pub country: Country,
    /// The local time, an IANA name; calendars of people are converted to it.
    #[serde(default = "time_zone", skip_serializing_if = "is_time_zone")]
    #[schemars(length(min = 1, max = 64))]
    pub time_zone: String,
    /// Days off besides the public holidays.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 1000))]
    pub days_off: Vec<DayOff>,
    /// Weekend days and holidays that are worked (swap Saturdays).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 1000))]
    pub working_days: Vec<Date>,
}

impl Default for OfficeCalendar {
    fn default() -> Self {
        Self {
            country: Country::default(),
            time_zone: time_zone(),
            days_off: Vec::new(),
            working_days: Vec::new(),
        }
    }
}

/// Whose public holidays count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Country {
    /// Vietnam.
    #[default]
    Vn,
    /// No public holidays.
    None,
}

/// A day off of the office's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DayOff {
    /// The day.
    pub date: Date,
    /// Why, as printed.
    #[schemars(length(min = 1, max = 300))]
    pub text: String,
}

/// Where a person's calendar stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CalendarSource {
    /// An .ics file, its path relative to the instance.
    File(#[schemars(length(min = 1, max = 300))] String),
    /// The text of an .ics file itself.
    Text(#[schemars(length(min = 1, max = 2000000))] String),
}
