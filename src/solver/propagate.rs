//! What fixed columns say about others, row by row, in whole numbers.

use std::collections::VecDeque;
use std::sync::Arc;

use super::region::Region;
use crate::formulation::Col;

/// The rows each column stands in, one after another: `rows[start[col]..start[col + 1]]`.
pub(super) struct Uses {
    start: Vec<usize>,
    rows: Vec<u32>,
}

impl Uses {
    /// Reads them off rows that are given by their terms.
    pub(super) fn of<'t>(columns: usize, rows: impl Iterator<Item = &'t [(Col, i64)]> + Clone) -> Self {
        let mut start = vec![0; columns + 1];
        rows.clone().flatten().for_each(|(col, _)| start[col + 1] += 1);
        (0..columns).for_each(|col| start[col + 1] += start[col]);
        let mut next = start.clone();
        let mut found = vec![0; start[columns]];
        for (row, terms) in (0..).zip(rows) {
            for (col, _) in terms {
                found[next[*col]] = row;
                next[*col] += 1;
            }
        }
        Self { start, rows: found }
    }

    /// The rows of one column, in rising order.
    pub(super) fn rows(&self, col: Col) -> impl Iterator<Item = usize> + '_ {
        self.rows[self.start[col]..self.start[col + 1]].iter().map(|row| *row as usize)
    }
}

impl Region<'_> {
    /// Tightens the bounds of columns until no single row says more. Never cuts off an integral point of the region.
    pub(super) fn propagate(&mut self) {
        self.propagate_from(None);
    }

    /// The same, beginning with the rows of these columns; of all, if none are named.
    pub(super) fn propagate_from(&mut self, changed: Option<&[Col]>) {
        let uses = Arc::clone(&self.uses);
        let added = std::mem::take(&mut self.added);
        let also = Uses::of(self.lower.len(), added.iter().map(|(_, _, terms)| terms.as_slice()));
        let own = self.rows.len();
        let rows = own + added.len();
        let of = |col: &Col| uses.rows(*col).chain(also.rows(*col).map(|row| own + row)).collect::<Vec<_>>();
        let mut waiting: VecDeque<usize> = match changed {
            None => (0..rows).collect(),
            Some(columns) => columns.iter().flat_map(of).collect(),
        };
        let mut queued = vec![changed.is_none(); rows];
        let mut budget = 20 * rows;
        while let Some(row) = waiting.pop_front().filter(|_| budget > 0) {
            queued[row] = false;
            budget -= 1;
            let (low, high, terms) = match added.get(row.wrapping_sub(own)) {
                Some((low, high, terms)) => (*low, *high, terms.as_slice()),
                None => (self.rows[row].0, self.rows[row].1, self.model.rows[row].terms.as_slice()),
            };
            for col in self.tighten(low, high, terms) {
                for other in of(&col).into_iter().filter(|other| *other != row) {
                    if !std::mem::replace(&mut queued[other], true) {
                        waiting.push_back(other);
                    }
                }
            }
        }
        self.added = added;
    }

    /// The columns whose bounds one row tightens.
    fn tighten(&mut self, low: Option<i64>, high: Option<i64>, terms: &[(Col, i64)]) -> Vec<Col> {
        let (least, most) = self.activity(terms);
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
