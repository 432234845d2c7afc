//! What the second reading of the rules says of a plan.

use super::Exit;
use crate::checker::certificate::Recounted;
use crate::checker::{Report, Violation};
use crate::domain::Language;
use crate::format::{LoadDto, RecountedDto, ReportDto, ViolationDto};

/// How a call ends that finds this of a plan.
#[must_use]
pub fn judgement(report: &Report) -> Exit {
    Exit::of_findings(report.violations.len())
}

/// The report as programs read it, with what the rows of a certificate prove where one was recounted.
#[must_use]
pub fn checked(report: &Report, certificate: Option<&[Recounted]>, language: Language) -> ReportDto {
    let loads = report.measures.people.iter().map(|person| LoadDto {
        id: person.id.clone(),
        points: person.points,
        load: person.load.to_string(),
        duties: person.duties,
    });
    ReportDto {
        code: judgement(report).code(),
        violations: report.violations.iter().map(|one| violation(one, language)).collect(),
        tiers: report.measures.tiers.iter().map(|(tier, value)| (tier.name(), *value)).collect(),
        loads: loads.collect(),
        certificate: certificate.map(|own| own.iter().map(recounted).collect()),
    }
}

fn recounted(own: &Recounted) -> RecountedDto {
    RecountedDto {
        tier: own.tier.name(),
        level: own.level.map(|level| level.to_string()),
        claimed: own.claimed,
        proved: own.proved,
        rows: own.rows,
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
