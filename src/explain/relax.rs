//! The smallest changes that would fill one place more: each is made to a copy of the instance and tried.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::barrier::obstacles;
use super::change::{self, Change};
use super::cut;
use super::demand::{Demand, Way};
use super::flow::Bound;
use super::hall::{Group, at};
use super::placement::Placement;
use super::program::{Answer, Item, Program};
use super::report::{ExplainError, Obstacle, Relaxation, Within};
use super::trial::volunteers;
use crate::domain::{Instance, Measure, Period, PersonId};
use crate::formulation::Occasion;
use crate::solver::Clock;

/// Duties of one reason at which changes are looked for; the open ones come first.
const DUTIES: usize = 6;

/// Changes to try one after another until one is good, each with how it is told.
type Trial = Vec<(Change, Relaxation)>;

/// An open place, and a set of demands with it that cannot all be met as things are.
struct Wanted {
    open: Demand,
    impossible: Vec<Demand>,
}

/// Changes that fill one more of the places that too few people can take.
pub(super) fn of_hall(
    instance: &Instance,
    placement: &Placement,
    group: &Group,
    clock: Clock,
) -> Result<Vec<Relaxation>, ExplainError> {
    let open: Vec<Demand> = group.open.iter().map(|(demand, _)| *demand).collect();
    let others = group.whole.demands.iter().filter(|demand| !open.contains(demand));
    let seats: Vec<Demand> = open.iter().chain(others).copied().collect();
    let wanted = group
        .open
        .iter()
        .map(|(open, least)| Wanted { open: *open, impossible: least.iter().copied().collect() });
    let wanted: Vec<Wanted> = wanted.collect();
    tried(instance, placement, &wanted, trials(instance, &seats, &group.whole.bounds), clock)
}

/// Changes that fill the open place of a core.
pub(super) fn of_core(
    instance: &Instance,
    placement: &Placement,
    core: &[Item],
    open: Demand,
    clock: Clock,
) -> Result<Vec<Relaxation>, ExplainError> {
    let places = core.iter().filter_map(|item| match item {
        Item::Place(demand) => Some(*demand),
        Item::Hard(_) => None,
    });
    let mut seats: Vec<Demand> = vec![open];
    seats.extend(places.filter(|demand| *demand != open));
    let mut trials = trials(instance, &seats, &[]);
    trials.extend(core_limits(instance, &seats).into_iter().map(|one| vec![one]));
    tried(instance, placement, &[Wanted { open, impossible: seats }], trials, clock)
}

/// Makes the changes and keeps what they are good for, side by side.
fn tried(
    instance: &Instance,
    placement: &Placement,
    wanted: &[Wanted],
    trials: Vec<Trial>,
    clock: Clock,
) -> Result<Vec<Relaxation>, ExplainError> {
    let first = |trial: &Trial| -> Result<Option<Relaxation>, ExplainError> {
        for (change, told) in trial {
            if works(instance, placement, wanted, change, clock)? {
                return Ok(Some(told.clone()));
            }
        }
        Ok(None)
    };
    let good: Vec<Option<Relaxation>> = trials.par_iter().map(first).collect::<Result<_, _>>()?;
    Ok(change::gathered(good.into_iter().flatten().collect()))
}

/// Whether, after a change, one of the open places can be filled beside all that is filled now.
///
/// Somebody who is free says yes at once; a flow that still lacks people, or the set that was impossible before and still
/// is, says no; only then the program is asked about everything.
fn works(
    instance: &Instance,
    placement: &Placement,
    wanted: &[Wanted],
    change: &Change,
    clock: Clock,
) -> Result<bool, ExplainError> {
    let changed = change.made(instance);
    let stays = placement.rows.iter().all(|row| Some(row.occasion) != change.moves());
    let free = |one: &Wanted| !volunteers(&changed, &placement.rows, one.open).is_empty();
    if stays && wanted.iter().any(free) {
        return Ok(true);
    }
    let enough: Vec<&Wanted> =
        wanted.iter().filter(|one| cut::is_enough(&changed, &placement.filled, one.open)).collect();
    if enough.is_empty() {
        return Ok(false);
    }
    let program = Program::of(&changed);
    for one in enough {
        let all = placement.beside(instance, one.open).into_iter().chain([one.open]).collect::<Vec<Demand>>();
        if possible(&program, &one.impossible, clock)? && possible(&program, &all, clock)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn possible(program: &Program<'_>, demands: &[Demand], clock: Clock) -> Result<bool, ExplainError> {
    let items: Vec<Item> = demands.iter().copied().map(Item::Place).chain(program.hard()).collect();
    Ok(program.allows(&items, None, clock)? == Answer::Yes)
}

fn trials(instance: &Instance, seats: &[Demand], bounds: &[Bound]) -> Vec<Trial> {
    let mut trials = Vec::new();
    for (at, seat) in seats.iter().enumerate().filter(|(at, _)| *at < DUTIES) {
        let repeated = seats[..at].iter().any(|other| same_duty(instance, *other, *seat));
        trials.extend(barred(instance, *seat).into_iter().map(|one| vec![one]));
        if !repeated {
            trials.push(moves(instance, *seat));
        }
    }
    trials.extend(bounds.iter().filter_map(|bound| limit(instance, bound)).map(|one| vec![one]));
    trials
}

fn same_duty(instance: &Instance, a: Demand, b: Demand) -> bool {
    let times = |demand: Demand| -> BTreeSet<Occasion> {
        demand.ways(instance).into_iter().map(|way| way.occasion).collect()
    };
    times(a) == times(b)
}

/// People whom one thing only keeps from a seat.
fn barred(instance: &Instance, seat: Demand) -> Vec<(Change, Relaxation)> {
    let mut found = Vec::new();
    for way in seat.ways(instance) {
        for person in instance.person_ids().filter(|person| seat.admits(instance, &way, *person)) {
            if let [obstacle] = obstacles(instance, &way, person).as_slice() {
                let lifted = lifted(instance, &way, person, obstacle);
                found.extend(lifted.filter(|(change, _)| is_able(instance, change, seat, person)));
            }
        }
    }
    found
}

/// Whether, after a change, a person could fill a place that may take several occasions.
fn is_able(instance: &Instance, change: &Change, seat: Demand, person: PersonId) -> bool {
    let needed = seat.needed(instance);
    if needed == 1 {
        return true;
    }
    let changed = change.made(instance);
    let ways = seat.ways(&changed).into_iter();
    ways.filter(|way| obstacles(&changed, way, person).is_empty()).count() >= needed
}

fn lifted(
    instance: &Instance,
    way: &Way,
    person: PersonId,
    obstacle: &Obstacle,
) -> Option<(Change, Relaxation)> {
    let (at, people) = (vec![at(instance, way.occasion)], vec![instance.person(person).id.clone()]);
    match obstacle {
        Obstacle::Unavailable { .. } => {
            Some((Change::Free { person, occasion: way.occasion }, Relaxation::Free { at, people }))
        }
        Obstacle::NeverCell(_) | Obstacle::OwnCommune(_) | Obstacle::OwnWorkplace(_) => {
            Some((Change::Allow { person, occasion: way.occasion }, Relaxation::Allow { at, people }))
        }
        Obstacle::Forbidden(lock) | Obstacle::Fixed { lock, .. } => {
            Some((Change::Unlock(*lock), Relaxation::Unlock(*lock)))
        }
        Obstacle::NotInOffice { .. } | Obstacle::ZeroShare | Obstacle::Rotation(_) => None,
    }
}

/// Other times, nearest first.
fn moves(instance: &Instance, seat: Demand) -> Trial {
    let Some(way) = seat.ways(instance).into_iter().next_back() else { return Vec::new() };
    let told = |to| Relaxation::Move { at: at(instance, way.occasion), to };
    let changes = change::moves(instance, way.occasion).into_iter();
    changes.map(|(change, to)| (change, told(to))).collect()
}

/// The limit behind a bound, raised by as much as one more duty takes.
fn limit(instance: &Instance, bound: &Bound) -> Option<(Change, Relaxation)> {
    let Within::Limit { per, measure, max, .. } = bound.within else { return None };
    let worth = bound.occasions.iter().map(|at| at.minutes(instance)).max()?;
    Some(raised(instance, bound.person, (per, measure, max), worth))
}

fn raised(
    instance: &Instance,
    person: PersonId,
    limit: (Period, Measure, u32),
    minutes: i64,
) -> (Change, Relaxation) {
    let (per, measure, max) = limit;
    let max = match measure {
        Measure::Duties => max.saturating_add(1),
        Measure::Minutes => max.saturating_add(u32::try_from(minutes).unwrap_or(0)),
    };
    let told = Relaxation::Limit { person: instance.person(person).id.clone(), per, measure, max };
    (Change::Limit { person, per, measure, max }, told)
}

/// Every limit of the people who could take one of the seats.
fn core_limits(instance: &Instance, seats: &[Demand]) -> Trial {
    let mut people: BTreeSet<(PersonId, i64)> = BTreeSet::new();
    for way in seats
        .iter()
        .take(DUTIES)
        .flat_map(|seat| seat.ways(instance).into_iter().map(move |way| (*seat, way)))
    {
        let free = |person: &PersonId| {
            way.0.admits(instance, &way.1, *person) && obstacles(instance, &way.1, *person).is_empty()
        };
        let minutes = way.1.occasion.minutes(instance);
        people.extend(instance.person_ids().filter(free).map(|person| (person, minutes)));
    }
    let mut found = Vec::new();
    for (person, minutes) in people {
        for limit in &instance.person(person).limits {
            if let Some(max) = limit.max {
                found.push(raised(instance, person, (limit.per, limit.measure, max), minutes));
            }
        }
    }
    found
}
