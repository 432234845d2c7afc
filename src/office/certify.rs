//! Certificates for a plan: multipliers from linear programs over the checker's own rows, kept where they prove the bound.

use num_rational::Ratio;

use crate::checker::certificate::{Goal, Relaxation};
use crate::domain::{Certificate, CertifiedBound, Instance, Multiplier, Plan, Tier};
use crate::solver::{Clock, Plain, PlainColumn, prices};

/// Parts of one in which multipliers are tried, the plainest first.
const SCALES: [i64; 7] = [1, 2, 6, 12, 60, 5040, 1_000_000];

/// A certificate, and what it does not certify.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Certified {
    /// The bounds that are proved.
    pub certificate: Certificate,
    /// Proved tiers and levels whose bound could not be reached.
    pub left: Vec<(Tier, Option<Ratio<i64>>)>,
}

/// Looks for multipliers that prove each bound of a plan again.
#[must_use]
pub fn certify(instance: &Instance, plan: &Plan, clock: Clock) -> Certified {
    let mut made = Certified::default();
    made.certificate.instance.clone_from(&plan.stamp.instance);
    for (tier, level, bound) in claims(plan) {
        match one(instance, plan, (tier, level, bound), clock) {
            Some(bound) => made.certificate.bounds.push(bound),
            None => made.left.push((tier, level)),
        }
    }
    made
}

/// Every proved bound of a plan: of each tier, of each level of fairness.
fn claims(plan: &Plan) -> Vec<(Tier, Option<Ratio<i64>>, i64)> {
    let mut claims = Vec::new();
    for tier in plan.tiers.iter().filter(|tier| tier.proved) {
        match tier.tier {
            Tier::Fairness => {
                let levels = plan.fairness.levels.iter().filter(|level| level.proved);
                claims.extend(levels.map(|level| (Tier::Fairness, Some(level.level), level.count)));
            }
            _ => claims.extend(tier.bound.map(|bound| (tier.tier, None, bound))),
        }
    }
    claims
}

fn one(
    instance: &Instance,
    plan: &Plan,
    (tier, level, bound): (Tier, Option<Ratio<i64>>, i64),
    clock: Clock,
) -> Option<CertifiedBound> {
    let mut relaxation = Relaxation::new(instance, Goal::of(plan, tier, level)?);
    let written = |scale, rows| Some(CertifiedBound { tier, level, bound, scale, rows });
    if relaxation.bound(1, &[]).is_ok_and(|proved| proved >= bound) {
        return written(1, Vec::new());
    }
    relaxation.find_clashes();
    let program = plain(&relaxation);
    let t=std::time::Instant::now();
    let prices = prices(&program, 0, clock)?;
    let dual: f64 = prices.iter().zip(&program.rows).map(|(p, (l, h))| if *p > 0.0 { p * l.unwrap_or(0) as f64 } else { p * h.unwrap_or(0) as f64 }).sum();
    eprintln!("{tier:?} {level:?} want {bound} cols {} rows {} nz {} in {:?} y*b {dual}", program.columns.len(), program.rows.len(), prices.iter().filter(|p| p.abs()>1e-9).count(), t.elapsed());
    for scale in SCALES {
        let rows = rounded(&program, &prices, scale);
        let b = relaxation.bound(scale, &rows);
        eprintln!("   scale {scale} rows {} bound {b:?}", rows.len());
        if b.is_ok_and(|proved| proved >= bound) {
            let names: Vec<_> = relaxation.rows().map(|(premise, _, _)| premise).collect();
            let named = rows.into_iter().map(|(row, times)| Multiplier { row: names[row].clone(), times });
            return written(scale, named.collect());
        }
    }
    None
}

fn plain(relaxation: &Relaxation<'_>) -> Plain {
    let column = |column: crate::checker::certificate::Column| PlainColumn {
        cost: column.cost,
        most: column.most,
        terms: column.terms,
    };
    Plain {
        rows: relaxation.rows().map(|(_, least, most)| (least, most)).collect(),
        columns: relaxation.columns().into_iter().map(column).collect(),
    }
}

/// Multipliers in parts of the scale; what is zero, or on a side that its row does not bound, is left out.
#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "rounded, then recounted exactly")]
fn rounded(program: &Plain, prices: &[f64], scale: i64) -> Vec<(usize, i64)> {
    let times = prices.iter().map(|price| (price * scale as f64).round() as i64);
    let all = times.enumerate().zip(&program.rows);
    let usable = all.filter(|((_, times), (least, most))| match times.signum() {
        1 => least.is_some(),
        -1 => most.is_some(),
        _ => false,
    });
    usable.map(|(multiplier, _)| multiplier).collect()
}
