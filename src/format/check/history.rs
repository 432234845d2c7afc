//! E17xx: history, and who is named in locks.

use super::{Check, twice};
use crate::format::Issue;
use crate::format::codes::{E1701, E1702, E1703, E1704, E1705};
use crate::format::refs::Refs;

pub(super) const ALL: &[Check] = &[
    check_e1701_openings,
    check_e1702_openings_once,
    check_e1703_visits,
    check_e1704_visits_before,
    check_e1705_locked_people,
];

fn check_e1701_openings(refs: &Refs<'_>) -> Vec<Issue> {
    let openings = refs.dto.history.openings.iter().enumerate();
    openings
        .filter_map(|(at, opening)| {
            refs.people.unknown(&E1701, format!("history.openings[{at}].person"), &opening.person)
        })
        .collect()
}

fn check_e1702_openings_once(refs: &Refs<'_>) -> Vec<Issue> {
    let openings = &refs.dto.history.openings;
    let again = twice(openings.iter().map(|opening| &opening.person));
    again
        .into_iter()
        .map(|at| Issue::new(&E1702, format!("history.openings[{at}].person"), &openings[at].person))
        .collect()
}

fn check_e1703_visits(refs: &Refs<'_>) -> Vec<Issue> {
    let mut issues = Vec::new();
    for (at, visit) in refs.dto.history.visits.iter().enumerate() {
        issues.extend(refs.people.unknown(&E1703, format!("history.visits[{at}].person"), &visit.person));
        issues.extend(refs.cells.unknown(&E1703, format!("history.visits[{at}].cell"), &visit.cell));
    }
    issues
}

fn check_e1704_visits_before(refs: &Refs<'_>) -> Vec<Issue> {
    let first = refs.dto.horizon.from;
    let late = refs.dto.history.visits.iter().enumerate().filter(|(_, visit)| visit.date >= first);
    late.map(|(at, visit)| Issue::new(&E1704, format!("history.visits[{at}].date"), visit.date)).collect()
}

fn check_e1705_locked_people(refs: &Refs<'_>) -> Vec<Issue> {
    let locks = refs.dto.locks.iter().enumerate();
    locks
        .filter_map(|(at, lock)| refs.people.unknown(&E1705, format!("locks[{at}].person"), &lock.person))
        .collect()
}
