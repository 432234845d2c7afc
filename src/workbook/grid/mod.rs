//! Sheets as sparse tables, and reading them from files: the only place that knows calamine and CSV.

mod comma;
mod datum;
mod guard;
mod guard_ods;
mod open;
mod place;
mod table;

pub use datum::Datum;
pub use open::{MAX_BYTES, is_xlsx, open};
pub use place::Place;
pub(in crate::workbook) use place::letters;
pub use table::Grid;
