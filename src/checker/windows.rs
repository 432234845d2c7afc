//! Calendar periods: days, weeks from Monday to Sunday, months, quarters.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::domain::{Horizon, Period};

/// First and last day of a period, both inside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Window {
    pub from: NaiveDate,
    pub to: NaiveDate,
}

/// The period a day lies in.
pub(super) fn window(per: Period, day: NaiveDate) -> Window {
    let month = |back: u32| day - Days::new(u64::from(day.day0())) - Months::new(back);
    let last = |from: NaiveDate, months: u32| from + Months::new(months) - Days::new(1);
    match per {
        Period::Day => Window { from: day, to: day },
        Period::Week => {
            let from = day - Days::new(u64::from(day.weekday().num_days_from_monday()));
            Window { from, to: from + Days::new(6) }
        }
        Period::Month => Window { from: month(0), to: last(month(0), 1) },
        Period::Quarter => {
            let from = month(day.month0() % 3);
            Window { from, to: last(from, 3) }
        }
    }
}

/// All periods that share a day with the horizon, in order.
pub(super) fn windows(per: Period, horizon: Horizon) -> Vec<Window> {
    let first = window(per, horizon.from);
    let next = |last: &Window| Some(window(per, last.to + Days::new(1)));
    std::iter::successors(Some(first), next).take_while(|window| window.from <= horizon.to).collect()
}
