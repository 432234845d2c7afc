//! Least sets of seats that cannot all be filled, and the union of those that have people in common.

use std::collections::BTreeSet;

use super::demand::Demand;
use super::flow::{Bound, Network, Order};
use super::hall::remembered;
use super::load::takers;
use super::placement::Placement;
use super::report::ExplainError;
use crate::domain::{Instance, Period, PersonId};
use crate::formulation::Forbidden;

/// Seats, and all that the people who could take them can carry of them, which is less.
#[derive(Clone)]
pub(super) struct Violator {
    pub(super) demands: Vec<Demand>,
    pub(super) bounds: Vec<Bound>,
}

/// One open place with its least set.
struct Found {
    open: Demand,
    order: Order,
    violator: Violator,
}

/// A group's open places, each with its least set, and the violator of all of them.
pub(super) type Grouped = (Vec<(Demand, BTreeSet<Demand>)>, Violator);

/// Limits nest in different ways; each way is a relaxation of its own.
const ORDERS: [[Period; 4]; 2] = [
    [Period::Day, Period::Week, Period::Quarter, Period::Month],
    [Period::Day, Period::Month, Period::Quarter, Period::Week],
];

/// The violators behind a plan's open places, as far as there are any.
///
/// # Errors
/// If the flow cannot even fill what the plan fills: then one of the two is wrong.
pub(super) fn violators(instance: &Instance, placement: &Placement) -> Result<Vec<Grouped>, ExplainError> {
    let mut found: Vec<Found> = Vec::new();
    for open in &placement.open {
        found.extend(least(instance, placement, *open)?);
    }
    let mut groups: Vec<Vec<Found>> = Vec::new();
    for one in found {
        match groups.iter_mut().find(|group| joins(instance, group, &one)) {
            Some(group) => group.push(one),
            None => groups.push(vec![one]),
        }
    }
    groups.into_iter().map(|group| united(instance, group)).collect()
}

/// The least set of seats that cannot all be filled beside an open one; none where the flow finds none.
fn least(instance: &Instance, placement: &Placement, open: Demand) -> Result<Option<Found>, ExplainError> {
    let order = Order { periods: ORDERS[0], first: None };
    if !open.is_coverage() {
        let violator = Violator { demands: vec![open], bounds: Vec::new() };
        return Ok(nobody(instance, open).then_some(Found { open, order, violator }));
    }
    let demands = beside(&placement.filled, open);
    let mut best: Option<Found> = None;
    for first in [None, Some(open)] {
        for periods in ORDERS {
            let order = Order { periods, first };
            let Some(violator) = violator(instance, &demands, order, 1)? else { continue };
            let fewer = best.as_ref().is_none_or(|best| violator.demands.len() < best.violator.demands.len());
            if fewer {
                best = Some(Found { open, order, violator });
            }
        }
    }
    Ok(best)
}

/// The least cut of some demands of which so many are open.
fn violator(
    instance: &Instance,
    demands: &[Demand],
    order: Order,
    open: usize,
) -> Result<Option<Violator>, ExplainError> {
    let cut = Network::of(instance, demands, order).cut();
    let flow = cut.flow;
    if flow + open < demands.len() {
        let text = format!("of {} places that a plan fills, the flow fills {flow}", demands.len() - open);
        return Err(ExplainError::Internal(text));
    }
    let violates = flow < demands.len();
    let mut demands = cut.demands;
    demands.sort_unstable();
    Ok(violates.then_some(Violator { demands, bounds: cut.bounds }))
}

/// Whether, as far as the flow can tell, there are people enough for an open place beside the filled ones.
pub(super) fn is_enough(instance: &Instance, filled: &[Demand], open: Demand) -> bool {
    if !open.is_coverage() {
        return !nobody(instance, open);
    }
    let demands = beside(filled, open);
    let order = |periods| Order { periods, first: None };
    ORDERS.iter().all(|periods| Network::of(instance, &demands, order(*periods)).cut().flow == demands.len())
}

/// An open place together with the filled ones that the flow can tell apart from it.
///
/// Somebody of a group that a session needs also takes one of its seats: these are not asked for twice.
fn beside(filled: &[Demand], open: Demand) -> Vec<Demand> {
    let kept = |demand: &Demand| match (open, *demand) {
        (
            Demand::Composition { session, bound, .. },
            Demand::Composition { session: own, bound: same, .. },
        ) => (session, bound) == (own, same),
        (_, Demand::Composition { .. }) => false,
        (Demand::Composition { session, .. }, other) => other.session() != Some(session),
        _ => true,
    };
    let others = filled.iter().copied().filter(|demand| demand.is_coverage() && kept(demand));
    others.chain([open]).collect()
}

/// Whether nobody at all could fill a place.
fn nobody(instance: &Instance, open: Demand) -> bool {
    let forbidden = Forbidden::of(instance);
    let takers = takers(instance, &forbidden, open);
    let times = |person: PersonId| takers.iter().filter(|(taker, _)| *taker == person).count();
    let able = |person: &PersonId| {
        times(*person) >= open.needed(instance) && remembered(instance, open, *person).is_none()
    };
    !instance.person_ids().any(|person| able(&person))
}

/// Whether a violator shares seats with a group, so that both can be counted together.
fn joins(instance: &Instance, group: &[Found], one: &Found) -> bool {
    let shared = group.iter().any(|other| {
        let own = &other.violator.demands;
        other.order == one.order && one.violator.demands.iter().any(|demand| own.contains(demand))
    });
    let all = group.iter().chain([one]).flat_map(|found| &found.violator.demands).copied();
    let all: BTreeSet<Demand> = all.collect();
    let missing = || whole(instance, &all, one.order, group.len() + 1);
    shared && matches!(missing(), Ok(Some(violator)) if violator.demands.len() == all.len())
}

fn whole(
    instance: &Instance,
    demands: &BTreeSet<Demand>,
    order: Order,
    open: usize,
) -> Result<Option<Violator>, ExplainError> {
    violator(instance, &demands.iter().copied().collect::<Vec<_>>(), order, open)
}

fn united(instance: &Instance, group: Vec<Found>) -> Result<Grouped, ExplainError> {
    let all: BTreeSet<Demand> = group.iter().flat_map(|found| &found.violator.demands).copied().collect();
    let open = group.len();
    let united = match group.first() {
        Some(one) if open > 1 => whole(instance, &all, one.order, open)?,
        one => one.map(|one| one.violator.clone()),
    };
    let Some(united) = united else {
        return Err(ExplainError::Internal("violators that vanish when put together".to_owned()));
    };
    let sets = group.into_iter().map(|one| (one.open, one.violator.demands.into_iter().collect()));
    Ok((sets.collect(), united))
}
