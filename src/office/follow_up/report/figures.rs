//! The whole report of a period, and the same of the period before.

use crate::format::records::{ConcernState, ReportState, Span};
use crate::register::{Register, RegisterError};

use super::attendance::{self, CellRow, CommuneRow, MemberRow, Turnouts};
use super::gather::Gathered;
use super::sessions::{self, CaseRow, Cases, SeriesRow};

/// What a period comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    /// The days.
    pub span: Span,
    /// What became of all seats.
    pub turnouts: Turnouts,
    /// Meetings on those days, as planned.
    pub meetings: i64,
    /// Of those, some member is recorded to have been at.
    pub visited: i64,
    /// Sessions: by head, by delegate, not held, and all others together with the minimum.
    pub sessions: SeriesRow,
    /// What visitors came with.
    pub cases: Cases,
    /// Reports that were due on those days.
    pub reports: ReportCount,
    /// What meetings raised.
    pub concerns: ConcernCount,
}

/// Reports of periods that end in these days, and of occasions due in them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReportCount {
    /// All of them.
    pub due: i64,
    /// Handed in by the day, and not given back.
    pub on_time: i64,
    /// Handed in later, and not given back.
    pub late: i64,
    /// Given back.
    pub returned: i64,
    /// Not handed in.
    pub missing: i64,
}

impl ReportCount {
    /// Every number with its name in files.
    #[must_use]
    pub fn numbers(&self) -> Vec<(&'static str, i64)> {
        vec![
            ("due", self.due),
            ("on_time", self.on_time),
            ("late", self.late),
            ("returned", self.returned),
            ("missing", self.missing),
        ]
    }
}

/// What meetings raised.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ConcernCount {
    /// All of it.
    pub raised: i64,
    /// Of that, answered.
    pub answered: i64,
}

impl ConcernCount {
    /// Every number with its name in files.
    #[must_use]
    pub fn numbers(&self) -> Vec<(&'static str, i64)> {
        vec![("raised", self.raised), ("answered", self.answered)]
    }
}

/// The committee's report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeriodicReport {
    /// What the period comes to.
    pub now: Period,
    /// What the period before came to, of which it is the same length; `None` if nothing was planned then.
    pub before: Option<Period>,
    /// By member.
    pub members: Vec<MemberRow>,
    /// By cell.
    pub cells: Vec<CellRow>,
    /// By commune.
    pub communes: Vec<CommuneRow>,
    /// By series of receptions.
    pub series: Vec<SeriesRow>,
    /// Visits by kind.
    pub kinds: Vec<CaseRow>,
    /// Visits by topic.
    pub topics: Vec<CaseRow>,
}

/// Draws up the report of a period from what is recorded.
///
/// # Errors
/// The database fails.
pub async fn report(
    register: &Register,
    committee: &str,
    span: Span,
) -> Result<PeriodicReport, RegisterError> {
    let gathered = Gathered::read(register, committee, span).await?;
    let before = match span.before() {
        Some(before) => Some(Gathered::read(register, committee, before).await?),
        None => None,
    };
    let cells = attendance::cells(&gathered);
    Ok(PeriodicReport {
        now: period(&gathered),
        before: before.filter(|before| !before.duties.is_empty()).map(|before| period(&before)),
        members: attendance::members(&gathered),
        communes: attendance::communes(&gathered, &cells),
        cells,
        series: sessions::series(&gathered),
        kinds: sessions::kinds(&gathered),
        topics: sessions::topics(&gathered),
    })
}

fn period(gathered: &Gathered) -> Period {
    let cells = attendance::cells(gathered);
    Period {
        span: gathered.span,
        turnouts: attendance::together(gathered),
        meetings: cells.iter().map(|cell| cell.meetings).sum(),
        visited: cells.iter().map(|cell| cell.visited).sum(),
        sessions: sessions::sum(&sessions::series(gathered)),
        cases: sessions::together(gathered),
        reports: reports(gathered),
        concerns: concerns(gathered),
    }
}

fn reports(gathered: &Gathered) -> ReportCount {
    let mut count = ReportCount::default();
    for own in &gathered.reports {
        count.due += 1;
        let place = match (own.state, own.submitted) {
            (ReportState::Returned, _) => &mut count.returned,
            (ReportState::Due, _) | (_, None) => &mut count.missing,
            (_, Some(day)) if day <= own.due => &mut count.on_time,
            (_, Some(_)) => &mut count.late,
        };
        *place += 1;
    }
    count
}

fn concerns(gathered: &Gathered) -> ConcernCount {
    let answered = gathered.concerns.iter().filter(|own| own.state == ConcernState::Answered).count();
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    ConcernCount { raised: count(gathered.concerns.len()), answered: count(answered) }
}
