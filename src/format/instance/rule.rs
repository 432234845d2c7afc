//! Rules that name dates.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Date;

/// Which dates a series falls on, before holidays are looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DateRule {
    /// The same day of every month, 1 to 31.
    DayOfMonth(#[schemars(range(min = 1, max = 31))] u32),
    /// The nth such weekday of every month.
    NthWeekday(NthWeekday),
    /// The weekday of a calendar week of every month: weeks start on Monday, week 1 contains the first of the month.
    WeekdayOfWeek(WeekdayOfWeek),
    /// The last day of every month.
    LastDay,
    /// Every such weekday.
    EveryWeekday(Weekday),
    /// Such a weekday every so many weeks.
    EveryNthWeek(NthWeek),
    /// A recurrence rule of RFC 5545, if need be after a line `DTSTART:20270104`.
    Rrule(#[schemars(length(min = 1, max = 1000))] String),
    /// All dates of several rules (days 10 and 20).
    Several(#[schemars(length(min = 1, max = 31))] Vec<DateRule>),
}

/// Which one of the month's such weekdays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NthWeekday {
    /// 1 to 5 from the start of the month, -1 to -5 from its end.
    #[schemars(range(min = -5, max = 5))]
    pub nth: i32,
    /// The weekday.
    pub weekday: Weekday,
}

/// A weekday of a calendar week of the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WeekdayOfWeek {
    /// 1 to 6.
    #[schemars(range(min = 1, max = 6))]
    pub week: u32,
    /// The weekday.
    pub weekday: Weekday,
}

/// A weekday every so many weeks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NthWeek {
    /// Every so many weeks.
    #[schemars(range(min = 1, max = 52))]
    pub weeks: u32,
    /// The weekday.
    pub weekday: Weekday,
    /// Any day of a week (Monday to Sunday) that counts.
    pub anchor: Date,
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Weekday {
    /// Monday.
    Mon,
    /// Tuesday.
    Tue,
    /// Wednesday.
    Wed,
    /// Thursday.
    Thu,
    /// Friday.
    Fri,
    /// Saturday.
    Sat,
    /// Sunday.
    Sun,
}

/// Where a date goes that falls on a day to avoid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OnHoliday {
    /// The next day that need not be avoided.
    NextDay,
    /// The nearest earlier day that need not be avoided.
    PreviousDay,
    /// The next working day.
    NextWorkingDay,
    /// The nearest earlier working day.
    PreviousWorkingDay,
    /// The same weekday of the next week that need not be avoided.
    NextWeek,
    /// It is dropped.
    Skip,
    /// It stays.
    Keep,
}

/// Which days are avoided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Avoid {
    /// Public holidays and the office's days off; Saturdays and Sundays are welcome.
    Holidays,
    /// Whatever is no working day.
    NonWorkingDays,
}

/// What happens in a month without the day (day 30 in February, a fifth Monday).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MonthEnd {
    /// The nearest such day inside the month.
    #[default]
    Clamp,
    /// No date that month.
    Skip,
}
