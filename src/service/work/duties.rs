//! Duties of published plans with what became of them, as the register knows them.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::register::records::{
    Attendance, Cell, Commune, Concern, Duty, MeetingOutcome, Person, Quality, Seat, Series, SessionOutcome,
    Visits,
};
use crate::register::{Record, Register, RegisterError, Select};

/// Which duties.
#[derive(Clone, Copy)]
pub(crate) enum Which<'a> {
    /// Those from a day to a day.
    Days(NaiveDate, NaiveDate),
    /// One, by its id.
    One(&'a str),
}

/// A duty with who has a seat there and what is recorded.
pub(crate) struct Told {
    /// The duty.
    pub duty: Duty,
    /// Who has a seat; nobody twice.
    pub sitting: Vec<Sitting>,
    /// What became of a meeting.
    pub meeting: Option<MeetingOutcome>,
    /// What became of a session.
    pub session: Option<SessionOutcome>,
    /// Who came to a session, and with what.
    pub visits: Vec<Visits>,
    /// What a meeting raised.
    pub concerns: Vec<Concern>,
}

/// Somebody with a seat.
pub(crate) struct Sitting {
    /// Id of the person.
    pub person: String,
    /// In which quality.
    pub quality: Quality,
    /// Whether they came, where that is recorded.
    pub came: Option<Attendance>,
}

impl Told {
    /// Whether nothing more is to be recorded: every seat is, and that it took place.
    #[must_use]
    pub(crate) fn is_whole(&self) -> bool {
        let seats = self.sitting.iter().all(|own| own.came.is_some());
        seats && (self.meeting.is_some() || self.session.is_some())
    }

    /// Who hosts a session.
    #[must_use]
    pub(crate) fn host(&self) -> Option<&Sitting> {
        self.sitting.iter().find(|own| matches!(own.quality, Quality::Head | Quality::Delegate))
    }
}

impl Which<'_> {
    fn of<R: Record>(self) -> Select<R> {
        match self {
            Self::Days(from, to) => Select::all().on_days(from, to),
            Self::One(id) => Select::all().is("duty", &id.to_owned()),
        }
    }

    fn duties(self) -> Select<Duty> {
        match self {
            Self::Days(from, to) => Select::all().from("date", &from).to("date", &to),
            Self::One(id) => Select::all().is("id", &id.to_owned()),
        }
    }
}

/// Duties by time, each with what is recorded.
///
/// # Errors
/// The database fails.
pub(crate) async fn duties(
    register: &Register,
    committee: &str,
    which: Which<'_>,
) -> Result<Vec<Told>, RegisterError> {
    let mut duties = register.read(committee, which.duties()).await?;
    duties.sort_by(|one, other| (one.start, &one.id).cmp(&(other.start, &other.id)));
    let mut seats = grouped(register.read(committee, which.of::<Seat>()).await?, |own| own.duty.clone());
    let mut came: BTreeMap<(String, String), Attendance> = BTreeMap::new();
    for own in register.read(committee, which.of::<Attendance>()).await? {
        came.insert((own.duty.clone(), own.person.clone()), own);
    }
    let mut meetings =
        grouped(register.read(committee, which.of::<MeetingOutcome>()).await?, |own| own.duty.clone());
    let mut sessions =
        grouped(register.read(committee, which.of::<SessionOutcome>()).await?, |own| own.duty.clone());
    let mut visits = grouped(register.read(committee, which.of::<Visits>()).await?, |own| own.duty.clone());
    let mut concerns =
        grouped(register.read(committee, which.of::<Concern>()).await?, |own| own.duty.clone());
    let told = duties.into_iter().map(|duty| Told {
        sitting: sitting(seats.remove(&duty.id).unwrap_or_default(), &mut came),
        meeting: meetings.remove(&duty.id).and_then(|own| own.into_iter().next()),
        session: sessions.remove(&duty.id).and_then(|own| own.into_iter().next()),
        visits: visits.remove(&duty.id).unwrap_or_default(),
        concerns: concerns.remove(&duty.id).unwrap_or_default(),
        duty,
    });
    Ok(told.collect())
}

fn grouped<R>(rows: Vec<R>, key: impl Fn(&R) -> String) -> BTreeMap<String, Vec<R>> {
    let mut groups: BTreeMap<String, Vec<R>> = BTreeMap::new();
    for row in rows {
        groups.entry(key(&row)).or_default().push(row);
    }
    groups
}

fn sitting(seats: Vec<Seat>, came: &mut BTreeMap<(String, String), Attendance>) -> Vec<Sitting> {
    let mut all: Vec<Sitting> = Vec::new();
    for Seat { duty, person, quality, .. } in seats {
        if all.iter().all(|own| own.person != person) {
            let came = came.remove(&(duty, person.clone()));
            all.push(Sitting { person, quality, came });
        }
    }
    // Hosts first: they are asked about first.
    all.sort_by_key(|own| matches!(own.quality, Quality::Panel));
    all
}

/// What ids are called, as they were last known.
#[derive(Default)]
pub(crate) struct Names {
    people: BTreeMap<String, Person>,
    cells: BTreeMap<String, Cell>,
    communes: BTreeMap<String, Commune>,
    series: BTreeMap<String, Series>,
}

impl Names {
    /// Reads them.
    ///
    /// # Errors
    /// The database fails.
    pub(crate) async fn read(register: &Register, committee: &str) -> Result<Self, RegisterError> {
        // Rows come by id and day: the last one of each stays.
        let people = register.read(committee, Select::<Person>::all()).await?;
        let cells = register.read(committee, Select::<Cell>::all()).await?;
        let communes = register.read(committee, Select::<Commune>::all()).await?;
        let series = register.read(committee, Select::<Series>::all()).await?;
        Ok(Self {
            people: people.into_iter().map(|own| (own.id.clone(), own)).collect(),
            cells: cells.into_iter().map(|own| (own.id.clone(), own)).collect(),
            communes: communes.into_iter().map(|own| (own.id.clone(), own)).collect(),
            series: series.into_iter().map(|own| (own.id.clone(), own)).collect(),
        })
    }

    /// The name of a person.
    #[must_use]
    pub(crate) fn person<'n>(&'n self, id: &'n str) -> &'n str {
        self.people.get(id).map_or(id, |own| &own.name)
    }

    /// Everybody: id and name.
    pub(crate) fn people(&self) -> impl Iterator<Item = (&str, &str)> {
        self.people.values().map(|own| (own.id.as_str(), own.name.as_str()))
    }

    /// The cell that meets, or the series of a session.
    #[must_use]
    pub(crate) fn duty<'n>(&'n self, duty: &'n Duty) -> &'n str {
        let cell = duty.cell.as_ref().and_then(|id| self.cells.get(id)).map(|own| own.name.as_str());
        let series = duty.series.as_ref().and_then(|id| self.series.get(id)).map(|own| own.name.as_str());
        cell.or(series).unwrap_or(&duty.id)
    }

    /// The commune of the cell that meets.
    #[must_use]
    pub(crate) fn commune(&self, duty: &Duty) -> Option<&str> {
        let cell = self.cells.get(duty.cell.as_ref()?)?;
        self.communes.get(&cell.commune).map(|own| own.name.as_str())
    }
}
