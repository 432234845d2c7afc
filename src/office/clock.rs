//! Moments by the clocks of the offices.

use chrono::{DateTime, NaiveDateTime, Utc};
use chrono_tz::Asia::Ho_Chi_Minh;

/// A moment by the office's clocks: local time in Vietnam.
#[must_use]
pub fn at_office(at: DateTime<Utc>) -> NaiveDateTime {
    at.with_timezone(&Ho_Chi_Minh).naive_local()
}
