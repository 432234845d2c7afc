//! The command as people and pipes use it.

mod amounts;
mod batch;
pub(crate) mod call;
mod certificate;
mod changes;
mod compare;
mod errors;
mod export;
mod files;
mod language;
mod life;
mod limits;
mod mutants;
mod office;
mod output;
mod papers;
mod plan;
mod rebalance;
mod register;
mod simulate;
mod spelling;
mod usage;
#[cfg(feature = "service")]
mod users;
mod year;
