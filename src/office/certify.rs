//! Certificates for a plan: multipliers from linear programs over the checker's own rows, kept where they prove the bound.

use num_rational::Ratio;
use rayon::prelude::*;

use super::multipliers::Search;
use super::plan::{PlanOptions, pool};
use crate::checker::Report;
use crate::checker::certificate::{Fault, Flaw, Goal, Recounted, Relaxation, recount, unproved};
use crate::domain::{Certificate, CertifiedBound, Instance, Plan, Proof, Tier};
use crate::format::codes::{E2001, E2002, E2003, E2004, E2005};
use crate::format::{Code, Issue};
use crate::solver::Clock;

/// Looks for multipliers that prove each proved bound of a plan again, and marks the tiers for which they do.
///
/// Whatever cannot be reached in time, or not by a linear program, stays as it is.
///
/// # Errors
/// What was made is recounted from the instance; if that fails, the program is wrong, and the text says where.
pub fn certify(instance: &Instance, plan: &mut Plan, options: &PlanOptions) -> Result<Certificate, String> {
    pool(options.threads)?.install(|| certify_here(instance, plan, Clock::start(options.time_limit)))
}

fn certify_here(instance: &Instance, plan: &mut Plan, clock: Clock) -> Result<Certificate, String> {
    let mut ground = Relaxation::of(instance);
    ground.find_clashes();
    let bounds = claims(plan).into_par_iter().filter_map(|claim| one(&ground, plan, claim, clock)).collect();
    let certificate = Certificate { instance: plan.stamp.instance.clone(), bounds };
    let recounted =
        recount(instance, plan, &certificate).map_err(|faults| format!("certificate: {faults:?}"))?;
    match recounted.iter().find(|own| own.proved < own.claimed) {
        Some(short) => Err(format!("certificate: {short:?}")),
        None => {
            mark(plan, &certificate);
            Ok(certificate)
        }
    }
}

type Claim = (Tier, Option<Ratio<i64>>, i64);

/// Every proved bound of a plan: of each tier, of each level of fairness.
fn claims(plan: &Plan) -> Vec<Claim> {
    let mut claims = Vec::new();
    for tier in plan.tiers.iter().filter(|tier| tier.proved) {
        match tier.tier {
            Tier::Fairness => {
                let levels = plan.fairness.levels.iter().filter(|level| level.proved);
                claims.extend(levels.filter_map(|own| Some((Tier::Fairness, Some(own.level), own.bound?))));
            }
            _ => claims.extend(tier.bound.map(|bound| (tier.tier, None, bound))),
        }
    }
    claims
}

fn one(ground: &Relaxation<'_>, plan: &Plan, claim: Claim, clock: Clock) -> Option<CertifiedBound> {
    let (tier, level, bound) = claim;
    let relaxation = ground.under(Goal::of(plan, tier, level)?);
    let found = Search::of(&relaxation, bound, plan.stamp.seed, clock).any()?;
    Some(CertifiedBound { tier, level, bound, scale: found.scale, rows: found.named(&relaxation) })
}

/// A tier is certified if its bound is, or, of fairness, if every level is.
fn mark(plan: &mut Plan, certificate: &Certificate) {
    let has = |tier, level| certificate.bounds.iter().any(|bound| (bound.tier, bound.level) == (tier, level));
    let levels = plan.fairness.levels.iter().all(|level| has(Tier::Fairness, Some(level.level)));
    for tier in plan.tiers.iter_mut().filter(|tier| tier.proved) {
        let certified = if tier.tier == Tier::Fairness { levels } else { has(tier.tier, None) };
        if certified {
            tier.proof = Proof::Certified;
        }
    }
}

/// Recounts a certificate that somebody hands in.
///
/// # Errors
/// Every row and bound that cannot be used, with its code and path.
pub fn check_certificate(
    instance: &Instance,
    plan: &Plan,
    certificate: &Certificate,
) -> Result<Vec<Recounted>, Vec<Issue>> {
    if certificate.instance != instance.hash {
        return Err(vec![Issue::new(&E2001, "instance", &certificate.instance)]);
    }
    let issue = |fault: &Fault| {
        let bound = &certificate.bounds[fault.bound];
        let row = fault.row.map(|row| &bound.rows[row].row);
        let path = match fault.row {
            Some(row) => format!("bounds[{}].rows[{row}]", fault.bound),
            None => format!("bounds[{}]", fault.bound),
        };
        Issue::new(code(fault.flaw), path, row.map_or(bound.tier.name(), |row| row.rule.as_str()))
    };
    recount(instance, plan, certificate).map_err(|faults| faults.iter().map(issue).collect())
}

/// Recounts a certificate that somebody hands in, and adds to what was found of the plan whatever it claims and this does not
/// prove. Bounds are about a plan with these figures: of a plan that breaks rules they say nothing.
///
/// # Errors
/// As [`check_certificate`].
pub fn judge_bounds(
    instance: &Instance,
    plan: &Plan,
    certificate: &Certificate,
    found: &mut Report,
) -> Result<Vec<Recounted>, Vec<Issue>> {
    let recounted = check_certificate(instance, plan, certificate)?;
    found.violations.extend(unproved(plan, &recounted));
    Ok(recounted)
}

fn code(flaw: Flaw) -> &'static Code {
    match flaw {
        Flaw::Unknown => &E2002,
        Flaw::Side => &E2003,
        Flaw::NoClash => &E2004,
        Flaw::Scale | Flaw::Overflow => &E2005,
    }
}
