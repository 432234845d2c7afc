//! The versions of the plans of a committee.

use super::{Exit, Failure, Problem};
use crate::format::{VersionDto, VersionsDto, Word};
use crate::office::life::{Version, VersionName};
use crate::texts::Texts;

/// The versions as programs read them.
#[must_use]
pub fn versions(committee: &str, found: &[Version]) -> VersionsDto {
    let versions = found.iter().map(version).collect();
    VersionsDto { code: Exit::Done.code(), committee: committee.to_owned(), versions }
}

fn version(version: &Version) -> VersionDto {
    let plan = &version.plan;
    VersionDto {
        first: plan.first.to_string(),
        last: plan.last.to_string(),
        version: plan.version,
        state: plan.state.word(),
        at: version.moment.clone(),
        by: version.author.clone(),
        instance: plan.instance.clone(),
        plan: plan.plan.clone(),
    }
}

/// There is no such version.
#[must_use]
pub fn no_version(name: VersionName, texts: Texts) -> Failure {
    let problem = Problem {
        code: "E2112".into(),
        value: Some(name.to_string()),
        text: texts.get("fail-no-version"),
        remedy: texts.find("fail-no-version-remedy"),
        ..Problem::default()
    };
    Failure::one(Exit::Usage, problem)
}
