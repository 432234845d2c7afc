//! `luanphien check`: judges any plan, also one typed by hand.

use super::load;
use crate::checker::{Report, Violation};
use crate::cli::Exit;
use crate::cli::args::CheckArgs;
use crate::cli::console::Console;
use crate::cli::failure::Failure;
use crate::cli::summary::report_page;
use crate::domain::{Instance, Language};
use crate::format::{LoadDto, ReportDto, ViolationDto};
use crate::office;

/// Checks a plan against its instance.
pub(crate) fn check(args: &CheckArgs, console: Console) -> Result<Exit, Failure> {
    load::one_stream(&args.instance, &args.plan, console)?;
    for other in [&args.instance, &args.plan] {
        args.previous.iter().try_for_each(|previous| load::one_stream(previous, other, console))?;
    }
    let (instance, console) = load::instance(&args.instance, console)?;
    let plan = load::plan(&args.plan, console)?;
    let report = match &args.previous {
        Some(previous) => office::check_made_from(&instance, &plan, &load::plan(previous, console)?),
        None => office::check(&instance, &plan),
    };
    judged(&instance, &report, console)
}

/// Shows what was found.
pub(super) fn judged(instance: &Instance, report: &Report, console: Console) -> Result<Exit, Failure> {
    let exit = if report.violations.is_empty() { Exit::Done } else { Exit::Violations };
    if console.wants_json(false) {
        console.outcome(&dto(exit, report, console.texts().language()))?;
    } else {
        console.print(&report_page(instance, report, console.texts(), console.width()))?;
    }
    Ok(exit)
}

fn dto(exit: Exit, report: &Report, language: Language) -> ReportDto {
    let loads = report.measures.people.iter().map(|person| LoadDto {
        id: person.id.clone(),
        points: person.points,
        load: person.load.to_string(),
        duties: person.duties,
    });
    ReportDto {
        code: exit.code(),
        violations: report.violations.iter().map(|one| violation(one, language)).collect(),
        tiers: report.measures.tiers.iter().map(|(tier, value)| (tier.name(), *value)).collect(),
        loads: loads.collect(),
    }
}

fn violation(one: &Violation, language: Language) -> ViolationDto {
    ViolationDto {
        rule: one.rule.id(),
        meaning: one.rule.meaning(language),
        duty: one.duty.clone(),
        seat: one.seat.clone(),
        person: one.person.clone(),
        other: one.other.clone(),
        date: one.date.map(|day| day.to_string()),
        amount: one.amount,
    }
}
