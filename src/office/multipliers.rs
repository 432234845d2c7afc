//! Multipliers from linear programs over the checker's own rows: rounded, and kept where they prove a bound exactly.

use std::collections::{BTreeMap, BTreeSet};

use crate::checker::certificate::{Column, Relaxation};
use crate::domain::{Multiplier, Premise};
use crate::solver::{Clock, Plain, PlainColumn, prices};

/// Parts of one in which multipliers are tried, the plainest first.
const SCALES: [i64; 7] = [1, 2, 6, 12, 60, 5040, 1_000_000];

/// So often is as often as one likes.
const FREELY: i64 = 1_000_000;

/// Multipliers that prove a bound, by positions of rows.
pub(super) struct Multipliers {
    pub(super) scale: i64,
    pub(super) rows: Vec<(usize, i64)>,
}

impl Multipliers {
    /// The same in fewer parts of one, if all have a divisor in common.
    fn reduced(mut self) -> Self {
        let by = self.rows.iter().fold(self.scale, |by, (_, times)| num_integer::gcd(by, *times));
        self.scale /= by;
        self.rows.iter_mut().for_each(|(_, times)| *times /= by);
        self
    }

    /// The same with the names of the rows.
    pub(super) fn named(&self, relaxation: &Relaxation<'_>) -> Vec<Multiplier> {
        let names: Vec<&Premise> = relaxation.rows().map(|(premise, _, _)| premise).collect();
        let named =
            self.rows.iter().map(|(row, times)| Multiplier { row: names[*row].clone(), times: *times });
        named.collect()
    }
}

/// A search for multipliers that prove a bound.
pub(super) struct Search<'r> {
    relaxation: &'r Relaxation<'r>,
    bound: i64,
    seed: u32,
    clock: Clock,
    program: Plain,
}

impl<'r> Search<'r> {
    pub(super) fn of(relaxation: &'r Relaxation<'r>, bound: i64, seed: u32, clock: Clock) -> Self {
        let column = |Column { cost, most, terms }| PlainColumn { cost, most, terms };
        let program = Plain {
            rows: relaxation.rows().map(|(_, least, most)| (least, most)).collect(),
            columns: relaxation.columns().into_iter().map(column).collect(),
        };
        Self { relaxation, bound, seed, clock, program }
    }

    /// With these rows only.
    pub(super) fn among(mut self, usable: impl Fn(&Premise) -> bool) -> Self {
        for (row, (premise, _, _)) in self.program.rows.iter_mut().zip(self.relaxation.rows()) {
            if !usable(premise) {
                *row = (None, None);
            }
        }
        self
    }

    /// Some multipliers, at the plainest scale that proves the bound; `None`: none found in time.
    pub(super) fn any(&self) -> Option<Multipliers> {
        if self.proves(1, &[]) {
            return Some(Multipliers { scale: 1, rows: Vec::new() });
        }
        let prices = prices(&self.program, self.seed, self.clock)?;
        self.plainest(&prices.into_iter().enumerate().collect::<Vec<_>>(), SCALES)
    }

    /// Multipliers of which no row can be left out, plain ones first: those by which no choice weighs more than it costs.
    pub(super) fn least(&self) -> Option<Multipliers> {
        let mut best = self.any()?;
        best = self.with(&rows_of(&best)).unwrap_or(best);
        let mut needed = 0;
        while needed < best.rows.len() {
            match self.without(&best, needed) {
                Some(found) => best = found,
                None => needed += 1,
            }
        }
        Some(best.reduced())
    }

    /// Multipliers without the row at a position: the others as they are, or others.
    fn without(&self, found: &Multipliers, at: usize) -> Option<Multipliers> {
        let mut rows = found.rows.clone();
        rows.remove(at);
        let fewer = Multipliers { scale: found.scale, rows };
        self.with(&rows_of(&fewer)).or_else(|| self.proves(fewer.scale, &fewer.rows).then_some(fewer))
    }

    /// Multipliers of a few rows, if possible such that no choice weighs more than it costs.
    fn with(&self, rows: &[usize]) -> Option<Multipliers> {
        self.bounded(rows, Some(FREELY)).or_else(|| self.bounded(rows, None))
    }

    /// Multipliers of a few rows; what stands in none of them is left out of the program.
    fn bounded(&self, rows: &[usize], most: Option<i64>) -> Option<Multipliers> {
        let place: BTreeMap<usize, usize> = rows.iter().enumerate().map(|(at, row)| (*row, at)).collect();
        let within = |column: &PlainColumn| PlainColumn {
            terms: column
                .terms
                .iter()
                .filter_map(|(row, factor)| Some((*place.get(row)?, *factor)))
                .collect(),
            most: most.unwrap_or(column.most),
            ..*column
        };
        let columns = self.program.columns.iter().map(within);
        let program = Plain {
            rows: rows.iter().map(|row| self.program.rows[*row]).collect(),
            columns: columns.filter(|column| column.cost < 0 || !column.terms.is_empty()).collect(),
        };
        let factors = program.columns.iter().flat_map(|column| &column.terms).map(|(_, factor)| factor.abs());
        let scales: BTreeSet<i64> = (1..=6).chain(factors).chain(SCALES).filter(|scale| *scale > 0).collect();
        let prices = prices(&program, self.seed, self.clock)?;
        let prices: Vec<(usize, f64)> = rows.iter().copied().zip(prices).collect();
        self.plainest(&prices, scales)
    }

    /// The prices as multipliers at the plainest scale that proves the bound.
    fn plainest(
        &self,
        prices: &[(usize, f64)],
        scales: impl IntoIterator<Item = i64>,
    ) -> Option<Multipliers> {
        let tried = scales.into_iter().map(|scale| Multipliers { scale, rows: self.rounded(prices, scale) });
        tried.into_iter().find(|found| self.proves(found.scale, &found.rows))
    }

    fn proves(&self, scale: i64, rows: &[(usize, i64)]) -> bool {
        self.relaxation.bound(scale, rows).is_ok_and(|proved| proved >= self.bound)
    }

    /// Multipliers in parts of the scale; what is zero, or on a side that its row does not bound, is left out.
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        reason = "rounded, then recounted exactly"
    )]
    fn rounded(&self, prices: &[(usize, f64)], scale: i64) -> Vec<(usize, i64)> {
        let times = prices.iter().map(|(row, price)| (*row, (price * scale as f64).round() as i64));
        let usable = times.filter(|(row, times)| match (times.signum(), self.program.rows[*row]) {
            (1, (least, _)) => least.is_some(),
            (-1, (_, most)) => most.is_some(),
            _ => false,
        });
        usable.collect()
    }
}

fn rows_of(found: &Multipliers) -> Vec<usize> {
    found.rows.iter().map(|(row, _)| *row).collect()
}
