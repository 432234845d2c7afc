//! The time that is left.

use std::time::{Duration, Instant};

/// A deadline that several parts share.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    end: Option<Instant>,
}

impl Clock {
    /// Starts now; `None` never ends.
    #[must_use]
    pub fn start(limit: Option<Duration>) -> Self {
        Self { end: limit.and_then(|limit| Instant::now().checked_add(limit)) }
    }

    /// Seconds left, never negative; `None` if there is no limit.
    #[must_use]
    pub fn left(&self) -> Option<f64> {
        self.end.map(|end| end.saturating_duration_since(Instant::now()).as_secs_f64())
    }

    /// A deadline after so many hundredths of the time that is left.
    pub(super) fn part(&self, hundredths: u32) -> Self {
        let now = Instant::now();
        Self { end: self.end.map(|end| now + end.saturating_duration_since(now) / 100 * hundredths) }
    }

    /// Whether the time is over.
    #[must_use]
    pub fn over(&self) -> bool {
        self.left().is_some_and(|left| left <= 0.0)
    }
}
