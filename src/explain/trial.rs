//! Whether somebody could take a seat in the plan as it stands, with everybody else staying where they are.

use super::barrier::obstacles;
use super::conflict::conflicts;
use super::demand::{Demand, Way, labelled};
use super::placement::Seated;
use crate::domain::{Instance, PersonId, SeatName, SessionId};
use crate::formulation::Occasion;

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
fn fits(instance: &Instance, rows: &[Seated], way: &Way, person: PersonId) -> bool {
    labelled(instance, way, person)
        && obstacles(instance, way, person).is_empty()
        && conflicts(instance, rows, way.occasion, person).is_empty()
        && session_allows(instance, rows, way)
}

/// A session stays on its date, and keeps its distance where it has none yet.
fn session_allows(instance: &Instance, rows: &[Seated], way: &Way) -> bool {
    let Occasion::Session(id, date) = way.occasion else { return true };
    let seated = |row: &&Seated| matches!(row.occasion, Occasion::Session(other, _) if other == id);
    let here: Vec<&Seated> = rows.iter().filter(seated).collect();
    match way.seat {
        SeatName::Host => here.is_empty() && is_spaced(instance, rows, id, date),
        _ => !here.is_empty() && here.iter().all(|row| row.occasion == way.occasion),
    }
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
