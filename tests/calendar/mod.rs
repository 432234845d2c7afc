//! The room `calendar`: lunar dates, holidays, working days, date rules, busy times.

mod days;
mod holidays;
mod hostile;
mod ics;
mod ics_zones;
mod interval;
mod lunar;
mod programs;
mod rrule;
mod rules;
mod schedules;

use chrono::NaiveDate;
use proptest::prelude::*;

/// `"2027-02-06"` as a date.
fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date in the test")
}

/// Dates as text, to compare lists at a glance.
fn texts(dates: impl IntoIterator<Item = NaiveDate>) -> Vec<String> {
    dates.into_iter().map(|date| date.to_string()).collect()
}

/// Any date from 2001 to 2049, whose neighbours all have known holidays.
fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0u64..17_800).prop_map(|offset| day("2001-01-10") + chrono::Days::new(offset))
}

fn few() -> ProptestConfig {
    ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() }
}
