//! The committed instances, and those the generator makes.

mod committed;
mod generated;
