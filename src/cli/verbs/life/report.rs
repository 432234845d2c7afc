//! `luanphien report`: the committee's periodic report.

use std::path::{Path, PathBuf};

use super::versions::Whose;
use crate::cli::Exit;
use crate::cli::console::Console;
use crate::cli::failure::Failure;
use crate::cli::register::ReportingArgs;
use crate::cli::summary::periodic_page;
use crate::cli::verbs::export::tell;
use crate::cli::verbs::papers::{Form, can_be_made, letterhead, write_paper};
use crate::documents::report_paper;
use crate::format::{CountedDto, PeriodDto, PeriodicReportDto};
use crate::office::follow_up::report::{
    CaseRow, CellRow, CommuneRow, MemberRow, Period, PeriodicReport, SeriesRow, report as draw_up,
};
use crate::office::life::organization;

/// Draws up the report of a period.
pub(crate) fn report(args: &ReportingArgs, console: Console) -> Result<Exit, Failure> {
    let texts = console.texts();
    can_be_made(args.pdf.is_some(), texts)?;
    let whose = Whose::of(args.register.as_deref(), args.committee.as_deref(), texts)?;
    let found =
        whose.ask(texts, async |register, committee| draw_up(register, committee, args.period.span).await)?;
    if args.docx.is_some() || args.pdf.is_some() {
        return on_paper(args, &whose, &found, console);
    }
    if console.wants_json(false) {
        console.outcome(&dto(&whose.committee, &args.period.name, &found))?;
    } else {
        console.print(&periodic_page(&found, texts, console.width()))?;
    }
    Ok(Exit::Done)
}

/// The report as the committee signs it.
fn on_paper(
    args: &ReportingArgs,
    whose: &Whose,
    found: &PeriodicReport,
    console: Console,
) -> Result<Exit, Failure> {
    let texts = console.texts();
    let organization =
        whose.ask(texts, async |register, committee| organization(register, committee).await)?;
    let own = letterhead(args.letterhead.as_deref(), &organization, texts)?;
    let paper = report_paper(found, &organization.name, &own);
    let inputs: Vec<&Path> = args.letterhead.iter().map(PathBuf::as_path).collect();
    let mut written = Vec::new();
    for (form, file) in [(Form::Docx, &args.docx), (Form::Pdf, &args.pdf)] {
        if let Some(file) = file {
            written.push((form.told(), vec![write_paper(file, &inputs, &paper, form, texts)?]));
        }
    }
    tell(&written, console)?;
    Ok(Exit::Done)
}

fn dto(committee: &str, name: &str, found: &PeriodicReport) -> PeriodicReportDto {
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
