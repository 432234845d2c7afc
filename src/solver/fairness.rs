//! The fairness tier: the leximax order of the loads.
//!
//! The levels are proved on a smaller program first, which forgets the dates of sessions. Its counts bound those of the
//! region; an integral point of the region that has them, found with the tiers that follow, proves them. If there is none,
//! the levels are proved on the region itself.

use super::backend::{LinearAnswer, Settings};
use super::ladder::{End, Ladder};
use super::levels::{Reach, spread, thresholds};
use super::lexicographic::{Search, Step};
use super::merge::Merged;
use super::outcome::{LevelProof, Outcome, TierProof};
use super::region::Region;
use crate::domain::Tier;

/// Hundredths of the time left that go into proving the levels; after that a good point and its bounds must do.
const PROVING: u32 = 70;

impl Region<'_> {
    /// Demands that no more than `count` people reach a level.
    pub(super) fn hold_level(&mut self, reach: &Reach, count: i64) {
        if count == reach.always {
            reach.columns.iter().for_each(|col| self.upper[*col] = self.lower[*col]);
        } else {
            let terms = reach.columns.iter().map(|col| (*col, 1)).collect();
            self.added.push((None, Some(count - reach.always), terms));
        }
    }
}

impl<'a> Search<'a> {
    /// Settles the fairness tier; later tiers may lift every place of the sorted loads by `tolerance` points.
    pub(super) fn fairness(&mut self, at: usize, tolerance: i64) -> Step {
        self.levels.clear();
        if self.model.loads.people.is_empty() {
            self.record(at, TierProof { tier: Tier::Fairness, best: 0, bound: Some(0), proved: true });
            return Step::Next;
        }
        if self.limit || self.settings.clock.over() {
            return self.levels_as_they_are(at);
        }
        if tolerance == 0 && self.is_large(&self.region) {
            return self.fairness_in_large(at);
        }
        if self.settings.clock.left().is_some() {
            self.early_point();
        }
        if tolerance == 0
            && let Some(merged) = Merged::of(&self.region)
        {
            return self.levels_of_merged(at, &merged);
        }
        self.fairness_by_integers(at, tolerance)
    }

    /// Where the time is limited: a point with even loads before anything long is tried; it confirms the tiers so far.
    fn early_point(&mut self) {
        let objective = spread(self.model);
        if let LinearAnswer::Optimal(optimum) = self.linear(&objective, "fairness: spread")
            && let Some(point) = self.dive(&self.region, &objective, &optimum.primal, "fairness")
        {
            self.found(point);
        }
    }

    /// Proves the levels where dates are forgotten, and goes on as if they could be reached.
    fn levels_of_merged(&mut self, at: usize, merged: &Merged) -> Step {
        let settings = Settings { clock: self.settings.clock.part(PROVING), ..self.settings };
        let mut ladder = Ladder::new(merged.region(), self.programs().with(settings), Vec::new());
        match ladder.climb() {
            End::Bottom if !ladder.limit => {
                let before = self.region.clone();
                self.hold_levels(&ladder.levels);
                self.levels = ladder.levels;
                self.settled(at);
                self.defer(at, before, None);
                Step::Next
            }
            End::Bottom | End::Limit if self.settings.clock.over() => self.levels_as_they_are(at),
            End::Bottom | End::Limit => self.fairness_in_large(at),
            End::NoPoint => self.repair(),
            End::Headroom => Step::Stop(Outcome::NeedsHeadroom),
            End::Broken(what) => Step::Stop(Outcome::Broken(what)),
        }
    }

    /// Settles fairness on integral points of the region itself.
    pub(super) fn fairness_by_integers(&mut self, at: usize, tolerance: i64) -> Step {
        let known = std::mem::take(&mut self.levels);
        let before = self.region.clone();
        let mut ladder = Ladder::new(before.clone(), self.programs(), known);
        match ladder.climb() {
            End::Bottom => {
                self.limit |= ladder.limit;
                self.levels = ladder.levels;
                self.region = ladder.region;
                self.found(ladder.point);
                if tolerance > 0 {
                    self.region = before;
                    self.close_excess();
                    self.allow(tolerance);
                }
                self.settled(at);
                Step::Next
            }
            End::NoPoint => self.repair(),
            End::Headroom => Step::Stop(Outcome::NeedsHeadroom),
            End::Limit => self.levels_as_they_are(at),
            End::Broken(what) => Step::Stop(Outcome::Broken(what)),
        }
    }

    /// The time is over: the levels of the incumbent, unproved.
    pub(super) fn levels_as_they_are(&mut self, at: usize) -> Step {
        self.limit = true;
        let Some(point) = &self.incumbent else { return Step::Stop(Outcome::NothingFound) };
        let mut standing = 0;
        for (level, reach) in thresholds(self.model) {
            let count = reach.count(point);
            if count > standing {
                self.levels.push(LevelProof { level, count, bound: None });
            }
            standing = count;
        }
        self.settled(at);
        Step::Next
    }

    pub(super) fn settled(&mut self, at: usize) {
        let count = i64::try_from(self.levels.len()).unwrap_or(i64::MAX);
        let proved = self.levels.iter().all(LevelProof::proved);
        self.record(
            at,
            TierProof { tier: Tier::Fairness, best: count, bound: proved.then_some(count), proved },
        );
    }

    pub(super) fn close_excess(&mut self) {
        for scale in &self.model.loads.people {
            self.region.upper[scale.excess] = self.region.lower[scale.excess];
        }
    }

    /// Holds every level at what was proved of it.
    fn hold_levels(&mut self, levels: &[LevelProof]) {
        self.close_excess();
        for (level, reach) in thresholds(self.model) {
            let known = levels.iter().rev().find(|proof| proof.level >= level);
            self.region.hold_level(&reach, known.map_or(reach.always, |proof| proof.count.max(reach.always)));
        }
        self.region.join_levels();
    }

    /// Later tiers may lift the sorted loads: as many at each level plus tolerance as stood at the level.
    fn allow(&mut self, tolerance: i64) {
        let lift = tolerance * self.model.loads.unit;
        for (level, reach) in thresholds(self.model) {
            let allowed = self.levels.iter().rev().find(|proof| proof.level >= level - lift);
            let count = allowed.map_or(reach.always, |proof| proof.count.max(reach.always));
            self.region.hold_level(&reach, count);
        }
    }
}
