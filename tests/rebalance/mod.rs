//! Changing a plan in force as little as possible.

mod happened;
pub mod real;
pub mod suggest;
