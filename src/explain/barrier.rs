//! What keeps one person from one seat whatever is planned, with the evidence: plain reading of the instance.
//!
//! The formulation decides the same by other code (`eligible.rs`); `recount.rs` holds both against each other.

use super::demand::Way;
use super::report::Obstacle;
use crate::domain::{CommuneId, Instance, Lock, OwnPlace, PersonId, PlaceId, SeatName};
use crate::formulation::{Occasion, exclude};

/// Everything in the way of a person taking a seat; nothing: the person could.
pub(super) fn obstacles(instance: &Instance, way: &Way, person: PersonId) -> Vec<Obstacle> {
    let mut found = in_time(instance, way.occasion, person);
    found.extend(at_cell(instance, way.occasion, person));
    if lacks_share(instance, &way.seat, person) {
        found.push(Obstacle::ZeroShare);
    }
    found.extend(locks(instance, way, person));
    found
}

fn in_time(instance: &Instance, occasion: Occasion, person: PersonId) -> Vec<Obstacle> {
    let who = instance.person(person);
    let sittings = occasion.intervals(instance);
    let mut found = Vec::new();
    if !sittings.iter().all(|sitting| who.in_office(sitting.start.date())) {
        found.push(Obstacle::NotInOffice { from: who.from, to: who.to });
    }
    for busy in &who.busy {
        let (from, to) = (busy.interval.start, busy.interval.end);
        if sittings.iter().any(|sitting| from < sitting.end && sitting.start < to) {
            found.push(Obstacle::Unavailable { from, to, reason: busy.reason.clone() });
        }
    }
    found
}

fn at_cell(instance: &Instance, occasion: Occasion, person: PersonId) -> Vec<Obstacle> {
    let Occasion::Meeting(id) = occasion else { return Vec::new() };
    let (who, held) = (instance.person(person), instance.meeting(id));
    let cells = std::iter::once(held.cell).chain(held.joint.iter().copied());
    let mut found = Vec::new();
    for cell in cells {
        let commune = instance.cell(cell).commune;
        let is_own = |place: Option<PlaceId>| own(instance, place) == Some(commune);
        if who.never.contains(&cell) {
            found.push(Obstacle::NeverCell(instance.cell(cell).id.clone()));
        }
        if instance.policy.own_commune == OwnPlace::Forbid && is_own(who.home) {
            found.push(Obstacle::OwnCommune(instance.commune(commune).id.clone()));
        }
        if instance.policy.own_workplace == OwnPlace::Forbid && is_own(who.workplace) {
            found.push(Obstacle::OwnWorkplace(instance.commune(commune).id.clone()));
        }
    }
    found.dedup();
    found
}

fn own(instance: &Instance, place: Option<PlaceId>) -> Option<CommuneId> {
    place.and_then(|place| instance.place(place).commune)
}

fn lacks_share(instance: &Instance, seat: &SeatName, person: PersonId) -> bool {
    let counts = instance.policy.fairness.counts.contains(&seat.family());
    counts && instance.is_compared(person) && *instance.person(person).share.numer() <= 0
}

fn locks(instance: &Instance, way: &Way, person: PersonId) -> Vec<Obstacle> {
    let own = instance.locks.iter().enumerate().filter(|(_, lock)| lock.person == person);
    own.filter_map(|(at, lock)| of_lock(instance, way, at, lock)).collect()
}

fn of_lock(instance: &Instance, way: &Way, at: usize, lock: &Lock) -> Option<Obstacle> {
    let here = lock.duty == duty(instance, way.occasion);
    let meant = lock.seat.as_ref().is_none_or(|seat| seat.same_role(&way.seat));
    match (lock.fixed, here) {
        (false, true) if meant => Some(Obstacle::Forbidden(at)),
        // Whoever is fixed to one seat of a duty takes no other one there.
        (true, true) if !meant => Some(Obstacle::Fixed { lock: at, duty: lock.duty.clone() }),
        (true, false) if excluded(instance, way.occasion, &lock.duty) => {
            Some(Obstacle::Fixed { lock: at, duty: lock.duty.clone() })
        }
        _ => None,
    }
}

/// Whether a duty excludes an occasion at whatever time the duty is.
fn excluded(instance: &Instance, occasion: Occasion, duty: &str) -> bool {
    let times = occasions(instance, duty);
    !times.is_empty() && times.iter().all(|other| exclude(instance, *other, occasion))
}

/// Every occasion of the duty with an id.
pub(super) fn occasions(instance: &Instance, duty: &str) -> Vec<Occasion> {
    if let Some(at) = instance.meetings.iter().position(|meeting| meeting.id == duty) {
        return vec![Occasion::Meeting(crate::domain::MeetingId(at))];
    }
    let Some(at) = instance.sessions.iter().position(|session| session.id == duty) else { return Vec::new() };
    let dates = 0..instance.sessions[at].candidates.len();
    dates.map(|date| Occasion::Session(crate::domain::SessionId(at), date)).collect()
}

/// The id of the meeting or session.
pub(super) fn duty(instance: &Instance, occasion: Occasion) -> &str {
    match occasion {
        Occasion::Meeting(id) => &instance.meeting(id).id,
        Occasion::Session(id, _) => &instance.session(id).id,
    }
}
