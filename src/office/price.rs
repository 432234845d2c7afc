//! What it would cost if somebody else took a seat.
//!
//! First near plans: somebody is replaced, perhaps for something in return; the checker reads each, and the best is an
//! upper bound that equals the truth in every tier in which it costs nothing, as far as the plan is proved there. Then the
//! first tier that does cost is solved with the person fixed to the seat and the earlier tiers held.

use std::time::Duration;

use num_rational::Ratio;

use super::plan::{PlanFailure, PlanOptions, plan};
use super::progress::Silent;
use super::seat::{Depth, Price, SeatFailure, TierPrice, cheaper, judged};
use crate::checker::{self, Measures};
use crate::domain::{Assignment, Fairness, Instance, Lock, PersonId, Plan, SeatName, Tier};
use crate::explain::{self, Least, Pricing, Standings};
use crate::solver::Clock;

/// What all prices of one seat have in common.
pub(super) struct Desk<'a> {
    pub(super) instance: &'a Instance,
    pub(super) made: &'a Plan,
    pub(super) now: Measures,
    pub(super) asked: &'a Standings,
    pub(super) depth: Depth,
    pub(super) clock: Clock,
    pub(super) pricing: Pricing<'a>,
}

impl Desk<'_> {
    pub(super) fn price(&self, person: PersonId) -> Result<Price, SeatFailure> {
        let rows = explain::proposals(self.instance, &self.made.assignments, &self.asked.seat, person);
        let near = rows.into_iter().filter_map(|rows| self.read(rows)).map(|measures| self.tiers(&measures));
        let near = near.min_by(|a, b| cheaper(&Price::Tiers(a.clone()), &Price::Tiers(b.clone())));
        let costs = |tiers: &Vec<TierPrice>| tiers.iter().position(|tier| !(tier.exact && tier.is_same()));
        let first = near.as_ref().and_then(costs);
        match (near, first) {
            (Some(near), None) => Ok(Price::Tiers(near)),
            (near, first) => self.solved(person, near, first),
        }
    }

    /// The figures of assignments, if they keep the rules.
    fn read(&self, rows: Vec<Assignment>) -> Option<Measures> {
        let plan = Plan { assignments: rows, ..self.silent() };
        let report = judged(self.instance, &plan);
        report.is_clean().then_some(report.measures)
    }

    fn silent(&self) -> Plan {
        Plan {
            tiers: Vec::new(),
            fairness: Fairness::default(),
            assignments: Vec::new(),
            uncovered: Vec::new(),
            people: Vec::new(),
            warnings: Vec::new(),
            rebalance: None,
            ..self.made.clone()
        }
    }

    /// What figures cost more than the plan's; exact as long as they are the plan's own and proved.
    fn tiers(&self, then: &Measures) -> Vec<TierPrice> {
        let mut exact = true;
        let policy = self.instance.policy.tiers.iter();
        let tiers = policy.map(|policy| {
            let value = |measures: &Measures| measures.tiers.get(&policy.tier).copied().unwrap_or(0);
            let loads =
                if policy.tier == Tier::Fairness { differ(&self.now.sorted, &then.sorted) } else { None };
            let (before, after) = (value(&self.now), value(then));
            let mut tier = TierPrice { tier: policy.tier, before, after, loads, exact };
            let own = self.made.tiers.iter().find(|own| own.tier == policy.tier);
            let proved = own.is_some_and(|own| own.proved && own.tolerance == 0);
            exact = exact && proved && tier.is_same();
            tier.exact = exact;
            tier
        });
        tiers.collect()
    }

    /// Proves the first tier that costs, and goes on where the near plan is beaten.
    fn solved(
        &self,
        person: PersonId,
        near: Option<Vec<TierPrice>>,
        first: Option<usize>,
    ) -> Result<Price, SeatFailure> {
        if let Depth::Full(_) = self.depth {
            return self.planned(person, near);
        }
        let tiers: Vec<Tier> = self.instance.policy.tiers.iter().map(|policy| policy.tier).collect();
        let sums = tiers.iter().position(|tier| *tier == Tier::Fairness).unwrap_or(tiers.len());
        let mut known: Vec<TierPrice> = Vec::new();
        for at in 0..sums {
            let same = near.as_ref().filter(|near| near.iter().zip(&known).all(|(a, b)| a.after == b.after));
            if let Some(near) = same.filter(|_| at < first.unwrap_or(0)) {
                known.push(near[at].clone());
                continue;
            }
            if let Some(near) = same.filter(|_| known.iter().any(|tier| !tier.is_same())) {
                known.extend(near.iter().skip(at).cloned());
                return Ok(Price::Tiers(known));
            }
            match self.least(person, &known, tiers[at])? {
                Least::Value(after) => known.push(self.exact(tiers[at], after)),
                Least::Impossible if known.is_empty() => return Ok(Price::Impossible),
                Least::Impossible => {
                    return Err(SeatFailure::Internal("a tier that cannot be held".to_owned()));
                }
                Least::Unknown => return Ok(near.map_or(Price::Unknown, Price::Tiers)),
            }
        }
        if known.is_empty() && near.is_none() {
            // Fairness comes first: all that can be asked quickly is whether there is any such plan.
            let any = self.least(person, &[], Tier::Coverage)?;
            return Ok(if any == Least::Impossible { Price::Impossible } else { Price::Unknown });
        }
        let same = near.filter(|near| near.iter().zip(&known).all(|(a, b)| a.after == b.after));
        known.extend(same.into_iter().flatten().skip(sums));
        Ok(Price::Tiers(known))
    }

    fn exact(&self, tier: Tier, after: i64) -> TierPrice {
        let before = self.now.tiers.get(&tier).copied().unwrap_or(0);
        TierPrice { tier, before, after, loads: None, exact: true }
    }

    fn least(&self, person: PersonId, known: &[TierPrice], tier: Tier) -> Result<Least, SeatFailure> {
        if self.clock.over() {
            return Ok(Least::Unknown);
        }
        let held: Vec<(Tier, i64)> = known.iter().map(|tier| (tier.tier, tier.after)).collect();
        let answer = self.pricing.least(person, &held, tier, self.clock);
        answer.map_err(|error| SeatFailure::Internal(error.to_string()))
    }

    /// The best plan of all with the person fixed to the seat.
    fn planned(&self, person: PersonId, near: Option<Vec<TierPrice>>) -> Result<Price, SeatFailure> {
        let unsolved = near.clone().map_or(Price::Unknown, Price::Tiers);
        if self.clock.over() {
            return Ok(unsolved);
        }
        let mut locked = self.instance.clone();
        locked.locks.push(self.lock(person));
        let time_limit = self.clock.left().map(Duration::from_secs_f64);
        let options = PlanOptions { time_limit, threads: Some(1), seed: 0 };
        match plan(&locked, &options, &Silent) {
            Ok(planned) => Ok(self.proved(&planned.plan, near)),
            Err(PlanFailure::Contradiction(_)) => Ok(Price::Impossible),
            Err(PlanFailure::NoPlan) => Ok(unsolved),
            Err(PlanFailure::Internal(what)) => Err(SeatFailure::Internal(what)),
        }
    }

    fn lock(&self, person: PersonId) -> Lock {
        let seat = SeatName::parse(&self.asked.seat.seat);
        let index = self.instance.locks.len();
        Lock { index, duty: self.asked.seat.duty.clone(), seat, person, fixed: true }
    }

    /// The tiers of the best plan; of one that is not proved, the better of it and the near plan.
    fn proved(&self, solved: &Plan, near: Option<Vec<TierPrice>>) -> Price {
        let measures = checker::measure(self.instance, &solved.assignments);
        let mut tiers = self.tiers(&measures);
        let mut exact = true;
        for (tier, own) in tiers.iter_mut().zip(&solved.tiers) {
            exact = exact && own.proved && own.tolerance == 0;
            tier.exact = exact;
        }
        let (tiers, near) = (Price::Tiers(tiers), near.map(Price::Tiers));
        near.filter(|near| !exact && cheaper(near, &tiers).is_lt()).unwrap_or(tiers)
    }
}

/// The first place at which two lists of loads differ, from 1.
fn differ(now: &[Ratio<i64>], then: &[Ratio<i64>]) -> Option<(usize, Ratio<i64>, Ratio<i64>)> {
    let pairs = now.iter().zip(then).zip(1..);
    pairs.into_iter().find(|((a, b), _)| a != b).map(|((a, b), place)| (place, *a, *b))
}
