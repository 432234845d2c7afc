//! Making changes, one after another, and judging what has become of the instance.

use chrono::NaiveDate;

use super::blame::{Edit, blame, judge};
use super::file::{Change, Changes};
use super::past::Past;
use super::{locks, meetings, people, sessions};
use crate::domain::Plan;
use crate::format::convert::Calendars;
use crate::format::instance::Instance;
use crate::format::refs::Refs;
use crate::format::{Issue, check};

/// The instance after the changes, made in their order. With `as_of`, what lies before that day is history.
///
/// Ids stay: a moved meeting or session keeps its own. Locks of duties that are no longer planned go with them.
/// A session whose day the plan chooses counts as history only when all its days have passed;
/// [`apply_changes_to_plan`] knows better.
///
/// # Errors
/// Every change that names what is not there or would alter history, and everything that is wrong with the changed
/// instance, at the path of the change that brought it in. If the instance itself is wrong: its own mistakes.
pub fn apply_changes(
    dto: &Instance,
    changes: &Changes,
    as_of: Option<NaiveDate>,
) -> Result<Instance, Vec<Issue>> {
    apply(dto, changes, &Past::until(as_of))
}

/// As [`apply_changes`], for a plan that is at hand: the day it has given to a session names the session, and tells
/// whether it is history.
///
/// # Errors
/// As [`apply_changes`].
pub fn apply_changes_to_plan(
    dto: &Instance,
    changes: &Changes,
    as_of: NaiveDate,
    plan: &Plan,
) -> Result<Instance, Vec<Issue>> {
    apply(dto, changes, &Past::of_plan(as_of, plan))
}

fn apply(dto: &Instance, changes: &Changes, past: &Past<'_>) -> Result<Instance, Vec<Issue>> {
    let wrong = check::references(&Refs::new(dto), &Calendars::default());
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let mut changed = dto.clone();
    let made: Vec<Result<Edit, Issue>> = (0..)
        .zip(&changes.changes)
        .map(|(at, change)| make(&mut changed, change, &path(at, change), past))
        .collect();
    let mut issues: Vec<Issue> = made.iter().filter_map(|made| made.as_ref().err()).cloned().collect();
    let found = judge(&changed);
    if !found.is_empty() {
        issues.extend(blame(dto, changes, past, &changed, &made, found));
    }
    if issues.is_empty() { Ok(changed) } else { Err(issues) }
}

/// Makes one change, or leaves the instance as it is.
pub(super) fn make(dto: &mut Instance, change: &Change, path: &str, past: &Past<'_>) -> Result<Edit, Issue> {
    match change {
        Change::Away(away) => people::away(dto, away, path),
        Change::Leaves(leaves) => people::leaves(dto, leaves, path, past),
        Change::Joins(joins) => Ok(people::joins(dto, joins, path, past)),
        Change::MoveMeeting(moved) => meetings::shift(dto, moved, path, past),
        Change::AddMeeting(added) => meetings::add(dto, added, path, past),
        Change::CancelMeeting(cancelled) => meetings::cancel(dto, cancelled, path, past),
        Change::MoveSession(moved) => sessions::shift(dto, moved, path, past),
        Change::AddSession(added) => sessions::add(dto, added, path, past),
        Change::CancelSession(cancelled) => sessions::cancel(dto, cancelled, path, past),
        Change::Lock(seat) => locks::lock(dto, seat, path, past),
        Change::Forbid(seat) => locks::forbid(dto, seat, path, past),
        Change::Limit(limit) => people::limit(dto, limit, path),
    }
}

/// Where a change stands in its file.
pub(super) fn path(at: usize, change: &Change) -> String {
    let kind = match change {
        Change::Away(_) => "away",
        Change::Leaves(_) => "leaves",
        Change::Joins(_) => "joins",
        Change::MoveMeeting(_) => "move_meeting",
        Change::AddMeeting(_) => "add_meeting",
        Change::CancelMeeting(_) => "cancel_meeting",
        Change::MoveSession(_) => "move_session",
        Change::AddSession(_) => "add_session",
        Change::CancelSession(_) => "cancel_session",
        Change::Lock(_) => "lock",
        Change::Forbid(_) => "forbid",
        Change::Limit(_) => "limit",
    };
    format!("changes[{at}].{kind}")
}
