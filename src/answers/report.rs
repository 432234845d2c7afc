//! The committee's periodic report.

use super::Exit;
use crate::format::{CountedDto, PeriodDto, PeriodicReportDto};
use crate::office::follow_up::report::{
    CaseRow, CellRow, CommuneRow, MemberRow, Period, PeriodicReport, SeriesRow,
};

/// The report as programs read it; `name` is that of the period, as it was asked for.
#[must_use]
pub fn report(committee: &str, name: &str, found: &PeriodicReport) -> PeriodicReportDto {
    let unvisited = found.cells.iter().filter(|cell| cell.visited == 0).map(|cell| cell.cell.clone());
    PeriodicReportDto {
        code: Exit::Done.code(),
        committee: committee.to_owned(),
        period: name.to_owned(),
        now: period(&found.now),
        before: found.before.as_ref().map(period),
        members: found.members.iter().map(member).collect(),
        cells: found.cells.iter().map(cell).collect(),
        unvisited: unvisited.collect(),
        communes: found.communes.iter().map(commune).collect(),
        series: found.series.iter().map(series).collect(),
        kinds: found.kinds.iter().map(case).collect(),
        topics: found.topics.iter().map(case).collect(),
    }
}

fn period(own: &Period) -> PeriodDto {
    PeriodDto {
        from: own.span.from.to_string(),
        to: own.span.to.to_string(),
        attendance: own.turnouts.numbers().into_iter().collect(),
        regularity: own.turnouts.regularity(),
        meetings: [("planned", own.meetings), ("visited", own.visited)].into(),
        sessions: own.sessions.numbers().into_iter().collect(),
        cases: own.cases.numbers().into_iter().collect(),
        reports: own.reports.numbers().into_iter().collect(),
        concerns: own.concerns.numbers().into_iter().collect(),
    }
}

fn row(id: &str, name: Option<&str>, numbers: Vec<(&'static str, i64)>) -> CountedDto {
    CountedDto {
        id: id.to_owned(),
        name: name.map(str::to_owned),
        commune: None,
        regularity: None,
        numbers: numbers.into_iter().collect(),
    }
}

fn member(own: &MemberRow) -> CountedDto {
    let mut numbers = own.turnouts.numbers();
    numbers.push(("stood_in", own.stood_in));
    CountedDto { regularity: own.turnouts.regularity(), ..row(&own.person, Some(&own.name), numbers) }
}

fn cell(own: &CellRow) -> CountedDto {
    CountedDto { commune: Some(own.commune.clone()), ..row(&own.cell, Some(&own.name), own.numbers()) }
}

fn commune(own: &CommuneRow) -> CountedDto {
    row(&own.commune, Some(&own.name), own.numbers())
}

fn series(own: &SeriesRow) -> CountedDto {
    row(&own.series, Some(&own.name), own.numbers())
}

fn case(own: &CaseRow) -> CountedDto {
    row(&own.of, None, own.cases.numbers())
}
