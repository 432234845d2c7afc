//! What carries the ids of jobs to workers: an engine that somebody else wrote, behind a trait of two functions.

use std::sync::Arc;

use futures_util::future::BoxFuture;
use tokio::sync::watch;

use super::postgres::PostgresQueue;
use super::sqlite::SqliteQueue;
use crate::office::register::Address;

/// Why the queue does not work.
#[derive(Debug, thiserror::Error)]
pub enum QueueError {
    /// What the database says.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
    /// The tables of the queue cannot be made.
    #[error("the tables of the queue cannot be made: {0}")]
    Tables(#[from] sqlx::migrate::MigrateError),
    /// What the engine says.
    #[error("the queue failed: {0}")]
    Engine(String),
}

/// What a worker says of a job that it was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is over and done with.
    Settled,
    /// It goes back into the queue.
    Again,
}

/// Does one job.
#[derive(Clone)]
pub struct Handler(Arc<dyn Fn(String) -> BoxFuture<'static, Verdict> + Send + Sync>);

impl Handler {
    /// From a function that is given the id of a job.
    pub fn new(handler: impl Fn(String) -> BoxFuture<'static, Verdict> + Send + Sync + 'static) -> Self {
        Self(Arc::new(handler))
    }

    pub(super) async fn handle(&self, job: String) -> Verdict {
        (self.0)(job).await
    }
}

/// Becomes true when work shall stop; so does the end of its sender.
pub type Stop = watch::Receiver<bool>;

/// Brings the ids of jobs to workers. It may bring one twice, but never loses one that was pushed.
pub trait JobQueue: Send + Sync {
    /// Puts the id of a job in. One that is in already stays as it is.
    fn push<'a>(&'a self, job: &'a str) -> BoxFuture<'a, Result<(), QueueError>>;

    /// Gives jobs to the handler, one at a time, until told to stop. A worker whose process dies is missed after some seconds,
    /// and its job given to another. `name` is that of one run: nobody has it a second time.
    fn work(&self, name: String, handler: Handler, stop: Stop) -> BoxFuture<'_, Result<(), QueueError>>;
}

/// Opens the queue that belongs to a register.
///
/// # Errors
/// The database does not answer, or the tables of the queue cannot be made in it.
pub async fn open(address: &Address) -> Result<Arc<dyn JobQueue>, QueueError> {
    Ok(match address {
        Address::File(path) => Arc::new(SqliteQueue::open(path).await?),
        Address::Server(url) => Arc::new(PostgresQueue::open(url).await?),
    })
}
