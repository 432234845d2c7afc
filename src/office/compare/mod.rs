//! What if: scenarios solved side by side, and each laid beside the instance as it is.

mod difference;
mod figures;
mod run;

pub use difference::difference;
pub use figures::figures;
pub use run::{CompareFailure, CompareOptions, Compared, Comparison, Ran, Round, Unwatched, compare};
