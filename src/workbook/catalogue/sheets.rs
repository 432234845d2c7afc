//! All sheets, in the order of the workbook.

use super::entry::{Sheet, Target};
use super::{cells, general, ground, history, people, policy, receptions, rest};

/// The first sheet, which tells how the others are filled in; nothing is read from it.
pub(in crate::workbook) const GUIDE: &str = "Hướng dẫn";
/// The hidden sheet with the format and its version.
pub(in crate::workbook) const META: &str = "_meta";
/// The format.
pub(in crate::workbook) const WORKBOOK: &str = "luanphien/workbook";
/// The version of the format that is written, and the newest that is read.
pub(in crate::workbook) const VERSION: u32 = 1;
/// What the first cell of an example row begins with; such rows are not read.
pub const EXAMPLE: &str = "(ví dụ)";

/// All sheets that are read, in the order of the workbook.
pub static SHEETS: [&Sheet; 21] = [
    &general::GENERAL,
    &ground::COMMUNES,
    &ground::PLACES,
    &people::PEOPLE,
    &people::BUSY,
    &cells::CELLS,
    &cells::MEETINGS_OF_CELLS,
    &cells::JOINT,
    &receptions::RECEPTIONS,
    &receptions::PANEL,
    &receptions::COMPOSITION,
    &general::DAYS_OFF,
    &policy::POLICY,
    &history::CURRENT,
    &history::OPENINGS,
    &history::VISITS,
    &ground::ROADS,
    &ground::PERSONAL,
    &policy::BANDS,
    &history::LOCKS,
    &rest::REST,
];

/// The sheet of a list that is referred to.
pub(in crate::workbook) fn sheet_of(target: Target) -> &'static Sheet {
    match target {
        Target::Places => &ground::PLACES,
        Target::People => &people::PEOPLE,
        Target::Communes => &ground::COMMUNES,
        Target::Cells => &cells::CELLS,
        Target::Receptions => &receptions::RECEPTIONS,
    }
}
