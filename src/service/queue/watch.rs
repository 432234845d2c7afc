//! A job as it goes on, for whoever waits for it.

use std::time::Duration;

use futures_util::stream::{self, Stream};
use sqlx::AnyPool;

use super::job::JobDto;
use super::store;

/// How often it is looked.
const LOOK: Duration = Duration::from_millis(250);

/// Where a watcher is.
enum At {
    /// Nothing was told yet.
    Start,
    /// This was told last.
    Told(Box<JobDto>),
    /// All is told.
    End,
}

/// A job as it is now, and again whenever its state or stage has changed, until it has ended. Nothing at all if the committee
/// has no such job; an error of the database is the last item.
pub fn watch(
    pool: AnyPool,
    committee: String,
    id: String,
) -> impl Stream<Item = sqlx::Result<JobDto>> + Send {
    let of = (pool, committee, id);
    stream::unfold((of, At::Start), |(of, at)| async move {
        let last = match at {
            At::End => return None,
            At::Start => None,
            At::Told(last) => Some(last),
        };
        let (told, at) = match changed(&of.0, &of.1, &of.2, last.as_deref()).await {
            Ok(None) => return None,
            Ok(Some(job)) if job.state.is_final() => (Ok(job), At::End),
            Ok(Some(job)) => (Ok(job.clone()), At::Told(Box::new(job))),
            Err(error) => (Err(error), At::End),
        };
        Some((told, (of, at)))
    })
}

/// The job as soon as it is not as it was told last.
async fn changed(
    pool: &AnyPool,
    committee: &str,
    id: &str,
    last: Option<&JobDto>,
) -> sqlx::Result<Option<JobDto>> {
    loop {
        let Some(job) = store::find(pool, committee, id).await?.map(JobDto::from) else { return Ok(None) };
        if last != Some(&job) {
            return Ok(Some(job));
        }
        tokio::time::sleep(LOOK).await;
    }
}
