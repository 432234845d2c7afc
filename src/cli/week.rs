//! A week as people write it: any of its days, or its number.

use chrono::{NaiveDate, Weekday};

/// Why a week is not understood: a key of the catalogue, which tells the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("usage-week")]
pub(super) struct NoWeek;

/// The Monday of a week: `2027-01-14` or `2027-W02` (ISO 8601).
pub(super) fn week(text: &str) -> Result<NaiveDate, NoWeek> {
    let day = match text.split_once("-W") {
        Some((year, week)) if year.len() == 4 && week.len() == 2 => {
            let (year, week) = (year.parse().map_err(|_| NoWeek)?, week.parse().map_err(|_| NoWeek)?);
            NaiveDate::from_isoywd_opt(year, week, Weekday::Mon)
        }
        _ => NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().filter(|_| text.len() == 10),
    };
    day.and_then(|day| day.week(Weekday::Mon).checked_first_day()).ok_or(NoWeek)
}
