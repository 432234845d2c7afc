//! What is told of a job while it runs.

use std::sync::{Mutex, PoisonError};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::office::compare::Round;
use crate::office::{Progress, Stage};

/// What is being done, and what is done.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "JobStage")]
pub struct StageDto {
    /// What is being done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doing: Option<DoingDto>,
    /// The tiers of the plan that the solver is done with, in its order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub proved: Vec<ProvedDto>,
    /// Of several plans or papers: how many are made.
    #[serde(default, skip_serializing_if = "is_none")]
    pub made: usize,
    /// Of several plans or papers: how many will be made, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<usize>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
fn is_none(made: &usize) -> bool {
    *made == 0
}

/// What is being done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "stage", rename_all = "snake_case")]
#[schemars(rename = "JobDoing")]
pub enum DoingDto {
    /// What was sent is read.
    Reading,
    /// The program is written.
    Building {
        /// How many columns it has.
        columns: usize,
        /// How many rows it has.
        rows: usize,
    },
    /// Work on a tier.
    Tier {
        /// Its name.
        tier: String,
        /// Its number in the order of the policy, from 1.
        part: usize,
        /// How many tiers there are.
        parts: usize,
    },
    /// Work on a level of the loads.
    Level {
        /// Its number, from 1.
        level: usize,
    },
    /// The checker reads the plan.
    Checking,
    /// The certificate is made.
    Certifying,
    /// A plan of several is made.
    Point {
        /// How many seats it changes.
        changes: i64,
    },
    /// A scenario is planned.
    Scenario {
        /// Its name.
        name: String,
    },
    /// Papers are laid out.
    Papers,
}

/// A tier that the solver is done with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "JobProved")]
pub struct ProvedDto {
    /// Its name.
    pub tier: String,
    /// Its value.
    pub value: i64,
}

/// Listens to the office's work and keeps the newest stage until somebody takes it: so that many stages in one moment
/// are told once.
#[derive(Debug, Default)]
pub struct Teller {
    stage: Mutex<Told>,
}

#[derive(Debug, Default)]
struct Told {
    stage: StageDto,
    new: bool,
}

impl Teller {
    /// Something else is being done.
    pub fn doing(&self, doing: DoingDto) {
        self.tell(|stage| stage.doing = Some(doing));
    }

    /// So many plans or papers will be made.
    pub fn will_make(&self, many: usize) {
        self.tell(|stage| stage.of = Some(many));
    }

    /// One more plan or paper is made.
    pub fn made(&self) {
        self.tell(|stage| stage.made += 1);
    }

    /// The newest stage, if it has not been taken yet.
    #[must_use]
    pub fn take(&self) -> Option<StageDto> {
        let mut told = self.stage.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::take(&mut told.new).then(|| told.stage.clone())
    }

    fn tell(&self, change: impl FnOnce(&mut StageDto)) {
        let mut told = self.stage.lock().unwrap_or_else(PoisonError::into_inner);
        change(&mut told.stage);
        told.new = true;
    }
}

impl Progress for Teller {
    fn stage(&self, stage: &Stage) {
        match stage {
            Stage::Building { columns, rows } => {
                self.doing(DoingDto::Building { columns: *columns, rows: *rows });
            }
            Stage::Tier { tier, part, parts } => {
                self.doing(DoingDto::Tier { tier: tier.name().to_owned(), part: *part, parts: *parts });
            }
            Stage::Level { level } => self.doing(DoingDto::Level { level: *level }),
            Stage::Proved { tier, value } => {
                let proved = ProvedDto { tier: tier.name().to_owned(), value: *value };
                self.tell(|stage| stage.proved.push(proved));
            }
            Stage::Checking => self.doing(DoingDto::Checking),
            Stage::Point { changes } => {
                self.tell(|stage| {
                    stage.doing = Some(DoingDto::Point { changes: *changes });
                    stage.made += 1;
                });
            }
        }
    }
}

impl Round for Teller {
    fn starts(&self, plans: usize) {
        self.will_make(plans);
    }

    fn begun(&self, name: &str) {
        self.doing(DoingDto::Scenario { name: name.to_owned() });
    }

    fn done(&self, _name: &str, _made: bool) {
        self.made();
    }
}
