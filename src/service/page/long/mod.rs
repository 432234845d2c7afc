//! Long work on pages: while it goes on, and where nothing came of it.

mod failed;
mod progress;

pub(super) use failed::failures;
pub(super) use progress::{Going, going};
