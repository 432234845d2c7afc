//! The hours of a day of reception.

use chrono::{Datelike, NaiveDate, TimeDelta};

use crate::calendar::Interval;
use crate::format::instance::{Reception, Season, Sitting};

/// Whether a month and day lie in a season; one that ends before it begins goes over New Year.
pub(in crate::format) fn in_season(season: &Season, day: (u32, u32)) -> bool {
    let (from, to) = (season.from.0, season.to.0);
    if from <= to { from <= day && day <= to } else { from <= day || day <= to }
}

/// Whether two sittings of a day overlap.
pub(in crate::format) fn sittings_overlap(sittings: &[Sitting]) -> bool {
    let mut hours = intervals(sittings, NaiveDate::default());
    hours.sort();
    hours.windows(2).any(|pair| pair[0].overlaps(&pair[1]))
}

/// The sittings of a day: of its season if it has one, else those of the series; empty if there are none.
pub(super) fn of_day(series: &Reception, date: NaiveDate) -> Vec<Interval> {
    let season = series.seasons.iter().find(|season| in_season(season, (date.month(), date.day())));
    let mut hours = intervals(season.map_or(&series.sittings, |season| &season.sittings), date);
    hours.sort();
    hours
}

/// The sittings given for this day, or else the usual ones.
pub(super) fn given_or_usual(given: &[Sitting], series: &Reception, date: NaiveDate) -> Vec<Interval> {
    if given.is_empty() {
        return of_day(series, date);
    }
    let mut hours = intervals(given, date);
    hours.sort();
    hours
}

fn intervals(sittings: &[Sitting], date: NaiveDate) -> Vec<Interval> {
    let interval = |sitting: &Sitting| {
        let start = date.and_time(sitting.start.0);
        Interval::new(start, start + TimeDelta::minutes(i64::from(sitting.minutes)))
    };
    sittings.iter().map(interval).collect()
}
