//! Which days are off and which are worked, in one country and one office.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use super::holiday::{Holiday, HolidayName, HolidayStatus};
use super::{decisions, vietnam};

/// First year whose holidays are known.
pub const FIRST_YEAR: i32 = 2000;
/// Last year whose holidays are known.
pub const LAST_YEAR: i32 = 2050;

/// Whose public holidays count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Country {
    /// Vietnam, with swaps decided by the government.
    Vietnam,
    /// No public holidays: only the office's own days.
    None,
}

/// Answers about days: off, worked, how many working days between.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Days {
    from_year: i32,
    to_year: i32,
    off: BTreeMap<NaiveDate, Holiday>,
    worked: BTreeSet<NaiveDate>,
}

impl Days {
    /// The days of `from_year..=to_year`, clipped to [`FIRST_YEAR`]`..=`[`LAST_YEAR`].
    ///
    /// The years on both sides are known too (a date shifted over New Year still meets no holiday), but
    /// [`Days::holidays`] lists only the years asked for.
    #[must_use]
    pub fn new(country: Country, from_year: i32, to_year: i32) -> Days {
        let (from_year, to_year) = (from_year.max(FIRST_YEAR), to_year.min(LAST_YEAR));
        let days = Days { from_year, to_year, off: BTreeMap::new(), worked: BTreeSet::new() };
        match country {
            Country::Vietnam => days.with_vietnam(),
            Country::None => days,
        }
    }

    fn with_vietnam(mut self) -> Days {
        for year in (self.from_year - 1).max(FIRST_YEAR)..=(self.to_year + 1).min(LAST_YEAR) {
            self.off.extend(vietnam::holidays(year));
        }
        for swap in decisions::swaps() {
            self.worked.insert(swap.worked);
            self.off.entry(swap.off).or_insert(Holiday {
                date: swap.off,
                name: HolidayName::SwapDayOff,
                status: HolidayStatus::Confirmed,
                substitutes: Some(swap.worked),
            });
        }
        self
    }

    /// With a day off of the office's own; a public holiday keeps its name. The last word on a day wins.
    #[must_use]
    pub fn with_day_off(mut self, date: NaiveDate, text: String) -> Days {
        self.worked.remove(&date);
        self.off.entry(date).or_insert(Holiday {
            date,
            name: HolidayName::Office(text),
            status: HolidayStatus::Confirmed,
            substitutes: None,
        });
        self
    }

    /// With a day worked although it is a weekend or a holiday (a swap Saturday). The last word on a day wins.
    #[must_use]
    pub fn with_working_day(mut self, date: NaiveDate) -> Days {
        self.off.remove(&date);
        self.worked.insert(date);
        self
    }

    /// The public holiday or office day off on this date, if any: what cell meetings avoid. Weekends are none.
    #[must_use]
    pub fn holiday(&self, date: NaiveDate) -> Option<&Holiday> {
        self.off.get(&date)
    }

    /// Whether the date is a public holiday or an office day off.
    #[must_use]
    pub fn is_holiday(&self, date: NaiveDate) -> bool {
        self.off.contains_key(&date)
    }

    /// Whether the date is worked: Monday to Friday and no holiday, or a swap working day.
    #[must_use]
    pub fn is_working_day(&self, date: NaiveDate) -> bool {
        self.worked.contains(&date) || (!vietnam::is_weekend(date) && !self.is_holiday(date))
    }

    /// The `n`-th working day after the date, or before it if `n` is negative; the date itself if `n` is 0.
    ///
    /// Takes time in proportion to `n`; at the end of the calendar the last day is returned.
    #[must_use]
    pub fn add_working_days(&self, date: NaiveDate, n: i32) -> NaiveDate {
        let step = if n < 0 { NaiveDate::pred_opt } else { NaiveDate::succ_opt };
        let (mut date, mut left) = (date, n.unsigned_abs());
        while left > 0 {
            let Some(next) = step(&date) else { return date };
            date = next;
            left -= u32::from(self.is_working_day(date));
        }
        date
    }

    /// How many working days lie after `from` up to and including `to`.
    ///
    /// If `to` is earlier: minus the working days from `to` included up to `from` excluded. So for a working day `to`
    /// this is the `n` of [`Days::add_working_days`]`(from, n) == to`.
    #[must_use]
    pub fn working_days_between(&self, from: NaiveDate, to: NaiveDate) -> i64 {
        let after = |date: NaiveDate| date.succ_opt().unwrap_or(date);
        let (first, end) = if from < to { (after(from), after(to)) } else { (to, from) };
        let days = first.iter_days().take_while(|date| *date < end);
        let count: i64 = days.map(|date| i64::from(self.is_working_day(date))).sum();
        if from < to { count } else { -count }
    }

    /// The holidays of the years asked for, in order of date.
    pub fn holidays(&self) -> impl Iterator<Item = &Holiday> {
        let years = self.from_year..=self.to_year;
        self.off.values().filter(move |holiday| years.contains(&holiday.date.year()))
    }

    /// Working days that are no Monday to Friday or would be a holiday (swap Saturdays), of the years asked for.
    pub fn swapped_working_days(&self) -> impl Iterator<Item = NaiveDate> {
        let years = self.from_year..=self.to_year;
        self.worked.iter().copied().filter(move |date| years.contains(&date.year()))
    }
}
