//! What both databases of the engine have in common.

use std::time::Duration;

use apalis::prelude::{BoxDynError, Data, Task, TaskBuilder};
use futures_util::future::BoxFuture;

use super::engine::{Handler, Stop, Verdict};

/// How long until an idle worker looks again.
pub(super) const POLL: Duration = Duration::from_millis(400);
/// How often a worker says that it lives.
pub(super) const HEARTBEAT: Duration = Duration::from_secs(2);
/// After so many heartbeats that did not come its job is taken over.
pub(super) const MISSED: usize = 4;
/// So often the engine brings a job that was put back; how often it is begun is counted in the table of jobs.
const MOST_RETURNS: usize = 100;
/// Nobody takes a job again in a shorter time after it was put back.
const PAUSE: Duration = Duration::from_millis(500);

/// Ready when told to stop.
pub(super) fn stopped(mut stop: Stop) -> BoxFuture<'static, std::io::Result<()>> {
    Box::pin(async move {
        // Without a sender nobody can tell any more: that is the end, too.
        let _ = stop.wait_for(|stop| *stop).await;
        Ok(())
    })
}

/// A job as the engine keeps it: once, whoever pushes it.
pub(super) fn ticket(job: &str) -> Task<String> {
    TaskBuilder::new(job.to_owned()).idempotency_key(job).max_attempts(MOST_RETURNS).build()
}

/// What the engine calls.
pub(super) async fn handle(job: String, handler: Data<Handler>) -> Result<(), BoxDynError> {
    match handler.handle(job).await {
        Verdict::Settled => Ok(()),
        Verdict::Again => {
            tokio::time::sleep(PAUSE).await;
            Err("goes back into the queue".into())
        }
    }
}
