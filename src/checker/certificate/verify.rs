//! Recounting a certificate: every bound, from the instance and the plan alone.

use num_rational::Ratio;

use super::super::report::Violation;
use super::bound::Flaw;
use super::goal::Goal;
use super::relaxation::Relaxation;
use crate::domain::{Certificate, CertifiedBound, Instance, Plan, Proof, Tier};
use crate::rules::Rule;

/// What became of one bound of a certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recounted {
    /// Which tier.
    pub tier: Tier,
    /// Of fairness: the level.
    pub level: Option<Ratio<i64>>,
    /// What the certificate claims.
    pub claimed: i64,
    /// What the multipliers prove.
    pub proved: i64,
    /// How many rows they use.
    pub rows: usize,
}

/// What of a certificate cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Position of the bound.
    pub bound: usize,
    /// Position of the row; `None`: the bound as a whole.
    pub row: Option<usize>,
    /// Why.
    pub flaw: Flaw,
}

/// Evaluates every bound of a certificate.
///
/// # Errors
/// Every multiplier or bound that cannot be used.
pub fn recount(
    instance: &Instance,
    plan: &Plan,
    certificate: &Certificate,
) -> Result<Vec<Recounted>, Vec<Fault>> {
    let (mut done, mut flaws) = (Vec::new(), Vec::new());
    let ground = Relaxation::of(instance);
    for (at, bound) in certificate.bounds.iter().enumerate() {
        match one(&ground, plan, bound) {
            Ok(recounted) => done.push(recounted),
            Err(found) => flaws.extend(found.into_iter().map(|(row, flaw)| Fault { bound: at, row, flaw })),
        }
    }
    if flaws.is_empty() { Ok(done) } else { Err(flaws) }
}

fn one(
    ground: &Relaxation<'_>,
    plan: &Plan,
    bound: &CertifiedBound,
) -> Result<Recounted, Vec<(Option<usize>, Flaw)>> {
    let goal = Goal::of(plan, bound.tier, bound.level).ok_or(vec![(None, Flaw::Unknown)])?;
    let mut relaxation = ground.under(goal);
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

/// What a plan or a certificate claims and the recount does not bear out.
#[must_use]
pub fn unproved(plan: &Plan, recounted: &[Recounted]) -> Vec<Violation> {
    let mut found = Vec::new();
    let short = recounted.iter().filter(|own| own.proved < own.claimed);
    found.extend(short.map(|own| {
        figure(&format!("certificate.{}", own.tier.name())).amount(own.claimed.saturating_sub(own.proved))
    }));
    for tier in plan.tiers.iter().filter(|tier| tier.proof == Proof::Certified) {
        let least = |level: Option<Ratio<i64>>| {
            let own = recounted.iter().filter(|own| (own.tier, own.level) == (tier.tier, level));
            own.map(|own| own.proved).max()
        };
        let missing = match tier.tier {
            Tier::Fairness => plan.fairness.levels.iter().any(|own| least(Some(own.level)) < Some(own.count)),
            _ => tier.bound.is_none() || least(None) < tier.bound,
        };
        found.extend(missing.then(|| figure(&format!("tiers.{}.proof", tier.tier.name()))));
    }
    found
}

fn figure(name: &str) -> Violation {
    Violation::new(Rule::Figures).other(name)
}
