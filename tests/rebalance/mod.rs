//! Changing a plan in force as little as possible.

mod by_hand;
pub mod frontier;
mod happened;
pub mod real;
pub mod suggest;
