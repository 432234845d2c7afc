//! Whether somebody could take a seat in the plan as it stands, with everybody else staying where they are.

use super::barrier::obstacles;
use super::demand::{Demand, Way, labelled};
use super::placement::Seated;
use crate::domain::{Instance, Measure, PersonId, SeatName, SessionId};
use crate::formulation::{Occasion, exclude, periods};

/// Somebody who could take a place that is open, in the order of the instance.
pub(super) fn volunteers(instance: &Instance, rows: &[Seated], open: Demand) -> Vec<PersonId> {
    let ways = match open {
        // These take more than one seat, or also somebody who sits already.
        Demand::Block { .. } | Demand::Composition { .. } | Demand::Presence { .. } => Vec::new(),
        _ => open.ways(instance),
    };
    let can = |person: &PersonId| ways.iter().any(|way| fits(instance, rows, way, *person));
    instance.person_ids().filter(can).collect()
}

/// Whether a person could sit there beside all these.
pub(super) fn fits(instance: &Instance, rows: &[Seated], way: &Way, person: PersonId) -> bool {
    labelled(instance, way, person)
        && obstacles(instance, way, person).is_empty()
        && is_free(instance, rows, way.occasion, person)
        && carries(instance, rows, way.occasion, person)
        && is_apart(instance, rows, way.occasion, person)
        && session_allows(instance, rows, way, person)
}

fn is_free(instance: &Instance, rows: &[Seated], occasion: Occasion, person: PersonId) -> bool {
    let own = rows.iter().filter(|row| row.person == person);
    own.into_iter().all(|row| row.occasion != occasion && !exclude(instance, row.occasion, occasion))
}

fn carries(instance: &Instance, rows: &[Seated], occasion: Occasion, person: PersonId) -> bool {
    let date = occasion.date(instance);
    instance.person(person).limits.iter().all(|limit| {
        let Some(max) = limit.max else { return true };
        let worth = |at: &Occasion| match limit.measure {
            Measure::Duties => 1,
            Measure::Minutes => at.minutes(instance),
        };
        let span =
            periods(limit.per, instance.horizon).into_iter().find(|(from, to)| (*from..=*to).contains(&date));
        let Some((from, to)) = span else { return true };
        let own = rows.iter().filter(|row| row.person == person).map(|row| row.occasion);
        let own = own.filter(|at| (from..=to).contains(&at.date(instance)));
        own.chain([occasion]).map(|at| worth(&at)).sum::<i64>() <= i64::from(max)
    })
}

fn is_apart(instance: &Instance, rows: &[Seated], occasion: Occasion, person: PersonId) -> bool {
    let pairs = &instance.policy.apart;
    let kept = |other: PersonId| pairs.contains(&(person, other)) || pairs.contains(&(other, person));
    !rows.iter().any(|row| row.occasion == occasion && kept(row.person))
}

/// A session stays on its date, keeps its distance where it has none yet, and has not too many of a group.
fn session_allows(instance: &Instance, rows: &[Seated], way: &Way, person: PersonId) -> bool {
    let Occasion::Session(id, date) = way.occasion else { return true };
    let seated = |row: &&Seated| matches!(row.occasion, Occasion::Session(other, _) if other == id);
    let here: Vec<&Seated> = rows.iter().filter(seated).collect();
    let dated = match way.seat {
        SeatName::Host => here.is_empty() && is_spaced(instance, rows, id, date),
        _ => !here.is_empty() && here.iter().all(|row| row.occasion == way.occasion),
    };
    let bounds = &instance.one_series(instance.session(id).series).composition;
    let counted = bounds.iter().filter(|bound| instance.person(person).groups.contains(&bound.group));
    let room = |group: &str, most: u32| {
        let of_group = here.iter().filter(|row| instance.person(row.person).groups.contains(group)).count();
        of_group < most as usize
    };
    dated && counted.into_iter().all(|bound| bound.at_most.is_none_or(|most| room(&bound.group, most)))
}

fn is_spaced(instance: &Instance, rows: &[Seated], id: SessionId, date: usize) -> bool {
    let series = instance.session(id).series;
    let least = i64::from(instance.one_series(series).min_days_between);
    let day = instance.session(id).candidates[date].date;
    rows.iter().all(|row| match row.occasion {
        Occasion::Session(other, _) if other != id && instance.session(other).series == series => {
            (row.occasion.date(instance) - day).num_days().abs() >= least
        }
        _ => true,
    })
}
