//! Long work.

mod engine;

pub use engine::{JobQueue, QueueError};
