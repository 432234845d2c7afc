//! The time that is left.

use std::sync::OnceLock;
use std::time::{Duration, Instant};

/// When every clock of this process is over, where that has been said.
static LAST: OnceLock<Instant> = OnceLock::new();

/// From now on every clock of this process is over after so long, whatever it is told itself: for a process that does one
/// piece of work and is ended afterwards. Said again it changes nothing.
pub fn end_clocks_after(limit: Duration) {
    if let Some(end) = Instant::now().checked_add(limit) {
        LAST.get_or_init(|| end);
    }
}

/// A deadline that several parts share.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    end: Option<Instant>,
}

impl Clock {
    /// Starts now; `None` ends only where all clocks of the process do.
    #[must_use]
    pub fn start(limit: Option<Duration>) -> Self {
        let own = limit.and_then(|limit| Instant::now().checked_add(limit));
        Self { end: own.into_iter().chain(LAST.get().copied()).min() }
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
