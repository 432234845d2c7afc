//! The part of a program that is still open: bounds that faces have fixed, rows that are tight, rows added.

use std::sync::Arc;

use super::backend::Face;
use super::propagate::Uses;
use crate::formulation::{Col, Model, Objective, Row};

/// A row with its bounds and terms.
pub(super) type Bounded = (Option<i64>, Option<i64>, Vec<(Col, i64)>);

/// A program with narrowed bounds and added rows.
#[derive(Clone)]
pub(super) struct Region<'m> {
    pub(super) model: &'m Model,
    pub(super) lower: Vec<i64>,
    pub(super) upper: Vec<i64>,
    /// Bounds of the model's rows, narrowed where a face holds them tight.
    pub(super) rows: Vec<(Option<i64>, Option<i64>)>,
    /// Rows that fix the values of earlier tiers.
    pub(super) added: Vec<Bounded>,
    /// The rows of the model that each column stands in.
    pub(super) uses: Arc<Uses>,
    /// Columns with which the last face was found: a good start where not all can be written. Empty: not known.
    pub(super) working: Arc<[Col]>,
}

impl<'m> Region<'m> {
    pub(super) fn whole(model: &'m Model) -> Self {
        Self {
            model,
            lower: model.columns.iter().map(|column| column.lower).collect(),
            upper: model.columns.iter().map(|column| column.upper).collect(),
            rows: model.rows.iter().map(|row: &Row| (row.lower, row.upper)).collect(),
            added: Vec::new(),
            uses: Arc::new(Uses::of(model.columns.len(), model.rows.iter().map(|row| row.terms.as_slice()))),
            working: Arc::default(),
        }
    }

    /// All rows with their bounds and terms.
    pub(super) fn all_rows(&self) -> impl Iterator<Item = (Option<i64>, Option<i64>, &[(Col, i64)])> {
        let own = self
            .model
            .rows
            .iter()
            .zip(&self.rows)
            .map(|(row, (low, high))| (*low, *high, row.terms.as_slice()));
        own.chain(self.added.iter().map(|(low, high, terms)| (*low, *high, terms.as_slice())))
    }

    /// One row with its bounds and terms.
    pub(super) fn row(&self, index: usize) -> (Option<i64>, Option<i64>, &[(Col, i64)]) {
        match self.rows.get(index) {
            Some((low, high)) => (*low, *high, &self.model.rows[index].terms),
            None => {
                let (low, high, terms) = &self.added[index - self.rows.len()];
                (*low, *high, terms)
            }
        }
    }

    pub(super) fn is_free(&self, col: Col) -> bool {
        self.lower[col] < self.upper[col]
    }

    /// Whether a column's bounds contradict each other: then there is no point.
    pub(super) fn is_crossed(&self) -> bool {
        self.lower.iter().zip(&self.upper).any(|(low, high)| low > high)
    }

    /// The least and the greatest value that the columns' bounds leave a sum.
    pub(super) fn activity(&self, terms: &[(Col, i64)]) -> (i64, i64) {
        terms.iter().fold((0, 0), |(least, most), (col, factor)| {
            let (a, b) = (factor * self.lower[*col], factor * self.upper[*col]);
            (least + a.min(b), most + a.max(b))
        })
    }

    /// What the fixed columns add to a sum.
    pub(super) fn fixed_share(&self, terms: &[(Col, i64)]) -> i64 {
        let fixed = terms.iter().filter(|(col, _)| !self.is_free(*col));
        fixed.map(|(col, factor)| factor * self.lower[*col]).sum()
    }

    /// Whether a point keeps all bounds and rows of the region, in exact arithmetic.
    pub(super) fn admits(&self, point: &[i64]) -> bool {
        let inside = point
            .iter()
            .zip(self.lower.iter().zip(&self.upper))
            .all(|(x, (low, high))| low <= x && x <= high);
        inside
            && self.all_rows().all(|(low, high, terms)| {
                let value: i64 = terms.iter().map(|(col, factor)| factor * point[*col]).sum();
                low.is_none_or(|low| low <= value) && high.is_none_or(|high| value <= high)
            })
    }

    /// How many columns are not fixed.
    pub(super) fn free(&self) -> usize {
        self.lower.iter().zip(&self.upper).filter(|(low, high)| low < high).count()
    }

    /// Holds columns at their upper bound, and what follows row by row.
    pub(super) fn hold(&mut self, columns: &[Col]) {
        columns.iter().for_each(|col| self.lower[*col] = self.upper[*col]);
        self.propagate_from(Some(columns));
    }

    /// The region with all other columns held at their lower bounds.
    pub(super) fn only(&self, kept: &[bool]) -> Self {
        let mut small = self.clone();
        for (col, _) in kept.iter().enumerate().filter(|(_, kept)| !**kept) {
            small.upper[col] = small.lower[col];
        }
        small
    }

    /// Starts programs over few columns with those of a point too, so that they have one.
    pub(super) fn remember(&mut self, point: &[i64]) {
        let mut columns = self.working.to_vec();
        columns.extend((0..point.len()).filter(|col| self.model.columns[*col].lower < point[*col]));
        columns.sort_unstable();
        columns.dedup();
        self.working = columns.into();
    }

    /// Demands that an objective is at most `most`.
    pub(super) fn cap(&mut self, objective: &Objective, most: i64) {
        self.added.push((None, Some(most - objective.constant), objective.terms.clone()));
    }

    /// Whether all columns of an objective are fixed; then its value is known.
    pub(super) fn fixed_value(&self, objective: &Objective) -> Option<i64> {
        let fixed = objective.terms.iter().all(|(col, _)| self.lower[*col] == self.upper[*col]);
        fixed.then(|| objective.value(&self.lower))
    }

    /// Holds what a face fixes, and what follows from it row by row.
    pub(super) fn narrow(&mut self, face: &Face) {
        for (col, at_upper) in &face.columns {
            let bound = if *at_upper { self.upper[*col] } else { self.lower[*col] };
            (self.lower[*col], self.upper[*col]) = (bound, bound);
        }
        let own = self.rows.len();
        for (index, at_upper) in &face.rows {
            let bounds = match index.checked_sub(own) {
                None => &mut self.rows[*index],
                Some(added) => {
                    let row = &mut self.added[added];
                    let bound = if *at_upper { row.1 } else { row.0 };
                    (row.0, row.1) = (bound, bound);
                    continue;
                }
            };
            let bound = if *at_upper { bounds.1 } else { bounds.0 };
            *bounds = (bound, bound);
        }
        self.working = Arc::clone(&face.working);
        self.propagate();
    }
}
