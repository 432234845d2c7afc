//! Who could take what, and the bounds on how much of it: the leaves and branches of the flow.

use std::collections::BTreeSet;

use super::barrier::{duty, occasions};
use super::demand::Demand;
use super::flow::{Bound, Order};
use super::report::Within;
use crate::domain::{Instance, Limit, Measure, PersonId, SeatName};
use crate::formulation::{Forbidden, Occasion, exclude, may_attend, may_come, periods};

/// Everybody who could fill a demand, and when, if nothing else is planned: as the program's columns say.
pub(super) fn takers(
    instance: &Instance,
    forbidden: &Forbidden<'_>,
    demand: Demand,
) -> BTreeSet<(PersonId, Occasion)> {
    let mut found = BTreeSet::new();
    for way in demand.ways(instance) {
        let id = duty(instance, way.occasion);
        for person in instance.person_ids().filter(|person| demand.admits(instance, &way, *person)) {
            let barred = forbidden.bars(person, id, |seat| seat.same_role(&way.seat));
            let may = match way.occasion {
                Occasion::Meeting(id) => may_attend(instance, person, id, way.seat.family()),
                Occasion::Session(..) => may_come(instance, person, way.occasion, way.seat.family()),
            };
            if may && !barred && !fixed_elsewhere(instance, person, way.occasion, &way.seat) {
                found.insert((person, way.occasion));
            }
        }
    }
    found
}

/// Whether a lock needs the person somewhere else at that time, or in another seat there.
fn fixed_elsewhere(instance: &Instance, person: PersonId, occasion: Occasion, seat: &SeatName) -> bool {
    let here = duty(instance, occasion);
    instance.locks.iter().filter(|lock| lock.fixed && lock.person == person).any(|lock| {
        let times = occasions(instance, &lock.duty);
        let other_seat = lock.seat.as_ref().is_some_and(|wanted| !wanted.same_role(seat));
        match lock.duty == here {
            true => other_seat,
            false => !times.is_empty() && times.iter().all(|time| exclude(instance, *time, occasion)),
        }
    })
}

/// The limits of a person that nest with the bounds so far.
pub(super) fn limits(
    instance: &Instance,
    person: PersonId,
    occasions: &BTreeSet<Occasion>,
    order: Order,
    bounds: &mut Vec<Bound>,
) {
    for per in order.periods {
        for limit in instance.person(person).limits.iter().filter(|limit| limit.per == per) {
            for (from, to) in periods(per, instance.horizon) {
                let inside = |at: &&Occasion| (from..=to).contains(&at.date(instance));
                let set: BTreeSet<Occasion> = occasions.iter().filter(inside).copied().collect();
                let Some((most, max)) = amount(instance, limit, &set) else { continue };
                let nests = |other: &Bound| {
                    let set = (&set, &other.occasions);
                    set.0.is_disjoint(set.1) || set.0.is_subset(set.1) || set.0.is_superset(set.1)
                };
                if !set.is_empty() && bounds.iter().all(nests) {
                    let within = Within::Limit { per, measure: limit.measure, max, from, to };
                    bounds.push(Bound { person, occasions: set, most, within });
                }
            }
        }
    }
}

/// How many of some occasions a limit leaves; of minutes, as many as the shortest would need.
fn amount(instance: &Instance, limit: &Limit, set: &BTreeSet<Occasion>) -> Option<(i64, u32)> {
    let max = limit.max?;
    let shortest = set.iter().map(|at| at.minutes(instance)).min()?;
    let most = match limit.measure {
        Measure::Duties => i64::from(max),
        Measure::Minutes if shortest > 0 => i64::from(max) / shortest,
        Measure::Minutes => return None,
    };
    Some((most, max))
}

/// Groups of occasions of one day that exclude each other, each occasion in one group.
pub(super) fn cliques(
    instance: &Instance,
    takers: &[BTreeSet<(PersonId, Occasion)>],
    first: Option<Demand>,
) -> Vec<Vec<Occasion>> {
    let first: BTreeSet<Occasion> =
        first.iter().flat_map(|demand| demand.ways(instance)).map(|way| way.occasion).collect();
    let all: BTreeSet<Occasion> = takers.iter().flatten().map(|(_, occasion)| *occasion).collect();
    let mut all: Vec<Occasion> = all.into_iter().collect();
    all.sort_by_key(|at| (!first.contains(at), at.intervals(instance).first().map(|time| time.start), *at));
    let mut cliques: Vec<Vec<Occasion>> = Vec::new();
    for occasion in all {
        let joins = |clique: &&mut Vec<Occasion>| {
            let same_day = clique[0].date(instance) == occasion.date(instance);
            same_day && clique.iter().all(|other| exclude(instance, *other, occasion))
        };
        match cliques.iter_mut().find(joins) {
            Some(clique) => clique.push(occasion),
            None => cliques.push(vec![occasion]),
        }
    }
    cliques
}
