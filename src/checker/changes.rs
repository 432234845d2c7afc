//! What a plan changes against the one in force: seat by seat, who must be told, and what no longer held.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::contents;
use super::report::Violation;
use super::view::{Duty, View, span};
use crate::domain::{Assignment, Broken, Change, Instance, SeatName, Settled, Why};
use crate::rules::Rule;

/// The seats of one role at one duty: its id, and the seat's name without its number.
type Post<'a> = (&'a str, String);

pub(super) fn history(view: &View<'_>) -> Vec<Violation> {
    let Some(settled) = &view.instance.settled else { return Vec::new() };
    let past = |rows: &mut dyn Iterator<Item = &Assignment>| -> Vec<Assignment> {
        rows.filter(|row| row.date < settled.as_of).cloned().collect()
    };
    let (was, is) = (past(&mut settled.previous.iter()), past(&mut view.rows.iter()));
    let lost = was.iter().filter(|row| !is.contains(row));
    let invented = is.iter().filter(|row| !was.contains(row));
    lost.chain(invented).map(|row| Violation::row(Rule::History, row)).collect()
}

/// Every assignment that differs, by duty and seat; `broken` tells why.
pub(super) fn changes(view: &View<'_>, broken: &[Broken]) -> Vec<Change> {
    let Some(settled) = &view.instance.settled else { return Vec::new() };
    let (was, is) =
        (by_post(settled.to_come()), by_post(view.rows.iter().filter(|row| row.date >= settled.as_of)));
    let posts: BTreeSet<&Post<'_>> = was.keys().chain(is.keys()).collect();
    let none = Vec::new();
    let mut found = Vec::new();
    for post in posts {
        let (old, new) = (was.get(post).unwrap_or(&none), is.get(post).unwrap_or(&none));
        let judge = Judge { view, settled, broken, day: old.first().map(|row| row.date) };
        found.extend(pairs(old, new).into_iter().map(|(from, to, counted)| judge.change(from, to, counted)));
    }
    found
}

/// Every seat that differs between two plans: who left it, who came, and whether it counts as a change (not where only
/// quality or number of the seat differ).
#[must_use]
pub fn differences<'a>(was: &'a [Assignment], is: &'a [Assignment]) -> Vec<Difference<'a>> {
    let (was, is) = (by_post(was.iter()), by_post(is.iter()));
    let posts: BTreeSet<&Post<'_>> = was.keys().chain(is.keys()).collect();
    let rows = |of: &BTreeMap<Post<'a>, Vec<&'a Assignment>>, post| of.get(post).cloned().unwrap_or_default();
    posts.into_iter().flat_map(|post| pairs(&rows(&was, post), &rows(&is, post))).collect()
}

fn by_post<'a>(rows: impl Iterator<Item = &'a Assignment>) -> BTreeMap<Post<'a>, Vec<&'a Assignment>> {
    let mut posts: BTreeMap<Post<'_>, Vec<&Assignment>> = BTreeMap::new();
    for row in rows {
        let seat = row.seat.rsplit_once('/').map_or(row.seat.as_str(), |(seat, _)| seat);
        posts.entry((&row.duty, seat.to_owned())).or_default().push(row);
    }
    posts
}

/// Who left a seat, who came, and whether that counts as a change.
pub type Difference<'a> = (Option<&'a Assignment>, Option<&'a Assignment>, bool);

/// Who left and who came, paired by seat where that is possible; and who stayed in another quality.
fn pairs<'a>(old: &[&'a Assignment], new: &[&'a Assignment]) -> Vec<Difference<'a>> {
    let stays = |a: &Assignment, b: &Assignment| {
        (&a.person, a.date, a.start, a.end, &a.place) == (&b.person, b.date, b.start, b.end, &b.place)
    };
    let mut left: Vec<&Assignment> =
        old.iter().copied().filter(|row| !new.iter().any(|n| stays(row, n))).collect();
    let mut came: Vec<&Assignment> =
        new.iter().copied().filter(|row| !old.iter().any(|o| stays(o, row))).collect();
    let mut found = Vec::new();
    for row in old {
        let same = new.iter().find(|n| stays(row, n));
        let other = same.filter(|n| (&n.seat, n.kind) != (&row.seat, row.kind));
        found.extend(other.map(|n| (Some(*row), Some(*n), false)));
    }
    left.retain(|row| {
        let at = came.iter().position(|n| n.seat == row.seat);
        found.extend(at.map(|at| (Some(*row), Some(came.remove(at)), true)));
        at.is_none()
    });
    for at in 0..left.len().max(came.len()) {
        found.push((left.get(at).copied(), came.get(at).copied(), true));
    }
    found
}

/// What is needed to say when and why a seat changes.
struct Judge<'v, 'a> {
    view: &'v View<'a>,
    settled: &'v Settled,
    broken: &'v [Broken],
    /// When the seat was to be filled.
    day: Option<NaiveDate>,
}

impl Judge<'_, '_> {
    fn change(&self, from: Option<&Assignment>, to: Option<&Assignment>, counted: bool) -> Change {
        let first = from.into_iter().chain(to).map(|row| row.date).min();
        let soon = self.day.into_iter().chain(to.map(|row| row.date)).any(|day| self.is_soon(day));
        Change {
            from: from.cloned(),
            to: to.cloned(),
            counted,
            days_ahead: first.map_or(0, |day| (day - self.settled.as_of).num_days()),
            short_notice: counted && soon,
            why: from.map_or(Why::Open, |row| self.why(row)),
        }
    }

    fn is_soon(&self, day: NaiveDate) -> bool {
        (day - self.settled.as_of).num_days() < i64::from(self.view.instance.policy.notice_days)
    }

    fn why(&self, row: &Assignment) -> Why {
        let Some(duty) = self.view.duty(&row.duty) else { return Why::Gone };
        let names = |broken: &Broken| {
            broken.person.as_ref() == Some(&row.person)
                && broken
                    .duty
                    .as_ref()
                    .is_none_or(|duty| *duty == row.duty || Some(duty) == row.cell.as_ref())
        };
        if !times(self.view.instance, duty).contains(&(row.start, row.end)) {
            return Why::Moved;
        }
        if self.broken.iter().any(names) { Why::Broken } else { Why::Follows }
    }
}

fn times(instance: &Instance, duty: Duty) -> Vec<(chrono::NaiveDateTime, chrono::NaiveDateTime)> {
    match duty {
        Duty::Meeting(id) => {
            let interval = instance.meeting(id).interval;
            vec![(interval.start, interval.end)]
        }
        Duty::Session(id) => {
            instance.session(id).candidates.iter().filter_map(|candidate| span(&candidate.sittings)).collect()
        }
    }
}

/// Each seat that a plan claims to change otherwise than it does, or changes without saying so.
#[must_use]
pub fn misreported(claimed: &[Change], actual: &[Change]) -> Vec<Violation> {
    let untrue = claimed.iter().filter(|change| !actual.contains(change)).map(|change| (change, "untrue"));
    let untold = actual.iter().filter(|change| !claimed.contains(change)).map(|change| (change, "untold"));
    let seat = |(change, how): (&Change, &str)| {
        let row = change.from.as_ref().or(change.to.as_ref())?;
        Some(Violation::row(Rule::Figures, row).other(&format!("rebalance.changes: {how}")))
    };
    untrue.chain(untold).filter_map(seat).collect()
}

/// What of the plan in force no longer holds.
pub(super) fn broken(instance: &Instance) -> Vec<Broken> {
    let Some(settled) = &instance.settled else { return Vec::new() };
    let mut found: Vec<Broken> = contents::breaches(&View::new(instance, &settled.previous))
        .into_iter()
        .map(|breach| {
            let Violation { rule, duty, seat, person, other, date, amount } = breach;
            Broken { rule: rule.id().to_owned(), duty, seat, person, other, date, amount }
        })
        .collect();
    found.sort();
    found
}

/// People who leave or take a seat.
pub(super) fn people(changes: &[Change]) -> BTreeSet<&str> {
    let counted = changes.iter().filter(|change| change.counted);
    counted.flat_map(|change| change.from.iter().chain(&change.to)).map(|row| row.person.as_str()).collect()
}

/// The notice tier: seats that change at short notice, and posted sessions that lose their day.
pub(super) fn notice(view: &View<'_>) -> i64 {
    count(changes(view, &[]).iter().filter(|change| change.short_notice).count() + moved(view).len())
}

/// The tier of changes: seats that change.
pub(super) fn counted(view: &View<'_>) -> i64 {
    count(changes(view, &[]).iter().filter(|change| change.counted).count())
}

/// The tier of people told.
pub(super) fn told(view: &View<'_>) -> i64 {
    count(people(&changes(view, &[])).len())
}

/// The tier of qualities: people who keep their seat in another one.
pub(super) fn quality(view: &View<'_>) -> i64 {
    count(changes(view, &[]).iter().filter(|change| !change.counted).count())
}

/// Sessions whose schedule is posted already, and that are not held on that day.
fn moved<'v>(view: &'v View<'_>) -> BTreeSet<&'v str> {
    let Some(settled) = &view.instance.settled else { return BTreeSet::new() };
    let posted = |row: &&Assignment| match view.duty(&row.duty) {
        Some(Duty::Session(id)) => {
            let lead = view.instance.one_series(view.instance.session(id).series).posting_lead;
            view.instance.days.working_days_between(settled.as_of, row.date) <= i64::from(lead)
        }
        _ => false,
    };
    let held = |row: &&Assignment| view.rows.iter().any(|new| new.duty == row.duty && new.date == row.date);
    settled.to_come().filter(posted).filter(|row| !held(row)).map(|row| row.duty.as_str()).collect()
}

/// The day a session had in the plan in force; `None` if it was not held, or there is no plan in force.
pub(super) fn day_before(view: &View<'_>, session: &str) -> Option<NaiveDate> {
    let settled = view.instance.settled.as_ref()?;
    let host = |row: &&Assignment| row.duty == session && row.seat == SeatName::Host.to_string();
    settled.previous.iter().find(host).map(|row| row.date)
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
