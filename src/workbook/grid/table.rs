//! A sheet as a sparse table.

use std::collections::BTreeMap;

use super::{Datum, Place};

/// One sheet of a file: only cells in which something stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grid {
    /// Its name.
    pub name: String,
    /// Values by row and column, counted from 0.
    pub cells: BTreeMap<(u32, u32), Datum>,
    /// Merged cells: first row and column, last row and column.
    pub merged: Vec<[u32; 4]>,
}

impl Grid {
    /// An empty sheet.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Grid { name: name.to_owned(), ..Grid::default() }
    }

    /// Puts a value into a cell; a blank one is left out.
    pub fn put(&mut self, row: u32, column: u32, datum: Option<Datum>) {
        if let Some(datum) = datum {
            self.cells.insert((row, column), datum);
        }
    }

    /// What stands in a cell.
    #[must_use]
    pub fn at(&self, row: u32, column: u32) -> Option<&Datum> {
        self.cells.get(&(row, column))
    }

    /// What a person sees at a cell that is merged with those above it.
    #[must_use]
    pub fn above_merged(&self, row: u32, column: u32) -> Option<&Datum> {
        let inside = |[top, left, bottom, right]: &&[u32; 4]| {
            (*top..=*bottom).contains(&row) && (*left..=*right).contains(&column) && *left == column
        };
        self.merged.iter().find(inside).and_then(|[top, left, ..]| self.at(*top, *left))
    }

    /// The cells of a row, from left to right.
    pub fn row(&self, row: u32) -> impl Iterator<Item = (u32, &Datum)> {
        self.cells.range((row, 0)..=(row, u32::MAX)).map(|((_, column), datum)| (*column, datum))
    }

    /// The rows in which something stands, from the top.
    #[must_use]
    pub fn rows(&self) -> Vec<u32> {
        let mut rows: Vec<u32> = self.cells.keys().map(|(row, _)| *row).collect();
        rows.dedup();
        rows
    }

    /// The place of a cell.
    #[must_use]
    pub fn place(&self, row: u32, column: u32) -> Place {
        Place { sheet: self.name.clone(), row, column }
    }
}
