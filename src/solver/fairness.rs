//! Leximax: the fewest people at the highest load, then at the next, and so on.
//!
//! A candidate comes from one integer program that spreads the points evenly. Then each level is proved, from the
//! highest: by the candidate itself where nobody can be fewer, by a linear bound that rounds up to the candidate's
//! count, or by an integer program, which may find a better candidate.

use rayon::prelude::*;

use super::backend::{IntegerAnswer, LinearAnswer, LinearOptimum};
use super::levels::{Reach, in_excess, spread, thresholds};
use super::lexicographic::{Search, Step, rounded_up};
use super::outcome::{Event, LevelProof, Outcome, TierProof};
use super::region::Region;
use crate::domain::Tier;
use crate::formulation::Objective;

/// Why the levels could not be bounded by linear programs.
enum Detour {
    /// The relaxation gives no bounds.
    ByIntegers,
    /// Something that cannot be.
    Stop(String),
}

impl<'a> Search<'a> {
    /// Settles the fairness tier; later tiers may lift every place of the sorted loads by `tolerance` points.
    pub(super) fn fairness(&mut self, at: usize, tolerance: i64) -> Step {
        self.levels.clear();
        if self.model.loads.people.is_empty() {
            self.record(at, TierProof { tier: Tier::Fairness, best: 0, bound: Some(0), proved: true });
            return Step::Next;
        }
        if tolerance == 0 && self.is_large(&self.region) {
            return self.fairness_in_large(at);
        }
        if tolerance > 0 {
            return self.fairness_by_integers(at, tolerance);
        }
        let before = self.region.clone();
        self.region.join_levels();
        match self.levels_by_linear_programs() {
            Ok(()) => {
                self.settled(at);
                self.defer(at, before, None);
                Step::Next
            }
            Err(Detour::ByIntegers) => {
                self.region = before;
                self.fairness_by_integers(at, 0)
            }
            Err(Detour::Stop(what)) => Step::Stop(Outcome::Broken(what)),
        }
    }

    /// Bounds every level by a linear program and goes on as if the bounds could be reached.
    fn levels_by_linear_programs(&mut self) -> Result<(), Detour> {
        self.levels.clear();
        // Earlier tiers may have settled points above every level: only more levels can tell these loads apart.
        if self.model.loads.people.iter().any(|scale| self.region.lower[scale.excess] > 0) {
            return Err(Detour::ByIntegers);
        }
        self.close_excess();
        let relaxed = self.relaxed(&spread(self.model), "fairness: spread")?.primal;
        let mut above = 0;
        for (level, reach) in thresholds(self.model) {
            let nobody = reach.columns.iter().all(|col| relaxed[*col] < 1e-7);
            let count = if nobody && above <= reach.always {
                reach.always
            } else {
                self.watcher.event(&Event::Level(level));
                let objective = reach.objective();
                rounded_up(&objective, self.relaxed(&objective, "fairness: level")?.value).max(above)
            };
            self.fix_level(&reach, count);
            if count > above {
                self.levels.push(LevelProof { level, count, bound: Some(count) });
            }
            above = count;
            if count == self.everybody() {
                break;
            }
        }
        Ok(())
    }

    /// Proves every level of the incumbent at once; if one cannot be proved, nothing is settled.
    ///
    /// The proofs do not wait for each other: each stands on the counts of the levels above, which are known.
    fn prove_candidate(&mut self) -> bool {
        let Some(point) = self.incumbent.clone() else { return false };
        let open = self.region.clone();
        let mut claims: Vec<(LevelProof, Region<'_>, Reach)> = Vec::new();
        let mut above = 0;
        for (level, reach) in thresholds(self.model) {
            let count = reach.count(&point);
            let before = (count > above).then(|| self.region.clone());
            self.fix_level(&reach, count);
            claims.extend(
                before.map(|before| (LevelProof { level, count, bound: Some(count) }, before, reach)),
            );
            above = count;
            if count == self.everybody() {
                break;
            }
        }
        let this = &*self;
        let proved =
            claims.par_iter().all(|(proof, region, reach)| this.least_at(region, reach, proof.count));
        if proved {
            self.levels = claims.into_iter().map(|(proof, ..)| proof).collect();
        } else {
            self.region = open;
        }
        proved
    }

    /// Whether fewer than `count` at a level are impossible, by a linear program or else with whole loads.
    fn least_at(&self, region: &Region<'a>, reach: &Reach, count: i64) -> bool {
        self.watcher.event(&Event::Level(count));
        if count == reach.always {
            return true;
        }
        let objective = reach.objective();
        if let LinearAnswer::Optimal(optimum) = self.linear_in(region, &objective, "fairness: level")
            && rounded_up(&objective, optimum.value) >= count
        {
            return true;
        }
        let mut fewer = region.clone();
        fewer.cap(&objective, count - 1);
        fewer.propagate();
        self.loads_infeasible(&fewer)
    }

    pub(super) fn close_excess(&mut self) {
        for scale in &self.model.loads.people {
            self.region.upper[scale.excess] = 0;
        }
    }

    fn relaxed(&self, objective: &Objective, purpose: &str) -> Result<LinearOptimum, Detour> {
        match self.linear(objective, purpose) {
            LinearAnswer::Optimal(optimum) => Ok(*optimum),
            LinearAnswer::Infeasible | LinearAnswer::Limit => Err(Detour::ByIntegers),
            LinearAnswer::Broken(what) => Err(Detour::Stop(what)),
        }
    }

    fn settled(&mut self, at: usize) {
        let count = i64::try_from(self.levels.len()).unwrap_or(i64::MAX);
        let proved = self.levels.iter().all(LevelProof::proved);
        self.record(
            at,
            TierProof { tier: Tier::Fairness, best: count, bound: proved.then_some(count), proved },
        );
    }

    /// Settles fairness from an integral candidate, level by level.
    pub(super) fn fairness_by_integers(&mut self, at: usize, tolerance: i64) -> Step {
        self.levels.clear();
        self.region.join_levels();
        if let Some(step) = self.candidate() {
            return step;
        }
        if self.incumbent.as_ref().is_some_and(|point| in_excess(self.model, point)) {
            return Step::Stop(Outcome::NeedsHeadroom);
        }
        self.close_excess();
        let open = self.region.clone();
        if !self.prove_candidate()
            && let Some(step) = self.prove_levels()
        {
            return step;
        }
        if tolerance > 0 {
            self.region = open;
            self.allow(tolerance);
        }
        self.settled(at);
        Step::Next
    }

    /// An integral point whose loads are spread evenly; `Some` if the search must go elsewhere.
    fn candidate(&mut self) -> Option<Step> {
        if self.limit || self.settings.clock.over() {
            self.limit = true;
            return self.incumbent.is_none().then_some(Step::Stop(Outcome::NothingFound));
        }
        match self.good_point(&spread(self.model), "fairness: spread") {
            IntegerAnswer::Point { point, limit, .. } => {
                self.found(point);
                self.limit |= limit;
                None
            }
            IntegerAnswer::Infeasible => Some(self.repair()),
            IntegerAnswer::Limit { .. } => {
                self.limit = true;
                self.incumbent.is_none().then_some(Step::Stop(Outcome::NothingFound))
            }
            IntegerAnswer::Broken(what) => Some(Step::Stop(Outcome::Broken(what))),
        }
    }

    fn prove_levels(&mut self) -> Option<Step> {
        let mut above: Option<LevelProof> = None;
        for (level, reach) in thresholds(self.model) {
            loop {
                let Some(point) = &self.incumbent else { return Some(Step::Stop(Outcome::NothingFound)) };
                let count = reach.count(point);
                let known = above.map_or(0, |above| above.bound.unwrap_or(0)).max(reach.always);
                let bound = if known >= count { Some(known) } else { self.bound_level(level, &reach, count) };
                match bound {
                    Some(bound) if bound > count => {
                        return Some(Step::Stop(Outcome::Broken(contradicted(level))));
                    }
                    None if !self.limit => {}
                    bound => {
                        let proof = LevelProof { level, count, bound };
                        self.fix_level(&reach, count);
                        self.note(proof, above);
                        above = Some(proof);
                        break;
                    }
                }
            }
            if above.is_some_and(|above| above.count == self.everybody()) {
                break;
            }
        }
        None
    }

    /// Keeps the levels at which somebody really stands.
    fn note(&mut self, proof: LevelProof, above: Option<LevelProof>) {
        if proof.count > above.map_or(0, |above| above.count) {
            self.levels.push(proof);
        }
    }

    fn everybody(&self) -> i64 {
        i64::try_from(self.model.loads.people.len()).unwrap_or(i64::MAX)
    }

    pub(super) fn fix_level(&mut self, reach: &Reach, count: i64) {
        if count == reach.always {
            reach.columns.iter().for_each(|col| self.region.upper[*col] = self.region.lower[*col]);
        } else {
            let terms = reach.columns.iter().map(|col| (*col, 1)).collect();
            self.region.added.push((None, Some(count - reach.always), terms));
        }
    }

    /// A proved bound on how many reach a level; `None` after a better candidate was found, or no time was left.
    fn bound_level(&mut self, level: i64, reach: &Reach, count: i64) -> Option<i64> {
        self.watcher.event(&Event::Level(level));
        if self.limit || self.settings.clock.over() {
            self.limit = true;
            return None;
        }
        let objective = reach.objective();
        match self.linear(&objective, "fairness: level") {
            LinearAnswer::Optimal(optimum) => {
                let bound = rounded_up(&objective, optimum.value);
                if bound >= count { Some(bound) } else { self.search_level(&objective, bound, count) }
            }
            LinearAnswer::Limit => {
                self.limit = true;
                None
            }
            LinearAnswer::Infeasible | LinearAnswer::Broken(_) => Some(i64::MAX),
        }
    }

    fn search_level(&mut self, objective: &Objective, floor: i64, count: i64) -> Option<i64> {
        let spread = spread(self.model);
        let mut better = self.region.clone();
        better.cap(objective, count - 1);
        match self.integer(&better, &spread, "fairness: is a level too full") {
            IntegerAnswer::Infeasible => Some(count),
            IntegerAnswer::Point { point, limit, .. } => {
                self.found(point);
                self.limit |= limit;
                None
            }
            IntegerAnswer::Limit { .. } => {
                self.limit = true;
                Some(floor)
            }
            IntegerAnswer::Broken(_) => Some(i64::MAX),
        }
    }

    /// Later tiers may lift the sorted loads: as many at each level plus tolerance as stood at the level.
    fn allow(&mut self, tolerance: i64) {
        let lift = tolerance * self.model.loads.unit;
        for (level, reach) in thresholds(self.model) {
            let allowed = self.levels.iter().rev().find(|proof| proof.level >= level - lift);
            let count = allowed.map_or(reach.always, |proof| proof.count.max(reach.always));
            self.fix_level(&reach, count);
        }
    }
}

fn contradicted(level: i64) -> String {
    format!("the bound of level {level} contradicts a point that keeps every row")
}
