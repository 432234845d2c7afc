//! From an instance to sheets, and from sheets to a workbook.

mod book;
mod check;
mod guide;
mod in_place;
mod mark;
mod rest;
mod style;
mod tables;
mod template;

pub use check::WriteError;
pub use in_place::marked_in_place;
pub use mark::{Mark, marked};
pub use template::{filled, template};
