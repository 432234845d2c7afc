//! Changing a plan in force as little as possible.

pub mod frontier;
mod happened;
pub mod real;
pub mod suggest;
