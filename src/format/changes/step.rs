//! Something that is done to an instance, with its place in the file that asks for it.

use super::blame::{Edit, blame, judge};
use crate::format::convert::Calendars;
use crate::format::instance::Instance;
use crate::format::refs::Refs;
use crate::format::{Issue, check};

/// One step from an instance to a changed one.
pub(in crate::format) trait Step {
    /// Where the step stands in its file.
    fn place(&self) -> &str;

    /// Makes the step and tells what it has written, or leaves the instance as it is.
    fn make(&self, dto: &mut Instance) -> Result<Vec<Edit>, Vec<Issue>>;
}

/// The instance after all steps, in their order, judged as a whole.
///
/// # Errors
/// Every step that cannot be made, and everything that is wrong with the changed instance, at the place of the step that
/// brought it in. If the instance itself is wrong: its own mistakes.
pub(in crate::format) fn apply_steps(dto: &Instance, steps: &[impl Step]) -> Result<Instance, Vec<Issue>> {
    let wrong = check::references(&Refs::new(dto), &Calendars::default());
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let mut changed = dto.clone();
    let (mut edits, mut issues) = (Vec::new(), Vec::new());
    for step in steps {
        match step.make(&mut changed) {
            Ok(made) => edits.extend(made),
            Err(wrong) => issues.extend(wrong),
        }
    }
    let found = judge(&changed);
    if !found.is_empty() {
        issues.extend(blame(dto, steps, &changed, &edits, found));
    }
    if issues.is_empty() { Ok(changed) } else { Err(issues) }
}
