//! The hidden sheet that says which template a workbook was made from.

use crate::format::Issue;
use crate::format::codes::E2313;
use crate::workbook::catalogue::{META, VERSION};
use crate::workbook::grid::{Datum, Grid};

/// An issue if the template is newer than this program; a workbook without the sheet is the office's own.
pub(super) fn check(grids: &[Grid]) -> Option<Issue> {
    let grid = grids.iter().find(|grid| grid.name == META)?;
    let version = grid.at(1, 1).map(Datum::shown)?;
    let newer = version.parse::<u32>().is_ok_and(|own| own > VERSION);
    newer.then(|| {
        Issue::new(&E2313, grid.place(1, 1).to_string(), version).maybe(Some(format!("≤ {VERSION}")))
    })
}
