//! What became known of duties after their plan was published: not held, or on another day.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::plan::Assignment;

/// By duty, what became known of it.
pub type Afterwards = BTreeMap<String, Later>;

/// What became known of one duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Later {
    /// When it takes place.
    pub fate: Fate,
    /// Number of the note; whatever is noted later has a higher one.
    pub number: u32,
}

/// When a duty takes place after all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fate {
    /// As planned.
    AsPlanned,
    /// On another day, at the same hours.
    On(NaiveDate),
    /// Not at all.
    Off,
}

impl Fate {
    /// The other day, where there is one.
    #[must_use]
    pub fn day(self) -> Option<NaiveDate> {
        match self {
            Self::On(day) => Some(day),
            Self::AsPlanned | Self::Off => None,
        }
    }
}

/// When a row of a plan takes place after all. A plan that has moved it itself is as planned.
#[must_use]
pub fn fate(afterwards: &Afterwards, row: &Assignment) -> Fate {
    match afterwards.get(&row.duty).map(|own| own.fate) {
        Some(Fate::On(day)) if day == row.date => Fate::AsPlanned,
        Some(fate) => fate,
        None => Fate::AsPlanned,
    }
}

/// The days of a row as they are posted: where it was to be, with what became of it, and where it is now.
#[must_use]
pub fn posted_days(afterwards: &Afterwards, row: &Assignment) -> Vec<(NaiveDate, Fate)> {
    match fate(afterwards, row) {
        Fate::On(day) => vec![(row.date, Fate::On(day)), (day, Fate::AsPlanned)],
        other => vec![(row.date, other)],
    }
}
