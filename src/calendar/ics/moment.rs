//! Dates, times and durations of iCalendar, and how they become local time.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone};
use chrono_tz::Tz;

use super::IcsIssueKind;
use super::zone;
use crate::calendar::Interval;

/// What is wrong with a value: its kind and the text in question.
pub(super) type Fault = (IcsIssueKind, String);

/// The clock that a time is told by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Clock {
    /// The local one, wherever that is: whole days and floating times.
    Wall,
    /// That of a zone.
    Zone(Tz),
}

/// A moment as a file gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Moment {
    pub(super) at: NaiveDateTime,
    pub(super) clock: Clock,
    /// Whether only a date was given; `at` is then its midnight.
    pub(super) whole_day: bool,
}

impl Moment {
    /// Reads `20270101`, `20270101T080000` or `20270101T010000Z`.
    pub(super) fn read(value: &str, tzid: Option<&str>) -> Result<Moment, Fault> {
        let value = value.trim();
        let fault = || (IcsIssueKind::Time, value.to_owned());
        let (plain, utc) = value.strip_suffix('Z').map_or((value, false), |plain| (plain, true));
        let (date, time) = plain.split_once('T').map_or((plain, None), |(date, time)| (date, Some(time)));
        let day = read_date(date).ok_or_else(fault)?;
        let clock = match (time, utc, tzid) {
            (Some(_), true, _) => Clock::Zone(Tz::UTC),
            (Some(_), false, Some(name)) => {
                Clock::Zone(zone::by_name(name).ok_or_else(|| (IcsIssueKind::Zone, name.to_owned()))?)
            }
            (None, _, _) | (Some(_), false, None) => Clock::Wall,
        };
        let time_of_day = time.map_or(Some(NaiveTime::MIN), read_time).ok_or_else(fault)?;
        Ok(Moment { at: day.and_time(time_of_day), clock, whole_day: time.is_none() })
    }

    /// The same moment in local time of `zone`.
    pub(super) fn local(self, zone: Tz) -> NaiveDateTime {
        match self.clock {
            Clock::Wall => self.at,
            Clock::Zone(own) => instant(self.at, own).with_timezone(&zone).naive_local(),
        }
    }

    /// The local stretch that starts here: days and floating times run by the clock on the wall, others by elapsed time.
    pub(super) fn span(self, length: TimeDelta, zone: Tz) -> Interval {
        let start = self.local(zone);
        let end = match self.clock {
            Clock::Wall => self.at.checked_add_signed(length),
            Clock::Zone(own) => instant(self.at, own)
                .checked_add_signed(length)
                .map(|end| end.with_timezone(&zone).naive_local()),
        };
        Interval { start, end: end.unwrap_or(start) }
    }

    /// Time from here to `end`, see [`Moment::span`].
    pub(super) fn until(self, end: Moment, zone: Tz) -> TimeDelta {
        match (self.clock, end.clock) {
            (Clock::Wall, Clock::Wall) => end.at - self.at,
            _ => end.instant(zone) - self.instant(zone),
        }
    }

    fn instant(self, zone: Tz) -> DateTime<Tz> {
        match self.clock {
            Clock::Wall => instant(self.at, zone),
            Clock::Zone(own) => instant(self.at, own),
        }
    }
}

/// Of a time told twice the first; a time left out by the clocks is an hour later.
pub(super) fn instant(at: NaiveDateTime, zone: Tz) -> DateTime<Tz> {
    let later = || at.checked_add_signed(TimeDelta::hours(1)).unwrap_or(at);
    zone.from_local_datetime(&at)
        .earliest()
        .or_else(|| zone.from_local_datetime(&later()).earliest())
        .unwrap_or_else(|| zone.from_utc_datetime(&at))
}

fn digits(text: &str, length: usize) -> Option<&str> {
    (text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())).then_some(text)
}

fn read_date(text: &str) -> Option<NaiveDate> {
    let date = NaiveDate::parse_from_str(digits(text, 8)?, "%Y%m%d").ok()?;
    (1600..2200).contains(&date.year()).then_some(date)
}

/// A leap second counts as the second before it.
fn read_time(text: &str) -> Option<NaiveTime> {
    let number: u32 = digits(text, 6)?.parse().ok()?;
    NaiveTime::from_hms_opt(number / 10_000, number / 100 % 100, (number % 100).min(59))
        .filter(|_| number % 100 <= 60)
}

/// Reads `P1DT2H30M`, `PT90M`, `P2W`; a minus sign makes it negative.
pub(super) fn read_duration(text: &str) -> Option<TimeDelta> {
    let text = text.trim().to_ascii_uppercase();
    let (sign, text) = text.strip_prefix('-').map_or((1, text.as_str()), |rest| (-1, rest));
    let body = text.strip_prefix('+').unwrap_or(text).strip_prefix('P')?;
    let (days, time) = body.split_once('T').unwrap_or((body, ""));
    if body.is_empty() || body.ends_with('T') {
        return None;
    }
    let seconds =
        sum(days, &[('W', 604_800), ('D', 86_400)])? + sum(time, &[('H', 3600), ('M', 60), ('S', 1)])?;
    TimeDelta::try_seconds(sign * seconds)
}

/// The seconds of a run of numbers with units; numbers of up to 9 digits, so that nothing overflows.
fn sum(text: &str, units: &[(char, i64)]) -> Option<i64> {
    let mut total = 0;
    let mut rest = text;
    while !rest.is_empty() {
        let unit_at = rest.find(|c: char| !c.is_ascii_digit()).filter(|at| (1..=9).contains(at))?;
        let (number, tail) = rest.split_at(unit_at);
        let unit = tail.chars().next()?;
        let factor = units.iter().find(|(name, _)| *name == unit)?.1;
        total += number.parse::<i64>().ok()? * factor;
        rest = tail.get(1..)?;
        if total > 4_000_000_000 {
            return None;
        }
    }
    Some(total)
}
