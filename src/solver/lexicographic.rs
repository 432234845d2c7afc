//! One tier after another on ever smaller regions.
//!
//! A tier is first solved as a linear program. If its value is whole, the search goes on inside the optimal face
//! without asking yet whether the face holds an integral point: the tier is *pending*. Any integral point found later,
//! deeper down, proves all pending tiers at once, because it lies on all their faces. If a face turns out to hold no
//! integral point, the first pending tier that fails is found and solved as an integer program, and the search resumes
//! after it.

use super::backend::{IntegerAnswer, LinearAnswer, LinearOptimum, Settings};
use super::core::within;
use super::outcome::{Event, LevelProof, Outcome, Solved, TierProof, Watcher};
use super::region::Region;
use crate::domain::{Tier, TierPolicy};
use crate::formulation::{Model, Objective};

/// Values this close to a whole number are that number.
const WHOLE: f64 = 1e-6;

/// What to do next.
pub(super) enum Step {
    /// The next stage.
    Next,
    /// This stage again, or an earlier one's successor.
    Resume(usize),
    /// Nothing more.
    Stop(Outcome),
}

/// One objective in the order of the policy.
#[derive(Clone, Copy)]
pub(super) enum Stage {
    Demands,
    Tier(TierPolicy),
}

/// A tier whose value stands on a linear program only, until an integral point confirms it.
pub(super) struct Pending<'m> {
    pub(super) stage: usize,
    pub(super) before: Region<'m>,
    /// What was minimised, with its relaxation; `None` for the levels of fairness.
    pub(super) sum: Option<(Objective, Box<LinearOptimum>)>,
}

/// The state of one search.
pub(super) struct Search<'a> {
    pub(super) model: &'a Model,
    pub(super) settings: Settings,
    pub(super) watcher: &'a dyn Watcher,
    pub(super) region: Region<'a>,
    pub(super) incumbent: Option<Vec<i64>>,
    pub(super) levels: Vec<LevelProof>,
    pub(super) limit: bool,
    pub(super) stages: Vec<Stage>,
    pub(super) proofs: Vec<Option<TierProof>>,
    pub(super) pending: Vec<Pending<'a>>,
    /// Stages whose proofs the watcher has been told, or that are not told.
    told: usize,
}

/// Solves a program tier by tier.
pub(super) fn search(
    model: &Model,
    tiers: &[TierPolicy],
    settings: Settings,
    watcher: &dyn Watcher,
) -> Outcome {
    let demands = (!model.demands.terms.is_empty()).then_some(Stage::Demands);
    let stages: Vec<Stage> = demands.into_iter().chain(tiers.iter().copied().map(Stage::Tier)).collect();
    let mut search = Search {
        model,
        settings,
        watcher,
        region: Region::whole(model),
        incumbent: None,
        levels: Vec::new(),
        limit: false,
        proofs: vec![None; stages.len()],
        stages,
        pending: Vec::new(),
        told: 0,
    };
    search.run()
}

impl<'a> Search<'a> {
    fn run(&mut self) -> Outcome {
        let mut at = 0;
        loop {
            let step = match self.stages.get(at) {
                Some(stage) => self.stage(at, *stage),
                None if self.pending.is_empty() && self.incumbent.is_some() => return self.outcome(),
                None => self.confirm(),
            };
            self.tell();
            match step {
                Step::Next => at += 1,
                Step::Resume(stage) => at = stage,
                Step::Stop(outcome) => return outcome,
            }
        }
    }

    /// Tells the watcher of the tiers that are proved for good.
    fn tell(&mut self) {
        let sure = self.pending.first().map_or(self.stages.len(), |pending| pending.stage);
        while self.told < sure && self.incumbent.is_some() {
            let Some(proof) = self.proofs[self.told] else { return };
            if proof.proved && proof.tier != Tier::Fairness && !self.is_demand(self.told) {
                self.watcher.event(&Event::Proved(proof.tier, proof.best));
            }
            self.told += 1;
        }
    }

    fn stage(&mut self, at: usize, stage: Stage) -> Step {
        match stage {
            Stage::Demands => {
                let demands = self.model.demands.clone();
                self.settle(at, Tier::Coverage, &demands, 0, "demands")
            }
            Stage::Tier(policy) => {
                self.watcher.event(&Event::Tier(policy.tier));
                if policy.tier == Tier::Fairness {
                    return self.fairness(at, policy.tolerance);
                }
                let objective = self.model.objectives.get(&policy.tier).cloned().unwrap_or_default();
                self.settle(at, policy.tier, &objective, policy.tolerance, policy.tier.name())
            }
        }
    }

    /// Solves one tier that is a plain sum.
    fn settle(&mut self, at: usize, tier: Tier, objective: &Objective, tolerance: i64, name: &str) -> Step {
        if let Some(value) =
            self.region.fixed_value(objective).filter(|value| *value <= 0 || !self.is_demand(at))
        {
            self.proofs[at] = Some(TierProof { tier, best: value, bound: Some(value), proved: true });
            return Step::Next;
        }
        if self.limit || self.settings.clock.over() {
            return self.unproved(at, tier, objective, None);
        }
        let optimum = match self.linear(objective, name) {
            LinearAnswer::Optimal(optimum) => *optimum,
            LinearAnswer::Limit => return self.unproved(at, tier, objective, None),
            // Propagation can empty a face that holds no integral point before an integer program is asked.
            LinearAnswer::Infeasible => return self.repair(),
            LinearAnswer::Broken(what) => return Step::Stop(Outcome::Broken(what)),
        };
        let bound = rounded_up(objective, optimum.value);
        let whole = (optimum.value - as_float(bound)).abs() < WHOLE;
        let reached = self.incumbent_here().is_some_and(|point| objective.value(point) == bound);
        let proof = TierProof { tier, best: bound, bound: Some(bound), proved: true };
        // Demands that cannot all be met are named from an integral point.
        let broken = self.is_demand(at) && bound > 0;
        match &optimum.face {
            Some(face) if whole && tolerance == 0 && !broken => {
                let before = self.region.clone();
                self.region.narrow(face);
                self.proofs[at] = Some(proof);
                self.adopt_if_integral(&optimum.primal);
                self.defer(at, before, Some((objective.clone(), Box::new(optimum))));
                Step::Next
            }
            _ if reached && !broken => {
                self.proofs[at] = Some(proof);
                self.region.cap(objective, bound + tolerance);
                Step::Next
            }
            _ => self.settle_by_integers(at, tier, objective, tolerance, (bound, name, Some(&optimum))),
        }
    }

    /// Leaves a tier to be confirmed by an integral point of the narrowed region, unless there is one already.
    pub(super) fn defer(
        &mut self,
        at: usize,
        before: Region<'a>,
        sum: Option<(Objective, Box<LinearOptimum>)>,
    ) {
        if self.incumbent_here().is_some() {
            self.pending.clear();
        } else {
            self.pending.push(Pending { stage: at, before, sum });
        }
    }

    pub(super) fn settle_by_integers(
        &mut self,
        at: usize,
        tier: Tier,
        objective: &Objective,
        tolerance: i64,
        known: (i64, &str, Option<&LinearOptimum>),
    ) -> Step {
        let (floor, name, relaxed) = known;
        let answer = match relaxed {
            Some(optimum) if self.is_demand(at) => self.demands_by_dive(objective, optimum, floor, name),
            Some(optimum) => self.integer_over_core(objective, optimum, name),
            None => self.integer(&self.region, objective, name),
        };
        match answer {
            IntegerAnswer::Point { point, value, bound, limit } => {
                self.found(point);
                let bound = bound.map_or(floor, |bound| bound.max(floor));
                self.limit |= limit;
                if self.is_demand(at) && value > 0 {
                    return Step::Stop(self.contradiction());
                }
                self.proofs[at] =
                    Some(TierProof { tier, best: value, bound: Some(bound), proved: bound >= value });
                if let Some(optimum) = relaxed {
                    let gap = as_float(value + tolerance) - optimum.value;
                    self.region = within(&self.region, &optimum.reduced, gap);
                }
                self.region.cap(objective, value + tolerance);
                Step::Next
            }
            IntegerAnswer::Infeasible => self.repair(),
            IntegerAnswer::Limit { bound } => {
                self.unproved(at, tier, objective, Some(bound.map_or(floor, |bound| bound.max(floor))))
            }
            IntegerAnswer::Broken(what) => Step::Stop(Outcome::Broken(what)),
        }
    }

    /// Demands that contradict each other are often named by the first point found: it meets the relaxation's bound.
    fn demands_by_dive(
        &self,
        objective: &Objective,
        optimum: &LinearOptimum,
        floor: i64,
        name: &str,
    ) -> IntegerAnswer {
        match self.dive(&self.region, objective, &optimum.primal, name) {
            Some(point) if objective.value(&point) == floor => {
                IntegerAnswer::Point { point, value: floor, bound: Some(floor), limit: false }
            }
            _ => self.integer_over_core(objective, optimum, name),
        }
    }

    /// Notes a tier that time did not allow to prove, at the value of the incumbent.
    pub(super) fn unproved(
        &mut self,
        at: usize,
        tier: Tier,
        objective: &Objective,
        bound: Option<i64>,
    ) -> Step {
        self.limit = true;
        let Some(point) = &self.incumbent else { return Step::Stop(Outcome::NothingFound) };
        let best = objective.value(point);
        if self.is_demand(at) && best > 0 {
            return Step::Stop(Outcome::NothingFound);
        }
        self.proofs[at] =
            Some(TierProof { tier, best, bound, proved: bound.is_some_and(|bound| bound >= best) });
        Step::Next
    }

    pub(super) fn record(&mut self, at: usize, proof: TierProof) {
        self.proofs[at] = Some(proof);
    }

    pub(super) fn is_demand(&self, at: usize) -> bool {
        matches!(self.stages.get(at), Some(Stage::Demands))
    }

    fn contradiction(&self) -> Outcome {
        let Some(point) = &self.incumbent else { return Outcome::NothingFound };
        let broken = self
            .model
            .demands
            .terms
            .iter()
            .map(|(col, _)| (*col, point[*col]))
            .filter(|(_, amount)| *amount > 0);
        Outcome::Contradiction(broken.collect())
    }

    pub(super) fn lost(&self, what: &str) -> Step {
        Step::Stop(Outcome::Broken(what.to_owned()))
    }

    /// Takes an integral point of the current region: every pending tier is confirmed.
    pub(super) fn found(&mut self, point: Vec<i64>) {
        self.incumbent = Some(super::levels::tidied(self.model, point));
        self.pending.clear();
    }

    /// The incumbent, if it lies in the current region.
    pub(super) fn incumbent_here(&self) -> Option<&Vec<i64>> {
        self.incumbent.as_ref().filter(|point| self.region.admits(point))
    }

    fn adopt_if_integral(&mut self, primal: &[f64]) {
        if primal.iter().all(|value| (value - value.round()).abs() < WHOLE) {
            let point: Vec<i64> = primal.iter().map(|value| as_whole(*value)).collect();
            if self.region.admits(&point) {
                self.found(point);
            }
        }
    }

    pub(super) fn outcome(&mut self) -> Outcome {
        let Some(point) = self.incumbent.clone() else { return Outcome::NothingFound };
        let skipped = usize::from(self.is_demand(0));
        let tiers: Vec<TierProof> = self.proofs.iter().skip(skipped).flatten().copied().collect();
        Outcome::Solved(Solved {
            point,
            tiers,
            levels: std::mem::take(&mut self.levels),
            // Without proof a point may count what the checker does not, just as at a limit.
            limit_struck: self.limit || self.proofs.iter().flatten().any(|proof| !proof.proved),
        })
    }
}

/// The least value an integral point can have when the relaxation has this one.
pub(super) fn rounded_up(objective: &Objective, value: f64) -> i64 {
    let step = objective.terms.iter().fold(0, |step, (_, cost)| num_integer::gcd(step, *cost)).max(1);
    let above = (value - as_float(objective.constant)) / as_float(step);
    objective.constant + step * as_whole((above - WHOLE).ceil())
}

#[expect(clippy::cast_precision_loss, reason = "objective values are far below 2^52")]
fn as_float(value: i64) -> f64 {
    value as f64
}

#[expect(clippy::cast_possible_truncation, reason = "objective values are far below 2^52")]
fn as_whole(value: f64) -> i64 {
    value.round() as i64
}
