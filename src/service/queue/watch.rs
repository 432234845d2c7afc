//! A job as it goes on, for whoever waits for it.

use std::time::Duration;

use futures_util::stream::{self, Stream};
use sqlx::AnyPool;

use super::job::{Job, JobDto};
use super::store;
use crate::service::app::App;

/// How often it is looked.
const LOOK: Duration = Duration::from_millis(250);

/// A job as it is now, and again whenever its state or stage has changed, until it has ended, or the database fails.
pub fn watch(app: App, job: Job) -> impl Stream<Item = JobDto> + Send {
    let pool = app.register.pool().clone();
    stream::unfold((pool, job.id, None::<JobDto>), |(pool, id, last)| async move {
        let told = match &last {
            Some(job) if job.state.is_final() => None,
            last => changed(&pool, &id, last.as_ref()).await,
        };
        told.map(|job| (job.clone(), (pool, id, Some(job))))
    })
}

/// The job as soon as it is not as it was told last.
async fn changed(pool: &AnyPool, id: &str, last: Option<&JobDto>) -> Option<JobDto> {
    loop {
        let job = JobDto::from(&store::load(pool, id).await.ok().flatten()?);
        if last != Some(&job) {
            return Some(job);
        }
        tokio::time::sleep(LOOK).await;
    }
}
