//! `luanphien/scenarios@1`: what if – a base, named scenarios, crossed ones, and the instances that they make.

mod adjust;
mod apply;
mod base;
mod choose;
mod crossed;
mod file;
mod patch;
mod settings;

pub use adjust::{AddCell, Adjustment, Attendees, NewLimits, NewPoints, NewPriority, Tenure};
pub use base::{Base, Variant};
pub(super) use crossed::check_whole;
pub use file::{PatchKind, PatchOperation, Scenario, Scenarios};
