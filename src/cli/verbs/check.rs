//! `luanphien check`: judges any plan, also one typed by hand.

use super::load;
use crate::checker::certificate::{Recounted, unproved};
use crate::checker::{Report, Violation};
use crate::cli::Exit;
use crate::cli::args::CheckArgs;
use crate::cli::console::Console;
use crate::cli::failure::Failure;
use crate::cli::summary::{certificate_page, report_page};
use crate::domain::{Instance, Language, Proof};
use crate::format::{LoadDto, RecountedDto, ReportDto, ViolationDto};
use crate::office;

/// Checks a plan against its instance.
pub(crate) fn check(args: &CheckArgs, console: Console) -> Result<Exit, Failure> {
    let inputs = [&args.instance, &args.plan].into_iter().chain(&args.previous).chain(&args.certificate);
    load::only_one_stream(inputs, console)?;
    let (instance, console) = load::instance(&args.instance, console)?;
    let plan = load::plan(&args.plan, console)?;
    let mut report = match &args.previous {
        Some(previous) => office::check_made_from(&instance, &plan, &load::plan(previous, console)?),
        None => office::check(&instance, &plan),
    };
    // Bounds are about a plan with these figures: if they are wrong, they say nothing.
    let Some(path) = args.certificate.as_ref().filter(|_| report.is_clean()) else {
        let exit = judged(&instance, &report, console)?;
        let unread = args.certificate.is_none() && !console.wants_json(false);
        if unread && plan.tiers.iter().any(|tier| tier.proof == Proof::Certified) {
            console.print(&format!("\n{}\n", console.texts().get("certificate-not-given")))?;
        }
        return Ok(exit);
    };
    let certificate = load::certificate(path, console.texts())?;
    let recounted = office::check_certificate(&instance, &plan, &certificate)
        .map_err(|issues| Failure::invalid(path, &issues, console.texts()))?;
    report.violations.extend(unproved(&plan, &recounted));
    let exit = exit(&report);
    if console.wants_json(false) {
        let certificate = Some(recounted.iter().map(recounted_dto).collect());
        console.outcome(&ReportDto { certificate, ..dto(exit, &report, console.texts().language()) })?;
    } else {
        let page = report_page(&instance, &report, console.texts(), console.width());
        console.print(&(page + &certificate_page(&plan, &recounted, console.texts(), console.width())))?;
    }
    Ok(exit)
}

/// Shows what was found.
pub(super) fn judged(instance: &Instance, report: &Report, console: Console) -> Result<Exit, Failure> {
    let exit = exit(report);
    if console.wants_json(false) {
        console.outcome(&dto(exit, report, console.texts().language()))?;
    } else {
        console.print(&report_page(instance, report, console.texts(), console.width()))?;
    }
    Ok(exit)
}

fn exit(report: &Report) -> Exit {
    if report.violations.is_empty() { Exit::Done } else { Exit::Violations }
}

fn recounted_dto(own: &Recounted) -> RecountedDto {
    RecountedDto {
        tier: own.tier.name(),
        level: own.level.map(|level| level.to_string()),
        claimed: own.claimed,
        proved: own.proved,
        rows: own.rows,
    }
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
        certificate: None,
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
