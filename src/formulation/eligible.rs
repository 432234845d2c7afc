//! Which columns may exist at all: the rules that concern one person and one seat only.

use std::collections::BTreeSet;

use super::occasion::Occasion;
use crate::domain::{
    CellId, CommuneId, Counts, Instance, Lock, Meeting, MeetingId, OwnPlace, Person, PersonId, PlaceId,
    SeatName, SessionId,
};

/// Whether a person may take some seat at an occasion, whatever the seat's own labels say.
pub(crate) fn may_come(instance: &Instance, person: PersonId, occasion: Occasion, family: Counts) -> bool {
    let who = instance.person(person);
    in_office(instance, who, occasion) && free(instance, who, occasion) && carries(instance, person, family)
}

/// Whether a person may attend a meeting of a cell in some seat.
pub(crate) fn may_attend(instance: &Instance, person: PersonId, meeting: MeetingId, family: Counts) -> bool {
    let held = instance.meeting(meeting);
    may_come(instance, person, Occasion::Meeting(meeting), family)
        && cells(held).all(|cell| !instance.person(person).never.contains(&cell))
        && own_places(instance, person, held).all(|policy| policy != OwnPlace::Forbid)
}

/// The cells a meeting is held for.
pub(crate) fn cells(meeting: &Meeting) -> impl Iterator<Item = CellId> {
    std::iter::once(meeting.cell).chain(meeting.joint.iter().copied())
}

/// What the policy says of each of the person's own places that the meeting touches.
pub(super) fn own_places<'a>(
    instance: &'a Instance,
    person: PersonId,
    meeting: &'a Meeting,
) -> impl Iterator<Item = OwnPlace> + 'a {
    let who = instance.person(person);
    let own = [(who.home, instance.policy.own_commune), (who.workplace, instance.policy.own_workplace)];
    own.into_iter().filter_map(move |(place, policy)| {
        let commune = commune_of(instance, place)?;
        cells(meeting).any(|cell| instance.cell(cell).commune == commune).then_some(policy)
    })
}

fn commune_of(instance: &Instance, place: Option<PlaceId>) -> Option<CommuneId> {
    place.and_then(|place| instance.place(place).commune)
}

fn in_office(instance: &Instance, who: &Person, occasion: Occasion) -> bool {
    occasion.intervals(instance).iter().all(|interval| who.in_office(interval.start.date()))
}

fn free(instance: &Instance, who: &Person, occasion: Occasion) -> bool {
    let sittings = occasion.intervals(instance);
    who.busy.iter().all(|busy| sittings.iter().all(|sitting| !busy.interval.overlaps(sitting)))
}

/// Somebody compared with a share of nothing takes no seat that counts.
fn carries(instance: &Instance, person: PersonId, family: Counts) -> bool {
    let counts = instance.policy.fairness.counts.contains(&family) && instance.is_compared(person);
    !counts || *instance.person(person).share.numer() > 0
}

/// Locks of a person, found by duty.
pub(crate) struct Forbidden<'a>(Vec<&'a Lock>);

impl<'a> Forbidden<'a> {
    pub(crate) fn of(instance: &'a Instance) -> Self {
        Self(instance.locks.iter().filter(|lock| !lock.fixed).collect())
    }

    /// Whether a lock keeps the person from every seat that `of_kind` matches.
    pub(crate) fn bars(&self, person: PersonId, duty: &str, of_kind: impl Fn(&SeatName) -> bool) -> bool {
        self.0
            .iter()
            .any(|lock| lock.person == person && lock.duty == duty && lock.seat.as_ref().is_none_or(&of_kind))
    }
}

/// Whether a person carries one of the labels a seat asks for.
pub(crate) fn labelled(instance: &Instance, person: PersonId, groups: &BTreeSet<String>) -> bool {
    instance.person(person).in_any(groups)
}

/// The id under which plans and locks know a session.
pub(super) fn session_id(instance: &Instance, session: SessionId) -> &str {
    &instance.session(session).id
}
