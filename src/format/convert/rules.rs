//! Date rules.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, Weekday};

use super::context::{Context, months_away};
use crate::calendar::{Blocked, DateRule, MonthEnd, Occurrence, OnHoliday, occurrences};
use crate::format::instance as dto;

/// A date rule of the calendar; `horizon` is the first day of the horizon, from which rules without DTSTART count.
pub(in crate::format) fn date_rule(rule: &dto::DateRule, horizon: NaiveDate) -> Result<DateRule, String> {
    let rule = match rule {
        dto::DateRule::DayOfMonth(day) => DateRule::DayOfMonth(*day),
        dto::DateRule::NthWeekday(nth) => {
            DateRule::NthWeekday { nth: nth.nth, weekday: weekday(nth.weekday) }
        }
        dto::DateRule::WeekdayOfWeek(week) => {
            DateRule::WeekdayOfWeek { week: week.week, weekday: weekday(week.weekday) }
        }
        dto::DateRule::LastDay => DateRule::LastDay,
        dto::DateRule::EveryWeekday(day) => DateRule::EveryWeekday(weekday(*day)),
        dto::DateRule::EveryNthWeek(nth) => {
            DateRule::EveryNthWeek { weeks: nth.weeks, weekday: weekday(nth.weekday), anchor: nth.anchor.0 }
        }
        dto::DateRule::Rrule(text) => recurrence(text, horizon)?,
        dto::DateRule::Several(rules) => {
            DateRule::Several(rules.iter().map(|rule| date_rule(rule, horizon)).collect::<Result<_, _>>()?)
        }
    };
    if rule.is_valid() { Ok(rule) } else { Err(format!("{rule:?}")) }
}

/// An RRULE, perhaps after a DTSTART on a line (or word) of its own.
fn recurrence(text: &str, horizon: NaiveDate) -> Result<DateRule, String> {
    let (mut start, mut rule) = (None, None);
    for word in text.split_whitespace() {
        match word.strip_prefix("DTSTART:") {
            Some(date) => start = Some(day(date).ok_or_else(|| word.to_owned())?),
            None if rule.is_none() => rule = Some(word),
            None => return Err(format!("two rules: {text}")),
        }
    }
    let rule = rule.ok_or_else(|| text.to_owned())?;
    if start.is_none() && needs_start(rule) {
        return Err(format!("DTSTART is missing: {rule}"));
    }
    // Long before the horizon, so that a date shifted into it is not lost; the rule does not count from here.
    let start = start.unwrap_or_else(|| months_away(horizon, -12).with_ordinal(1).unwrap_or(horizon));
    DateRule::parse_rrule(rule, start).map_err(|error| format!("{error}: {rule}"))
}

fn day(text: &str) -> Option<NaiveDate> {
    let date = NaiveDate::parse_from_str(text.get(..8)?, "%Y%m%d").ok()?;
    let time = text.get(8..)?;
    (time.is_empty() || time.starts_with('T')).then_some(date)
}

/// Whether the dates depend on the day from which the rule counts.
fn needs_start(rule: &str) -> bool {
    let rule = rule.to_ascii_uppercase();
    let parts: Vec<&str> = rule.trim_start_matches("RRULE:").split(';').collect();
    let named = |name: &str| parts.iter().any(|part| part.starts_with(name));
    let interval = parts.iter().any(|part| part.starts_with("INTERVAL=") && *part != "INTERVAL=1");
    interval || named("COUNT=") || (parts.contains(&"FREQ=WEEKLY") && !named("BYDAY="))
}

/// Whether a rule names one day a year, so that none in the horizon is no mistake.
pub(super) fn is_yearly(rule: &dto::DateRule) -> bool {
    matches!(rule, dto::DateRule::Rrule(text) if text.to_ascii_uppercase().contains("FREQ=YEARLY"))
}

pub(super) fn weekday(day: dto::Weekday) -> Weekday {
    match day {
        dto::Weekday::Mon => Weekday::Mon,
        dto::Weekday::Tue => Weekday::Tue,
        dto::Weekday::Wed => Weekday::Wed,
        dto::Weekday::Thu => Weekday::Thu,
        dto::Weekday::Fri => Weekday::Fri,
        dto::Weekday::Sat => Weekday::Sat,
        dto::Weekday::Sun => Weekday::Sun,
    }
}

fn on_holiday(on: dto::OnHoliday) -> OnHoliday {
    match on {
        dto::OnHoliday::NextDay => OnHoliday::NextDay,
        dto::OnHoliday::PreviousDay => OnHoliday::PreviousDay,
        dto::OnHoliday::NextWorkingDay => OnHoliday::NextWorkingDay,
        dto::OnHoliday::PreviousWorkingDay => OnHoliday::PreviousWorkingDay,
        dto::OnHoliday::NextWeek => OnHoliday::NextWeek,
        dto::OnHoliday::Skip => OnHoliday::Skip,
        dto::OnHoliday::Keep => OnHoliday::Keep,
    }
}

fn month_end(end: dto::MonthEnd) -> MonthEnd {
    match end {
        dto::MonthEnd::Clamp => MonthEnd::Clamp,
        dto::MonthEnd::Skip => MonthEnd::Skip,
    }
}

/// How the dates of a series are found.
pub(super) struct Series<'a> {
    pub(super) rule: &'a dto::DateRule,
    pub(super) months: &'a BTreeSet<u32>,
    pub(super) on_holiday: dto::OnHoliday,
    pub(super) avoid: dto::Avoid,
    pub(super) month_end: dto::MonthEnd,
}

impl Series<'_> {
    /// The occurrences around the horizon; none where the rule has been found wrong before.
    pub(super) fn occurrences(&self, context: &Context<'_, '_>) -> Vec<Occurrence> {
        let Ok(rule) = date_rule(self.rule, context.horizon.from) else { return Vec::new() };
        let avoid = match self.avoid {
            dto::Avoid::Holidays => Blocked::Holidays,
            dto::Avoid::NonWorkingDays => Blocked::NonWorkingDays,
        };
        let (on, end) = (on_holiday(self.on_holiday), month_end(self.month_end));
        let mut found = occurrences(&rule, context.from, context.to, &context.days, avoid, on, end);
        found.retain(|at| self.months.is_empty() || self.months.contains(&at.nominal.month()));
        found
    }

    /// Whether a horizon of a quarter or more holds no date, before holidays are looked at. Rules with months, and
    /// those that name one day a year, may well leave a quarter out.
    pub(super) fn names_nothing(&self, context: &Context<'_, '_>) -> bool {
        let long = context.horizon.days() >= 89;
        if !long || !self.months.is_empty() || is_yearly(self.rule) {
            return false;
        }
        let horizon = context.horizon;
        date_rule(self.rule, horizon.from)
            .is_ok_and(|rule| rule.dates(horizon.from, horizon.to, month_end(self.month_end)).is_empty())
    }
}
