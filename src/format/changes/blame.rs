//! What is wrong with a changed instance, and which change brought it in.

use super::step::Step;
use crate::format::codes::E1605;
use crate::format::convert::{Calendars, Draft};
use crate::format::instance::{Instance, Lock};
use crate::format::refs::Refs;
use crate::format::{Issue, NoFiles, check};

/// What a change has written, and where it stands in the changes.
pub(in crate::format) struct Edit {
    pub(super) made: Made,
    pub(super) by: String,
}

/// What a change has written into the instance.
pub(super) enum Made {
    /// What stands at a place that stays.
    Place(String),
    /// A lock, whose place later changes may shift.
    Lock(Lock),
}

impl Edit {
    pub(in crate::format) fn new(made: String, by: impl Into<String>) -> Self {
        Edit { made: Made::Place(made), by: by.into() }
    }

    /// The place in the changes of a place in the changed instance that this change has written.
    fn translate(&self, changed: &Instance, place: &str) -> Option<String> {
        let made = match &self.made {
            Made::Place(made) => made.clone(),
            Made::Lock(lock) => format!("locks[{}]", changed.locks.iter().position(|one| one == lock)?),
        };
        let rest = place.strip_prefix(made.as_str())?;
        (rest.is_empty() || rest.starts_with(['.', '['])).then(|| format!("{}{rest}", self.by))
    }
}

/// Everything that is wrong with an instance, as far as it can be told without the files beside it.
pub(super) fn judge(dto: &Instance) -> Vec<Issue> {
    let refs = Refs::new(dto);
    let mut calendars = Calendars::read(dto, &NoFiles);
    calendars.issues.retain(|issue| issue.code != &E1605);
    let issues = check::references(&refs, &calendars);
    if issues.is_empty() { check::meaning(&Draft::new(refs, calendars)) } else { issues }
}

/// The findings at their places in the changes: where a change wrote them, or else the change after which they came up.
pub(super) fn blame(
    dto: &Instance,
    steps: &[impl Step],
    changed: &Instance,
    edits: &[Edit],
    found: Vec<Issue>,
) -> Vec<Issue> {
    let written = |issue: &Issue| edits.iter().rev().find_map(|edit| edit.translate(changed, &issue.path));
    let mut told = Vec::new();
    let mut rest = Vec::new();
    for issue in found {
        match written(&issue) {
            Some(path) => told.push(Issue { path, ..issue }),
            None => rest.push(issue),
        }
    }
    if !rest.is_empty() {
        told.extend(after_which(dto, steps, rest));
    }
    told
}

/// Makes the changes again, and judges after each.
fn after_which(dto: &Instance, steps: &[impl Step], mut open: Vec<Issue>) -> Vec<Issue> {
    let mut again = dto.clone();
    let before = judge(dto);
    // What was wrong before keeps its place in the instance.
    let (mut told, rest): (Vec<Issue>, Vec<Issue>) = open.drain(..).partition(|issue| before.contains(issue));
    let mut open = rest;
    for step in steps {
        if open.is_empty() || step.make(&mut again).is_err() {
            continue;
        }
        let now = judge(&again);
        let (new, rest): (Vec<Issue>, Vec<Issue>) = open.into_iter().partition(|issue| now.contains(issue));
        told.extend(new.into_iter().map(|issue| Issue { path: step.place().to_owned(), ..issue }));
        open = rest;
    }
    told.extend(open);
    told
}
