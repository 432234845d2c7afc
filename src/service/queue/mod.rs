//! Long work: jobs in a table, a queue that carries their ids, and workers that do each in a process of its own.

mod archive;
mod child;
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

pub use archive::{ArchiveDto, from_base64};
pub use child::DATABASE;
pub use engine::{Handler, JobQueue, QueueError, Stop, Verdict, open};
pub use job::{Attempt, Job, JobDto, NoState, State};
pub use one::perform_one;
pub use perform::{Performed, perform};
pub use stage::{DoingDto, ProvedDto, StageDto, Teller};
pub use task::{
    Beside, CompareTask, ExplainTask, Form, FrontierTask, PapersTask, PlanTask, Question, RebalanceTask,
    SimulateTask, SuggestTask, Task,
};
pub use watch::watch;
pub use worker::Worker;
