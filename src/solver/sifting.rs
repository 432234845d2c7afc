//! Sifting: a linear program of very many columns, solved over few of them at a time.
//!
//! Some columns, enough to keep every row, make a small program. Its row prices tell of every column left out whether it
//! would lower the value; the most promising join, and the program is solved again, until none is left (Bixby, Gregory,
//! Lustig, Marsten, Shanno: Very large-scale linear programming, Operations Research 40, 1992). Then the prices are
//! optimal for the whole program, and so are value, reduced costs and face: they are told as if all had been written.

use super::backend::{self, LinearAnswer, LinearOptimum, Settings};
use super::region::Region;
use super::start::start;
use crate::formulation::{Col, Objective};

/// Linear programs with more free columns than this are sifted; below, one solve with presolve is faster.
pub(super) const SIFT_ABOVE: usize = 20_000;
/// A column joins if it would lower the value by more than this for each step.
const WORTH: f64 = 1e-6;
/// So many columns join in the first round for each row that has a price; half as many more in each later one.
const JOIN: usize = 4;
/// But no more than this.
const JOIN_AT_MOST: usize = 32;
/// Rounds of a glance.
const GLANCE: usize = 2;

/// Minimises an objective over the region's relaxation, over few columns at a time if there are more than a limit.
pub(super) fn linear(region: &Region<'_>, objective: &Objective, settings: Settings) -> LinearAnswer {
    if region.is_crossed() {
        return LinearAnswer::Infeasible;
    }
    if region.free() <= settings.sift {
        return backend::linear(region, objective, settings);
    }
    Sift::new(region, objective, settings, false).run()
}

/// After a few rounds only: a point near the optimum of the relaxation, and the columns that were written.
pub(super) fn glance(
    region: &Region<'_>,
    objective: &Objective,
    settings: Settings,
) -> Option<(Vec<f64>, Vec<bool>)> {
    let mut sift = Sift::new(region, objective, settings, true);
    let mut primal = None;
    for _ in 0..GLANCE {
        match backend::linear(&region.only(&sift.working), objective, settings) {
            LinearAnswer::Optimal(optimum) => {
                let written = sift.working.clone();
                let reduced = sift.reduced(objective, &optimum);
                let more = sift.grow(&optimum, &reduced);
                primal = Some((optimum.primal, written));
                if !more {
                    break;
                }
            }
            _ => break,
        }
    }
    primal
}

/// A program, and the columns that are written.
struct Sift<'a, 'm> {
    region: &'a Region<'m>,
    objective: &'a Objective,
    settings: Settings,
    /// For each column: whether it is written.
    working: Vec<bool>,
    join: usize,
}

impl<'a, 'm> Sift<'a, 'm> {
    fn new(region: &'a Region<'m>, objective: &'a Objective, settings: Settings, more: bool) -> Self {
        let working = start(region, objective, more);
        Self { region, objective, settings, working, join: JOIN }
    }

    fn run(&mut self) -> LinearAnswer {
        loop {
            let small = self.region.only(&self.working);
            match backend::linear(&small, self.objective, self.settings) {
                LinearAnswer::Optimal(mut optimum) => {
                    let reduced = self.reduced(self.objective, &optimum);
                    if !self.grow(&optimum, &reduced) {
                        self.complete(&mut optimum, reduced);
                        return LinearAnswer::Optimal(optimum);
                    }
                }
                LinearAnswer::Infeasible => match self.make_feasible(&small) {
                    Ok(()) => {}
                    Err(answer) => return answer,
                },
                answer => return answer,
            }
            if self.settings.clock.over() {
                return LinearAnswer::Limit;
            }
        }
    }

    /// Lets columns join until the program has a point, or none can help.
    fn make_feasible(&mut self, small: &Region<'m>) -> Result<(), LinearAnswer> {
        let mut small = small.clone();
        loop {
            let optimum = match backend::shortfall(&small, self.settings) {
                LinearAnswer::Optimal(optimum) => optimum,
                answer => return Err(answer),
            };
            if optimum.value < WORTH {
                return Ok(());
            }
            let reduced = self.reduced(&Objective::default(), &optimum);
            if !self.grow(&optimum, &reduced) {
                return Err(LinearAnswer::Infeasible);
            }
            small = self.region.only(&self.working);
        }
    }

    /// Reduced costs of all columns at the prices of an optimum.
    fn reduced(&self, objective: &Objective, optimum: &LinearOptimum) -> Vec<f64> {
        let mut reduced = vec![0.0; self.working.len()];
        for (col, cost) in &objective.terms {
            reduced[*col] = as_float(*cost);
        }
        for (row, price) in &optimum.prices {
            for (col, factor) in self.region.row(*row).2 {
                reduced[*col] -= price * as_float(*factor);
            }
        }
        reduced
    }

    /// Lets the most promising columns of each priced row join; tells whether there were any.
    fn grow(&mut self, optimum: &LinearOptimum, reduced: &[f64]) -> bool {
        let mut any = false;
        for (row, _) in &optimum.prices {
            let terms = self.region.row(*row).2.iter().map(|(col, _)| *col);
            let better = terms
                .filter(|col| !self.working[*col] && self.region.is_free(*col) && reduced[*col] < -WORTH);
            let mut better: Vec<Col> = better.collect();
            better.sort_unstable_by(|a, b| reduced[*a].total_cmp(&reduced[*b]).then(a.cmp(b)));
            better.iter().take(self.join).for_each(|col| self.working[*col] = true);
            any |= !better.is_empty();
        }
        self.join = (self.join * 3 / 2).min(JOIN_AT_MOST);
        any || self.grow_unpriced(reduced)
    }

    /// Lets columns join that pay by their own cost and stand in no row that has a price.
    fn grow_unpriced(&mut self, reduced: &[f64]) -> bool {
        let own = self.objective.terms.iter().map(|(col, _)| *col);
        let paying =
            own.filter(|col| !self.working[*col] && self.region.is_free(*col) && reduced[*col] < -WORTH);
        let paying: Vec<Col> = paying.collect();
        paying.iter().for_each(|col| self.working[*col] = true);
        !paying.is_empty()
    }

    /// Tells the optimum of the written columns as that of all.
    fn complete(&self, optimum: &mut LinearOptimum, reduced: Vec<f64>) {
        if optimum.face.is_none() {
            return;
        }
        let left_out = |col: &Col| !self.working[*col] && self.region.is_free(*col);
        for col in (0..self.working.len()).filter(left_out) {
            optimum.reduced[col] = reduced[col];
        }
        if let Some(face) = &mut optimum.face {
            face.hold_at_lower((0..self.working.len()).filter(left_out), &reduced);
            face.working = (0..self.working.len()).filter(|col| self.working[*col]).collect();
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "costs and factors are far below 2^52")]
fn as_float(value: i64) -> f64 {
    value as f64
}
