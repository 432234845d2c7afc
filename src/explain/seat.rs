//! One seat: everybody whose labels fit, and what is in the way of each.

use super::barrier::{obstacles, occasions};
use super::conflict::conflicts;
use super::demand::{Way, labelled};
use super::hall::at;
use super::placement::{Seated, seated};
use super::report::{At, Obstacle, SeatRef};
use super::standing::{Conflict, SeatError, Standing, Standings, Standpoint};
use crate::domain::{Assignment, Instance, PersonId, SeatName};
use crate::formulation::Occasion;

/// Everybody whose labels fit a seat, written `DUTY#SEAT`, or `DUTY` where it has one seat only.
///
/// # Errors
/// If there is no such seat, or its duty is history.
pub fn standings(instance: &Instance, rows: &[Assignment], text: &str) -> Result<Standings, SeatError> {
    let (duty, seat) = named(instance, text)?;
    let rows = seated(instance, rows);
    let ways = ways(instance, duty, &seat);
    if ways.is_empty() {
        return Err(SeatError::Past);
    }
    let held = rows.iter().map(|row| row.occasion).find(|at| ways.iter().any(|way| way.occasion == *at));
    let asked = Asked { instance, rows: &rows, ways: &ways, held };
    let fits = |person: &PersonId| ways.iter().any(|way| labelled(instance, way, *person));
    let standing = |person| Standing { person, state: asked.standpoint(person) };
    let people = instance.person_ids().filter(fits).map(standing).collect();
    let day = held.or(if let [way] = ways.as_slice() { Some(way.occasion) } else { None });
    let date = day.map(|occasion| occasion.date(instance));
    Ok(Standings { seat: SeatRef { duty: duty.to_owned(), seat: seat.to_string(), date }, people })
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

/// The seat at each of the duty's times to come.
fn ways(instance: &Instance, duty: &str, seat: &SeatName) -> Vec<Way> {
    let times = occasions(instance, duty).into_iter();
    let times = times.filter(|occasion| !instance.is_past(occasion.date(instance)));
    times.map(|occasion| Way { occasion, seat: seat.clone() }).collect()
}

/// A seat in a plan.
struct Asked<'a> {
    instance: &'a Instance,
    rows: &'a [Seated],
    ways: &'a [Way],
    /// The time that the plan has chosen.
    held: Option<Occasion>,
}

impl Asked<'_> {
    fn is_here(&self, row: &Seated) -> bool {
        self.ways.iter().any(|way| row.occasion == way.occasion && row.seat == way.seat)
    }

    fn standpoint(&self, person: PersonId) -> Standpoint {
        if self.rows.iter().any(|row| row.person == person && self.is_here(row)) {
            return Standpoint::Chosen;
        }
        let found = |way: &Way| obstacles(self.instance, way, person);
        let open: Vec<&Way> = self.ways.iter().filter(|way| found(way).is_empty()).collect();
        if open.is_empty() {
            let of = |way: &Way| -> Vec<(At, Obstacle)> {
                found(way).into_iter().map(|one| (at(self.instance, way.occasion), one)).collect()
            };
            return Standpoint::Cannot(self.ways.iter().flat_map(of).collect());
        }
        Standpoint::Could(self.conflicts(&open, person))
    }

    /// What is in the way on the plan's day, or that it is another day; whoever sits there now leaves.
    fn conflicts(&self, open: &[&Way], person: PersonId) -> Vec<Conflict> {
        let others: Vec<Seated> = self.rows.iter().filter(|row| !self.is_here(row)).cloned().collect();
        let on = |occasion| conflicts(self.instance, &others, occasion, person);
        match (self.held, open) {
            (Some(held), _) if open.iter().any(|way| way.occasion == held) => on(held),
            (Some(_), [first, ..]) => vec![Conflict::OtherDay(at(self.instance, first.occasion))],
            _ => open.iter().map(|way| on(way.occasion)).min_by_key(Vec::len).unwrap_or_default(),
        }
    }
}
