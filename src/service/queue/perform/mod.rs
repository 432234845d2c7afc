//! Doing one task, with the functions of the office, and answering as the command line answers programs.

mod batching;
mod changing;
mod explaining;
mod planning;
mod printing;
mod read;

use std::fmt::Display;

use super::stage::{DoingDto, Teller};
use super::task::Task;
use crate::answers::{Exit, Failure, Refusal, checked, judgement};
use crate::domain::Language;
use crate::format::{FailureDto, write_outcome};
use crate::texts::Texts;

/// What came of a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Performed {
    /// Exit code, as on the command line.
    pub code: u8,
    /// What the command line would print for programs.
    pub result: String,
}

/// An answer, or what says why there is none.
type Answer = Result<Performed, Performed>;

/// Does a task, and tells how far it is.
#[must_use]
pub fn perform(task: &Task, teller: &Teller) -> Performed {
    teller.doing(DoingDto::Reading);
    let answer = match task {
        Task::Plan(task) => planning::plan(task, teller),
        Task::Compare(task) => planning::compare(task, teller),
        Task::Simulate(task) => planning::simulate(task, teller),
        Task::Rebalance(task) => changing::rebalance(task, teller),
        Task::Frontier(task) => changing::frontier(task, teller),
        Task::Suggest(task) => changing::suggest(task, teller),
        Task::Batch(task) => batching::batch(task, teller),
        Task::Explain(task) => explaining::explain(task),
        Task::Papers(task) => printing::papers(task, teller),
    };
    answer.unwrap_or_else(|refused| refused)
}

impl Performed {
    /// An answer with code 0.
    fn done(result: String) -> Self {
        Self { code: Exit::Done.code(), result }
    }

    /// The program itself is wrong.
    #[must_use]
    pub(super) fn broken(cause: &dyn Display) -> Self {
        Failure::internal(Texts::new(Language::Vi), &cause.to_string()).into()
    }

    /// Why a question about a plan has no answer.
    fn refused(refusal: Refusal, texts: Texts) -> Self {
        match refusal {
            Refusal::Failed(failure) => failure.into(),
            Refusal::Broken(report) => {
                let result = write_outcome(&checked(&report, None, texts.language()));
                Self { code: judgement(&report).code(), result }
            }
        }
    }
}

impl From<Failure> for Performed {
    fn from(failure: Failure) -> Self {
        let code = failure.exit.code();
        Self { code, result: write_outcome(&FailureDto { code, errors: failure.dtos() }) }
    }
}
