//! Reading what was sent. Mistakes name the field of the task where the command line would name the file.

use std::path::Path;
use std::time::Duration;

use super::Performed;
use crate::answers::Failure;
use crate::domain::{Instance, Language, Plan};
use crate::format::{self, Base, InstanceDto, Issue};
use crate::office::PlanOptions;
use crate::service::queue::task::Beside;
use crate::texts::Texts;

/// The field with the instance.
pub(super) const INSTANCE: &str = "instance";
/// The field with the plan.
pub(super) const PLAN: &str = "plan";

/// Mistakes in the text of a field.
pub(super) fn invalid(field: &str, issues: &[Issue], texts: Texts) -> Performed {
    Failure::invalid(Path::new(field), issues, texts).into()
}

/// Before an instance is read nobody knows in which language.
fn unread() -> Texts {
    Texts::new(Language::Vi)
}

/// The instance as it stands, and texts in its language.
pub(super) fn instance_dto(text: &str) -> Result<(InstanceDto, Texts), Performed> {
    let dto = format::read_instance_dto(text).map_err(|issues| invalid(INSTANCE, &issues, unread()))?;
    let texts = Texts::new(dto.language.into());
    Ok((dto, texts))
}

/// The instance, and texts in its language.
pub(super) fn instance(text: &str, files: &Beside) -> Result<(Instance, Texts), Performed> {
    let instance =
        format::read_instance(text, files).map_err(|issues| invalid(INSTANCE, &issues, unread()))?;
    let texts = Texts::new(instance.language);
    Ok((instance, texts))
}

/// The instance for scenarios, and texts in its language.
pub(super) fn base(text: &str) -> Result<(Base, Texts), Performed> {
    let base = Base::read(text).map_err(|issues| invalid(INSTANCE, &issues, unread()))?;
    let texts = Texts::new(base.dto().language.into());
    Ok((base, texts))
}

/// A plan.
pub(super) fn plan(text: &str, texts: Texts) -> Result<Plan, Performed> {
    format::read_plan(text).map_err(|issues| invalid(PLAN, &issues, texts))
}

/// Seconds as a time.
pub(super) fn limit(seconds: Option<u32>) -> Option<Duration> {
    seconds.map(|seconds| Duration::from_secs(seconds.into()))
}

/// How a plan of an instance is made.
pub(super) fn options(seed: u32, seconds: Option<u32>, instance: &Instance) -> PlanOptions {
    PlanOptions { time_limit: limit(seconds.or(instance.policy.time_limit_seconds)), threads: None, seed }
}
