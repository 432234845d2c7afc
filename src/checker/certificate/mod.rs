//! Bounds that anybody can recount: rows derived from the instance by plain code, multiplied and added up exactly.
//!
//! A [`Relaxation`] lists everything that may happen, choice by choice, and what the rules say of it, row by row. Every
//! plan that keeps the rules is one way of taking choices. For any multipliers, adding the rows up gives a number that no
//! such plan is below ([`Relaxation::bound`]); where the multipliers come from is no matter.

mod bound;
mod caps;
mod choice;
mod goal;
mod loads;
mod meetings;
mod people;
mod places;
mod presence;
mod relaxation;
mod rotation;
mod sessions;
mod slots;
mod verify;

pub use bound::{Flaw, Tally};
pub use choice::Column;
pub use goal::Goal;
pub use places::{Place, recount_places};
pub use relaxation::Relaxation;
pub use verify::{Fault, Recounted, recount, unproved};
