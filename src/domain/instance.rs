//! The whole problem of one committee and one horizon.

use chrono::NaiveDate;

use super::{
    Cell, CellId, Commune, CommuneId, Meeting, MeetingId, Person, PersonId, Place, PlaceId, Policy, SeatName,
    Series, SeriesId, Session, SessionId, Settled, Travel,
};
use crate::calendar::Days;

/// Everything a plan is made from.
#[derive(Clone, Debug)]
pub struct Instance {
    /// SHA-256 of the instance's canonical JSON, in hexadecimal.
    pub hash: String,
    /// Title as printed.
    pub title: String,
    /// Language of what people read.
    pub language: Language,
    /// The committee.
    pub organization: Organization,
    /// The days that are planned.
    pub horizon: Horizon,
    /// Working days and holidays.
    pub days: Days,
    /// Places.
    pub places: Vec<Place>,
    /// Journeys between them.
    pub travel: Travel,
    /// People.
    pub people: Vec<Person>,
    /// Communes.
    pub communes: Vec<Commune>,
    /// Cells.
    pub cells: Vec<Cell>,
    /// Dated meetings, by start and id.
    pub meetings: Vec<Meeting>,
    /// Reception series.
    pub series: Vec<Series>,
    /// Sessions to hold, by month and id.
    pub sessions: Vec<Session>,
    /// The office's decisions.
    pub policy: Policy,
    /// Who accompanied which cell before the horizon.
    pub past_visits: Vec<PastVisit>,
    /// Seats fixed to or forbidden for a person.
    pub locks: Vec<Lock>,
    /// The plan in force, where one is to be changed.
    pub settled: Option<Settled>,
}

/// Language of texts for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Vietnamese.
    Vi,
    /// English.
    En,
}

/// The committee that plans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organization {
    /// Name as printed.
    pub name: String,
    /// Level: `province`, `district`, `commune`, or any other label.
    pub level: String,
}

/// First and last day of the plan, both inside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Horizon {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
}

impl Horizon {
    /// Number of days.
    #[must_use]
    pub fn days(&self) -> i64 {
        (self.to - self.from).num_days() + 1
    }

    /// Whether a day lies inside.
    #[must_use]
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.to
    }
}

/// An attendance before the horizon, for rotation memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PastVisit {
    /// Who.
    pub person: PersonId,
    /// Where.
    pub cell: CellId,
    /// When.
    pub date: NaiveDate,
    /// Number of the tenure block of the cell the day lies in (negative: before the horizon).
    pub block: i64,
}

/// A seat that is fixed to, or forbidden for, a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lock {
    /// Position in the instance's list, for messages.
    pub index: usize,
    /// Id of the meeting or session.
    pub duty: String,
    /// The seat; `None`: any seat of the duty.
    pub seat: Option<SeatName>,
    /// The person.
    pub person: PersonId,
    /// `true`: must sit there; `false`: must not.
    pub fixed: bool,
}

macro_rules! lookup {
    ($($name:ident: $list:ident[$id:ty] -> $item:ty;)*) => {$(
        #[doc = concat!("The entry of `", stringify!($list), "` at a typed position.")]
        #[must_use]
        pub fn $name(&self, id: $id) -> &$item {
            &self.$list[id.0]
        }
    )*};
}

impl Instance {
    lookup! {
        person: people[PersonId] -> Person;
        place: places[PlaceId] -> Place;
        commune: communes[CommuneId] -> Commune;
        cell: cells[CellId] -> Cell;
        meeting: meetings[MeetingId] -> Meeting;
        one_series: series[SeriesId] -> Series;
        session: sessions[SessionId] -> Session;
    }

    /// All person ids, in order.
    pub fn person_ids(&self) -> impl Iterator<Item = PersonId> + use<> {
        (0..self.people.len()).map(PersonId)
    }

    /// Whether a person belongs to the people whose loads are compared.
    #[must_use]
    pub fn is_compared(&self, person: PersonId) -> bool {
        let person = self.person(person);
        person.in_any(&self.policy.fairness.groups)
    }
}
