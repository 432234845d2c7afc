//! Making changes, one after another, and judging what has become of the instance.

use chrono::NaiveDate;

use super::blame::Edit;
use super::file::{Change, Changes};
use super::past::Past;
use super::step::{Step, apply_steps};
use super::{locks, meetings, people, sessions};
use crate::domain::Plan;
use crate::format::Issue;
use crate::format::instance::Instance;

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
    let placed = |(at, change)| Placed { change, place: path(at, change), past };
    apply_steps(dto, &(0..).zip(&changes.changes).map(placed).collect::<Vec<_>>())
}

/// A change at its place.
struct Placed<'a> {
    change: &'a Change,
    place: String,
    past: &'a Past<'a>,
}

impl Step for Placed<'_> {
    fn place(&self) -> &str {
        &self.place
    }

    fn make(&self, dto: &mut Instance) -> Result<Vec<Edit>, Vec<Issue>> {
        make(dto, self.change, &self.place, self.past).map(|edit| vec![edit]).map_err(|issue| vec![issue])
    }
}

/// Makes one change where nothing is history yet.
pub(in crate::format) fn make_at_first(
    dto: &mut Instance,
    change: &Change,
    path: &str,
) -> Result<Edit, Issue> {
    make(dto, change, path, &Past::default())
}

/// Makes one change, or leaves the instance as it is.
fn make(dto: &mut Instance, change: &Change, path: &str, past: &Past<'_>) -> Result<Edit, Issue> {
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
fn path(at: usize, change: &Change) -> String {
    format!("changes[{at}].{}", kind(change))
}

/// The field that says what a change is.
pub(in crate::format) fn kind(change: &Change) -> &'static str {
    match change {
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
    }
}
