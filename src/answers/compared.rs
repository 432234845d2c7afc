//! Scenarios laid beside the base.

use std::path::Path;

use super::{Exit, Failure, Problem, not_planned};
use crate::format::comparison::ScenarioResult;
use crate::format::{ComparisonDto, ProblemDto, difference_dto, figures_dto};
use crate::office::compare::{CompareFailure, Comparison, Ran};
use crate::texts::Texts;

/// For each of the base and the scenarios, why it has no plan, as `plan` would say it; `file` is that of the scenarios.
#[must_use]
pub fn not_compared(comparison: &Comparison, file: &Path, texts: Texts) -> Vec<Option<Failure>> {
    comparison.all().map(|ran| failed(ran, file, texts)).collect()
}

fn failed(ran: &Ran, file: &Path, texts: Texts) -> Option<Failure> {
    match ran.outcome.as_ref().err()? {
        CompareFailure::Invalid(issues) => Some(Failure::invalid(file, issues, texts)),
        CompareFailure::Unplanned { instance, failure } => {
            Some(not_planned(failure.clone(), instance, texts))
        }
    }
}

/// How the whole ended: as the scenario did that ended worst.
#[must_use]
pub fn worst(failures: &[Option<Failure>]) -> Exit {
    failures.iter().flatten().fold(Exit::Done, |worst, failure| worst.worse(failure.exit))
}

/// Why each scenario has no plan, a line for each error.
#[must_use]
pub fn reasons(failures: &[Option<Failure>]) -> Vec<Vec<String>> {
    let line = |problem: &Problem| {
        let parts = [problem.place.as_deref(), Some(problem.text.as_str()), problem.value.as_deref()];
        let parts: Vec<&str> = parts.into_iter().flatten().chain(problem.remedy.as_deref()).collect();
        format!("{}: {}", problem.code, parts.join(" · "))
    };
    let lines = |failure: &Option<Failure>| failure.iter().flat_map(|one| &one.problems).map(line).collect();
    failures.iter().map(lines).collect()
}

/// The comparison as programs read it.
#[must_use]
pub fn compared(comparison: &Comparison, failures: &[Option<Failure>], seed: u32) -> ComparisonDto {
    let mut results = comparison.all().zip(failures).map(|(ran, failure)| result(ran, failure.as_ref()));
    let base = results.next();
    ComparisonDto {
        format: ComparisonDto::FORMAT.to_owned(),
        code: worst(failures).code(),
        title: comparison.title.clone(),
        program: env!("CARGO_PKG_VERSION").to_owned(),
        seed,
        base: base.unwrap_or_else(|| result(&comparison.base, None)),
        scenarios: results.collect(),
    }
}

fn result(ran: &Ran, failure: Option<&Failure>) -> ScenarioResult {
    let errors: Vec<ProblemDto> = failure.map(Failure::dtos).unwrap_or_default();
    let instance = match &ran.outcome {
        Ok(compared) => Some(compared.instance.hash.clone()),
        Err(CompareFailure::Unplanned { instance, .. }) => Some(instance.hash.clone()),
        Err(CompareFailure::Invalid(_)) => None,
    };
    let compared = ran.outcome.as_ref().ok();
    ScenarioResult {
        name: ran.name.clone(),
        title: ran.title.clone(),
        code: failure.map_or(Exit::Done, |failure| failure.exit).code(),
        instance,
        errors,
        figures: compared.map(|compared| figures_dto(&compared.figures)),
        difference: compared.and_then(|compared| compared.difference.as_ref()).map(difference_dto),
    }
}
