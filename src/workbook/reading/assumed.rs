//! What was taken for granted, and what was passed over: nothing of it silently.

use crate::workbook::grid::Place;

/// Something that the workbook does not say, or not clearly, and what was taken for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assumed {
    /// What kind of assumption; its sentence is `assumed-…` in the texts.
    pub what: &'static str,
    /// Where; `None` where the sheet for it is not there.
    pub place: Option<Place>,
    /// How many cells below each other it is about.
    pub cells: usize,
    /// What stands in the (first) cell.
    pub typed: String,
    /// What was taken for it.
    pub taken: String,
}

/// Something in the workbook that is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// What kind of remark; its sentence is `remark-…` in the texts.
    pub what: &'static str,
    /// Where: a cell, or a whole sheet.
    pub place: String,
    /// What stands there.
    pub value: String,
    /// What may be meant.
    pub maybe: Option<String>,
}

/// Assumptions that are told once for a column, with the number of cells.
const BY_COLUMN: [&str; 4] = ["text-date", "merged", "above", "default"];

/// Adds an assumption; one of a whole column is counted.
pub(super) fn add(all: &mut Vec<Assumed>, new: Assumed) {
    let column = |own: &Assumed| own.place.as_ref().map(|place| (place.sheet.clone(), place.column));
    let same = |own: &&mut Assumed| {
        let alike = new.what != "default" || own.typed == new.typed;
        own.what == new.what && alike && column(own) == column(&new)
    };
    let counted = BY_COLUMN.contains(&new.what).then(|| all.iter_mut().find(same)).flatten();
    match counted {
        Some(own) => own.cells += 1,
        None => all.push(new),
    }
}
