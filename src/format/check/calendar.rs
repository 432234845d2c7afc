//! E16xx: horizon and calendar. (The .ics files are judged where they are read.)

use super::{Check, twice};
use crate::format::Issue;
use crate::format::codes::{E1601, E1602, E1604, E1607};
use crate::format::refs::Refs;

/// Longest horizon: two years, one of them a leap year.
const MAX_DAYS: i64 = 731;

pub(super) const ALL: &[Check] =
    &[check_e1601_horizon_order, check_e1602_horizon_length, check_e1604_time_zone, check_e1607_days_once];

fn check_e1601_horizon_order(refs: &Refs<'_>) -> Vec<Issue> {
    let horizon = refs.dto.horizon;
    let wrong = horizon.to < horizon.from;
    wrong
        .then(|| Issue::new(&E1601, "horizon", format!("{} – {}", horizon.from, horizon.to)))
        .into_iter()
        .collect()
}

fn check_e1602_horizon_length(refs: &Refs<'_>) -> Vec<Issue> {
    let horizon = refs.dto.horizon;
    let days = (horizon.to.0 - horizon.from.0).num_days() + 1;
    (days > MAX_DAYS)
        .then(|| Issue::new(&E1602, "horizon", format!("{days} > {MAX_DAYS}")))
        .into_iter()
        .collect()
}

fn check_e1604_time_zone(refs: &Refs<'_>) -> Vec<Issue> {
    let name = &refs.dto.calendar.time_zone;
    let unknown = name.parse::<chrono_tz::Tz>().is_err();
    unknown.then(|| Issue::new(&E1604, "calendar.time_zone", name)).into_iter().collect()
}

fn check_e1607_days_once(refs: &Refs<'_>) -> Vec<Issue> {
    let calendar = &refs.dto.calendar;
    let off = calendar.days_off.iter().enumerate();
    let off = off.map(|(at, day)| (format!("calendar.days_off[{at}].date"), day.date));
    let worked = calendar.working_days.iter().enumerate();
    let worked = worked.map(|(at, date)| (format!("calendar.working_days[{at}]"), *date));
    let all: Vec<_> = off.chain(worked).collect();
    let again = twice(all.iter().map(|(_, date)| *date));
    again.into_iter().map(|at| Issue::new(&E1607, all[at].0.clone(), all[at].1)).collect()
}
