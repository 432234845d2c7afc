//! The pages, rendered here: they work without scripts but for progress that is live.

mod assets;
pub(crate) mod change;
pub(crate) mod compare;
mod entry;
mod fields;
pub(crate) mod follow;
mod frame;
mod long;
pub(crate) mod mine;
pub(crate) mod plan;
pub(crate) mod public;
pub(crate) mod publish;
mod refused;
mod table;

pub(crate) use refused::refusals;
pub(crate) use table::{ENDPOINTS, FORM, PAGE};
