//! The programs a search asks the backend for, each with its seconds told to the watcher.

use std::time::Instant;

use super::backend::{self, IntegerAnswer, LinearAnswer, Settings};
use super::lexicographic::Search;
use super::outcome::{Event, Watcher};
use super::region::Region;
use super::sifting;
use crate::formulation::Objective;

/// Who asks: with which settings, and who is told.
#[derive(Clone, Copy)]
pub(super) struct Programs<'w> {
    pub(super) settings: Settings,
    pub(super) watcher: &'w dyn Watcher,
}

impl Programs<'_> {
    pub(super) fn linear(&self, region: &Region<'_>, objective: &Objective, purpose: &str) -> LinearAnswer {
        let solve = |region: &Region<'_>| sifting::linear(region, objective, self.settings);
        self.timed(purpose, "linear", solve, region)
    }

    pub(super) fn integer(&self, region: &Region<'_>, objective: &Objective, purpose: &str) -> IntegerAnswer {
        let solve = |region: &Region<'_>| backend::integer(region, objective, self.settings);
        self.timed(purpose, "integer", solve, region)
    }

    /// The same with other settings.
    pub(super) fn with(self, settings: Settings) -> Self {
        Self { settings, ..self }
    }

    pub(super) fn timed<T>(
        &self,
        purpose: &str,
        kind: &str,
        solve: impl Fn(&Region<'_>) -> T,
        region: &Region<'_>,
    ) -> T {
        let start = Instant::now();
        let answer = solve(region);
        self.watcher.event(&Event::Program {
            purpose: format!("{purpose} ({kind})"),
            columns: region.free(),
            rows: region.rows.len() + region.added.len(),
            seconds: start.elapsed().as_secs_f64(),
        });
        answer
    }
}

impl<'a> Search<'a> {
    pub(super) fn programs(&self) -> Programs<'a> {
        Programs { settings: self.settings, watcher: self.watcher }
    }

    pub(super) fn linear(&self, objective: &Objective, purpose: &str) -> LinearAnswer {
        self.linear_in(&self.region, objective, purpose)
    }

    pub(super) fn linear_in(
        &self,
        region: &Region<'a>,
        objective: &Objective,
        purpose: &str,
    ) -> LinearAnswer {
        self.programs().linear(region, objective, purpose)
    }

    pub(super) fn integer(&self, region: &Region<'a>, objective: &Objective, purpose: &str) -> IntegerAnswer {
        if self.is_large(region) {
            return self.integer_in_large(region, objective, None, purpose);
        }
        self.programs().integer(region, objective, purpose)
    }

    /// As `integer`, with settings of its own.
    pub(super) fn integer_with(
        &self,
        region: &Region<'a>,
        objective: &Objective,
        settings: Settings,
        purpose: &str,
    ) -> IntegerAnswer {
        self.programs().with(settings).integer(region, objective, purpose)
    }
}
