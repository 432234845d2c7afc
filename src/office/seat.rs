//! Explain one seat: who takes it, who cannot and why, and what it would cost if somebody else took it.
//!
//! A cost is found in two steps. First near plans: somebody is replaced, perhaps for something in return; the checker
//! reads each, and the best is an upper bound that equals the truth in every tier in which it costs nothing (the plan is
//! proved there). Then the first tier that does cost is solved with the person fixed to the seat.

use std::cmp::Ordering;
use std::time::Duration;

use num_rational::Ratio;
use rayon::prelude::*;

use super::plan::{PlanFailure, PlanOptions, plan};
use super::progress::Silent;
use super::rebalance::seen_by;
use crate::checker::{self, Measures, Report};
use crate::domain::{Assignment, Instance, Lock, PersonId, Plan, SeatName, Tier};
use crate::explain::{self, SeatError, SeatRef, Standings, Standpoint};
use crate::rules::Rule;
use crate::solver::Clock;

/// One seat and everybody whose labels fit it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatExplanation {
    /// The seat.
    pub seat: SeatRef,
    /// The people: who takes it, who could (cheapest first, then those whose cost is not known), who cannot.
    pub people: Vec<Candidate>,
}

/// Somebody whose labels fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Id of the person.
    pub person: String,
    /// How the person stands to the seat.
    pub state: Standpoint,
    /// Of those who could: what it would cost.
    pub price: Price,
}

/// What a plan with somebody on a seat costs more than the plan at hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Price {
    /// Nothing is asked: the person takes the seat, or cannot.
    None,
    /// Tier by tier in the order of the policy; tiers after the last one listed are not known.
    Tiers(Vec<TierPrice>),
    /// No plan has the person there: the hard rules and demands forbid it.
    Impossible,
    /// Not found within the time.
    Unknown,
}

/// One tier of a price.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TierPrice {
    /// Which tier.
    pub tier: Tier,
    /// Value of the plan at hand.
    pub before: i64,
    /// Value with the person on the seat.
    pub after: i64,
    /// Of fairness: the first place of the loads, highest first, that differs: its number from 1, before and after.
    pub loads: Option<(usize, Ratio<i64>, Ratio<i64>)>,
    /// Whether no plan with the person there is better in this tier, with the earlier ones as they are here.
    pub exact: bool,
}

impl TierPrice {
    fn is_same(&self) -> bool {
        self.loads.is_none() && self.after == self.before
    }
}

/// Why a seat is not explained.
#[derive(Clone, Debug, PartialEq)]
pub enum SeatFailure {
    /// The plan breaks rules.
    Broken(Box<Report>),
    /// There is no such seat.
    Seat(SeatError),
    /// The program is wrong.
    Internal(String),
}

/// How long to ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// Only tiers before fairness are solved, within so much time.
    Quick(Duration),
    /// Every tier that costs is solved, within so much time; `None`: however long it takes.
    Full(Option<Duration>),
}

/// Who takes a seat, who could and at what cost, and who cannot.
///
/// # Errors
/// A plan that breaks rules, a seat that is none, or an internal error.
pub fn explain_seat(
    instance: &Instance,
    made: &Plan,
    seat: &str,
    depth: Depth,
) -> Result<SeatExplanation, SeatFailure> {
    let limit = match depth {
        Depth::Quick(limit) => Some(limit),
        Depth::Full(limit) => limit,
    };
    let clock = Clock::start(limit);
    let seen = seen_by(instance, made);
    let instance = seen.as_ref().unwrap_or(instance);
    let report = judged(instance, made);
    if !report.is_clean() {
        return Err(SeatFailure::Broken(Box::new(report)));
    }
    let asked = explain::standings(instance, &made.assignments, seat).map_err(SeatFailure::Seat)?;
    let desk = Desk { instance, made, now: report.measures, asked: &asked, depth, clock };
    let people = asked.people.par_iter().map(|standing| {
        let price = match standing.state {
            Standpoint::Could(_) => desk.price(standing.person)?,
            Standpoint::Chosen | Standpoint::Cannot(_) => Price::None,
        };
        let person = instance.person(standing.person).id.clone();
        Ok(Candidate { person, state: standing.state.clone(), price })
    });
    let mut people: Vec<Candidate> = people.collect::<Result<_, _>>()?;
    people.sort_by(|a, b| rank(a).cmp(&rank(b)).then_with(|| cheaper(&a.price, &b.price)));
    Ok(SeatExplanation { seat: asked.seat.clone(), people })
}

/// What the checker finds, but for what the plan says about itself.
pub(super) fn judged(instance: &Instance, made: &Plan) -> Report {
    let mut report = checker::check(instance, made);
    let claim = |rule: Rule| matches!(rule, Rule::Complete | Rule::Figures | Rule::Standby);
    report.violations.retain(|violation| !claim(violation.rule));
    report
}

fn rank(candidate: &Candidate) -> u8 {
    match (&candidate.state, &candidate.price) {
        (Standpoint::Chosen, _) => 0,
        (Standpoint::Could(_), Price::Tiers(_)) => 1,
        (Standpoint::Could(_), Price::Unknown | Price::None) => 2,
        (Standpoint::Could(_), Price::Impossible) => 3,
        (Standpoint::Cannot(_), _) => 4,
    }
}

fn cheaper(a: &Price, b: &Price) -> Ordering {
    let (Price::Tiers(a), Price::Tiers(b)) = (a, b) else { return Ordering::Equal };
    let each = a.iter().zip(b).map(|(a, b)| match (a.loads, b.loads) {
        (None, None) => a.after.cmp(&b.after),
        (a, b) => loads_cost(a).cmp(&loads_cost(b)),
    });
    each.into_iter().find(|order| order.is_ne()).unwrap_or_else(|| b.len().cmp(&a.len()))
}

/// The worse, the earlier the place at which loads rise and the more they do.
fn loads_cost(loads: Option<(usize, Ratio<i64>, Ratio<i64>)>) -> (i64, Ratio<i64>) {
    loads.map_or((i64::MIN, Ratio::from_integer(0)), |(place, before, after)| {
        (i64::try_from(place).map_or(i64::MIN, |place| -place), after - before)
    })
}

/// What all prices of one seat have in common.
struct Desk<'a> {
    instance: &'a Instance,
    made: &'a Plan,
    now: Measures,
    asked: &'a Standings,
    depth: Depth,
    clock: Clock,
}

impl Desk<'_> {
    fn price(&self, person: PersonId) -> Result<Price, SeatFailure> {
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
            fairness: crate::domain::Fairness::default(),
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

    /// Solves up to the first tier that costs.
    fn solved(
        &self,
        person: PersonId,
        near: Option<Vec<TierPrice>>,
        first: Option<usize>,
    ) -> Result<Price, SeatFailure> {
        let unsolved = near.clone().map_or(Price::Unknown, Price::Tiers);
        let tiers = &self.instance.policy.tiers;
        let fairness = tiers.iter().position(|policy| policy.tier == Tier::Fairness).unwrap_or(tiers.len());
        let quick = matches!(self.depth, Depth::Quick(_));
        let up_to = match (first, quick) {
            (Some(first), true) if first >= fairness => return Ok(unsolved),
            (Some(first), _) => first + 1,
            (None, true) => fairness,
            (None, false) => tiers.len(),
        };
        if self.clock.over() {
            return Ok(unsolved);
        }
        let mut locked = self.instance.clone();
        locked.locks.push(self.lock(person));
        locked.policy.tiers.truncate(up_to);
        let time_limit = self.clock.left().map(Duration::from_secs_f64);
        let options = PlanOptions { time_limit, threads: Some(1), seed: 0 };
        match plan(&locked, &options, &Silent) {
            Ok(planned) => Ok(self.proved(&planned.plan, up_to, near)),
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

    /// The tiers that were solved; those after them as the near plan has them, if it is as good so far.
    fn proved(&self, solved: &Plan, up_to: usize, near: Option<Vec<TierPrice>>) -> Price {
        let measures = checker::measure(self.instance, &solved.assignments);
        let mut tiers = self.tiers(&measures);
        tiers.truncate(up_to);
        for (tier, own) in tiers.iter_mut().zip(&solved.tiers) {
            tier.exact = own.proved && own.tolerance == 0;
        }
        let unproved = tiers.iter().position(|tier| !tier.exact);
        let same = |near: &Vec<TierPrice>| {
            near.iter().zip(&tiers).all(|(near, own)| (near.after, near.loads) == (own.after, own.loads))
        };
        match (near, unproved) {
            (Some(near), None) if same(&near) => tiers.extend(near.into_iter().skip(up_to)),
            (Some(near), Some(_)) => return Price::Tiers(near),
            _ => {}
        }
        Price::Tiers(tiers)
    }
}

/// The first place at which two lists of loads differ, from 1.
fn differ(now: &[Ratio<i64>], then: &[Ratio<i64>]) -> Option<(usize, Ratio<i64>, Ratio<i64>)> {
    let pairs = now.iter().zip(then).zip(1..);
    pairs.into_iter().find(|((a, b), _)| a != b).map(|((a, b), place)| (place, *a, *b))
}
