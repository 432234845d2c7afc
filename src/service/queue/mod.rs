//! Long work: jobs in a table, a queue that carries their ids, and workers that do each in a process of its own.
//!
//! 1. Whoever asks writes a row into the table `jobs` ([`store::create`]) and pushes its id ([`JobQueue::push`]).
//! 2. A [`Worker`] is given the id, claims the next attempt of the job, and starts the program once more for it.
//! 3. That process ([`perform_one`]) reads the [`Task`], does it ([`perform()`]), and writes stages and the answer. Everything
//!    it writes names its attempt: once another worker has begun a later one, it is refused.
//! 4. Meanwhile the worker looks whether the job is still wanted, and ends the process if not. If the worker dies, the
//!    process sees the end of its input and ends; the queue misses the worker and gives the id to another.
//!
//! So the engine below may lose its memory or bring an id twice: a job still ends once.

mod archive;
mod child;
mod driver;
mod engine;
mod job;
mod one;
mod perform;
mod postgres;
mod sqlite;
mod stage;
pub mod store;
mod task;
mod watch;
mod worker;

pub(crate) use archive::zipped;
pub use archive::{ArchiveDto, from_base64, to_base64};
pub use child::DATABASE;
pub use engine::{Handler, JobQueue, QueueError, Stop, Verdict, open};
pub use job::{Attempt, Job, JobDto, NoState, State};
pub use one::perform_one;
pub use perform::{Performed, perform};
pub use stage::{DoingDto, ProvedDto, StageDto, Teller};
pub use task::{
    BatchTask, Beside, CompareTask, ExplainTask, Form, FrontierTask, PapersTask, PlanTask, Question,
    RebalanceTask, SimulateTask, SuggestTask, Task,
};
pub use watch::watch;
pub use worker::Worker;
