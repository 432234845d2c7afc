//! Shared by the tests: small instances built in a few lines, plans written by hand, and plans spoilt on purpose.

pub mod build;
pub mod hand;
pub mod mutate;
pub mod plans;
pub mod random;
pub mod rich;

pub use build::{Build, date, time};
pub use hand::{Sit, assignments, hand_plan, plan_of, sit};
