//! The table of jobs: the same statements on SQLite and PostgreSQL.
//!
//! What comes of a job is written here and nowhere else; the engine below only carries ids. So whatever the engine does twice,
//! a job ends once.

use sqlx::any::AnyRow;
use sqlx::{AnyPool, Row as _};

use super::job::{Attempt, Job, State};
use crate::service::app::moment;

/// So often a job is begun, whatever happened to the workers that were at it.
pub const MOST_ATTEMPTS: i64 = 10;

type Result<T> = sqlx::Result<T>;

/// A job that is asked for.
#[derive(Clone, Copy, Debug)]
pub struct NewJob<'a> {
    /// Its id, from `service::app::new_id`.
    pub id: &'a str,
    /// The committee it belongs to.
    pub committee: &'a str,
    /// Who asks for it.
    pub login: &'a str,
    /// What it is.
    pub kind: &'a str,
    /// All it needs, as JSON.
    pub input: &'a str,
}

/// Puts a job into the table; whoever does so also pushes its id into the queue. If they die between the two, the next
/// worker that starts finds it by [`unfinished`].
///
/// # Errors
/// What the database says.
pub async fn create(pool: &AnyPool, job: NewJob<'_>) -> Result<()> {
    let sql = "INSERT INTO jobs (id, committee, login, kind, input, state, cancelled, stages, attempts, created) \
               VALUES ($1, $2, $3, $4, $5, 'queued', 0, 0, 0, $6)";
    let query = sqlx::query(sql).bind(job.id).bind(job.committee).bind(job.login).bind(job.kind);
    query.bind(job.input).bind(now()).execute(pool).await?;
    Ok(())
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, committee, login, kind, state, cancelled, stage, stages, code, attempts, created, started, ended ",
            "FROM jobs WHERE ",
            $rest
        )
    };
}

/// A job of a committee.
///
/// # Errors
/// What the database says.
pub async fn find(pool: &AnyPool, committee: &str, id: &str) -> Result<Option<Job>> {
    let query = sqlx::query(select!("committee = $1 AND id = $2")).bind(committee).bind(id);
    query.fetch_optional(pool).await?.as_ref().map(job).transpose()
}

/// A job by its id alone: for workers.
///
/// # Errors
/// What the database says.
pub async fn load(pool: &AnyPool, id: &str) -> Result<Option<Job>> {
    let found = sqlx::query(select!("id = $1")).bind(id).fetch_optional(pool).await?;
    found.as_ref().map(job).transpose()
}

/// Jobs of a committee, newest first: at most `most` of them after the first `offset`.
///
/// # Errors
/// What the database says.
pub async fn list(pool: &AnyPool, committee: &str, offset: i64, most: i64) -> Result<Vec<Job>> {
    let sql = select!("committee = $1 ORDER BY created DESC, id DESC LIMIT $2 OFFSET $3");
    let rows = sqlx::query(sql).bind(committee).bind(most).bind(offset).fetch_all(pool).await?;
    rows.iter().map(job).collect()
}

/// What came of a job of a committee: JSON, as the command line would print it; nothing as long as it has not ended.
///
/// # Errors
/// What the database says.
pub async fn result(pool: &AnyPool, committee: &str, id: &str) -> Result<Option<String>> {
    let sql = "SELECT result FROM jobs WHERE committee = $1 AND id = $2 AND result IS NOT NULL";
    let found = sqlx::query(sql).bind(committee).bind(id).fetch_optional(pool).await?;
    found.map(|row| row.try_get(0)).transpose()
}

/// What a job of a committee was asked, as JSON.
///
/// # Errors
/// What the database says.
pub async fn asked(pool: &AnyPool, committee: &str, id: &str) -> Result<Option<String>> {
    let sql = "SELECT input FROM jobs WHERE committee = $1 AND id = $2";
    let found = sqlx::query(sql).bind(committee).bind(id).fetch_optional(pool).await?;
    found.map(|row| row.try_get(0)).transpose()
}

/// What an attempt has to do, if it is still the one that may.
///
/// # Errors
/// What the database says.
pub async fn input(pool: &AnyPool, attempt: &Attempt) -> Result<Option<String>> {
    let sql =
        "SELECT input FROM jobs WHERE id = $1 AND attempts = $2 AND state = 'running' AND cancelled = 0";
    let query = sqlx::query(sql).bind(&attempt.job).bind(attempt.number);
    query.fetch_optional(pool).await?.map(|row| row.try_get(0)).transpose()
}

/// Begins a job that waits, or whose worker died. Nothing if there is no such job, or it has ended, or is not wanted any more.
///
/// # Errors
/// What the database says.
pub async fn claim(pool: &AnyPool, id: &str, worker: &str) -> Result<Option<Attempt>> {
    let sql = "UPDATE jobs SET state = 'running', attempts = attempts + 1, worker = $2, started = COALESCE(started, $3) \
               WHERE id = $1 AND state IN ('queued', 'running') AND cancelled = 0 AND attempts < $4 RETURNING attempts";
    let query = sqlx::query(sql).bind(id).bind(worker).bind(now()).bind(MOST_ATTEMPTS);
    let claimed = query.fetch_optional(pool).await?;
    claimed.map(|row| Ok(Attempt { job: id.to_owned(), number: row.try_get(0)? })).transpose()
}

/// Writes what an attempt is doing; `false` if it is not the one that may.
///
/// # Errors
/// What the database says.
pub async fn stage(pool: &AnyPool, attempt: &Attempt, stage: &str) -> Result<bool> {
    let sql = "UPDATE jobs SET stage = $3, stages = stages + 1 WHERE id = $1 AND attempts = $2 AND state = 'running'";
    let query = sqlx::query(sql).bind(&attempt.job).bind(attempt.number).bind(stage);
    Ok(query.execute(pool).await?.rows_affected() > 0)
}

/// Ends a job with what came of it; `false` if this attempt is not the one that may, or the job is not wanted any more.
///
/// # Errors
/// What the database says.
pub async fn finish(pool: &AnyPool, attempt: &Attempt, code: u8, result: &str) -> Result<bool> {
    let sql = "UPDATE jobs SET state = $3, code = $4, result = $5, ended = $6 \
               WHERE id = $1 AND attempts = $2 AND state = 'running' AND cancelled = 0";
    let state = if code == 0 { State::Done } else { State::Failed };
    let query = sqlx::query(sql).bind(&attempt.job).bind(attempt.number).bind(state.word());
    let query = query.bind(i64::from(code)).bind(result).bind(now());
    Ok(query.execute(pool).await?.rows_affected() > 0)
}

/// Puts a job back into the queue, for another worker.
///
/// # Errors
/// What the database says.
pub async fn release(pool: &AnyPool, attempt: &Attempt) -> Result<bool> {
    let sql = "UPDATE jobs SET state = 'queued' WHERE id = $1 AND attempts = $2 AND state = 'running' AND cancelled = 0";
    let query = sqlx::query(sql).bind(&attempt.job).bind(attempt.number);
    Ok(query.execute(pool).await?.rows_affected() > 0)
}

/// Takes a job that was begun too often out of the queue, without beginning it again.
///
/// # Errors
/// What the database says.
pub async fn resume(pool: &AnyPool, id: &str) -> Result<bool> {
    let sql = "UPDATE jobs SET state = 'running' WHERE id = $1 AND state = 'queued' AND cancelled = 0 AND attempts >= $2";
    Ok(sqlx::query(sql).bind(id).bind(MOST_ATTEMPTS).execute(pool).await?.rows_affected() > 0)
}

/// Does not want a job any more: one that waits ends at once, one that runs as soon as its worker sees it. Gives the job as it
/// is then; nothing if the committee has no such job.
///
/// # Errors
/// What the database says.
pub async fn cancel(pool: &AnyPool, committee: &str, id: &str) -> Result<Option<Job>> {
    let sql = "UPDATE jobs SET cancelled = 1, \
               ended = CASE WHEN state = 'queued' THEN $3 ELSE ended END, \
               state = CASE WHEN state = 'queued' THEN 'cancelled' ELSE state END \
               WHERE committee = $1 AND id = $2 AND state IN ('queued', 'running')";
    sqlx::query(sql).bind(committee).bind(id).bind(now()).execute(pool).await?;
    find(pool, committee, id).await
}

/// Ends a job that is not wanted any more and at which nobody is.
///
/// # Errors
/// What the database says.
pub async fn settle(pool: &AnyPool, id: &str) -> Result<bool> {
    let sql = "UPDATE jobs SET state = 'cancelled', ended = $2 \
               WHERE id = $1 AND cancelled = 1 AND state IN ('queued', 'running')";
    Ok(sqlx::query(sql).bind(id).bind(now()).execute(pool).await?.rows_affected() > 0)
}

/// How many jobs of a committee wait or run.
///
/// # Errors
/// What the database says.
pub async fn waiting(pool: &AnyPool, committee: &str) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM jobs WHERE committee = $1 AND state IN ('queued', 'running')";
    sqlx::query(sql).bind(committee).fetch_one(pool).await?.try_get(0)
}

/// Ids of all jobs asked for before a moment that have not ended, oldest first.
///
/// # Errors
/// What the database says.
pub async fn unfinished(pool: &AnyPool, before: &str) -> Result<Vec<String>> {
    let sql =
        "SELECT id FROM jobs WHERE state IN ('queued', 'running') AND created < $1 ORDER BY created, id";
    let rows = sqlx::query(sql).bind(before).fetch_all(pool).await?;
    rows.iter().map(|row| row.try_get(0)).collect()
}

/// Forgets the jobs that ended before a moment; says how many.
///
/// # Errors
/// What the database says.
pub async fn forget(pool: &AnyPool, before: &str) -> Result<u64> {
    let sql = "DELETE FROM jobs WHERE state IN ('done', 'failed', 'cancelled') AND ended < $1";
    Ok(sqlx::query(sql).bind(before).execute(pool).await?.rows_affected())
}

fn now() -> String {
    moment(chrono::Utc::now())
}

fn job(row: &AnyRow) -> Result<Job> {
    let state: String = row.try_get("state")?;
    let stage: Option<String> = row.try_get("stage")?;
    let code: Option<i64> = row.try_get("code")?;
    Ok(Job {
        id: row.try_get("id")?,
        committee: row.try_get("committee")?,
        login: row.try_get("login")?,
        kind: row.try_get("kind")?,
        state: state.parse().map_err(|cause| sqlx::Error::Decode(Box::new(cause)))?,
        cancelled: row.try_get::<i64, _>("cancelled")? != 0,
        // A stage of another version says nothing, and is no reason not to show the job.
        stage: stage.and_then(|stage| serde_json::from_str(&stage).ok()),
        stages: row.try_get("stages")?,
        code: code.and_then(|code| u8::try_from(code).ok()),
        attempts: row.try_get("attempts")?,
        created: row.try_get("created")?,
        started: row.try_get("started")?,
        ended: row.try_get("ended")?,
    })
}
