//! The command as people and pipes use it.

mod amounts;
mod call;
mod errors;
mod files;
mod language;
mod output;
mod plan;
mod usage;
