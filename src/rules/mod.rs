//! The rule catalogue: every demand a plan is judged by, with its id, its level and its meaning in one line.
//!
//! `formulation` and `checker` both match [`Rule`] without a wildcard, so a new rule does not compile until it has been
//! read twice. What the rules say about meetings of several cells: whoever attends attends every one of its cells.

mod catalogue;
mod level;

pub use catalogue::Rule;
pub use level::Level;
