//! The queue behind a small trait.

use futures_util::future::BoxFuture;

/// Why the queue fails.
#[derive(Debug, thiserror::Error)]
#[error("the queue fails: {0}")]
pub struct QueueError(pub String);

/// A queue of jobs that are known by their ids.
pub trait JobQueue: Send + Sync {
    /// Puts a job into the queue.
    fn push<'a>(&'a self, job: &'a str) -> BoxFuture<'a, Result<(), QueueError>>;
}
