//! A plan in which seats were given to others by hand: every figure counted again, every proof given up.

use std::collections::{BTreeMap, BTreeSet};

use super::fill;
use super::open_seat::opened_row;
use super::rebalance::seen_by;
use crate::checker::{self, Report};
use crate::domain::{Assignment, CellId, HostKind, Instance, Kind, Meeting, PersonId, Plan, SeatName};
use crate::rules::Rule;
use crate::solver::Solved;

/// A seat that is given to somebody else, or left open.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Move {
    /// Id of the meeting or session.
    pub duty: String,
    /// Name of the seat.
    pub seat: String,
    /// Id of the person; `None`: the seat is left open.
    pub person: Option<String>,
}

/// Why a seat cannot be given to somebody.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotMoved {
    /// There is no such seat.
    #[error("no seat {0}")]
    Seat(String),
    /// There is no such person.
    #[error("no person {0}")]
    Person(String),
    /// The duty is history.
    #[error("{0} is history")]
    Past(String),
}

/// The plan with the seats moved one after another. Quality, lock and standby of each moved seat are set as they must be: who
/// attends most of a block accompanies it, others are substitutes.
///
/// # Errors
/// A seat or person that is not there; a duty that is history.
pub fn by_hand(instance: &Instance, plan: &Plan, moves: &[Move]) -> Result<Plan, NotMoved> {
    if moves.is_empty() {
        return Ok(plan.clone());
    }
    let seen = seen(instance, plan);
    let mut rows = plan.assignments.clone();
    for one in moves {
        give(&seen, &mut rows, one)?;
    }
    for stay in stays(&seen, moves) {
        qualify(&seen, &mut rows, stay);
    }
    rows.sort_by(|a, b| (a.start, &a.duty, &a.seat).cmp(&(b.start, &b.duty, &b.seat)));
    relieve(&seen, plan, &mut rows);
    Ok(fill::plan(&seen, plan.stamp.seed, rows, 1, &Solved::default()))
}

/// The instance as the plan sees it: one that was made from a plan in force knows that plan.
#[must_use]
pub fn seen(instance: &Instance, plan: &Plan) -> Instance {
    seen_by(instance, plan).unwrap_or_else(|| instance.clone())
}

fn give(seen: &Instance, rows: &mut Vec<Assignment>, one: &Move) -> Result<(), NotMoved> {
    if seen.is_over(&one.duty) {
        return Err(NotMoved::Past(one.duty.clone()));
    }
    let no_seat = || NotMoved::Seat(format!("{}#{}", one.duty, one.seat));
    let seat = SeatName::parse(&one.seat).ok_or_else(no_seat)?;
    let at = rows.iter().position(|row| row.duty == one.duty && row.seat == one.seat);
    let Some(id) = &one.person else {
        rows.remove(at.ok_or_else(no_seat)?);
        return Ok(());
    };
    let person = seen.people.iter().position(|own| own.id == *id);
    let person = PersonId(person.ok_or_else(|| NotMoved::Person(id.clone()))?);
    let mut row = match at {
        Some(at) => rows.remove(at),
        None => opened_row(seen, rows, &one.duty, &seat).ok_or_else(no_seat)?,
    };
    row.kind = quality(seen, &row, &seat, person);
    row.locked = is_locked(seen, &row.duty, &seat, person);
    row.standby = row.standby.filter(|standby| standby != id);
    row.person.clone_from(id);
    rows.push(row);
    Ok(())
}

/// In which quality somebody takes a seat; who accompanies a cell is found out over the whole block.
fn quality(seen: &Instance, row: &Assignment, seat: &SeatName, person: PersonId) -> Kind {
    let session = seen.sessions.iter().find(|session| session.id == row.duty);
    let host = session.and_then(|session| session.hosts.iter().find(|option| option.person == person));
    match seat {
        SeatName::Accompanying { .. } => Kind::Substitute,
        SeatName::AreaLead => Kind::AreaLead,
        SeatName::Panel { .. } => Kind::Panel,
        SeatName::Host if host.is_some_and(|option| option.kind == HostKind::Head) => Kind::Head,
        SeatName::Host => Kind::Delegate,
    }
}

fn is_locked(seen: &Instance, duty: &str, seat: &SeatName, person: PersonId) -> bool {
    let fits = |wanted: &SeatName| wanted.same_role(seat);
    seen.locks.iter().any(|lock| {
        lock.fixed && lock.person == person && lock.duty == duty && lock.seat.as_ref().is_none_or(fits)
    })
}

/// A seat of a cell through a block.
type Stay<'m> = (CellId, usize, &'m str);

/// Where somebody else may accompany now.
fn stays<'m>(seen: &Instance, moves: &'m [Move]) -> BTreeSet<Stay<'m>> {
    let accompanies = |one: &&Move| matches!(SeatName::parse(&one.seat), Some(SeatName::Accompanying { .. }));
    let stay = |one: &'m Move| meeting(seen, &one.duty).map(|own| (own.cell, own.block, one.seat.as_str()));
    moves.iter().filter(accompanies).filter_map(stay).collect()
}

fn meeting<'i>(seen: &'i Instance, duty: &str) -> Option<&'i Meeting> {
    seen.meetings.iter().find(|meeting| meeting.id == duty)
}

/// Who attends most of a block accompanies it; of several, who did before.
fn qualify(seen: &Instance, rows: &mut [Assignment], (cell, block, seat): Stay<'_>) {
    let held = &seen.cell(cell).blocks[block].meetings;
    let duties: BTreeSet<&str> = held.iter().map(|id| seen.meeting(*id).id.as_str()).collect();
    let own =
        |row: &Assignment| row.seat == seat && duties.contains(row.duty.as_str()) && !seen.is_past(row.date);
    let mut attended: BTreeMap<&str, (usize, bool)> = BTreeMap::new();
    for row in rows.iter().filter(|row| own(row)) {
        let sum = attended.entry(&row.person).or_default();
        *sum = (sum.0 + 1, sum.1 || row.kind == Kind::Accompanying);
    }
    let holder = attended.into_iter().max_by_key(|(_, sum)| *sum).map(|(person, _)| person.to_owned());
    for row in rows.iter_mut().filter(|row| own(row)) {
        let holds = holder.as_deref() == Some(row.person.as_str());
        row.kind = if holds { Kind::Accompanying } else { Kind::Substitute };
    }
}

/// Who now has to be elsewhere stands by no longer.
fn relieve(seen: &Instance, plan: &Plan, rows: &mut [Assignment]) {
    if rows.iter().all(|row| row.standby.is_none()) {
        return;
    }
    let breaches = |rows: &[Assignment]| {
        let bare = Plan { assignments: rows.to_vec(), ..plan.clone() };
        let found = checker::check(seen, &bare).violations;
        found.into_iter().filter(|one| one.rule == Rule::Standby).collect::<Vec<_>>()
    };
    let before = breaches(&plan.assignments);
    let new: Vec<_> = breaches(rows).into_iter().filter(|one| !before.contains(one)).collect();
    let hit = |row: &Assignment| {
        new.iter().any(|one| one.duty.as_ref() == Some(&row.duty) && one.seat.as_ref() == Some(&row.seat))
    };
    rows.iter_mut().filter(|row| hit(row)).for_each(|row| row.standby = None);
}

/// What moves make of a plan: both plans judged.
pub struct Weighed {
    /// The plan with the moves.
    pub plan: Plan,
    /// The judgement of the plan as it was.
    pub before: Report,
    /// The judgement of the plan with the moves.
    pub after: Report,
}

/// Moves seats and judges both plans.
///
/// # Errors
/// As [`by_hand`].
pub fn weigh(instance: &Instance, plan: &Plan, moves: &[Move]) -> Result<Weighed, NotMoved> {
    let moved = by_hand(instance, plan, moves)?;
    let (before, after) = (super::check(instance, plan), super::check(instance, &moved));
    Ok(Weighed { plan: moved, before, after })
}
