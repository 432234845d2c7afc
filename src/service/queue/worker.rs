//! A worker: takes jobs from the queue and does each in a process of its own, so that one that is not wanted any more stops
//! at once, whatever it is doing, its memory is given back, and a crash stays its own.

use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::Utc;
use futures_util::future::BoxFuture;
use sqlx::AnyPool;

use super::child::Child;
use super::engine::{Handler, JobQueue, QueueError, Stop, Verdict};
use super::job::{Attempt, Job, State};
use super::store;
use crate::answers::{Exit, Failure, no_plan};
use crate::domain::Language;
use crate::format::{FailureDto, write_outcome};
use crate::office::register::Register;
use crate::service::app::{moment, random};
use crate::service::metrics::{Ended, Metrics};
use crate::service::settings::Settings;
use crate::texts::Texts;

/// A worker that fails begins again after so long.
const REST: Duration = Duration::from_secs(1);
/// How often it is seen whether the process has ended.
const GLANCE: Duration = Duration::from_millis(50);
/// How often it is asked whether the job is still wanted.
const LOOK: Duration = Duration::from_millis(300);
/// A process that dies without having said anything is started so often.
const CRASHES: u32 = 2;
/// A process that dies while the machine is shut down may die before its worker hears of it.
const HINDSIGHT: Duration = Duration::from_millis(500);
/// How often jobs are looked for that nobody pushed.
const MEND: Duration = Duration::from_secs(30);
/// So long the answer of a job is kept; what is worth more was put on the desk.
const KEPT: chrono::TimeDelta = chrono::TimeDelta::days(90);
/// So old is a job that nobody pushed.
const LOST: chrono::TimeDelta = chrono::TimeDelta::seconds(10);

/// What a worker needs.
#[derive(Clone)]
pub struct Worker {
    /// The register, with the table of jobs.
    pub register: Register,
    /// Where the ids of jobs come from.
    pub queue: Arc<dyn JobQueue>,
    /// The program, and the longest time.
    pub settings: Arc<Settings>,
    /// Counts what ended.
    pub metrics: Arc<Metrics>,
    /// Becomes true when work shall stop.
    pub stop: Stop,
}

/// Counts as long as it lives: also where a job is let go of in the middle.
struct Busy<'a>(&'a Metrics);

impl<'a> Busy<'a> {
    fn new(metrics: &'a Metrics) -> Self {
        metrics.running.inc();
        Self(metrics)
    }
}

impl Drop for Busy<'_> {
    fn drop(&mut self) {
        self.0.running.dec();
    }
}

/// How an attempt ended for its worker.
enum End {
    /// There is nothing more to do for the job.
    Settled,
    /// The worker was told to stop.
    Stopped,
    /// It took too long.
    Late,
    /// The process died without having said anything.
    Crashed,
}

impl Worker {
    /// Works until told to stop: takes jobs from the queue, one at a time. When the database fails it begins again.
    pub async fn run(self) {
        while !*self.stop.borrow() {
            let worked = tokio::select! {
                worked = self.work() => worked,
                () = self.mend() => Ok(()),
            };
            if let Err(error) = worked {
                tracing::warn!(%error, "the worker begins again");
            }
            self.pause(REST).await;
        }
    }

    async fn work(&self) -> Result<(), QueueError> {
        let own = random::<8>().map_err(|error| QueueError::Engine(error.to_string()))?;
        let name = format!("worker-{own}");
        tracing::info!(worker = name, "the worker waits for jobs");
        let (worker, named) = (self.clone(), name.clone());
        let handler = move |job: String| {
            let (worker, name) = (worker.clone(), named.clone());
            Box::pin(async move { worker.take(&job, &name).await }) as BoxFuture<'static, Verdict>
        };
        self.queue.work(name, Handler::new(handler), self.stop.clone()).await
    }

    /// Pushes, now and then, the jobs that nobody pushed: whoever made them died before, or the file of the queue is gone. Those that
    /// ended long ago are forgotten.
    async fn mend(&self) {
        loop {
            if let Err(error) = self.tidy().await {
                tracing::warn!(%error, "the table of jobs was not looked through");
            }
            tokio::time::sleep(MEND).await;
        }
    }

    async fn tidy(&self) -> Result<(), QueueError> {
        store::forget(self.pool(), &moment(Utc::now() - KEPT)).await?;
        for job in store::unfinished(self.pool(), &moment(Utc::now() - LOST)).await? {
            self.queue.push(&job).await?;
        }
        Ok(())
    }

    /// Does a job that the queue brought.
    async fn take(&self, id: &str, name: &str) -> Verdict {
        let _busy = Busy::new(&self.metrics);
        self.attempts(id, name).await.unwrap_or_else(|error| {
            tracing::warn!(job = id, %error, "the job goes back into the queue");
            Verdict::Again
        })
    }

    async fn attempts(&self, id: &str, name: &str) -> Result<Verdict, QueueError> {
        for _ in 0..CRASHES {
            let Some(attempt) = store::claim(self.pool(), id, name).await? else {
                return self.unclaimed(id).await;
            };
            tracing::info!(job = id, attempt = attempt.number, "the job begins");
            match self.attend(&attempt).await? {
                End::Settled => return self.settled(id).await,
                End::Stopped => {
                    store::release(self.pool(), &attempt).await?;
                    return Ok(Verdict::Again);
                }
                End::Late => {
                    self.give_up(&attempt, Exit::NoPlan).await?;
                    return self.settled(id).await;
                }
                End::Crashed => tracing::error!(job = id, attempt = attempt.number, "the job's process died"),
            }
        }
        let crashed = store::load(self.pool(), id).await?;
        if let Some(job) = crashed {
            self.give_up(&Attempt { job: job.id, number: job.attempts }, Exit::Internal).await?;
        }
        self.settled(id).await
    }

    /// A job that nobody may begin: unknown, ended, not wanted any more, or begun too often.
    async fn unclaimed(&self, id: &str) -> Result<Verdict, QueueError> {
        match store::load(self.pool(), id).await? {
            Some(job) if job.cancelled => self.settled(id).await,
            Some(job) if !job.state.is_final() && job.attempts >= store::MOST_ATTEMPTS => {
                // Nobody is at it: who finishes has to be.
                store::resume(self.pool(), id).await?;
                self.give_up(&Attempt { job: job.id, number: job.attempts }, Exit::Internal).await?;
                self.settled(id).await
            }
            _ => Ok(Verdict::Settled),
        }
    }

    /// Starts the process of an attempt and stays with it.
    async fn attend(&self, attempt: &Attempt) -> Result<End, QueueError> {
        let failed = |error: std::io::Error| QueueError::Engine(error.to_string());
        let Settings { program, longest, .. } = &*self.settings;
        let mut child = Child::start(program, self.register.address(), attempt, *longest).map_err(failed)?;
        let begun = Instant::now();
        let mut looked = Instant::now();
        loop {
            self.pause(GLANCE).await;
            if child.ended().map_err(failed)?.is_some() {
                return self.after(attempt).await;
            }
            if *self.stop.borrow() {
                return Ok(End::Stopped);
            }
            if begun.elapsed() > *longest {
                return Ok(End::Late);
            }
            if looked.elapsed() >= LOOK {
                looked = Instant::now();
                // A database that does not answer for a moment is no reason to lose the work.
                if store::load(self.pool(), &attempt.job)
                    .await
                    .is_ok_and(|job| !is_wanted(job.as_ref(), attempt))
                {
                    return Ok(End::Settled);
                }
            }
        }
    }

    /// What the process that has ended left in the table.
    async fn after(&self, attempt: &Attempt) -> Result<End, QueueError> {
        let job = store::load(self.pool(), &attempt.job).await?;
        if !is_wanted(job.as_ref(), attempt) {
            return Ok(End::Settled);
        }
        self.pause(HINDSIGHT).await;
        Ok(if *self.stop.borrow() { End::Stopped } else { End::Crashed })
    }

    /// Ends a job that has no answer.
    async fn give_up(&self, attempt: &Attempt, exit: Exit) -> Result<(), QueueError> {
        let texts = Texts::new(Language::Vi);
        let failure = match exit {
            Exit::NoPlan => no_plan(texts),
            _ => Failure::internal(texts, "the process died"),
        };
        let answer = write_outcome(&FailureDto { code: exit.code(), errors: failure.dtos() });
        store::finish(self.pool(), attempt, exit.code(), &answer).await?;
        Ok(())
    }

    /// Nobody is at the job any more: if it is not wanted, that is its end.
    async fn settled(&self, id: &str) -> Result<Verdict, QueueError> {
        store::settle(self.pool(), id).await?;
        if let Some(job) = store::load(self.pool(), id).await?.filter(|job| job.state.is_final()) {
            tracing::info!(
                job = id,
                kind = job.kind,
                state = job.state.word(),
                code = job.code,
                "the job ended"
            );
            let ended = Ended { kind: job.kind, state: job.state.word().to_owned() };
            self.metrics.jobs.get_or_create(&ended).inc();
        }
        Ok(Verdict::Settled)
    }

    /// Waits; not longer than until told to stop.
    async fn pause(&self, time: Duration) {
        let mut stop = self.stop.clone();
        let _ = tokio::time::timeout(time, stop.wait_for(|stop| *stop)).await;
    }

    fn pool(&self) -> &AnyPool {
        self.register.pool()
    }
}

/// Whether an attempt is still the one that may, and its job is wanted.
fn is_wanted(job: Option<&Job>, attempt: &Attempt) -> bool {
    job.is_some_and(|job| job.state == State::Running && job.attempts == attempt.number && !job.cancelled)
}
