//! What a caller may see while a plan is being made.

use std::sync::Mutex;
use std::time::Instant;

use crate::domain::Tier;
use crate::solver::{Event, Watcher};

/// A stage of making a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The program is written.
    Building {
        /// How many columns it has.
        columns: usize,
        /// How many rows it has.
        rows: usize,
    },
    /// Work on a tier begins.
    Tier {
        /// Which tier.
        tier: Tier,
        /// Its number in the order of the policy, from 1.
        part: usize,
        /// How many tiers there are.
        parts: usize,
    },
    /// Work on a level of the loads begins.
    Level {
        /// Number of the level, from 1.
        level: usize,
    },
    /// The solver is done with a tier.
    Proved {
        /// Which tier.
        tier: Tier,
        /// Its value.
        value: i64,
    },
    /// The checker reads the plan.
    Checking,
    /// One of several plans is made.
    Point {
        /// How many seats it changes.
        changes: i64,
    },
}

/// Somebody who is told.
pub trait Progress: Sync {
    /// Called from the planning threads.
    fn stage(&self, stage: &Stage);
}

/// Tells nobody.
#[derive(Clone, Copy, Debug)]
pub struct Silent;

impl Progress for Silent {
    fn stage(&self, _stage: &Stage) {}
}

/// Turns the solver's events into stages and seconds.
pub(super) struct Recorder<'a> {
    progress: &'a dyn Progress,
    order: Vec<Tier>,
    log: Mutex<Log>,
}

#[derive(Default)]
struct Log {
    levels: usize,
    proved: Vec<Tier>,
    seconds: Vec<(String, f64)>,
}

impl<'a> Recorder<'a> {
    pub(super) fn new(progress: &'a dyn Progress, order: Vec<Tier>) -> Self {
        Self { progress, order, log: Mutex::default() }
    }

    /// Runs something and notes its seconds.
    pub(super) fn timed<T>(&self, stage: &str, work: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let done = work();
        self.note(stage, start.elapsed().as_secs_f64());
        done
    }

    /// Tells of a proved tier, once.
    pub(super) fn proved(&self, tier: Tier, value: i64) {
        let new = self.log.lock().is_ok_and(|mut log| {
            let new = !log.proved.contains(&tier);
            log.proved.push(tier);
            new
        });
        if new {
            self.progress.stage(&Stage::Proved { tier, value });
        }
    }

    fn note(&self, stage: &str, seconds: f64) {
        if let Ok(mut log) = self.log.lock() {
            log.seconds.push((stage.to_owned(), seconds));
        }
    }

    /// All seconds noted, in order.
    pub(super) fn seconds(&self) -> Vec<(String, f64)> {
        self.log.lock().map(|log| log.seconds.clone()).unwrap_or_default()
    }
}

impl Watcher for Recorder<'_> {
    fn event(&self, event: &Event) {
        match event {
            Event::Tier(tier) => {
                let part = self.order.iter().position(|own| own == tier).map_or(0, |at| at + 1);
                self.progress.stage(&Stage::Tier { tier: *tier, part, parts: self.order.len() });
            }
            Event::Level(_) => {
                let level = self.log.lock().map_or(0, |mut log| {
                    log.levels += 1;
                    log.levels
                });
                self.progress.stage(&Stage::Level { level });
            }
            Event::Proved(tier, value) => self.proved(*tier, *value),
            Event::Program { purpose, seconds, .. } => self.note(purpose, *seconds),
        }
    }
}
