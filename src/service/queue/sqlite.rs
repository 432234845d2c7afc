//! The queue of one machine: a file beside the register.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::Duration;

use apalis::prelude::{BackendExt as _, TaskSink as _, WorkerBuilder, WorkerBuilderExt as _};
use apalis_sqlite::{Config, SqliteStorage};
use futures_util::future::BoxFuture;
use sqlx::SqlitePool;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};

use super::driver::{HEARTBEAT, MISSED, POLL, handle, stopped, ticket};
use super::engine::{Handler, JobQueue, QueueError, Stop};

/// Connections: one for each worker of a usual office, and one to push.
const MOST: u32 = 4;
/// Two that make the tables at the same time: the one that comes second tries again.
const TRIES: u32 = 5;

/// The queue in `REGISTER-queue`.
///
/// Its tables are `Jobs` and `Workers`, and SQLite does not tell `Jobs` from `jobs`; so they are not in the register, which also
/// spares it two writes a second. The file holds nothing that is not in the register: without it the ids of all jobs that
/// have not ended are pushed again.
#[derive(Debug)]
pub(super) struct SqliteQueue {
    pool: SqlitePool,
}

impl SqliteQueue {
    pub(super) async fn open(register: &Path) -> Result<Self, QueueError> {
        let options = SqliteConnectOptions::new()
            .filename(beside(register))
            .create_if_missing(true)
            .busy_timeout(Duration::from_secs(30))
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Normal);
        let pool = SqlitePoolOptions::new().max_connections(MOST).connect_with(options).await?;
        let mut left = TRIES;
        while let Err(error) = SqliteStorage::migrations().run(&pool).await {
            left -= 1;
            if left == 0 {
                return Err(error.into());
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
        Ok(Self { pool })
    }

    fn storage(&self) -> SqliteStorage<String> {
        let config = Config::default()
            .queue("luanphien")
            // With more, one worker would lock what others could do.
            .batch_size(1)
            .heartbeat_interval(HEARTBEAT)
            .missed_heartbeats(MISSED);
        SqliteStorage::new(&self.pool).with_config(config)
    }
}

fn beside(register: &Path) -> PathBuf {
    let mut name = OsString::from(register);
    name.push("-queue");
    PathBuf::from(name)
}

impl JobQueue for SqliteQueue {
    fn push<'a>(&'a self, job: &'a str) -> BoxFuture<'a, Result<(), QueueError>> {
        Box::pin(async move {
            let pushed = self.storage().push_task(ticket(job)).await;
            pushed.map_err(|error| QueueError::Engine(error.to_string()))
        })
    }

    fn work(&self, name: String, handler: Handler, stop: Stop) -> BoxFuture<'_, Result<(), QueueError>> {
        let storage = self.storage().poll_with_interval(POLL);
        Box::pin(async move {
            let worker = WorkerBuilder::new(name.as_str()).backend(storage).concurrency(1).data(handler);
            let worked = worker.build(handle).run_until(stopped(stop)).await;
            worked.map_err(|error| QueueError::Engine(error.to_string()))
        })
    }
}
