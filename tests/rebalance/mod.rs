//! Changing a plan in force as little as possible.

mod happened;
mod real;
