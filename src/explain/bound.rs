//! A lower bound of an objective from any multipliers of its rows, in whole numbers: it holds whatever their origin.
//!
//! For columns between l and u and rows between a and b: `cost ≥ Σ y·(a or b) + Σ min(d·l, d·u)`, `d = c − yᵀA`, with a for
//! y > 0 and b for y < 0 (a row without that bound gets the multiplier 0).

use crate::formulation::{Col, Model, Objective, Row};
use crate::solver::DUAL_SCALE;

/// Multipliers evaluated over a program.
pub(super) struct Priced {
    /// The bound, times [`DUAL_SCALE`].
    bound: i128,
    /// Reduced costs, times [`DUAL_SCALE`].
    reduced: Vec<i128>,
    /// Multipliers by row, zeros left out.
    multipliers: Vec<(usize, i64)>,
}

impl Priced {
    pub(super) fn of(model: &Model, objective: &Objective, prices: &[(usize, i64)]) -> Self {
        let scale = i128::from(DUAL_SCALE);
        let multipliers: Vec<(usize, i64)> =
            prices.iter().copied().filter(|(row, price)| side(&model.rows[*row], *price).is_some()).collect();
        let mut reduced = vec![0_i128; model.columns.len()];
        for (col, cost) in &objective.terms {
            reduced[*col] += scale * i128::from(*cost);
        }
        let mut bound = scale * i128::from(objective.constant);
        for (row, price) in &multipliers {
            let own = &model.rows[*row];
            bound += i128::from(*price) * i128::from(side(own, *price).unwrap_or(0));
            for (col, factor) in &own.terms {
                reduced[*col] -= i128::from(*price) * i128::from(*factor);
            }
        }
        for (column, cost) in model.columns.iter().zip(&reduced) {
            bound += (cost * i128::from(column.lower)).min(cost * i128::from(column.upper));
        }
        Self { bound, reduced, multipliers }
    }

    /// The least whole value that the bound leaves, if it were lower by so much (in parts of [`DUAL_SCALE`]).
    pub(super) fn least(&self, less: i128) -> i64 {
        let (bound, scale) = (self.bound - less, i128::from(DUAL_SCALE));
        let up = bound.div_euclid(scale) + i128::from(bound.rem_euclid(scale) > 0);
        i64::try_from(up).unwrap_or(i64::MIN)
    }

    /// By how much the bound falls at most if a column, now at zero, may be one.
    pub(super) fn reward(&self, col: Col) -> i128 {
        (-self.reduced[col]).max(0)
    }

    /// The rows that cost something, with the multiplier.
    pub(super) fn multipliers(&self) -> &[(usize, i64)] {
        &self.multipliers
    }
}

/// The bound of a row that a multiplier of this sign takes.
fn side(row: &Row, price: i64) -> Option<i64> {
    if price > 0 { row.lower } else { row.upper }
}
