//! Loads that nobody can have on the current face need no level of their own.
//!
//! Once earlier tiers have fixed most columns, the points of a person come in lumps: whole blocks of three meetings, say.
//! A level between two sums that can be reached is reached exactly when the next sum is, so its column equals that
//! sum's column. The linear programs that follow see this as much tighter bounds.

use std::collections::{BTreeSet, HashMap};

use super::region::Region;
use crate::formulation::{Col, LoadScale};
use crate::rules::Rule;

impl Region<'_> {
    /// Makes the columns of levels equal that no sum of points can tell apart; tells whether there are any.
    pub(super) fn join_levels(&mut self) -> bool {
        let mut joined = false;
        let chained = self.chained();
        let model = self.model;
        for scale in &model.loads.people {
            let sums = self.sums(scale);
            for pair in scale.levels.windows(2) {
                let (lower, upper) = (pair[0], pair[1]);
                let apart = sums.range(lower.1..upper.1).next().is_some();
                if let Some(row) = chained.get(&(lower.0, upper.0)).filter(|_| !apart) {
                    self.rows[*row].0 = Some(0);
                    joined = true;
                }
            }
        }
        joined
    }

    /// The rows that chain two neighbouring levels, by their columns.
    fn chained(&self) -> HashMap<(Col, Col), usize> {
        let chains = self.model.rows.iter().enumerate().filter(|(_, row)| row.rule == Rule::FairnessTier);
        chains
            .filter_map(|(at, row)| match row.terms.as_slice() {
                [(a, 1), (b, -1)] => Some(((*b, *a), at)),
                [(a, -1), (b, 1)] => Some(((*a, *b), at)),
                _ => None,
            })
            .collect()
    }

    /// Every sum of points that the free columns of a person might make (a superset: each may be used often).
    fn sums(&self, scale: &LoadScale) -> BTreeSet<i64> {
        let fixed = |col: Col| self.lower[col] == self.upper[col];
        let start: i64 =
            scale.points.iter().filter(|(col, _)| fixed(*col)).map(|(col, p)| p * self.lower[*col]).sum();
        let worth: BTreeSet<i64> =
            scale.points.iter().filter(|(col, _)| !fixed(*col)).map(|(_, p)| *p).collect();
        let most = scale.levels.last().map_or(0, |(_, points)| *points);
        let mut sums = BTreeSet::from([start]);
        for points in start..most {
            if sums.contains(&points) {
                sums.extend(worth.iter().map(|worth| points + worth).filter(|sum| *sum <= most));
            }
        }
        sums
    }
}
