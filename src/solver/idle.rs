//! The point at which nobody does anything.

use crate::formulation::Model;

/// Every column at its lowest: no assignment at all. It need not keep the rows that count what is missing.
#[must_use]
pub fn idle(model: &Model) -> Vec<i64> {
    model.columns.iter().map(|column| column.lower).collect()
}
