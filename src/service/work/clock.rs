//! Moments by the clocks of the offices: seven hours ahead of UTC, the whole year.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, Utc};

use crate::service::app::App;

/// Seven hours.
const AHEAD: i32 = 7 * 3600;

/// A moment by the office's clocks.
#[must_use]
pub(crate) fn at_office(at: DateTime<Utc>) -> NaiveDateTime {
    FixedOffset::east_opt(AHEAD).map_or(at.naive_utc(), |zone| at.with_timezone(&zone).naive_local())
}

/// Now by the office's clocks.
#[must_use]
pub(crate) fn now(app: &App) -> NaiveDateTime {
    at_office(app.now())
}

/// The day it is there.
#[must_use]
pub(crate) fn today(app: &App) -> NaiveDate {
    now(app).date()
}
