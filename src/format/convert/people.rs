//! People with their busy times, limits and wishes.

use std::collections::BTreeMap;

use num_rational::Ratio;

use super::calendars::Calendars;
use super::context::{Context, shifted};
use crate::calendar::{BusyEvent, Interval};
use crate::domain::{Busy, CellId, Limit, Measure, Period, Person, PlaceId};
use crate::format::instance as dto;

/// The half-open interval of an absence: whole days are included to their end.
pub(in crate::format) fn interval(absence: &dto::Unavailable) -> Interval {
    let start = match absence.from.0 {
        dto::When::Day(day) => Interval::days(day, day).start,
        dto::When::At(at) => at,
    };
    let end = match absence.to.0 {
        dto::When::Day(day) => Interval::days(day, day).end,
        dto::When::At(at) => at,
    };
    Interval::new(start, end)
}

pub(super) fn people(context: &Context<'_, '_>, calendars: &Calendars) -> Vec<Person> {
    let openings: BTreeMap<&str, Ratio<i64>> = context
        .refs
        .dto
        .history
        .openings
        .iter()
        .map(|opening| (&*opening.person, opening.points.0))
        .collect();
    let people = context.refs.dto.people.iter().zip(&calendars.busy);
    people
        .map(|(person, events)| {
            let opening = openings.get(&*person.id).copied().unwrap_or_default();
            one(context, person, events, opening)
        })
        .collect()
}

fn one(context: &Context<'_, '_>, person: &dto::Person, events: &[BusyEvent], opening: Ratio<i64>) -> Person {
    let place = |id: &Option<dto::Id>| id.as_ref().map(|id| PlaceId(context.refs.places.at(id)));
    let cell = |id: &dto::Id| CellId(context.refs.cells.at(id));
    Person {
        id: person.id.to_string(),
        name: person.name.clone(),
        title: person.title.clone(),
        groups: person.groups.clone(),
        home: place(&person.home),
        workplace: place(&person.workplace),
        share: person.share.0,
        from: person.from.map(|date| date.0),
        to: person.to.map(|date| date.0),
        limits: person.limits.iter().flat_map(limits).collect(),
        busy: busy(context, person, events),
        never: person.cells.never.iter().map(cell).collect(),
        preferred: person.cells.preferred.iter().map(|wish| (cell(&wish.cell), wish.score)).collect(),
        opening,
    }
}

fn limits(limit: &dto::Limit) -> impl Iterator<Item = Limit> + use<> {
    let per = match limit.per {
        dto::LimitPeriod::Day => Period::Day,
        dto::LimitPeriod::Week => Period::Week,
        dto::LimitPeriod::Month => Period::Month,
        dto::LimitPeriod::Quarter => Period::Quarter,
    };
    let measures = [(Measure::Duties, limit.duties), (Measure::Minutes, limit.minutes)];
    let given = measures.into_iter().filter(|(_, bounds)| *bounds != dto::Bounds::default());
    given.map(move |(measure, bounds)| Limit { per, measure, min: bounds.min, max: bounds.max })
}

/// Absences and events from a day before to a day after the horizon, by start.
fn busy(context: &Context<'_, '_>, person: &dto::Person, events: &[BusyEvent]) -> Vec<Busy> {
    let near = Interval::days(shifted(context.horizon.from, -1), shifted(context.horizon.to, 1));
    let absences = person.unavailable.iter();
    let absences =
        absences.map(|absence| Busy { interval: interval(absence), reason: absence.reason.clone() });
    let events = events.iter().map(|event| Busy { interval: event.interval, reason: event.summary.clone() });
    let mut busy: Vec<Busy> = absences.chain(events).filter(|busy| busy.interval.overlaps(&near)).collect();
    busy.sort_by(|one, other| (one.interval, &one.reason).cmp(&(other.interval, &other.reason)));
    busy
}
