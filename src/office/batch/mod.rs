//! Many committees in one go: each read, planned and checked by itself, so that none of them stops the others.

mod committee;
mod crew;
mod figures;
mod lines;

pub use committee::{BatchFailure, BatchOptions, Earlier, Made, committee, versions};
pub use crew::{Crew, default_threads};
pub use figures::{Figures, figures};
pub use lines::{Entry, Names, entries, in_line};
