//! Places that are asked for by name: how many of them stay open at least.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::bound::{Flaw, Tally};
use super::meetings::unnumbered;
use super::relaxation::Relaxation;
use crate::domain::{Instance, Multiplier, SeatName, UncoveredKind};

/// A place that somebody should fill, named as a plan lists it as open; places of one role of one duty are alike.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    kind: UncoveredKind,
    duty: String,
    /// Name of the seat without its number, or the group.
    seat: String,
    /// First day of the block or period.
    from: Option<NaiveDate>,
}

impl Place {
    /// The place of an entry in the plan's list of what is open; the day counts for blocks and communes only.
    #[must_use]
    pub fn new(kind: UncoveredKind, duty: &str, seat: &str, day: Option<NaiveDate>) -> Self {
        let dated = matches!(kind, UncoveredKind::Block | UncoveredKind::Presence);
        let seat = match (kind, SeatName::parse(seat)) {
            (UncoveredKind::Meeting | UncoveredKind::Panel | UncoveredKind::Block, Some(name)) => {
                unnumbered(&name)
            }
            _ => seat.to_owned(),
        };
        Self { kind, duty: duty.to_owned(), seat, from: day.filter(|_| dated) }
    }

    /// Of a seat in a session: the session itself, without which the seat is open.
    fn within(&self) -> Option<Self> {
        let session = matches!(self.kind, UncoveredKind::Panel | UncoveredKind::Composition);
        session.then(|| Self::new(UncoveredKind::Session, &self.duty, "", None))
    }
}

impl Relaxation<'_> {
    /// The same where the number of open places among these is bounded; alike ones stand there as often as they are asked
    /// for.
    ///
    /// # Errors
    /// [`Flaw::Unknown`]: the instance has no such place, or not so many.
    pub fn asking(&self, places: &[Place]) -> Result<Self, Flaw> {
        let mut wanted: BTreeMap<&Place, i64> = BTreeMap::new();
        places.iter().for_each(|place| *wanted.entry(place).or_default() += 1);
        let mut r = self.clone();
        r.asks_places = true;
        for (place, wanted) in wanted {
            for choice in self.open.get(place).ok_or(Flaw::Unknown)? {
                r.ask(*choice, wanted)?;
            }
            for session in place.within().iter().flat_map(|session| self.open.get(session)).flatten() {
                r.choices[*session].missing += wanted;
            }
        }
        Ok(r)
    }

    /// Notes that a choice leaves a place open; what is history cannot be asked for.
    pub(super) fn opens(&mut self, place: Place, choice: usize) {
        if !self.instance.is_over(&place.duty) {
            self.open.entry(place).or_default().push(choice);
        }
    }

    /// Of a choice's times so many count as missing; the others, if there are any, become a choice of their own.
    fn ask(&mut self, choice: usize, wanted: i64) -> Result<(), Flaw> {
        let rest = self.choices[choice].most - wanted;
        if rest < 0 {
            return Err(Flaw::Unknown);
        }
        if rest > 0 {
            let spare = self.choice(rest);
            self.choices[spare].terms = self.choices[choice].terms.clone();
            self.choices[choice].most = wanted;
        }
        self.choices[choice].missing += 1;
        Ok(())
    }
}

/// What multipliers prove of some places: evaluates them from the instance alone.
///
/// # Errors
/// A place or row that the instance has not, or multipliers that cannot be used.
pub fn recount_places(
    instance: &Instance,
    places: &[Place],
    scale: i64,
    multipliers: &[Multiplier],
) -> Result<Tally, Flaw> {
    let mut relaxation = Relaxation::of(instance).asking(places)?;
    let row = |own: &Multiplier| Ok((relaxation.row(&own.row)?, own.times));
    let rows: Vec<(usize, i64)> = multipliers.iter().map(row).collect::<Result<_, Flaw>>()?;
    relaxation.tally(scale, &rows)
}
