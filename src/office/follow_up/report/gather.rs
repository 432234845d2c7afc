//! What the register knows of one span of days.

use std::collections::BTreeMap;

use crate::format::records::{ReportPeriod, Span};
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
        let mut seats: BTreeMap<String, Vec<Seat>> = BTreeMap::new();
        for seat in of_span::<Seat>(register, committee, span).await? {
            seats.entry(seat.duty.clone()).or_default().push(seat);
        }
        let came = of_span::<Attendance>(register, committee, span).await?;
        let meetings = of_span::<MeetingOutcome>(register, committee, span).await?;
        let sessions = of_span::<SessionOutcome>(register, committee, span).await?;
        let reports = register.read(committee, Select::<Report>::all().from("due", &span.from)).await?;
        Ok(Self {
            span,
            meetings: meetings.into_iter().map(|own| (own.duty.clone(), own)).collect(),
            sessions: sessions.into_iter().map(|own| (own.duty.clone(), own)).collect(),
            visits: of_span(register, committee, span).await?,
            concerns: of_span(register, committee, span).await?,
            reports: reports.into_iter().filter(|own| is_about(own, span)).collect(),
            people: named(register.read(committee, Select::<Person>::all()).await?, |own| (own.id, own.name)),
            cells: named(standing::<Cell>(register, committee, span).await?, |own| (own.id.clone(), own)),
            communes: named(standing::<Commune>(register, committee, span).await?, |own| (own.id, own.name)),
            series: named(standing::<Series>(register, committee, span).await?, |own| (own.id.clone(), own)),
            attendances: came.into_iter().map(|own| ((own.duty.clone(), own.person.clone()), own)).collect(),
            seats,
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

/// What is known of the duties of the span.
async fn of_span<R: Record>(
    register: &Register,
    committee: &str,
    span: Span,
) -> Result<Vec<R>, RegisterError> {
    register.read(committee, Select::all().on_days(span.from, span.to)).await
}

/// A report belongs where its own period ends; one on an occasion, to the day on which it was due.
fn is_about(report: &Report, span: Span) -> bool {
    let day = match report.period.parse() {
        Ok(ReportPeriod::Span(own)) => own.to,
        Ok(ReportPeriod::AdHoc(_)) | Err(()) => report.due,
    };
    span.from <= day && day <= span.to
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
