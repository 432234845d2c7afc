//! The columns that a sifted program starts with: enough to keep every row, spread over all there are.

use super::region::Region;
use crate::formulation::{Col, Objective};

/// So many columns are taken for each row that needs some.
const FEW: usize = 5;
/// An objective that names no more columns than this has them all among the first.
const MANY: usize = 20_000;

/// For each column whether it is among the first ones.
///
/// Where a face has been found before, its columns: they hold a point of the region. Otherwise, or where more are asked
/// for, rows are looked at until none needs columns: at the lower bounds, or because of a column taken for another row.
pub(super) fn start(region: &Region<'_>, objective: &Objective, more: bool) -> Vec<bool> {
    let mut taken = vec![false; region.lower.len()];
    region.working.iter().for_each(|col| taken[*col] = true);
    if objective.terms.len() <= MANY {
        objective.terms.iter().for_each(|(col, _)| taken[*col] = true);
    }
    if more || region.working.is_empty() {
        let mut first = First::new(region, objective, taken);
        while first.pass() {}
        taken = first.taken;
    }
    taken
}

/// Which way a row is short.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Short {
    /// Of what raises it.
    Below,
    /// Of what lowers it.
    Above,
}

struct First<'a, 'm> {
    region: &'a Region<'m>,
    cost: Vec<i64>,
    /// How many rows that are short from the start a column helps.
    helps: Vec<u32>,
    taken: Vec<bool>,
    /// For each row: whether columns were taken because it was short below, above.
    served: Vec<[bool; 2]>,
}

impl<'a, 'm> First<'a, 'm> {
    fn new(region: &'a Region<'m>, objective: &Objective, taken: Vec<bool>) -> Self {
        let mut cost = vec![0; taken.len()];
        objective.terms.iter().for_each(|(col, own)| cost[*col] = *own);
        let mut helps = vec![0; taken.len()];
        for (low, high, terms) in region.all_rows() {
            let rest: i64 = terms.iter().map(|(col, factor)| factor * region.lower[*col]).sum();
            let (below, above) = (low.is_some_and(|low| rest < low), high.is_some_and(|high| high < rest));
            let helping = terms.iter().filter(|(_, factor)| below && *factor > 0 || above && *factor < 0);
            helping.for_each(|(col, _)| helps[*col] += 1);
        }
        let served = vec![[false; 2]; region.rows.len() + region.added.len()];
        Self { region, cost, helps, taken, served }
    }

    /// Looks at every row once; tells whether any took columns.
    fn pass(&mut self) -> bool {
        let mut any = false;
        for row in 0..self.served.len() {
            for short in [Short::Below, Short::Above] {
                if !self.served[row][short as usize] && self.is_short(row, short) {
                    self.served[row][short as usize] = true;
                    self.take(row, short);
                    any = true;
                }
            }
        }
        any
    }

    /// Whether the columns taken, one at a time at its farthest bound, can break a row.
    fn is_short(&self, row: usize, short: Short) -> bool {
        let (low, high, terms) = self.region.row(row);
        let Some(room) = (match short {
            Short::Below => low.map(|low| -low),
            Short::Above => high,
        }) else {
            return false;
        };
        let sign = if short == Short::Below { -1 } else { 1 };
        let (mut rest, mut farthest) = (0, 0);
        for (col, factor) in terms {
            let (lower, upper) = (self.region.lower[*col], self.region.upper[*col]);
            rest += sign * factor * lower;
            if self.taken[*col] {
                farthest = farthest.max(sign * factor * (upper - lower));
            }
        }
        rest + farthest > room
    }

    /// Takes the cheapest columns that mend a row, and the one that stands in the fewest rows.
    fn take(&mut self, row: usize, short: Short) {
        let mends = |factor: i64| if short == Short::Below { factor > 0 } else { factor < 0 };
        let terms =
            self.region.row(row).2.iter().filter(|(col, factor)| mends(*factor) && self.region.is_free(*col));
        let mut columns: Vec<Col> = terms.map(|(col, _)| *col).collect();
        let Some(plain) =
            columns.iter().copied().min_by_key(|col| (self.region.uses.rows(*col).count(), *col))
        else {
            return;
        };
        self.taken[plain] = true;
        columns.sort_unstable_by_key(|col| (self.cost[*col], u32::MAX - self.helps[*col], scatter(*col)));
        columns.iter().take(FEW).for_each(|col| self.taken[*col] = true);
    }
}

/// A number that looks like chance: neighbouring columns are far apart.
fn scatter(col: Col) -> u64 {
    let mixed = (col as u64).wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed ^ (mixed >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9)
}
