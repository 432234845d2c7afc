//! When a face holds no integral point: which pending tier failed, and how the search goes on.

use super::backend::IntegerAnswer;
use super::lexicographic::{Search, Stage, Step, rounded_up};
use super::outcome::Outcome;
use crate::domain::Tier;
use crate::formulation::Objective;

impl Search<'_> {
    /// Finds the first pending tier whose face holds no integral point, and solves it over the integers.
    ///
    /// The deepest faces are tried first: a point there confirms everything above it.
    pub(super) fn repair(&mut self) -> Step {
        for index in (1..self.pending.len()).rev() {
            match self.integer(&self.pending[index].before, &Objective::default(), "is the face empty") {
                IntegerAnswer::Point { point, .. } => {
                    self.incumbent = Some(super::levels::tidied(self.model, point));
                    return self.solve_pending(index);
                }
                IntegerAnswer::Infeasible => {}
                IntegerAnswer::Limit { .. } => return self.give_up_pending(index),
                IntegerAnswer::Broken(what) => return Step::Stop(Outcome::Broken(what)),
            }
        }
        if self.pending.is_empty() {
            self.lost("a region that held a point holds none")
        } else {
            self.solve_pending(0)
        }
    }

    fn solve_pending(&mut self, index: usize) -> Step {
        let mut later = self.pending.split_off(index);
        let failed = later.swap_remove(0);
        self.region = failed.before;
        let tier = match self.stages[failed.stage] {
            Stage::Demands => Tier::Coverage,
            Stage::Tier(policy) => policy.tier,
        };
        let step = match failed.sum {
            None => self.fairness_by_integers(failed.stage, 0),
            Some((objective, optimum)) => {
                let name = format!("{} over the integers", tier.name());
                let floor = rounded_up(&objective, optimum.value);
                self.settle_by_integers(failed.stage, tier, &objective, 0, (floor, &name, Some(&optimum)))
            }
        };
        match step {
            Step::Next => Step::Resume(failed.stage + 1),
            other => other,
        }
    }

    /// The time is over while a face is searched: the tiers from there on stand unproved.
    fn give_up_pending(&mut self, index: usize) -> Step {
        let failed = self.pending.swap_remove(index);
        self.pending.clear();
        self.region = failed.before;
        self.limit = true;
        Step::Resume(failed.stage)
    }

    /// The end of the tiers: any integral point of the region will do.
    pub(super) fn confirm(&mut self) -> Step {
        match self.integer(&self.region, &Objective::default(), "an integral point") {
            IntegerAnswer::Point { point, .. } => {
                self.found(point);
                Step::Next
            }
            IntegerAnswer::Infeasible if !self.pending.is_empty() => self.repair(),
            IntegerAnswer::Infeasible => self.lost("the hard rules leave no point at all"),
            IntegerAnswer::Limit { .. } => Step::Stop(self.last_resort()),
            IntegerAnswer::Broken(what) => Step::Stop(Outcome::Broken(what)),
        }
    }

    /// Without a point when the time is over: the incumbent of an earlier region, if there is one.
    fn last_resort(&mut self) -> Outcome {
        self.limit = true;
        for pending in std::mem::take(&mut self.pending) {
            let Some(proof) = &mut self.proofs[pending.stage] else { continue };
            proof.proved = false;
            if let (Some((objective, _)), Some(point)) = (&pending.sum, &self.incumbent) {
                proof.best = objective.value(point);
            }
        }
        if self.incumbent.is_some() { self.outcome() } else { Outcome::NothingFound }
    }
}
