//! What the register knows of one span of days.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::format::records::Span;
use crate::register::records::{
    Attendance, Cell, Commune, Concern, Duty, MeetingOutcome, Person, Report, Seat, Series, SessionOutcome,
    Visits,
};
use crate::register::{Record, Register, RegisterError, Select};

/// What the register knows of one span of days; rows of duties by the duty's id.
pub(super) struct Gathered {
    pub(super) span: Span,
    pub(super) duties: Vec<Duty>,
    pub(super) seats: BTreeMap<String, Vec<Seat>>,
    pub(super) attendances: BTreeMap<(String, String), Attendance>,
    pub(super) meetings: BTreeMap<String, MeetingOutcome>,
    pub(super) sessions: BTreeMap<String, SessionOutcome>,
    pub(super) visits: Vec<Visits>,
    pub(super) concerns: Vec<Concern>,
    pub(super) reports: Vec<Report>,
    pub(super) people: BTreeMap<String, String>,
    pub(super) cells: BTreeMap<String, Cell>,
    pub(super) communes: BTreeMap<String, String>,
    pub(super) series: BTreeMap<String, Series>,
}

impl Gathered {
    pub(super) async fn read(
        register: &Register,
        committee: &str,
        span: Span,
    ) -> Result<Self, RegisterError> {
        let days = Select::<Duty>::all().from("date", &span.from).to("date", &span.to);
        let duties = register.read(committee, days).await?;
        let ids: BTreeSet<&str> = duties.iter().map(|duty| duty.id.as_str()).collect();
        let periods: BTreeSet<NaiveDate> = duties.iter().map(|duty| duty.first).collect();
        let mut seats: BTreeMap<String, Vec<Seat>> = BTreeMap::new();
        let mut attendances = BTreeMap::new();
        for first in &periods {
            for seat in register.read(committee, Select::<Seat>::all().is("first", first)).await? {
                seats.entry(seat.duty.clone()).or_default().push(seat);
            }
            let came = register.read(committee, Select::<Attendance>::all().is("first", first)).await?;
            attendances.extend(came.into_iter().map(|own| ((own.duty.clone(), own.person.clone()), own)));
        }
        let due = Select::<Report>::all().from("due", &span.from).to("due", &span.to);
        let meetings = all::<MeetingOutcome>(register, committee).await?;
        let sessions = all::<SessionOutcome>(register, committee).await?;
        let concerns = all::<Concern>(register, committee).await?;
        let visits = all::<Visits>(register, committee).await?;
        Ok(Self {
            span,
            meetings: meetings.into_iter().map(|own| (own.duty.clone(), own)).collect(),
            sessions: sessions.into_iter().map(|own| (own.duty.clone(), own)).collect(),
            visits: visits.into_iter().filter(|own| ids.contains(own.duty.as_str())).collect(),
            concerns: concerns.into_iter().filter(|own| ids.contains(own.duty.as_str())).collect(),
            reports: register.read(committee, due).await?,
            people: named(all::<Person>(register, committee).await?, |own| (own.id, own.name)),
            cells: named(standing::<Cell>(register, committee, span).await?, |own| (own.id.clone(), own)),
            communes: named(standing::<Commune>(register, committee, span).await?, |own| (own.id, own.name)),
            series: named(standing::<Series>(register, committee, span).await?, |own| (own.id.clone(), own)),
            seats,
            attendances,
            duties,
        })
    }

    /// What became of one seat; `None`: nobody has recorded it.
    pub(super) fn came(&self, seat: &Seat) -> Option<&Attendance> {
        self.attendances.get(&(seat.duty.clone(), seat.person.clone()))
    }

    pub(super) fn name(&self, person: &str) -> String {
        self.people.get(person).cloned().unwrap_or_else(|| person.to_owned())
    }
}

async fn all<R: Record>(register: &Register, committee: &str) -> Result<Vec<R>, RegisterError> {
    register.read(committee, Select::<R>::all()).await
}

/// What held on some day of the span, the last of each id in the end.
async fn standing<R: Record>(
    register: &Register,
    committee: &str,
    span: Span,
) -> Result<Vec<R>, RegisterError> {
    register.read(committee, Select::<R>::all().to("since", &span.to)).await
}

fn named<R, V>(rows: Vec<R>, key: impl Fn(R) -> (String, V)) -> BTreeMap<String, V> {
    rows.into_iter().map(key).collect()
}
