//! Spreadsheets that an instance is read from and written into: one catalogue of sheets and columns drives the template, the
//! reader, the writer and the page of the docs.

mod catalogue;
mod fold;
mod grid;
mod kinds;
mod names;
mod reading;
mod writing;

pub use catalogue::{Column, EXAMPLE, Kind, Need, SHEETS, Shape, Sheet, Target, Words};
pub use grid::{Datum, Grid, MAX_BYTES, Place, is_xlsx, open};
pub use reading::{Assumed, Imported, Remark, import, sheet_named};
pub use writing::{Mark, WriteError, filled, marked, marked_in_place, template};
