//! Rules that name dates: "day 18", "the last Sunday", "Tuesday of week 3", or an RRULE.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::rrule_text::{CheckedRrule, RruleError};

/// Which dates a series falls on, before holidays are looked at.
///
/// Seen in published schedules: day 18 (Hà Trung), 15 and 25 (Na Rì), 10 and 20 (Duy Tiên), day 30 (Lạng Sơn), every
/// Thursday (Tây Ninh), Tuesday of calendar week 3 (Trà Vinh).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DateRule {
    /// The same day of every month, 1 to 31.
    DayOfMonth(u32),
    /// The first (1) to fifth (5), or last (-1) to fifth last (-5) such weekday of every month.
    NthWeekday {
        /// Which one, counted from the start (positive) or the end (negative).
        nth: i32,
        /// The weekday.
        weekday: Weekday,
    },
    /// The weekday of a calendar week of every month: weeks start on Monday, week 1 contains the first of the month.
    WeekdayOfWeek {
        /// 1 to 6.
        week: u32,
        /// The weekday.
        weekday: Weekday,
    },
    /// The last day of every month.
    LastDay,
    /// Every such weekday.
    EveryWeekday(Weekday),
    /// Such a weekday every so many weeks, counted from the week (Monday to Sunday) of `anchor`.
    EveryNthWeek {
        /// 1 or more.
        weeks: u32,
        /// The weekday.
        weekday: Weekday,
        /// Any day of a week that counts.
        anchor: NaiveDate,
    },
    /// A checked subset of RFC 5545 (see [`DateRule::parse_rrule`]).
    Rrule(CheckedRrule),
    /// All dates of several rules ("days 10 and 20"), each date once.
    Several(Vec<DateRule>),
}

/// What happens in a month without the day a rule names (day 30 in February, a fifth Monday).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MonthEnd {
    /// The nearest such day inside the month: its last day, its first or last such weekday.
    Clamp,
    /// No date that month.
    Skip,
}

impl DateRule {
    /// Reads an RRULE of the supported subset: `FREQ` (WEEKLY, MONTHLY, YEARLY), `INTERVAL`, `BYDAY`, `BYMONTHDAY`,
    /// `BYSETPOS`, `BYMONTH`, `WKST`, and one of `COUNT` and `UNTIL`. A leading `RRULE:` is allowed.
    ///
    /// Dates begin at `dtstart`, which also gives what the text leaves out (weekday, day, month) and is itself a date
    /// only if the rule names it. A time of day in `UNTIL` is ignored. Months without the day are skipped.
    ///
    /// # Errors
    /// Text that is no such rule: the error names the part.
    pub fn parse_rrule(text: &str, dtstart: NaiveDate) -> Result<DateRule, RruleError> {
        CheckedRrule::parse(text, dtstart).map(DateRule::Rrule)
    }

    /// Whether every number is in its range; a rule that is not names no date where the number is wrong.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        match self {
            DateRule::DayOfMonth(day) => (1..=31).contains(day),
            DateRule::NthWeekday { nth, .. } => (1..=5).contains(&nth.unsigned_abs()),
            DateRule::WeekdayOfWeek { week, .. } => (1..=6).contains(week),
            DateRule::EveryNthWeek { weeks, .. } => *weeks >= 1,
            DateRule::Several(rules) => !rules.is_empty() && rules.iter().all(DateRule::is_valid),
            DateRule::LastDay | DateRule::EveryWeekday(_) | DateRule::Rrule(_) => true,
        }
    }

    /// The dates by the rule alone in `from..=to`, in order, each once.
    #[must_use]
    pub fn dates(&self, from: NaiveDate, to: NaiveDate, month_end: MonthEnd) -> Vec<NaiveDate> {
        if from > to || !self.is_valid() {
            return Vec::new();
        }
        match self {
            DateRule::EveryWeekday(weekday) => weekly(*weekday, 1, from, from, to),
            DateRule::EveryNthWeek { weeks, weekday, anchor } => weekly(*weekday, *weeks, *anchor, from, to),
            DateRule::Rrule(rule) => rule.dates(from, to),
            DateRule::Several(rules) => several(rules, from, to, month_end),
            DateRule::DayOfMonth(_)
            | DateRule::NthWeekday { .. }
            | DateRule::WeekdayOfWeek { .. }
            | DateRule::LastDay => monthly(self, from, to, month_end),
        }
    }

    /// The date in the month that starts on `first`; only the monthly forms have one.
    fn in_month(&self, first: NaiveDate, month_end: MonthEnd) -> Option<NaiveDate> {
        let last = last_of_month(first);
        let wanted = match self {
            DateRule::DayOfMonth(day) => plus(first, i64::from(*day) - 1)?,
            DateRule::NthWeekday { nth, weekday } => nth_weekday(first, last, *nth, *weekday)?,
            DateRule::WeekdayOfWeek { week, weekday } => {
                plus(monday_of(first)?, 7 * (i64::from(*week) - 1) + from_monday(*weekday))?
            }
            DateRule::LastDay => last,
            DateRule::EveryWeekday(_)
            | DateRule::EveryNthWeek { .. }
            | DateRule::Rrule(_)
            | DateRule::Several(_) => return None,
        };
        match month_end {
            MonthEnd::Clamp => self.clamp(wanted, first, last),
            MonthEnd::Skip => Some(wanted).filter(|date| (first..=last).contains(date)),
        }
    }

    fn clamp(&self, wanted: NaiveDate, first: NaiveDate, last: NaiveDate) -> Option<NaiveDate> {
        if matches!(self, DateRule::DayOfMonth(_)) {
            return Some(wanted.min(last));
        }
        let mut date = wanted;
        while date > last {
            date = plus(date, -7)?;
        }
        while date < first {
            date = plus(date, 7)?;
        }
        Some(date)
    }
}

fn several(rules: &[DateRule], from: NaiveDate, to: NaiveDate, month_end: MonthEnd) -> Vec<NaiveDate> {
    let mut dates: Vec<_> = rules.iter().flat_map(|rule| rule.dates(from, to, month_end)).collect();
    dates.sort_unstable();
    dates.dedup();
    dates
}

fn monthly(rule: &DateRule, from: NaiveDate, to: NaiveDate, month_end: MonthEnd) -> Vec<NaiveDate> {
    let mut dates = Vec::new();
    let mut month = from.with_day(1);
    while let Some(first) = month.filter(|first| *first <= to) {
        dates.extend(rule.in_month(first, month_end).filter(|date| (from..=to).contains(date)));
        month = first.checked_add_months(Months::new(1));
    }
    dates
}

fn weekly(weekday: Weekday, weeks: u32, anchor: NaiveDate, from: NaiveDate, to: NaiveDate) -> Vec<NaiveDate> {
    let Some(base) = monday_of(anchor).and_then(|monday| plus(monday, from_monday(weekday))) else {
        return Vec::new();
    };
    let period = 7 * i64::from(weeks);
    let ahead = (base - from).num_days().rem_euclid(period);
    std::iter::successors(plus(from, ahead), |date| plus(*date, period))
        .take_while(|date| *date <= to)
        .collect()
}

fn nth_weekday(first: NaiveDate, last: NaiveDate, nth: i32, weekday: Weekday) -> Option<NaiveDate> {
    let weeks = 7 * (i64::from(nth.unsigned_abs()) - 1);
    if nth > 0 {
        plus(first, (from_monday(weekday) - from_monday(first.weekday())).rem_euclid(7) + weeks)
    } else {
        plus(last, -(from_monday(last.weekday()) - from_monday(weekday)).rem_euclid(7) - weeks)
    }
}

fn last_of_month(first: NaiveDate) -> NaiveDate {
    first
        .checked_add_months(Months::new(1))
        .and_then(|next| next.checked_sub_days(Days::new(1)))
        .unwrap_or(NaiveDate::MAX)
}

fn monday_of(date: NaiveDate) -> Option<NaiveDate> {
    plus(date, -from_monday(date.weekday()))
}

fn from_monday(weekday: Weekday) -> i64 {
    i64::from(weekday.num_days_from_monday())
}

fn plus(date: NaiveDate, days: i64) -> Option<NaiveDate> {
    date.checked_add_signed(chrono::TimeDelta::try_days(days)?)
}
