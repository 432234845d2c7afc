//! Explain one seat: who takes it, who cannot and why, and what it would cost if somebody else took it.

use std::cmp::Ordering;
use std::time::Duration;

use num_rational::Ratio;
use rayon::prelude::*;

use super::price::Desk;
use super::rebalance::seen_by;
use crate::checker::{self, Report};
use crate::domain::{Instance, Plan, Tier};
use crate::explain::{self, Pricing, SeatError, SeatRef, Standpoint};
use crate::rules::Rule;
use crate::solver::Clock;

/// One seat and everybody whose labels fit it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatExplanation {
    /// The seat.
    pub seat: SeatRef,
    /// The tiers in which costs are told, most important first.
    pub order: Vec<Tier>,
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
    pub(super) fn is_same(&self) -> bool {
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
    let pricing = Pricing::new(instance, &asked.seat);
    let desk = Desk { instance, made, now: report.measures, asked: &asked, depth, clock, pricing };
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
    let order = instance.policy.tiers.iter().map(|policy| policy.tier).collect();
    Ok(SeatExplanation { seat: asked.seat.clone(), order, people })
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

pub(super) fn cheaper(a: &Price, b: &Price) -> Ordering {
    let (Price::Tiers(a), Price::Tiers(b)) = (a, b) else { return Ordering::Equal };
    let each = a.iter().zip(b).map(|(a, b)| match a.tier {
        Tier::Fairness => loads_cost(a.loads).cmp(&loads_cost(b.loads)),
        _ => a.after.cmp(&b.after),
    });
    each.into_iter().find(|order| order.is_ne()).unwrap_or_else(|| b.len().cmp(&a.len()))
}

/// The worse, the earlier the place at which loads rise and the more they do; the better, the earlier they fall.
fn loads_cost(loads: Option<(usize, Ratio<i64>, Ratio<i64>)>) -> (i64, i64, Ratio<i64>) {
    let Some((place, before, after)) = loads else { return (0, 0, Ratio::from_integer(0)) };
    let place = i64::try_from(place).unwrap_or(i64::MAX);
    if after > before { (1, -place, after - before) } else { (-1, place, after - before) }
}
