//! The command as people and pipes use it.

mod amounts;
pub(crate) mod call;
mod errors;
mod files;
mod language;
mod limits;
mod mutants;
mod output;
mod plan;
mod spelling;
mod usage;
