//! Calendar periods: days, weeks from Monday to Sunday, months, quarters.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use crate::domain::{Horizon, Period};

/// First and last day of a period, both inside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Window {
    pub(super) from: NaiveDate,
    pub(super) to: NaiveDate,
}

/// The period a day lies in; at the ends of the calendar it is cut off, so that no plan, however odd, is too much.
pub(super) fn window(per: Period, day: NaiveDate) -> Window {
    let month = first_of(day, 0);
    let (from, to) = match per {
        Period::Day => (day, Some(day)),
        Period::Week => {
            let from = day.week(Weekday::Mon).checked_first_day().unwrap_or(day);
            (from, from.checked_add_days(Days::new(6)))
        }
        Period::Month => (month, last_of(month, 1)),
        Period::Quarter => {
            let from = first_of(day, day.month0() % 3);
            (from, last_of(from, 3))
        }
    };
    Window { from, to: to.unwrap_or(NaiveDate::MAX) }
}

fn first_of(day: NaiveDate, months_back: u32) -> NaiveDate {
    let first = day.with_day(1).unwrap_or(day);
    first.checked_sub_months(Months::new(months_back)).unwrap_or(first)
}

fn last_of(from: NaiveDate, months: u32) -> Option<NaiveDate> {
    from.checked_add_months(Months::new(months)).and_then(|next| next.pred_opt())
}

/// All periods that share a day with the horizon, in order.
pub(super) fn windows(per: Period, horizon: Horizon) -> Vec<Window> {
    let first = window(per, horizon.from);
    let next = |last: &Window| last.to.succ_opt().map(|day| window(per, day));
    std::iter::successors(Some(first), next).take_while(|window| window.from <= horizon.to).collect()
}
