//! From sheets to an instance.

mod assumed;
mod blank;
mod document;
mod finish;
mod form;
mod grown;
mod layout;
mod listed;
mod meta;
mod places;
mod read;
mod rest;
mod rows;

pub use assumed::{Assumed, Remark};
pub(in crate::workbook) use document::{get, set};
pub use finish::{Imported, import};
pub use layout::sheet_named;
pub(in crate::workbook) use layout::{ERRORS, headers_of};
pub(in crate::workbook) use read::read;
