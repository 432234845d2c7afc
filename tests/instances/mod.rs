//! The committed instances, and those the generator makes.

mod best;
mod committed;
mod generated;
