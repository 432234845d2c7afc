//! The programs a search asks the backend for, each with its seconds told to the watcher.

use std::time::Instant;

use super::backend::{self, IntegerAnswer, LinearAnswer, Settings};
use super::lexicographic::Search;
use super::outcome::Event;
use super::region::Region;
use super::sifting;
use crate::formulation::Objective;

/// A candidate for fairness may be this far from the best even spread: the levels are proved one by one anyway.
const ROUGH: f64 = 0.0005;

impl<'a> Search<'a> {
    pub(super) fn linear(&self, objective: &Objective, purpose: &str) -> LinearAnswer {
        self.linear_in(&self.region, objective, purpose)
    }

    pub(super) fn linear_in(
        &self,
        region: &Region<'a>,
        objective: &Objective,
        purpose: &str,
    ) -> LinearAnswer {
        self.timed(purpose, "linear", |region| sifting::linear(region, objective, self.settings), region)
    }

    pub(super) fn integer(&self, region: &Region<'a>, objective: &Objective, purpose: &str) -> IntegerAnswer {
        if self.is_large(region) {
            return self.integer_in_large(region, objective, None, purpose);
        }
        self.timed(purpose, "integer", |region| backend::integer(region, objective, self.settings), region)
    }

    /// As `integer`, with settings of its own.
    pub(super) fn integer_with(
        &self,
        region: &Region<'a>,
        objective: &Objective,
        settings: Settings,
        purpose: &str,
    ) -> IntegerAnswer {
        self.timed(purpose, "integer", |region| backend::integer(region, objective, settings), region)
    }

    /// Whether not even whole loads fit the region; `false` says nothing.
    pub(super) fn loads_infeasible(&self, region: &Region<'a>) -> bool {
        let solve = |region: &Region<'a>| backend::loads_infeasible(region, self.settings);
        self.timed("fairness: level", "whole loads", solve, region)
    }

    /// A good point, not necessarily the best.
    pub(super) fn good_point(&self, objective: &Objective, purpose: &str) -> IntegerAnswer {
        let settings = Settings { rough: ROUGH, ..self.settings };
        self.timed(purpose, "integer", |region| backend::integer(region, objective, settings), &self.region)
    }

    pub(super) fn timed<T>(
        &self,
        purpose: &str,
        kind: &str,
        solve: impl Fn(&Region<'a>) -> T,
        region: &Region<'a>,
    ) -> T {
        let start = Instant::now();
        let answer = solve(region);
        let columns = region.lower.iter().zip(&region.upper).filter(|(low, high)| low < high).count();
        let rows = region.rows.len() + region.added.len();
        let purpose = format!("{purpose} ({kind})");
        self.watcher.event(&Event::Program {
            purpose,
            columns,
            rows,
            seconds: start.elapsed().as_secs_f64(),
        });
        answer
    }
}
