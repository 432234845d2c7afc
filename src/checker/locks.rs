//! Seats fixed to, or forbidden for, a person.

use super::report::Violation;
use super::view::{Taken, View};
use crate::domain::Lock;
use crate::rules::Rule;

pub(super) fn fixed(view: &View<'_>) -> Vec<Violation> {
    let fixed = view.instance.locks.iter().filter(|lock| lock.fixed);
    let open = fixed.filter(|lock| !view.instance.is_over(&lock.duty));
    let broken = open.filter(|lock| !view.of(lock.person).any(|taken| meant(lock, taken)));
    broken.map(|lock| breach(view, Rule::LockFixed, lock)).collect()
}

pub(super) fn forbidden(view: &View<'_>) -> Vec<Violation> {
    let forbidden = view.instance.locks.iter().filter(|lock| !lock.fixed);
    let broken = forbidden.flat_map(|lock| view.of(lock.person).filter(|taken| meant(lock, taken)));
    broken.map(|taken| Violation::row(Rule::LockForbidden, taken.row)).collect()
}

/// Whether a lock means this row's seat, whoever sits there; seats of one role are alike, so the number is no matter.
pub(super) fn meant(lock: &Lock, taken: &Taken<'_>) -> bool {
    lock.duty == taken.row.duty && lock.seat.as_ref().is_none_or(|seat| seat.same_role(&taken.seat))
}

fn breach(view: &View<'_>, rule: Rule, lock: &Lock) -> Violation {
    let seat = lock.seat.as_ref().map(ToString::to_string);
    Violation { seat, ..Violation::new(rule).duty(&lock.duty).person(view.person_id(lock.person)) }
}
