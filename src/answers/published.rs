//! A plan brought further in its life.

use std::path::Path;

use super::{Exit, Failure, Problem, Refusal, differences, register_failure};
use crate::format::{PublishedDto, Word};
use crate::office::life::{PublishFailure, Published};
use crate::texts::Texts;

/// The version and what it changes, as programs read it.
#[must_use]
pub fn published(committee: &str, published: &Published) -> PublishedDto {
    let plan = &published.plan;
    PublishedDto {
        code: Exit::Done.code(),
        committee: committee.to_owned(),
        first: plan.first.to_string(),
        version: plan.version,
        state: plan.state.word(),
        new: published.new,
        before: published.before.as_ref().map(|(from, found)| differences(*from, plan.version, found)),
    }
}

/// Why a plan is not brought further; the files are those of the instance and the plan, `at` is where the register is.
#[must_use]
pub fn not_published(
    failure: PublishFailure,
    (instance, plan): (&Path, &Path),
    at: &str,
    texts: Texts,
) -> Refusal {
    let refused = |code: &str, key: &str, value: String| {
        let problem = Problem {
            code: code.to_owned(),
            file: Some(plan.display().to_string()),
            value: Some(value),
            text: texts.get(key),
            remedy: texts.find(&format!("{key}-remedy")),
            ..Problem::default()
        };
        Failure::one(Exit::Invalid, problem)
    };
    let failure = match failure {
        PublishFailure::Violations(report) => return Refusal::Broken(report),
        PublishFailure::Invalid(issues) => Failure::invalid(instance, &issues, texts),
        PublishFailure::Overlap { first, last } => {
            refused("E2110", "fail-publish-overlap", format!("{first} – {last}"))
        }
        PublishFailure::Recorded(duties) => refused("E2111", "fail-publish-recorded", duties.join(", ")),
        PublishFailure::Register(error) => register_failure(&error, at, Path::new("-"), texts),
    };
    failure.into()
}
