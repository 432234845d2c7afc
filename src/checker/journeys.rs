//! Journeys, and the tiers of travel and preference.

use super::sessions::sessions;
use super::view::{Taken, View, candidate, cells};
use crate::domain::{Instance, Person, PlaceId, TravelBase, Trip};

/// The journey one way to a duty; none for people whose home and workplace are unknown.
pub(super) fn trip(instance: &Instance, taken: &Taken<'_>) -> Trip {
    let cell = taken.meeting().map(|id| instance.meeting(id).cell);
    let personal = cell.and_then(|cell| instance.travel.personal.get(&(taken.person, cell)));
    let base = base(instance, instance.person(taken.person));
    let general = || base.map(|from| instance.travel.trip(from, taken.place)).unwrap_or_default();
    personal.copied().unwrap_or_else(general)
}

fn base(instance: &Instance, person: &Person) -> Option<PlaceId> {
    match instance.policy.travel_from {
        TravelBase::Home => person.home.or(person.workplace),
        TravelBase::Workplace => person.workplace.or(person.home),
    }
}

/// The travel tier: all journeys, there and back.
pub(super) fn travel(view: &View<'_>) -> i64 {
    view.taken.iter().map(|taken| 2 * trip(view.instance, taken).cost).sum()
}

/// The preference tier: days from the preferred dates of sessions held, less the scores of preferred cells.
pub(super) fn preference(view: &View<'_>) -> i64 {
    let held = sessions(view).filter_map(|session| Some((session, view.host(session)?)));
    let chosen = held.filter_map(|(session, host)| candidate(view.instance, session, host.row));
    let days: i64 = chosen.map(|candidate| candidate.distance).sum();
    days - view.taken.iter().map(|taken| liking(view.instance, taken)).sum::<i64>()
}

/// The scores that somebody in this seat gives to the cells that meet.
pub(super) fn liking(instance: &Instance, taken: &Taken<'_>) -> i64 {
    let preferred = &instance.person(taken.person).preferred;
    let meeting = taken.meeting().map(|id| instance.meeting(id));
    meeting.into_iter().flat_map(cells).filter_map(|cell| preferred.get(&cell)).sum()
}
