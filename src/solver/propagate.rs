//! What fixed columns say about others, row by row, in whole numbers.

use std::collections::VecDeque;

use super::region::{Bounded, Region};
use crate::formulation::Col;

impl Region<'_> {
    /// Tightens the bounds of columns until no single row says more. Never cuts off an integral point of the region.
    pub(super) fn propagate(&mut self) {
        let rows: Vec<Bounded> =
            self.all_rows().map(|(low, high, terms)| (low, high, terms.to_vec())).collect();
        let mut uses: Vec<Vec<usize>> = vec![Vec::new(); self.lower.len()];
        for (row, (_, _, terms)) in rows.iter().enumerate() {
            terms.iter().for_each(|(col, _)| uses[*col].push(row));
        }
        let mut waiting: VecDeque<usize> = (0..rows.len()).collect();
        let mut queued = vec![true; rows.len()];
        let mut budget = 20 * rows.len();
        while let Some(row) = waiting.pop_front().filter(|_| budget > 0) {
            queued[row] = false;
            budget -= 1;
            let (low, high, terms) = &rows[row];
            for col in self.tighten(*low, *high, terms) {
                for other in uses[col].iter().filter(|other| **other != row) {
                    if !std::mem::replace(&mut queued[*other], true) {
                        waiting.push_back(*other);
                    }
                }
            }
        }
    }

    /// The columns whose bounds one row tightens.
    fn tighten(&mut self, low: Option<i64>, high: Option<i64>, terms: &[(Col, i64)]) -> Vec<Col> {
        let least: i64 = terms.iter().map(|(col, factor)| self.least(*col, *factor)).sum();
        let most: i64 = terms.iter().map(|(col, factor)| self.most(*col, *factor)).sum();
        if high.is_none_or(|high| most <= high) && low.is_none_or(|low| low <= least) {
            return Vec::new();
        }
        let mut changed = Vec::new();
        for (col, factor) in terms {
            let (own_least, own_most) = (self.least(*col, *factor), self.most(*col, *factor));
            let room = high.map(|high| high - least + own_least);
            let need = low.map(|low| low - most + own_most);
            if self.narrow_column(*col, *factor, need, room) {
                changed.push(*col);
            }
        }
        changed
    }

    fn least(&self, col: Col, factor: i64) -> i64 {
        factor * if factor > 0 { self.lower[col] } else { self.upper[col] }
    }

    fn most(&self, col: Col, factor: i64) -> i64 {
        factor * if factor > 0 { self.upper[col] } else { self.lower[col] }
    }

    /// Keeps `need <= factor * column <= room`; an empty range is left alone, the solver will see it.
    fn narrow_column(&mut self, col: Col, factor: i64, need: Option<i64>, room: Option<i64>) -> bool {
        let (need, room) = if factor > 0 { (need, room) } else { (room.map(|r| -r), need.map(|n| -n)) };
        let size = factor.abs();
        let lower = need.map_or(self.lower[col], |need| self.lower[col].max(-(-need).div_euclid(size)));
        let upper = room.map_or(self.upper[col], |room| self.upper[col].min(room.div_euclid(size)));
        let changed = lower <= upper && (lower, upper) != (self.lower[col], self.upper[col]);
        if changed {
            (self.lower[col], self.upper[col]) = (lower, upper);
        }
        changed
    }
}
