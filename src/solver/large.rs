//! What is done otherwise where a program has too many columns for integer programs over all of them.
//!
//! Bounds still come from linear programs over all columns, sifted. Points come from dives over a part of the columns and
//! are polished. So a tier is proved where a point meets its bound, and otherwise told with point and bound.

use super::backend::{IntegerAnswer, LinearAnswer, LinearOptimum, Settings};
use super::levels::{in_excess, spread, thresholds};
use super::lexicographic::{Search, Step, rounded_up};
use super::outcome::{Event, LevelProof, Outcome};
use super::region::Region;
use super::sifting;
use crate::formulation::Objective;

/// Regions with more free columns than this are large.
pub(super) const LARGE_ABOVE: usize = 60_000;
/// Hundredths of the time left that go into even loads, then into bounds on the levels.
const SPREADING: u32 = 35;
const BOUNDING: u32 = 30;

impl<'a> Search<'a> {
    /// Whether a region is too large for an integer program over all its columns.
    pub(super) fn is_large(&self, region: &Region<'a>) -> bool {
        region.free() > self.settings.large
    }

    /// A good integral point of a large region, without proof; `Limit` if none is found.
    pub(super) fn integer_in_large(
        &self,
        region: &Region<'a>,
        objective: &Objective,
        relaxed: Option<&LinearOptimum>,
        name: &str,
    ) -> IntegerAnswer {
        let found = match relaxed {
            Some(optimum) => self.dive(&worked(region, optimum), objective, &optimum.primal, name),
            None => self
                .glance(region, objective, name)
                .and_then(|(primal, written)| self.dive(&region.only(&written), objective, &primal, name)),
        };
        match found {
            Some(point) => {
                IntegerAnswer::Point { value: objective.value(&point), point, bound: None, limit: false }
            }
            None => IntegerAnswer::Limit { bound: None },
        }
    }

    fn glance(
        &self,
        region: &Region<'a>,
        objective: &Objective,
        name: &str,
    ) -> Option<(Vec<f64>, Vec<bool>)> {
        let solve = |region: &Region<'_>| sifting::glance(region, objective, self.settings);
        self.programs().timed(&format!("{name}, glance"), "linear", solve, region)
    }

    /// Settles the fairness tier of a large program as far as the time allows.
    pub(super) fn fairness_in_large(&mut self, at: usize) -> Step {
        let whole = self.settings;
        self.settings = Settings { clock: whole.clock.part(SPREADING), ..whole };
        self.spread_in_large();
        self.settings = whole;
        if self.incumbent.is_none() {
            match self.confirm() {
                Step::Next => {}
                other => return other,
            }
        }
        if self.incumbent.as_ref().is_some_and(|point| in_excess(self.model, point)) && !whole.clock.over() {
            return Step::Stop(Outcome::NeedsHeadroom);
        }
        if self.incumbent.as_ref().is_some_and(|point| !in_excess(self.model, point)) {
            self.close_excess();
        }
        self.settings = Settings { clock: whole.clock.part(BOUNDING), ..whole };
        self.bound_levels();
        self.settings = whole;
        self.settled(at);
        Step::Next
    }

    /// Looks for a point with even loads, from the incumbent if there is one.
    fn spread_in_large(&mut self) {
        let (spread, name) = (spread(self.model), "fairness: spread");
        let region = self.region.clone();
        if let IntegerAnswer::Point { point, value, .. } = self.integer_in_large(&region, &spread, None, name)
            && self.incumbent_here().is_none_or(|known| value < spread.value(known))
        {
            self.found(point);
        }
        if let Some(point) = self.incumbent_here().cloned() {
            let point = self.polish(&region, &spread, point, name);
            if !self.region.working.is_empty() {
                self.region.remember(&point);
            }
            self.found(point);
        }
    }

    /// Bounds how many reach each level of the incumbent, the higher levels being as they are.
    fn bound_levels(&mut self) {
        let Some(point) = self.incumbent.clone() else { return };
        let mut above = 0;
        for (level, reach) in thresholds(self.model) {
            let count = reach.count(&point);
            if count > above {
                self.watcher.event(&Event::Level(level));
                let bound = self.level_bound(&reach.objective(), reach.always.max(above), count);
                self.levels.push(LevelProof { level, count, bound });
            }
            self.region.hold_level(&reach, count);
            above = count;
        }
    }

    fn level_bound(&self, objective: &Objective, least: i64, count: i64) -> Option<i64> {
        if least >= count {
            return Some(count);
        }
        if self.settings.clock.over() {
            return None;
        }
        match self.linear(objective, "fairness: level") {
            LinearAnswer::Optimal(optimum) => {
                Some(rounded_up(objective, optimum.value).max(least).min(count))
            }
            _ => None,
        }
    }
}

/// The region with only the columns of its last face and of this optimum's, where they are known.
fn worked<'a>(region: &Region<'a>, optimum: &LinearOptimum) -> Region<'a> {
    let own = optimum.face.iter().flat_map(|face| face.working.iter());
    let mut kept = vec![false; region.lower.len()];
    region.working.iter().chain(own).for_each(|col| kept[*col] = true);
    if kept.contains(&true) { region.only(&kept) } else { region.clone() }
}
