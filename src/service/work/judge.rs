//! Judging an instance, or a plan, as `validate` and `check` do.

use serde_json::Value;

use super::read::opened;
use crate::answers::{checked, contents};
use crate::domain::Language;
use crate::format::{ContentsDto, Issue, ReportDto, read_certificate, read_plan};
use crate::office;
use crate::service::api::{ToCheck, mistaken};
use crate::service::problem::Refusal;

/// What is in an instance that is right.
///
/// # Errors
/// Every mistake in it.
pub(crate) fn validated(instance: &str, language: Language) -> Result<ContentsDto, Refusal> {
    let (_, instance) = opened(instance).map_err(|issues| mistaken(&issues, language))?;
    Ok(contents(&instance))
}

/// Judges a plan by its instance, and by the plan it was changed from; its bounds by their certificate.
///
/// # Errors
/// Every mistake in the shape of one of them; what the instance means; what of the certificate cannot be used.
pub(crate) fn judge(own: &ToCheck, language: Language) -> Result<ReportDto, Refusal> {
    let wrong = |issues: Vec<Issue>| mistaken(&issues, language);
    let (_, instance) = opened(&own.instance.to_string()).map_err(wrong)?;
    let read = |plan: &Value| read_plan(&plan.to_string()).map_err(wrong);
    let plan = read(&own.plan)?;
    let mut report = match &own.previous {
        Some(previous) => office::check_made_from(&instance, &plan, &read(previous)?),
        None => office::check(&instance, &plan),
    };
    let Some(certificate) = own.certificate.as_ref().filter(|_| report.is_clean()) else {
        return Ok(checked(&report, None, language));
    };
    let certificate = read_certificate(&certificate.to_string()).map_err(wrong)?;
    let recounted = office::judge_bounds(&instance, &plan, &certificate, &mut report).map_err(wrong)?;
    Ok(checked(&report, Some(&recounted), language))
}
