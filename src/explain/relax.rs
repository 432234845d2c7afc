//! The smallest changes that would fill one place more: each is made to a copy of the instance and tried.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::barrier::obstacles;
use super::change::{self, Change};
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

/// A change, how it is told, and what it would fill if it does.
struct Trial {
    change: Change,
    told: Relaxation,
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
    tried(instance, placement, &open, trials(instance, &seats, &group.whole.bounds), clock)
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
    trials.extend(core_limits(instance, &seats));
    tried(instance, placement, &[open], trials, clock)
}

/// Makes each change and keeps what it is good for, side by side.
fn tried(
    instance: &Instance,
    placement: &Placement,
    open: &[Demand],
    trials: Vec<Trial>,
    clock: Clock,
) -> Result<Vec<Relaxation>, ExplainError> {
    let works = |trial: &Trial| works(instance, placement, open, &trial.change, clock);
    let kept: Vec<bool> = trials.par_iter().map(works).collect::<Result<_, _>>()?;
    let good = trials.into_iter().zip(kept).filter(|(_, kept)| *kept).map(|(trial, _)| trial.told);
    Ok(change::gathered(good.collect()))
}

/// Whether, after a change, one of the open places can be filled beside all that is filled now.
fn works(
    instance: &Instance,
    placement: &Placement,
    open: &[Demand],
    change: &Change,
    clock: Clock,
) -> Result<bool, ExplainError> {
    let changed = change.made(instance);
    let stays = placement.rows.iter().all(|row| Some(row.occasion) != change.moves());
    if stays && open.iter().any(|open| !volunteers(&changed, &placement.rows, *open).is_empty()) {
        return Ok(true);
    }
    let program = Program::of(&changed);
    for open in open {
        let wanted = placement.beside(instance, *open).into_iter().chain([*open]).map(Item::Place);
        let items: Vec<Item> = wanted.chain(program.hard()).collect();
        if program.allows(&items, None, clock)? == Answer::Yes {
            return Ok(true);
        }
    }
    Ok(false)
}

fn trials(instance: &Instance, seats: &[Demand], bounds: &[Bound]) -> Vec<Trial> {
    let mut trials = Vec::new();
    for (at, seat) in seats.iter().enumerate().filter(|(at, _)| *at < DUTIES) {
        let repeated = seats[..at].iter().any(|other| same_duty(instance, *other, *seat));
        trials.extend(barred(instance, *seat));
        if !repeated {
            trials.extend(moves(instance, *seat));
        }
    }
    trials.extend(bounds.iter().filter_map(|bound| limit(instance, bound)));
    trials
}

fn same_duty(instance: &Instance, a: Demand, b: Demand) -> bool {
    let times = |demand: Demand| -> BTreeSet<Occasion> {
        demand.ways(instance).into_iter().map(|way| way.occasion).collect()
    };
    times(a) == times(b)
}

/// People whom one thing only keeps from a seat.
fn barred(instance: &Instance, seat: Demand) -> Vec<Trial> {
    let mut found = Vec::new();
    for way in seat.ways(instance) {
        for person in instance.person_ids().filter(|person| seat.admits(instance, &way, *person)) {
            if let [obstacle] = obstacles(instance, &way, person).as_slice() {
                found.extend(lifted(instance, &way, person, obstacle));
            }
        }
    }
    found
}

fn lifted(instance: &Instance, way: &Way, person: PersonId, obstacle: &Obstacle) -> Option<Trial> {
    let (at, people) = (vec![at(instance, way.occasion)], vec![instance.person(person).id.clone()]);
    match obstacle {
        Obstacle::Unavailable { .. } => Some(Trial {
            change: Change::Free { person, occasion: way.occasion },
            told: Relaxation::Free { at, people },
        }),
        Obstacle::NeverCell(_) | Obstacle::OwnCommune(_) | Obstacle::OwnWorkplace(_) => Some(Trial {
            change: Change::Allow { person, occasion: way.occasion },
            told: Relaxation::Allow { at, people },
        }),
        Obstacle::Forbidden(lock) | Obstacle::Fixed { lock, .. } => {
            Some(Trial { change: Change::Unlock(*lock), told: Relaxation::Unlock(*lock) })
        }
        Obstacle::NotInOffice { .. } | Obstacle::ZeroShare | Obstacle::Rotation(_) => None,
    }
}

fn moves(instance: &Instance, seat: Demand) -> Vec<Trial> {
    let Some(way) = seat.ways(instance).into_iter().next_back() else { return Vec::new() };
    let told = |to| Relaxation::Move { at: at(instance, way.occasion), to };
    let changes = change::moves(instance, way.occasion).into_iter();
    changes.map(|(change, to)| Trial { change, told: told(to) }).collect()
}

/// The limit behind a bound, raised by as much as one more duty takes.
fn limit(instance: &Instance, bound: &Bound) -> Option<Trial> {
    let Within::Limit { per, measure, max, .. } = bound.within else { return None };
    let worth = bound.occasions.iter().map(|at| at.minutes(instance)).max()?;
    Some(raised(instance, bound.person, (per, measure, max), worth))
}

fn raised(instance: &Instance, person: PersonId, limit: (Period, Measure, u32), minutes: i64) -> Trial {
    let (per, measure, max) = limit;
    let max = match measure {
        Measure::Duties => max.saturating_add(1),
        Measure::Minutes => max.saturating_add(u32::try_from(minutes).unwrap_or(0)),
    };
    let told = Relaxation::Limit { person: instance.person(person).id.clone(), per, measure, max };
    Trial { change: Change::Limit { person, per, measure, max }, told }
}

/// Every limit of the people who could take one of the seats.
fn core_limits(instance: &Instance, seats: &[Demand]) -> Vec<Trial> {
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
