//! The pages, rendered here: they work without scripts but for progress that is live.

mod assets;
pub mod change;
pub mod compare;
mod entry;
mod fields;
pub mod follow;
mod frame;
pub mod mine;
pub mod plan;
pub mod public;
pub mod publish;
mod refused;
mod table;

pub use refused::refusals;
pub use table::{ENDPOINTS, FORM, PAGE};
