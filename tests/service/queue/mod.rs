//! Long work, on a real SQLite file and on a real PostgreSQL server, with workers that are killed.

mod cancel;
mod office;
mod papers;
mod plan;
mod takeover;
mod trouble;
mod twin;

pub use office::{command, text, worker};
