//! The Vietnamese lunar calendar (âm lịch, UTC+7), from a table.
//!
//! `data/lunar-months-1951-2100.csv` holds the first day of each month. It was computed with PyPI `ephem`: a month starts
//! on the day of the new moon at UTC+7, month 11 holds the winter solstice, and the first month without a major solar
//! term between two solstices 13 months apart is the leap month. With UTC+8 the same program reproduces ICU's Chinese
//! table in all 1852 months; with UTC+7 it agrees with PyPI `holidays` 0.109 on every Tết and Giỗ Tổ 2000–2050.
//! New moons close to midnight (2031-04-21 23:57, 2035-08-04 00:12) are where a printed almanac could disagree.

use std::sync::LazyLock;

use chrono::{Datelike, Days, NaiveDate};

/// A day of the Vietnamese lunar calendar. The order of the fields is the order of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LunarDate {
    /// The year, named by the solar year in which its first month starts.
    pub year: i32,
    /// 1 (tháng Giêng) to 12 (tháng Chạp).
    pub month: u32,
    /// Whether this is the leap month (tháng nhuận) that follows the month of the same number.
    pub leap: bool,
    /// 1 to 29 or 30.
    pub day: u32,
}

struct Month {
    first: NaiveDate,
    year: i32,
    month: u32,
    leap: bool,
}

static MONTHS: LazyLock<Vec<Month>> =
    LazyLock::new(|| parse(include_str!("data/lunar-months-1951-2100.csv")));

fn parse(table: &str) -> Vec<Month> {
    let mut months: Vec<Month> = Vec::new();
    for (first, month, leap) in table.lines().skip(1).filter_map(row) {
        let before = months.last().map_or(first.year(), |last| last.year);
        let year = if month == 1 && !leap { first.year() } else { before };
        months.push(Month { first, year, month, leap });
    }
    months
}

fn row(line: &str) -> Option<(NaiveDate, u32, bool)> {
    let mut fields = line.split(',');
    let first = fields.next()?.parse().ok()?;
    Some((first, fields.next()?.parse().ok()?, fields.next()? == "1"))
}

/// The lunar date of a solar one; `None` outside the table (December 1950 to late 2100).
#[must_use]
pub fn to_lunar(date: NaiveDate) -> Option<LunarDate> {
    let after = MONTHS.partition_point(|month| month.first <= date);
    // The last row only says where the month before it ends.
    if after >= MONTHS.len() {
        return None;
    }
    let month = MONTHS.get(after.checked_sub(1)?)?;
    let day = u32::try_from((date - month.first).num_days()).ok()? + 1;
    Some(LunarDate { year: month.year, month: month.month, leap: month.leap, day })
}

/// The solar date of a lunar one; `None` for a month or day that does not exist, or outside the table.
#[must_use]
pub fn to_solar(lunar: LunarDate) -> Option<NaiveDate> {
    let key = (lunar.year, lunar.month, lunar.leap);
    let at = MONTHS.binary_search_by_key(&key, |month| (month.year, month.month, month.leap)).ok()?;
    let next = MONTHS.get(at + 1)?;
    let offset = u64::from(lunar.day.checked_sub(1)?);
    let date = MONTHS.get(at)?.first.checked_add_days(Days::new(offset))?;
    (date < next.first).then_some(date)
}
