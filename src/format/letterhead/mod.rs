//! The office's own texts as a small file that it edits: TOML, for it has comments and needs no brackets.

mod read;
mod start;

pub use read::read_letterhead;
pub use start::{letterhead_start, write_letterhead};
