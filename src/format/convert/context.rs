//! What every expansion needs: the days, the horizon, and some room around it.

use chrono::{Datelike, Months, NaiveDate, TimeDelta};

use crate::calendar::{Country, Days};
use crate::domain::Horizon;
use crate::format::instance as dto;
use crate::format::refs::Refs;

/// How far around the horizon rules are expanded, in days: a date by the rule may be shifted or moved into it.
const ROOM: i64 = 60;
/// Most meetings and sessions together.
pub(super) const MAX_DUTIES: usize = 50_000;

/// The days around the horizon.
pub(in crate::format) struct Context<'r, 'a> {
    pub(super) refs: &'r Refs<'a>,
    pub(super) days: Days,
    pub(super) horizon: Horizon,
    /// First of a month, so that sessions can be counted within their month.
    pub(super) from: NaiveDate,
    pub(super) to: NaiveDate,
}

impl<'r, 'a> Context<'r, 'a> {
    pub(super) fn new(refs: &'r Refs<'a>) -> Self {
        let horizon = Horizon { from: refs.dto.horizon.from.0, to: refs.dto.horizon.to.0 };
        let from = shifted(horizon.from, -ROOM);
        let to = shifted(horizon.to, ROOM);
        let days = days(&refs.dto.calendar, from.year(), to.year());
        Context { refs, days, horizon, from: first_of_month(from), to }
    }
}

fn days(calendar: &dto::OfficeCalendar, from: i32, to: i32) -> Days {
    let country = match calendar.country {
        dto::Country::Vn => Country::Vietnam,
        dto::Country::None => Country::None,
    };
    let days = Days::new(country, from, to);
    let days =
        calendar.days_off.iter().fold(days, |days, off| days.with_day_off(off.date.0, off.text.clone()));
    calendar.working_days.iter().fold(days, |days, date| days.with_working_day(date.0))
}

/// A date some days away; dates are between 2000 and 2050, so it exists.
pub(super) fn shifted(date: NaiveDate, days: i64) -> NaiveDate {
    TimeDelta::try_days(days).and_then(|delta| date.checked_add_signed(delta)).unwrap_or(date)
}

pub(super) fn first_of_month(date: NaiveDate) -> NaiveDate {
    date.with_day(1).unwrap_or(date)
}

/// The same day some months away, or the last day of a month too short.
pub(super) fn months_away(date: NaiveDate, months: i64) -> NaiveDate {
    let count = Months::new(u32::try_from(months.unsigned_abs()).unwrap_or(u32::MAX));
    let moved = if months < 0 { date.checked_sub_months(count) } else { date.checked_add_months(count) };
    moved.unwrap_or(date)
}

pub(super) fn same_month(one: NaiveDate, other: NaiveDate) -> bool {
    (one.year(), one.month()) == (other.year(), other.month())
}
