//! Seats for which there are too few people: found as least cuts, one for each open place, then put together.

use std::collections::BTreeSet;

use super::barrier::{duty, obstacles};
use super::cut::{self, Violator};
use super::demand::{Demand, Way};
use super::placement::Placement;
use super::recount;
use super::report::{At, Away, Barrier, ExplainError, Hall, Obstacle, SeatRef, Unit};
use crate::domain::{Instance, PersonId};
use crate::formulation::{Occasion, may_accompany};

/// Open places with one reason in common.
pub(super) struct Group {
    /// The open places, each with its own least set.
    pub(super) open: Vec<(Demand, BTreeSet<Demand>)>,
    pub(super) hall: Hall,
    /// The same as positions.
    pub(super) whole: Violator,
}

/// Groups of open places that are explained by too few people; each recounted.
///
/// # Errors
/// If the cut and the recount differ.
pub(super) fn groups(instance: &Instance, placement: &Placement) -> Result<Vec<Group>, ExplainError> {
    let mut groups = Vec::new();
    for (members, whole) in cut::violators(instance, placement)? {
        let hall = written(instance, &whole);
        recount::recount(instance, &whole).map_err(ExplainError::Internal)?;
        groups.push(Group { open: members, hall, whole });
    }
    Ok(groups)
}

fn written(instance: &Instance, whole: &Violator) -> Hall {
    let units = whole.bounds.iter().map(|bound| Unit {
        person: instance.person(bound.person).id.clone(),
        most: bound.most,
        within: bound.within.clone(),
        at: bound.occasions.iter().map(|occasion| at(instance, *occasion)).collect(),
    });
    Hall {
        seats: whole.demands.iter().map(|demand| seat_ref(instance, *demand)).collect(),
        demand: i64::try_from(whole.demands.len()).unwrap_or(i64::MAX),
        supply: whole.bounds.iter().map(|bound| bound.most).sum(),
        units: units.collect(),
        away: away(instance, &whole.demands),
    }
}

/// A place as plans name it.
pub(super) fn seat_ref(instance: &Instance, demand: Demand) -> SeatRef {
    let (_, id, seat, date) = demand.key(instance);
    let ways = demand.ways(instance);
    let mut days: Vec<_> = ways.iter().map(|way| way.occasion.date(instance)).collect();
    days.dedup();
    let fixed = if let [day] = days.as_slice() { Some(*day) } else { None };
    SeatRef { duty: id, seat, date: date.or(fixed) }
}

/// A duty at one of its times.
pub(super) fn at(instance: &Instance, occasion: Occasion) -> At {
    let start = occasion.intervals(instance).first().map(|time| time.start).unwrap_or_default();
    At { duty: duty(instance, occasion).to_owned(), start }
}

/// Everybody whose labels fit a seat that they cannot take, with everything in the way.
fn away(instance: &Instance, demands: &[Demand]) -> Vec<Away> {
    let mut found = Vec::new();
    for person in instance.person_ids() {
        let of = |(seat, demand): (usize, &Demand)| barriers(instance, *demand, seat, person);
        let barriers: Vec<Barrier> = demands.iter().enumerate().flat_map(of).collect();
        if !barriers.is_empty() {
            found.push(Away { person: instance.person(person).id.clone(), barriers });
        }
    }
    found
}

fn barriers(instance: &Instance, demand: Demand, seat: usize, person: PersonId) -> Vec<Barrier> {
    let ways: Vec<Way> =
        demand.ways(instance).into_iter().filter(|way| demand.admits(instance, way, person)).collect();
    let mut found = Vec::new();
    let mut add = |way: &Way, obstacle: Obstacle| {
        let barrier = Barrier { seat, at: at(instance, way.occasion), obstacle };
        if !found.contains(&barrier) {
            found.push(barrier);
        }
    };
    for way in &ways {
        obstacles(instance, way, person).into_iter().for_each(|obstacle| add(way, obstacle));
    }
    if let (Some(way), Some(cell)) = (ways.first(), remembered(instance, demand, person)) {
        add(way, Obstacle::Rotation(cell));
    }
    found
}

/// The cell of a block that a strict rotation memory keeps from a person.
pub(super) fn remembered(instance: &Instance, demand: Demand, person: PersonId) -> Option<String> {
    match demand {
        Demand::Block { cell, block, .. } if !may_accompany(instance, person, cell, block) => {
            Some(instance.cell(cell).id.clone())
        }
        _ => None,
    }
}
