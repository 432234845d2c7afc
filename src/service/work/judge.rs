//! Judging an instance, or a plan, as `validate` and `check` do.

use super::read::opened;
use crate::answers::{checked, contents};
use crate::domain::Language;
use crate::format::{ContentsDto, ReportDto, read_plan};
use crate::office;
use crate::service::api::mistaken;
use crate::service::problem::Refusal;

/// What is in an instance that is right.
///
/// # Errors
/// Every mistake in it.
pub(crate) fn validated(instance: &str, language: Language) -> Result<ContentsDto, Refusal> {
    let (_, instance) = opened(instance).map_err(|issues| mistaken(&issues, language))?;
    Ok(contents(&instance))
}

/// Judges a plan by its instance, and by the plan it was changed from.
///
/// # Errors
/// Every mistake in the shape of one of them; what the instance means.
pub(crate) fn judge(
    instance: &str,
    plan: &str,
    previous: Option<&str>,
    language: Language,
) -> Result<ReportDto, Refusal> {
    let (_, instance) = opened(instance).map_err(|issues| mistaken(&issues, language))?;
    let read = |text: &str| read_plan(text).map_err(|issues| mistaken(&issues, language));
    let plan = read(plan)?;
    let report = match previous {
        Some(previous) => office::check_made_from(&instance, &plan, &read(previous)?),
        None => office::check(&instance, &plan),
    };
    Ok(checked(&report, None, language))
}
