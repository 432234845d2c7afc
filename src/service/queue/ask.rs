//! What requests do with jobs.

use super::engine::QueueError;
use super::job::Job;
use super::store::{self, NewJob};
use super::task::Task;
use crate::service::access::Caller;
use crate::service::app::{App, new_id};

/// Most jobs in a list: the newest.
const MOST_LISTED: i64 = 1000;

/// Puts a job into the table and the queue.
///
/// # Errors
/// The database or the queue fails. A job that is in the table and not in the queue gets there later.
pub async fn start_job(app: &App, caller: &Caller, task: &Task) -> Result<Job, QueueError> {
    enqueue(app, &caller.committee, &caller.login, task).await
}

/// The same for a committee and whoever asks for it.
///
/// # Errors
/// As [`start_job`].
pub async fn enqueue(app: &App, committee: &str, login: &str, task: &Task) -> Result<Job, QueueError> {
    let engine = |error: &dyn std::fmt::Display| QueueError::Engine(error.to_string());
    let id = new_id().map_err(|error| engine(&error))?;
    let input = serde_json::to_string(task).map_err(|error| engine(&error))?;
    let new = NewJob { id: &id, committee, login, kind: task.kind(), input: &input };
    store::create(app.register.pool(), new).await?;
    app.queue.push(&id).await?;
    let job = store::load(app.register.pool(), &id).await?;
    job.ok_or_else(|| QueueError::Database(sqlx::Error::RowNotFound))
}

/// A job of a committee, with what came of it.
///
/// # Errors
/// The database fails.
pub async fn find_job(app: &App, committee: &str, id: &str) -> Result<Option<Job>, QueueError> {
    Ok(store::find(app.register.pool(), committee, id).await?)
}

/// Jobs of a committee, newest first, without what came of them.
///
/// # Errors
/// The database fails.
pub async fn list_jobs(app: &App, committee: &str) -> Result<Vec<Job>, QueueError> {
    Ok(store::list(app.register.pool(), committee, 0, MOST_LISTED).await?)
}

/// How many jobs of a committee wait or run.
///
/// # Errors
/// The database fails.
pub async fn waiting(app: &App, committee: &str) -> Result<i64, QueueError> {
    Ok(store::waiting(app.register.pool(), committee).await?)
}

/// Does not want a job any more: one that waits ends at once, one that runs as soon as its worker sees it.
///
/// # Errors
/// The database fails.
pub async fn cancel(app: &App, job: &Job) -> Result<(), QueueError> {
    Ok(store::cancel(app.register.pool(), &job.committee, &job.id).await?)
}
