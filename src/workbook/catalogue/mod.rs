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
pub use sheets::{EXAMPLE, GUIDE, META, SHEETS, VERSION, WORKBOOK, sheet_of};
pub use words::{LABELS, LIMIT_PERIODS, ROLES, TIERS, WEEKDAYS, Words, YES_NO};
