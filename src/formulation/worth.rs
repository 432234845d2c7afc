//! What a duty is worth and what the way to it costs, for one person.

use super::occasion::Occasion;
use crate::domain::{Counts, Instance, MeetingId, PersonId, PlaceId, TravelBase, Trip};

/// The way of a person to an occasion, one way.
pub(super) fn trip(instance: &Instance, person: PersonId, occasion: Occasion) -> Trip {
    let personal = match occasion {
        Occasion::Meeting(id) => instance.travel.personal.get(&(person, instance.meeting(id).cell)).copied(),
        Occasion::Session(..) => None,
    };
    let from_base = || Some(instance.travel.trip(base(instance, person)?, occasion.place(instance)));
    personal.or_else(from_base).unwrap_or_default()
}

fn base(instance: &Instance, person: PersonId) -> Option<PlaceId> {
    let who = instance.person(person);
    match instance.policy.travel_from {
        TravelBase::Home => who.home.or(who.workplace),
        TravelBase::Workplace => who.workplace.or(who.home),
    }
}

/// Cost of the journey there and back, in the unit of the travel tier.
pub(super) fn journey(instance: &Instance, person: PersonId, occasion: Occasion) -> i64 {
    2 * trip(instance, person, occasion).cost
}

/// Points that count for the fairness of this person; 0 for people who are not compared.
pub(super) fn points(instance: &Instance, person: PersonId, occasion: Occasion, family: Counts) -> i64 {
    if !instance.is_compared(person) || !instance.policy.fairness.counts.contains(&family) {
        return 0;
    }
    nominal(instance, occasion, family) + band(instance, trip(instance, person, occasion).minutes)
}

/// Points of a seat without distance bands.
pub(super) fn nominal(instance: &Instance, occasion: Occasion, family: Counts) -> i64 {
    match (occasion, family) {
        (Occasion::Meeting(id), _) => instance.meeting(id).points,
        (Occasion::Session(id, _), Counts::Host) => {
            instance.one_series(instance.session(id).series).host_points
        }
        (Occasion::Session(id, _), _) => instance.one_series(instance.session(id).series).panel_points,
    }
}

fn band(instance: &Instance, minutes: i64) -> i64 {
    let bands = &instance.policy.points.distance_bands;
    bands.iter().rev().find(|band| band.from_minutes <= minutes).map_or(0, |band| band.points)
}

/// Score a person gives to the cells of a meeting.
pub(super) fn liking(instance: &Instance, person: PersonId, meeting: MeetingId) -> i64 {
    let held = instance.meeting(meeting);
    super::eligible::cells(held).filter_map(|cell| instance.person(person).preferred.get(&cell)).sum()
}
