//! The catalogue of sheets and columns: template, reader, writer and the page of the docs follow from it.

mod cells;
mod entry;
mod general;
mod ground;
mod history;
mod people;
mod policy;
mod receptions;
mod rest;
mod sheets;
mod words;

pub use entry::{Column, Kind, Need, Shape, Sheet, Target};
pub use sheets::{EXAMPLE, SHEETS};
pub(in crate::workbook) use sheets::{GUIDE, META, VERSION, WORKBOOK, sheet_of};
pub use words::Words;
pub(in crate::workbook) use words::{LABELS, LIMIT_PERIODS, ROLES, TIERS, WEEKDAYS, YES_NO};
