//! Counts again, without any flow, that there are too few people for some seats: what is printed is only what anyone
//! with the instance in hand can recount.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, TimeDelta};

use super::barrier::obstacles;
use super::cut::Violator;
use super::demand::Demand;
use super::flow::Bound;
use super::hall::remembered;
use super::report::Within;
use crate::calendar::Interval;
use crate::domain::{Instance, Measure, Period, PersonId};
use crate::formulation::Occasion;

/// Whether more seats are asked for than the people named can take, and nobody is left out.
///
/// # Errors
/// What does not hold.
pub(super) fn recount(instance: &Instance, violator: &Violator) -> Result<(), String> {
    let demand = i64::try_from(violator.demands.len()).unwrap_or(i64::MAX);
    let supply: i64 = violator.bounds.iter().map(|bound| bound.most).sum();
    if supply >= demand {
        return Err(format!("{supply} people for {demand} seats are enough"));
    }
    for bound in &violator.bounds {
        holds(instance, bound)?;
    }
    violator.demands.iter().try_for_each(|demand| nobody_left_out(instance, *demand, &violator.bounds))
}

/// Everybody who could fill the place is counted by one of the bounds.
fn nobody_left_out(instance: &Instance, demand: Demand, bounds: &[Bound]) -> Result<(), String> {
    for person in instance.person_ids() {
        let free = free(instance, demand, person);
        let counted = |at: &Occasion| bounds.iter().any(|b| b.person == person && b.occasions.contains(at));
        let able = free.len() >= demand.needed(instance) && remembered(instance, demand, person).is_none();
        if able && !free.iter().all(counted) {
            return Err(format!("{} could take {demand:?}", instance.person(person).id));
        }
    }
    Ok(())
}

/// The occasions on which nothing keeps a person from filling a place.
fn free(instance: &Instance, demand: Demand, person: PersonId) -> BTreeSet<Occasion> {
    let ways = demand.ways(instance).into_iter().filter(|way| demand.admits(instance, way, person));
    ways.filter(|way| obstacles(instance, way, person).is_empty()).map(|way| way.occasion).collect()
}

/// Whether a person can really take no more of these duties.
fn holds(instance: &Instance, bound: &Bound) -> Result<(), String> {
    let all: Vec<Occasion> = bound.occasions.iter().copied().collect();
    let good = match &bound.within {
        Within::OnePlace => {
            let pairs =
                all.iter().enumerate().flat_map(|(at, a)| all[at + 1..].iter().map(move |b| (*a, *b)));
            bound.most >= 1 && pairs.into_iter().all(|(a, b)| clash(instance, a, b))
        }
        Within::Limit { per, measure, max, from, to } => {
            let known = instance.person(bound.person).limits.iter();
            let known =
                known.clone().any(|own| (own.per, own.measure, own.max) == (*per, *measure, Some(*max)));
            let inside = all.iter().all(|at| (*from..=*to).contains(&at.date(instance)));
            known
                && inside
                && is_period(*per, *from, *to)
                && too_much(instance, &all, *measure, *max, bound.most)
        }
    };
    if good { Ok(()) } else { Err(format!("a bound that does not hold: {bound:?}")) }
}

/// Whether one more of the duties than so many is always above the limit.
fn too_much(instance: &Instance, all: &[Occasion], measure: Measure, max: u32, most: i64) -> bool {
    let worth = |at: &Occasion| match measure {
        Measure::Duties => 1,
        Measure::Minutes => at.intervals(instance).iter().map(Interval::minutes).sum::<i64>(),
    };
    all.iter().map(worth).min().is_some_and(|least| least * (most + 1) > i64::from(max))
}

fn is_period(per: Period, from: NaiveDate, to: NaiveDate) -> bool {
    let same = |key: fn(NaiveDate) -> (i32, u32)| key(from) == key(to);
    match per {
        Period::Day => from == to,
        Period::Week => same(|day| (day.iso_week().year(), day.iso_week().week())),
        Period::Month => same(|day| (day.year(), day.month())),
        Period::Quarter => same(|day| (day.year(), day.month0() / 3)),
    }
}

/// Whether nobody can be at both: some sittings overlap, or leave no time for the way.
fn clash(instance: &Instance, a: Occasion, b: Occasion) -> bool {
    let reach = |from: Occasion, to: Occasion| {
        let way = instance.travel.trip(from.place(instance), to.place(instance)).minutes;
        TimeDelta::minutes(way.max(0))
    };
    let (there, back) = (reach(a, b), reach(b, a));
    let pairs = a.intervals(instance).iter().flat_map(|x| b.intervals(instance).iter().map(move |y| (x, y)));
    let apart = |x: &Interval, y: &Interval| x.end + there <= y.start || y.end + back <= x.start;
    pairs.into_iter().any(|(x, y)| !apart(x, y))
}
