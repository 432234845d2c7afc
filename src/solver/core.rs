//! Integer programs over the columns that a linear program leaves in play.
//!
//! If a linear program has value `z` and a column's reduced cost is `d`, every point that uses the column has at least
//! `z + d`. So the columns with `d <= g` hold every point of value up to `z + g`: an optimum over them that is no more
//! than `z + g` is the optimum over all. Such a core is a small part of the program when `g` is small, and `g` grows only
//! when it must.

use super::backend::{IntegerAnswer, LinearOptimum};
use super::lexicographic::Search;
use super::region::Region;
use crate::formulation::Objective;

/// Slack for the rounding of duals.
const SLACK: f64 = 1e-4;
/// The first gap, as a part of the linear value.
const FIRST_GAP: f64 = 0.002;
/// By how much the gap grows when the core holds no point.
const GROWTH: f64 = 6.0;

impl<'a> Search<'a> {
    /// Minimises over the integral points of the current region, core first.
    pub(super) fn integer_over_core(
        &self,
        objective: &Objective,
        optimum: &LinearOptimum,
        name: &str,
    ) -> IntegerAnswer {
        if self.is_large(&self.region) {
            return self.integer_in_large(&self.region, objective, Some(optimum), name);
        }
        let step = objective.terms.iter().fold(0, |step, (_, cost)| num_integer::gcd(step, *cost)).max(1);
        let mut gap = (FIRST_GAP * optimum.value.abs()).max(2.0 * as_float(step));
        let mut open = self.region.clone();
        let mut best: Option<(Vec<i64>, i64)> = None;
        loop {
            let core = within(&open, &optimum.reduced, gap);
            let small = free(&core) * 5 <= free(&open) * 4;
            let answer = match small {
                true => self.integer(&core, objective, &format!("{name}, core")),
                false => self.integer(&open, objective, name),
            };
            match (answer, best.take()) {
                (IntegerAnswer::Infeasible, Some((point, value))) => {
                    return IntegerAnswer::Point { point, value, bound: Some(value), limit: false };
                }
                (IntegerAnswer::Infeasible, None) if small => gap *= GROWTH,
                // The time is over: columns outside the core bound nothing but the relaxation itself.
                (IntegerAnswer::Limit { .. }, None) if small => return IntegerAnswer::Limit { bound: None },
                (IntegerAnswer::Limit { .. }, Some((point, value))) => {
                    return IntegerAnswer::Point { point, value, bound: None, limit: true };
                }
                (IntegerAnswer::Point { point, value, limit: true, .. }, _) if small => {
                    return IntegerAnswer::Point { point, value, bound: None, limit: true };
                }
                // Whatever is better than this point uses only columns within its own gap.
                (IntegerAnswer::Point { point, value, .. }, None)
                    if small && as_float(value - step) - optimum.value > gap + SLACK =>
                {
                    gap = as_float(value - step) - optimum.value;
                    open.cap(objective, value - step);
                    best = Some((point, value));
                }
                (answer, _) => return answer,
            }
        }
    }
}

/// The region without the columns whose reduced cost is above the gap.
pub(super) fn within<'a>(region: &Region<'a>, reduced: &[f64], gap: f64) -> Region<'a> {
    let mut core = region.clone();
    for (col, cost) in reduced.iter().enumerate() {
        if *cost > gap + SLACK {
            core.upper[col] = core.lower[col];
        } else if -*cost > gap + SLACK {
            core.lower[col] = core.upper[col];
        }
    }
    core
}

fn free(region: &Region<'_>) -> usize {
    region.lower.iter().zip(&region.upper).filter(|(low, high)| low < high).count()
}

#[expect(clippy::cast_precision_loss, reason = "objective values are far below 2^52")]
fn as_float(value: i64) -> f64 {
    value as f64
}
