//! Recounting a certificate: every bound, from the instance and the plan alone.

use super::bound::Flaw;
use super::goal::Goal;
use super::relaxation::Relaxation;
use crate::domain::{Certificate, CertifiedBound, Instance, Plan, Tier};

/// What became of one bound of a certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recounted {
    /// Which tier.
    pub tier: Tier,
    /// Of fairness: the level.
    pub level: Option<num_rational::Ratio<i64>>,
    /// What the certificate claims.
    pub claimed: i64,
    /// What the multipliers prove.
    pub proved: i64,
    /// How many rows they use.
    pub rows: usize,
}

/// Evaluates every bound of a certificate.
///
/// # Errors
/// For each multiplier (by its bound and row) or bound that cannot be used, why.
pub fn recount(
    instance: &Instance,
    plan: &Plan,
    certificate: &Certificate,
) -> Result<Vec<Recounted>, Vec<(usize, Option<usize>, Flaw)>> {
    let (mut done, mut flaws) = (Vec::new(), Vec::new());
    for (at, bound) in certificate.bounds.iter().enumerate() {
        match one(instance, plan, bound) {
            Ok(recounted) => done.push(recounted),
            Err(found) => flaws.extend(found.into_iter().map(|(row, flaw)| (at, row, flaw))),
        }
    }
    if flaws.is_empty() { Ok(done) } else { Err(flaws) }
}

fn one(
    instance: &Instance,
    plan: &Plan,
    bound: &CertifiedBound,
) -> Result<Recounted, Vec<(Option<usize>, Flaw)>> {
    let goal = Goal::of(plan, bound.tier, bound.level).ok_or(vec![(None, Flaw::Unknown)])?;
    let mut relaxation = Relaxation::new(instance, goal);
    let mut rows = Vec::new();
    let mut flaws = Vec::new();
    for (at, multiplier) in bound.rows.iter().enumerate() {
        match relaxation.row(&multiplier.row) {
            Ok(row) => match relaxation.has_side(row, multiplier.times) {
                true => rows.push((row, multiplier.times)),
                false => flaws.push((Some(at), Flaw::Side)),
            },
            Err(flaw) => flaws.push((Some(at), flaw)),
        }
    }
    if !flaws.is_empty() {
        return Err(flaws);
    }
    let proved = relaxation.bound(bound.scale, &rows).map_err(|flaw| vec![(None, flaw)])?;
    Ok(Recounted { tier: bound.tier, level: bound.level, claimed: bound.bound, proved, rows: rows.len() })
}
