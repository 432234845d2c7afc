//! Why there is no plan, and the seconds that one took.

use super::contradiction::contradiction;
use super::{Exit, Failure, Problem};
use crate::domain::Instance;
use crate::format::{StageDto, TimingsDto};
use crate::office::compare::Comparison;
use crate::office::{PlanFailure, Planned};
use crate::texts::Texts;

/// Why there is no plan.
#[must_use]
pub fn not_planned(failure: PlanFailure, instance: &Instance, texts: Texts) -> Failure {
    match failure {
        PlanFailure::Contradiction(demands) => contradiction(&demands, instance, texts),
        PlanFailure::NoPlan => no_plan(texts),
        PlanFailure::Internal(cause) => Failure::internal(texts, &cause),
    }
}

/// Nothing was found within the limits.
#[must_use]
pub fn no_plan(texts: Texts) -> Failure {
    let problem = Problem {
        code: "E0004".into(),
        text: texts.get("fail-no-plan"),
        remedy: texts.find("fail-no-plan-remedy"),
        ..Problem::default()
    };
    Failure::one(Exit::NoPlan, problem)
}

/// How long each stage took, and how large the program was; `seconds` are the stages with those before planning.
#[must_use]
pub fn timings(planned: &Planned, seconds: &[(String, f64)]) -> TimingsDto {
    let stage = |(stage, seconds): &(String, f64)| StageDto { stage: stage.clone(), seconds: *seconds };
    TimingsDto {
        stages: seconds.iter().map(stage).collect(),
        total_seconds: seconds.iter().map(|(_, seconds)| seconds).sum(),
        columns: planned.timings.columns,
        rows: planned.timings.rows,
    }
}

/// The seconds of each scenario; they are in no other file, so that the report is the same on every machine.
#[must_use]
pub fn comparison_timings(comparison: &Comparison) -> TimingsDto {
    let stages: Vec<StageDto> =
        comparison.all().map(|ran| StageDto { stage: ran.name.clone(), seconds: ran.seconds }).collect();
    TimingsDto {
        total_seconds: stages.iter().map(|stage| stage.seconds).sum(),
        stages,
        columns: comparison.size().0,
        rows: comparison.size().1,
    }
}
