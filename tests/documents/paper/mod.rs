//! Printed papers: what they say, and how two other programs lay them out.

mod golden;
mod laid_out;
mod letterhead;
mod look;
mod reports;
mod unusual;

pub use look::said;
