//! Dated occurrences: a rule's dates, shifted off the days a duty avoids.

use chrono::{NaiveDate, TimeDelta};

use super::{DateRule, Days, MonthEnd};

/// How far a date is shifted at most, in steps (days or weeks) of [`OnHoliday`].
const MAX_STEPS: usize = 400;

/// Where an occurrence goes when its date is blocked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OnHoliday {
    /// The next day that is not blocked.
    NextDay,
    /// The nearest earlier day that is not blocked.
    PreviousDay,
    /// The next working day.
    NextWorkingDay,
    /// The nearest earlier working day.
    PreviousWorkingDay,
    /// The same weekday of the next week in which it is not blocked (Trà Vinh 2024).
    NextWeek,
    /// Nowhere: the occurrence is dropped.
    Skip,
    /// It stays where it is.
    Keep,
}

/// Which days a duty avoids.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Blocked {
    /// Public holidays and office days off: cell meetings, which may be on a Sunday.
    Holidays,
    /// Whatever is no working day: receptions.
    NonWorkingDays,
}

impl Blocked {
    /// Whether the day is one to avoid.
    #[must_use]
    pub fn blocks(self, date: NaiveDate, days: &Days) -> bool {
        match self {
            Blocked::Holidays => days.is_holiday(date),
            Blocked::NonWorkingDays => !days.is_working_day(date),
        }
    }
}

/// One date of a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Occurrence {
    /// The date by the rule.
    pub nominal: NaiveDate,
    /// The date after shifting; may lie outside the horizon, and two occurrences may meet on one day.
    pub date: NaiveDate,
}

/// The occurrences whose *nominal* date lies in `from..=to`, in order of nominal date.
///
/// An occurrence for which no day can be found within 400 steps is dropped, like a skipped one.
#[must_use]
pub fn occurrences(
    rule: &DateRule,
    from: NaiveDate,
    to: NaiveDate,
    days: &Days,
    blocked: Blocked,
    on_holiday: OnHoliday,
    month_end: MonthEnd,
) -> Vec<Occurrence> {
    let place = |nominal| {
        let date = on_holiday.shift(nominal, days, blocked)?;
        Some(Occurrence { nominal, date })
    };
    rule.dates(from, to, month_end).into_iter().filter_map(place).collect()
}

impl OnHoliday {
    /// Where a date goes; itself if it is not blocked, `None` if it is dropped.
    #[must_use]
    pub fn shift(self, nominal: NaiveDate, days: &Days, blocked: Blocked) -> Option<NaiveDate> {
        if !blocked.blocks(nominal, days) {
            return Some(nominal);
        }
        let (step, working) = match self {
            OnHoliday::Keep => return Some(nominal),
            OnHoliday::Skip => return None,
            OnHoliday::NextDay => (1, false),
            OnHoliday::PreviousDay => (-1, false),
            OnHoliday::NextWorkingDay => (1, true),
            OnHoliday::PreviousWorkingDay => (-1, true),
            OnHoliday::NextWeek => (7, false),
        };
        let free =
            |date: &NaiveDate| !blocked.blocks(*date, days) && (!working || days.is_working_day(*date));
        let next = |date: &NaiveDate| date.checked_add_signed(TimeDelta::try_days(step)?);
        std::iter::successors(next(&nominal), next).take(MAX_STEPS).find(free)
    }
}
