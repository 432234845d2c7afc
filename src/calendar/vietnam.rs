//! The public holidays of Vietnam, computed by rule for one year.
//!
//! Sources: Labour Codes of 1994 (art. 73), 2012 (art. 115) and 2019 (art. 112), Giỗ Tổ since 2007, and the practice seen
//! in PyPI `holidays` 0.109 for 2018–2026, against which the tests hold every date. 24/11 from 2026 (Resolution 80-NQ/TW).
//! The stretch of Tết and the neighbour of National Day are decided year by year: the rule below is what was decided
//! whenever nothing else was swapped in.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::decisions;
use super::holiday::{Holiday, HolidayName, HolidayStatus};
use super::lunar::{LunarDate, to_solar};

/// All public holidays of the year, without swaps.
pub(super) fn holidays(year: i32) -> BTreeMap<NaiveDate, Holiday> {
    let status = if decisions::decided(year) { HolidayStatus::Confirmed } else { HolidayStatus::Projected };
    let mut found = BTreeMap::new();
    for (date, name) in fixed(year).into_iter().chain(tet(year)) {
        found.entry(date).or_insert(Holiday { date, name, status, substitutes: None });
    }
    substitute(&mut found);
    found
}

pub(super) fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

/// All but Tết, before substitution.
fn fixed(year: i32) -> Vec<(NaiveDate, HolidayName)> {
    let mut found = Vec::new();
    let mut put = |date: Option<NaiveDate>, name| found.extend(date.map(|date| (date, name)));
    let on = |month, day| NaiveDate::from_ymd_opt(year, month, day);
    put(on(1, 1), HolidayName::NewYear);
    put(hung_kings(year), HolidayName::HungKings);
    put(on(4, 30), HolidayName::Reunification);
    put(on(5, 1), HolidayName::Labour);
    put(on(9, 2), HolidayName::National);
    put(on(9, 2).filter(|_| year >= 2021).and_then(beside_national_day), HolidayName::National);
    put(on(11, 24).filter(|_| year >= 2026), HolidayName::CulturalDay);
    found
}

fn hung_kings(year: i32) -> Option<NaiveDate> {
    (year >= 2007).then_some(LunarDate { year, month: 3, leap: false, day: 10 }).and_then(to_solar)
}

/// The second day of National Day: the side that makes the longer stretch with the weekend.
fn beside_national_day(second: NaiveDate) -> Option<NaiveDate> {
    match second.weekday() {
        Weekday::Sun | Weekday::Mon | Weekday::Thu => second.succ_opt(),
        Weekday::Tue | Weekday::Wed | Weekday::Fri | Weekday::Sat => second.pred_opt(),
    }
}

/// Tết: five working days (four before 2014) in one stretch around the first of the first month.
fn tet(year: i32) -> Vec<(NaiveDate, HolidayName)> {
    let Some(first) = to_solar(LunarDate { year, month: 1, leap: false, day: 1 }) else {
        return Vec::new();
    };
    let (working, least) = if year >= 2014 { (5, 4) } else { (4, 3) };
    let mut left = working;
    let mut stretch = Vec::new();
    for date in tet_start(first, year).iter_days() {
        if left == 0 && (date - first).num_days() >= least {
            break;
        }
        left -= i64::from(!is_weekend(date) && left > 0);
        stretch.push((date, HolidayName::Tet));
    }
    stretch
}

/// Two days before the first if that is a working day, else the eve.
fn tet_start(first: NaiveDate, year: i32) -> NaiveDate {
    let before = |days| first.checked_sub_days(Days::new(days)).unwrap_or(first);
    if year >= 2014 && !is_weekend(before(2)) { before(2) } else { before(1) }
}

/// Each holiday on a weekend is made up for on the next working day; Tết counts working days already.
fn substitute(found: &mut BTreeMap<NaiveDate, Holiday>) {
    let weekend: Vec<Holiday> = found
        .values()
        .filter(|holiday| is_weekend(holiday.date) && holiday.name != HolidayName::Tet)
        .cloned()
        .collect();
    for holiday in weekend {
        let free = |date: &NaiveDate| !is_weekend(*date) && !found.contains_key(date);
        let Some(date) = holiday.date.iter_days().find(free) else { continue };
        found.insert(date, Holiday { date, substitutes: Some(holiday.date), ..holiday });
    }
}
