//! What is wrong with an instance of the right shape: one function per code, all of them run, all findings listed.
//!
//! First what the file says by itself; only if that holds, what follows from it once rules are expanded into dates.

mod calendar;
mod cells;
mod fractions;
mod history;
mod locks;
mod people;
mod places;
mod policy;
mod receptions;

use std::collections::BTreeSet;

use super::convert::{Calendars, Draft};
use super::instance::Id;
use super::refs::Refs;
use super::{Code, Issue};

/// Everything that can be seen before rules are expanded.
pub(super) fn references(refs: &Refs<'_>, calendars: &Calendars) -> Vec<Issue> {
    let areas =
        [people::ALL, places::ALL, cells::ALL, receptions::ALL, policy::ALL, calendar::ALL, history::ALL];
    let mut issues: Vec<Issue> = areas.into_iter().flatten().flat_map(|check| check(refs)).collect();
    issues.extend(calendars.issues.iter().cloned());
    issues
}

/// Everything that can be seen only after rules are expanded.
pub(super) fn meaning(draft: &Draft<'_>) -> Vec<Issue> {
    let mut issues = draft.issues();
    issues.extend(fractions::check_e1107_fineness(draft));
    issues.extend(locks::ALL.iter().flat_map(|check| check(draft)));
    issues
}

/// One check of one code.
type Check = fn(&Refs<'_>) -> Vec<Issue>;

/// The entries whose id has been used before.
fn repeated<'a>(code: &'static Code, list: &str, ids: impl Iterator<Item = &'a Id>) -> Vec<Issue> {
    let mut seen = BTreeSet::new();
    let again = ids.enumerate().filter(|(_, id)| !seen.insert(id.0.as_str()));
    again.map(|(at, id)| Issue::new(code, format!("{list}[{at}].id"), id)).collect()
}

/// The positions of entries that equal an earlier one.
fn twice<T: Ord>(items: impl IntoIterator<Item = T>) -> Vec<usize> {
    let mut seen = BTreeSet::new();
    items.into_iter().enumerate().filter_map(|(at, item)| (!seen.insert(item)).then_some(at)).collect()
}
