//! What the bounds of rows cost: the duals of one linear program, rounded to whole parts of a million.
//!
//! They are multipliers for whoever recounts a bound in integers; nothing is claimed about them.

use super::backend::{LinearAnswer, Settings};
use super::clock::Clock;
use super::large::LARGE_ABOVE;
use super::region::Region;
use super::sifting::{self, SIFT_ABOVE};
use crate::formulation::{Model, Objective};

/// Multipliers are whole numbers of this part of one.
pub const DUAL_SCALE: i64 = 1_000_000;

/// Rows with the multipliers by which the least value of an objective would rise with their bounds; `None`: not found.
#[must_use]
pub fn duals(model: &Model, objective: &Objective, clock: Clock) -> Option<Vec<(usize, i64)>> {
    let settings = Settings {
        seed: 0,
        clock,
        slack: 0,
        target: None,
        rough: 0.0,
        nodes: None,
        sift: SIFT_ABOVE,
        large: LARGE_ABOVE,
    };
    let region = Region::whole(model);
    match sifting::linear(&region, objective, settings) {
        LinearAnswer::Optimal(optimum) => {
            let own = optimum.prices.iter().filter(|(row, _)| *row < model.rows.len());
            Some(own.filter_map(|(row, price)| Some((*row, whole(*price)?))).collect())
        }
        LinearAnswer::Infeasible | LinearAnswer::Limit | LinearAnswer::Broken(_) => None,
    }
}

#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "any whole number will do, this one is near"
)]
fn whole(price: f64) -> Option<i64> {
    let scaled = (price * DUAL_SCALE as f64).round();
    (scaled.abs() < 1e15 && scaled != 0.0).then_some(scaled as i64)
}
