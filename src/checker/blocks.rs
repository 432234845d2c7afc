//! Rules and tiers about tenure blocks: one accompanying member each, few misses, no early return, holders kept.

use std::collections::{BTreeMap, BTreeSet};

use super::place::{Own, home, is_own, work};
use super::report::Violation;
use super::view::{Taken, View};
use crate::domain::{Block, CellId, Instance, Kind, OwnPlace, PersonId, SeatName, Strictness};
use crate::rules::Rule;

/// A cell and the position of one of its blocks.
type Stay = (CellId, usize);

/// Rows at accompanying seats, by cell and block.
fn stays<'v, 'a>(view: &'v View<'a>) -> BTreeMap<Stay, Vec<&'v Taken<'a>>> {
    let mut stays = BTreeMap::<Stay, Vec<_>>::new();
    for (taken, meeting) in
        view.visits().filter(|(taken, _)| matches!(taken.seat, SeatName::Accompanying { .. }))
    {
        stays.entry((meeting.cell, meeting.block)).or_default().push(taken);
    }
    stays
}

/// Who accompanies which seat, with the number of meetings attended.
fn members<'v>(rows: &[&'v Taken<'_>]) -> BTreeMap<(&'v SeatName, PersonId), i64> {
    let mut members = BTreeMap::new();
    for taken in rows.iter().filter(|taken| taken.row.kind == Kind::Accompanying) {
        *members.entry((&taken.seat, taken.person)).or_insert(0) += 1;
    }
    members
}

fn block<'v>(view: &'v View<'_>, (cell, at): Stay) -> &'v Block {
    &view.instance.cell(cell).blocks[at]
}

fn breach(view: &View<'_>, rule: Rule, stay: Stay, person: PersonId) -> Violation {
    let cell = &view.instance.cell(stay.0).id;
    Violation::new(rule).duty(cell).person(view.person_id(person)).date(block(view, stay).from)
}

pub(super) fn one_accompanying(view: &View<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (stay, rows) in stays(view) {
        let members: Vec<_> = members(&rows).into_keys().collect();
        let mut by_seat = BTreeMap::new();
        let mut by_person = BTreeMap::new();
        for (seat, person) in &members {
            let breach = breach(view, Rule::OneAccompanying, stay, *person).seat(&seat.to_string()).amount(1);
            if let Some(first) = by_seat.insert(*seat, *person) {
                found.push(breach.clone().other(view.person_id(first)));
            }
            if let Some(first) = by_person.insert(*person, *seat) {
                found.push(breach.other(&first.to_string()));
            }
        }
        let substitutes = rows.iter().filter(|taken| taken.row.kind == Kind::Substitute);
        let own = substitutes.filter(|taken| members.contains(&(&taken.seat, taken.person)));
        found.extend(own.map(|taken| Violation::row(Rule::OneAccompanying, taken.row)));
    }
    found
}

pub(super) fn misses(view: &View<'_>) -> Vec<Violation> {
    let allowed = i64::from(view.instance.policy.allowed_misses);
    let mut found = Vec::new();
    for (stay, rows) in stays(view) {
        let meetings = i64::try_from(block(view, stay).meetings.len()).unwrap_or(i64::MAX);
        for ((seat, person), attended) in members(&rows) {
            let missing = (meetings - allowed).max(1) - attended;
            if missing > 0 {
                let breach = breach(view, Rule::Misses, stay, person).seat(&seat.to_string());
                found.push(breach.amount(missing));
            }
        }
    }
    found
}

/// Everybody who accompanies a cell in a block of the plan.
fn accompanied(view: &View<'_>) -> BTreeSet<(Stay, PersonId)> {
    let all = stays(view).into_iter();
    all.flat_map(|(stay, rows)| {
        members(&rows).into_keys().map(move |(_, person)| (stay, person)).collect::<Vec<_>>()
    })
    .collect()
}

/// Who comes back to a cell before the memory has passed, and by how many blocks too soon.
fn returns(view: &View<'_>) -> Vec<(Stay, PersonId, i64)> {
    let memory = i64::from(view.instance.policy.rotation.memory_blocks);
    let accompanied = accompanied(view);
    let planned = accompanied.iter().map(|(stay, person)| (*person, stay.0, block(view, *stay).number));
    let past = view.instance.past_visits.iter().map(|visit| (visit.person, visit.cell, visit.block));
    let known: BTreeSet<_> = planned.chain(past).collect();
    let mut returns = Vec::new();
    for (stay, person) in &accompanied {
        let block = block(view, *stay);
        let before = (block.number - memory)..block.number;
        let last = before.rev().find(|number| known.contains(&(*person, stay.0, *number)));
        let holds = block.holders.iter().any(|holder| holder.person == *person);
        if let (Some(last), false) = (last, holds) {
            returns.push((*stay, *person, last + memory + 1 - block.number));
        }
    }
    returns
}

pub(super) fn rotation(view: &View<'_>) -> Vec<Violation> {
    if view.instance.policy.rotation.strictness != Strictness::Hard {
        return Vec::new();
    }
    let early = returns(view).into_iter();
    early.map(|(stay, person, amount)| breach(view, Rule::Rotation, stay, person).amount(amount)).collect()
}

/// The rotation tier: early returns where they are no hard rule, and visits at one's own place where to be avoided.
pub(super) fn rotation_value(view: &View<'_>) -> i64 {
    let policy = &view.instance.policy;
    let soft = policy.rotation.strictness == Strictness::Tier;
    let returns = if soft { count(returns(view).len()) } else { 0 };
    returns + view.taken.iter().map(|taken| own_places(view.instance, taken)).sum::<i64>()
}

/// How many members come back too early, whatever the policy makes of that.
pub(super) fn early_returns(view: &View<'_>) -> i64 {
    count(returns(view).len())
}

/// The continuity tier: substitutes, blocks without accompanying member, holders replaced.
pub(super) fn continuity(view: &View<'_>) -> i64 {
    let at_seats = view.taken.iter().filter(|taken| matches!(taken.seat, SeatName::Accompanying { .. }));
    let substitutes = at_seats.filter(|taken| taken.row.kind == Kind::Substitute).count();
    count(substitutes + vacant(view).len() + replaced(view))
}

/// Accompanying seats of a block with meetings that have no accompanying member.
pub(super) fn vacant(view: &View<'_>) -> Vec<(CellId, usize, SeatName)> {
    let stays = stays(view);
    let mut vacant = Vec::new();
    for cell in (0..view.instance.cells.len()).map(CellId) {
        let blocks = view.instance.cell(cell).blocks.iter().enumerate();
        for (at, _) in blocks.filter(|(_, block)| !block.settled && !block.meetings.is_empty()) {
            let members = stays.get(&(cell, at)).map(|rows| members(rows)).unwrap_or_default();
            let empty = seats(view, cell).filter(|seat| !members.keys().any(|(held, _)| *held == seat));
            vacant.extend(empty.map(|seat| (cell, at, seat)));
        }
    }
    vacant
}

/// The seats of every meeting of a cell.
pub(super) fn seats(view: &View<'_>, cell: CellId) -> impl Iterator<Item = SeatName> {
    let roles = view.instance.cell(cell).accompanying.iter();
    roles.flat_map(|seats| {
        (1..=seats.count).map(|number| SeatName::Accompanying { role: seats.role.clone(), number })
    })
}

fn replaced(view: &View<'_>) -> usize {
    let accompanied = accompanied(view);
    let mut replaced = 0;
    for cell in (0..view.instance.cells.len()).map(CellId) {
        for at in 0..view.instance.cell(cell).blocks.len() {
            let serving = serving(view.instance, cell, at);
            replaced += serving.filter(|holder| !accompanied.contains(&((cell, at), *holder))).count();
        }
    }
    replaced
}

/// Who holds a cell already when one of its blocks goes on.
pub(super) fn serving(instance: &Instance, cell: CellId, at: usize) -> impl Iterator<Item = PersonId> {
    let block = &instance.cell(cell).blocks[at];
    let first = block.meetings.first().filter(|_| !block.settled);
    let day = first.map(|first| instance.meeting(*first).date());
    let in_office = move |person: &PersonId| day.is_some_and(|day| instance.person(*person).in_office(day));
    block.holders.iter().map(|holder| holder.person).filter(in_office)
}

/// How many of a person's own places, where to be avoided, somebody in this seat attends.
pub(super) fn own_places(instance: &Instance, taken: &Taken<'_>) -> i64 {
    let Some(meeting) = taken.meeting().map(|id| instance.meeting(id)) else { return 0 };
    let policy = &instance.policy;
    let own = [(policy.own_commune, home as Own), (policy.own_workplace, work as Own)];
    let avoided = own.into_iter().filter(|(avoid, _)| *avoid == OwnPlace::Avoid);
    count(avoided.filter(|(_, own)| is_own(instance, taken.person, meeting, *own)).count())
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
