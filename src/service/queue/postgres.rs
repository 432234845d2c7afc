//! The queue of several machines: tables in a schema of their own in the database of the register.

use apalis::prelude::{BackendExt as _, TaskSink as _, TaskSinkError, WorkerBuilder, WorkerBuilderExt as _};
use apalis_postgres::{Config, Error, PostgresStorage};
use futures_util::future::BoxFuture;
use sqlx::PgPool;
use sqlx::postgres::PgPoolOptions;

use super::driver::{HEARTBEAT, MISSED, POLL, handle, stopped, ticket};
use super::engine::{Handler, JobQueue, QueueError, Stop};

/// Connections of one process.
const MOST: u32 = 4;

/// The queue in the schema `apalis`.
#[derive(Debug)]
pub(super) struct PostgresQueue {
    pool: PgPool,
    /// Registers in different schemas of one database share the schema of the queue, each with a name of its own.
    name: String,
}

impl PostgresQueue {
    pub(super) async fn open(url: &str) -> Result<Self, QueueError> {
        let pool = PgPoolOptions::new().max_connections(MOST).connect(url).await?;
        let mut migrations = PostgresStorage::migrations();
        // The register counts its own versions in the usual table, and must not find others there.
        migrations.create_schema("apalis");
        migrations.dangerous_set_table_name("apalis.queue_migrations");
        migrations.run(&pool).await?;
        let schema: Option<String> =
            sqlx::query_scalar("SELECT current_schema()::text").fetch_one(&pool).await?;
        Ok(Self { pool, name: format!("luanphien/{}", schema.unwrap_or_default()) })
    }

    fn storage(&self) -> PostgresStorage<String> {
        let config = Config::default()
            .queue(&self.name)
            // With more, one worker would lock what others could do.
            .batch_size(1)
            .heartbeat_interval(HEARTBEAT)
            .missed_heartbeats(MISSED);
        PostgresStorage::new(&self.pool).with_config(config)
    }
}

impl JobQueue for PostgresQueue {
    fn push<'a>(&'a self, job: &'a str) -> BoxFuture<'a, Result<(), QueueError>> {
        Box::pin(async move {
            match self.storage().push_task(ticket(job)).await {
                Err(error) if !is_in_already(&error) => Err(QueueError::Engine(error.to_string())),
                _ => Ok(()),
            }
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

/// The key of the job is there: it was pushed before.
fn is_in_already(error: &TaskSinkError<Error>) -> bool {
    match error {
        TaskSinkError::PushError(Error::Database(error)) => {
            error.as_database_error().is_some_and(|error| error.is_unique_violation())
        }
        _ => false,
    }
}
