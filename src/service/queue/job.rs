//! One piece of long work, as it is known to those who wait for it.

use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::stage::StageDto;

/// How far a job is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "JobState")]
pub enum State {
    /// It waits for a worker.
    Queued,
    /// A worker is at it.
    Running,
    /// It has its answer, and the answer has code 0.
    Done,
    /// It has an answer that says why not, or has been given up.
    Failed,
    /// Somebody did not want it any more.
    Cancelled,
}

impl State {
    /// All states with their words in the table.
    const WORDS: [(Self, &'static str); 5] = [
        (Self::Queued, "queued"),
        (Self::Running, "running"),
        (Self::Done, "done"),
        (Self::Failed, "failed"),
        (Self::Cancelled, "cancelled"),
    ];

    /// Its word in the table and in JSON.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(state, _)| *state == self).map_or("", |(_, word)| word)
    }

    /// Whether nothing will happen to it any more.
    #[must_use]
    pub fn is_final(self) -> bool {
        matches!(self, Self::Done | Self::Failed | Self::Cancelled)
    }
}

/// A word that is no state.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no state of a job")]
pub struct NoState(String);

impl FromStr for State {
    type Err = NoState;

    fn from_str(text: &str) -> Result<Self, NoState> {
        let found = Self::WORDS.iter().find(|(_, word)| *word == text);
        found.map(|(state, _)| *state).ok_or_else(|| NoState(text.to_owned()))
    }
}

/// One piece of long work, without what it was given and what came of it: those can be large.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// Its id.
    pub id: String,
    /// The committee it belongs to; no other one sees it.
    pub committee: String,
    /// Who asked for it.
    pub login: String,
    /// What it is, as in [`super::Task::kind`].
    pub kind: String,
    /// How far it is.
    pub state: State,
    /// Whether somebody does not want it any more; a worker that is at it stops soon.
    pub cancelled: bool,
    /// What is being done, and what is done.
    pub stage: Option<StageDto>,
    /// How often the stage was written, over all attempts.
    pub stages: i64,
    /// Exit code that the command line would have, once it has ended.
    pub code: Option<u8>,
    /// How often it was begun.
    pub attempts: i64,
    /// When it was asked for: RFC 3339 in UTC, as all moments.
    pub created: String,
    /// When it was begun first.
    pub started: Option<String>,
    /// When it ended.
    pub ended: Option<String>,
}

/// One beginning of a job. Everything written about the job names it, so that what an earlier attempt says late is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// Id of the job.
    pub job: String,
    /// Which beginning, from 1.
    pub number: i64,
}

/// One piece of long work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Job")]
pub struct JobDto {
    /// Its id.
    pub id: String,
    /// What it is: `plan`, `rebalance`, `frontier`, `suggest`, `compare`, `explain`, `papers`, `simulate`, `batch`.
    pub kind: String,
    /// How far it is.
    pub state: State,
    /// Exit code that the command line would have, once it has ended with an answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<u8>,
    /// What is being done, and what is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<StageDto>,
    /// Number of the stage; it only grows.
    pub stages: i64,
    /// When it was asked for.
    pub created: String,
    /// When it was begun first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub started: Option<String>,
    /// When it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<String>,
    /// How often it was begun: more than once if a worker died over it.
    pub attempts: i64,
}

impl From<Job> for JobDto {
    fn from(job: Job) -> Self {
        Self {
            id: job.id,
            kind: job.kind,
            state: job.state,
            code: job.code,
            stage: job.stage,
            stages: job.stages,
            created: job.created,
            started: job.started,
            ended: job.ended,
            attempts: job.attempts,
        }
    }
}
