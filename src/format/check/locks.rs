//! E1706 to E1709: locks, once the duties are known.

use std::collections::BTreeMap;

use crate::domain::SeatName;
use crate::format::Issue;
use crate::format::codes::{E1706, E1707, E1708, E1709};
use crate::format::convert::Draft;
use crate::format::instance::Lock;

pub(super) const ALL: &[fn(&Draft<'_>) -> Vec<Issue>] =
    &[check_e1706_duties, check_e1707_seats, check_e1708_one_person_per_seat, check_e1709_fixed_or_forbidden];

fn locks<'a>(draft: &Draft<'a>) -> impl Iterator<Item = (String, &'a Lock)> {
    draft.refs.dto.locks.iter().enumerate().map(|(at, lock)| (format!("locks[{at}]"), lock))
}

fn check_e1706_duties(draft: &Draft<'_>) -> Vec<Issue> {
    let duties = draft.duties();
    let unknown = locks(draft).filter(|(_, lock)| !duties.contains_key(lock.duty.as_str()));
    unknown
        .map(|(path, lock)| {
            let near = crate::format::nearest::nearest(&lock.duty, duties.keys().copied());
            Issue::new(&E1706, format!("{path}.duty"), &lock.duty).maybe(near)
        })
        .collect()
}

fn check_e1707_seats(draft: &Draft<'_>) -> Vec<Issue> {
    let duties = draft.duties();
    let mut issues = Vec::new();
    for (path, lock) in locks(draft) {
        let (Some(text), Some(duty)) = (&lock.seat, duties.get(lock.duty.as_str())) else { continue };
        let there = SeatName::parse(text).is_some_and(|seat| draft.has_seat(*duty, &seat));
        if !there {
            issues.push(Issue::new(&E1707, format!("{path}.seat"), text));
        }
    }
    issues
}

fn check_e1708_one_person_per_seat(draft: &Draft<'_>) -> Vec<Issue> {
    let mut holders: BTreeMap<(&str, &str), &str> = BTreeMap::new();
    let mut issues = Vec::new();
    for (path, lock) in locks(draft).filter(|(_, lock)| lock.fixed) {
        let Some(seat) = &lock.seat else { continue };
        let first = *holders.entry((&lock.duty, seat)).or_insert(&lock.person);
        if first != &*lock.person {
            issues.push(Issue::new(&E1708, path, format!("{} {seat}: {first} / {}", lock.duty, lock.person)));
        }
    }
    issues
}

fn check_e1709_fixed_or_forbidden(draft: &Draft<'_>) -> Vec<Issue> {
    let mut issues = Vec::new();
    let mut fixed: BTreeMap<(&str, &str), Vec<&Lock>> = BTreeMap::new();
    for (_, lock) in locks(draft).filter(|(_, lock)| lock.fixed) {
        fixed.entry((&lock.duty, &lock.person)).or_default().push(lock);
    }
    for (path, lock) in locks(draft).filter(|(_, lock)| !lock.fixed) {
        let same = fixed.get(&(lock.duty.as_str(), &*lock.person)).into_iter().flatten();
        // A forbidden duty contradicts any fixed seat there; a forbidden seat only the same one.
        if same.clone().any(|other| lock.seat.is_none() || other.seat == lock.seat) {
            issues.push(Issue::new(&E1709, path, format!("{}: {}", lock.duty, lock.person)));
        }
    }
    issues
}
