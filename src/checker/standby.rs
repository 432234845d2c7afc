//! Whoever stands by could really step in: eligible, available, free, and waiting at one place only.

use super::availability::busy_minutes;
use super::locks;
use super::place::{clash, home, is_never, is_own, work};
use super::report::Violation;
use super::seats::{admits, is_barred};
use super::view::{Taken, View};
use crate::domain::{Instance, OwnPlace, PersonId};
use crate::rules::Rule;

pub(super) fn standby(view: &View<'_>) -> Vec<Violation> {
    let named: Vec<_> =
        view.taken.iter().filter_map(|taken| Some((taken, standby_of(view, taken)?))).collect();
    let mut found = Vec::new();
    for (at, (taken, person)) in named.iter().enumerate() {
        let breach = || Violation::row(Rule::Standby, taken.row).person(view.person_id(*person));
        if !may(view, taken, *person) {
            found.push(breach());
        }
        if let Some(minutes) = busy_minutes(view.instance, *person, &taken.sittings) {
            found.push(breach().amount(minutes));
        }
        let waits = named[..at].iter().filter(|(_, other)| other == person).map(|(waits, _)| *waits);
        for other in view.of(*person).chain(waits) {
            found.extend(
                collides(view.instance, taken, other).map(|m| breach().other(&other.row.duty).amount(m)),
            );
        }
    }
    found
}

fn standby_of(view: &View<'_>, taken: &Taken<'_>) -> Option<PersonId> {
    taken.row.standby.as_deref().and_then(|id| view.person(id))
}

/// Minutes that are missing to be at both; all of them at one and the same duty.
fn collides(instance: &Instance, a: &Taken<'_>, b: &Taken<'_>) -> Option<i64> {
    if a.duty == b.duty {
        return Some(a.minutes());
    }
    clash(instance, (&a.sittings, a.place), (&b.sittings, b.place))
}

/// Whether the rules about one seat and one person would admit the standby.
fn may(view: &View<'_>, taken: &Taken<'_>, person: PersonId) -> bool {
    let instance = view.instance;
    admits(instance, taken.duty, &taken.seat, person)
        && instance.person(person).in_office(taken.date)
        && !is_barred(instance, &taken.seat, person)
        && may_attend(instance, taken, person)
        && !instance
            .locks
            .iter()
            .any(|lock| !lock.fixed && lock.person == person && locks::meant(lock, taken))
        && !view
            .at(taken.duty)
            .any(|other| other.person != taken.person && apart(instance, person, other.person))
}

pub(super) fn may_attend(instance: &Instance, taken: &Taken<'_>, person: PersonId) -> bool {
    let Some(meeting) = taken.meeting().map(|id| instance.meeting(id)) else { return true };
    let forbids = |policy, own| policy == OwnPlace::Forbid && is_own(instance, person, meeting, own);
    !is_never(instance, person, meeting)
        && !forbids(instance.policy.own_commune, home)
        && !forbids(instance.policy.own_workplace, work)
}

fn apart(instance: &Instance, a: PersonId, b: PersonId) -> bool {
    instance.policy.apart.iter().any(|pair| *pair == (a, b) || *pair == (b, a))
}
