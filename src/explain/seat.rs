//! One seat: everybody whose labels fit, and what is in the way of each.

use super::barrier::{obstacles, occasions};
use super::conflict::conflicts;
use super::demand::{Way, labelled};
use super::hall::at;
use super::placement::{Seated, seated};
use super::report::SeatRef;
use super::standing::{SeatError, Standing, Standings, Standpoint};
use crate::domain::{Assignment, Instance, PersonId, SeatName};
use crate::formulation::Occasion;

/// Everybody whose labels fit a seat, written `DUTY#SEAT`, or `DUTY` where it has one seat only.
///
/// # Errors
/// If there is no such seat, or its duty is history.
pub fn standings(instance: &Instance, rows: &[Assignment], text: &str) -> Result<Standings, SeatError> {
    let (duty, seat) = named(instance, text)?;
    let rows = seated(instance, rows);
    let ways = ways(instance, &rows, duty, &seat);
    if ways.iter().all(|way| instance.is_past(way.occasion.date(instance))) {
        return Err(SeatError::Past);
    }
    let fits = |person: &PersonId| ways.iter().any(|way| labelled(instance, way, *person));
    let people = instance.person_ids().filter(fits);
    let standing = |person| Standing { person, state: standpoint(instance, &rows, &ways, person) };
    let date = if let [way] = ways.as_slice() { Some(way.occasion.date(instance)) } else { None };
    let seat = SeatRef { duty: duty.to_owned(), seat: seat.to_string(), date };
    Ok(Standings { seat, people: people.map(standing).collect() })
}

/// The duty and its seat.
fn named<'a>(instance: &'a Instance, text: &'a str) -> Result<(&'a str, SeatName), SeatError> {
    let (duty, seat) = text.split_once('#').map_or((text, None), |(duty, seat)| (duty, Some(seat)));
    let times = occasions(instance, duty);
    let Some(first) = times.first() else { return Err(SeatError::Duty(duty.to_owned())) };
    let known = seats(instance, *first);
    let asked = match (seat, known.as_slice()) {
        (None, [only]) => Some(only.clone()),
        (None, _) => None,
        (Some(name), _) => SeatName::parse(name).filter(|seat| known.contains(seat)),
    };
    asked
        .map(|seat| (duty, seat))
        .ok_or_else(|| SeatError::Seat(known.iter().map(ToString::to_string).collect()))
}

/// The seats of a duty; the extra seat of an area lead is none of them.
fn seats(instance: &Instance, occasion: Occasion) -> Vec<SeatName> {
    match occasion {
        Occasion::Meeting(id) => {
            let roles = instance.cell(instance.meeting(id).cell).accompanying.iter();
            let numbered = roles.flat_map(|seat| (1..=seat.count).map(move |number| (&seat.role, number)));
            numbered.map(|(role, number)| SeatName::Accompanying { role: role.clone(), number }).collect()
        }
        Occasion::Session(id, _) => {
            let panel = instance.one_series(instance.session(id).series).panel.iter();
            let numbered = panel.flat_map(|seat| (1..=seat.count).map(move |number| (&seat.role, number)));
            let panel = numbered.map(|(role, number)| SeatName::Panel { role: role.clone(), number });
            std::iter::once(SeatName::Host).chain(panel).collect()
        }
    }
}

/// The seat on the day that the plan has chosen, else on each of its days.
fn ways(instance: &Instance, rows: &[Seated], duty: &str, seat: &SeatName) -> Vec<Way> {
    let times = occasions(instance, duty);
    let held = rows.iter().map(|row| row.occasion).find(|occasion| times.contains(occasion));
    let times = held.map_or(times, |held| vec![held]);
    times.into_iter().map(|occasion| Way { occasion, seat: seat.clone() }).collect()
}

fn standpoint(instance: &Instance, rows: &[Seated], ways: &[Way], person: PersonId) -> Standpoint {
    let sits = |row: &Seated| {
        row.person == person && ways.iter().any(|way| row.occasion == way.occasion && row.seat == way.seat)
    };
    if rows.iter().any(sits) {
        return Standpoint::Chosen;
    }
    let found = |way: &Way| obstacles(instance, way, person);
    if ways.iter().all(|way| !found(way).is_empty()) {
        let all =
            ways.iter().flat_map(|way| found(way).into_iter().map(|one| (at(instance, way.occasion), one)));
        return Standpoint::Cannot(all.collect());
    }
    // Whoever sits there now would leave it.
    let taken = |row: &&Seated| ways.iter().any(|way| row.occasion == way.occasion && row.seat == way.seat);
    let others: Vec<Seated> = rows.iter().filter(|row| !taken(row)).cloned().collect();
    let open = ways.iter().filter(|way| found(way).is_empty());
    let least = open.map(|way| conflicts(instance, &others, way.occasion, person)).min_by_key(Vec::len);
    Standpoint::Could(least.unwrap_or_default())
}
