//! Now, by the clocks of the offices.

use chrono::{NaiveDate, NaiveDateTime};

use crate::office::at_office;
use crate::service::app::App;

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
