//! The same world told otherwise: other ids, another order, other years; and two worlds in one.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use luanphien::calendar::{Country, Days, Interval};
use luanphien::domain::*;

/// Other ids for everything, in another order of the alphabet.
pub fn renamed(mut world: Instance) -> Instance {
    let other = |id: &str| format!("z{}", id.chars().rev().collect::<String>());
    world.people.iter_mut().for_each(|person| person.id = other(&person.id));
    world.places.iter_mut().for_each(|place| place.id = other(&place.id));
    world.communes.iter_mut().for_each(|commune| commune.id = other(&commune.id));
    world.cells.iter_mut().for_each(|cell| cell.id = other(&cell.id));
    world.meetings.iter_mut().for_each(|meeting| meeting.id = other(&meeting.id));
    world.series.iter_mut().for_each(|series| series.id = other(&series.id));
    world.sessions.iter_mut().for_each(|session| session.id = other(&session.id));
    world.locks.iter_mut().for_each(|lock| lock.duty = other(&lock.duty));
    world
}

/// People and cells in the opposite order.
pub fn shuffled(world: Instance) -> Instance {
    let (people, cells) = (world.people.len(), world.cells.len());
    let mut world = moved(world, |person| PersonId(people - 1 - person.0), |cell| CellId(cells - 1 - cell.0));
    world.people.reverse();
    world.cells.reverse();
    world
}

/// Every mention of a person or a cell at another place of its list; the lists themselves stay.
fn moved(
    mut world: Instance,
    person: impl Fn(PersonId) -> PersonId,
    cell: impl Fn(CellId) -> CellId,
) -> Instance {
    for who in &mut world.people {
        who.never = who.never.iter().map(|id| cell(*id)).collect();
        who.preferred = who.preferred.iter().map(|(id, score)| (cell(*id), *score)).collect();
    }
    for commune in &mut world.communes {
        commune.area_lead = commune.area_lead.map(&person);
    }
    for holder in
        world.cells.iter_mut().flat_map(|cell| &mut cell.blocks).flat_map(|block| &mut block.holders)
    {
        holder.person = person(holder.person);
    }
    for meeting in &mut world.meetings {
        meeting.cell = cell(meeting.cell);
        meeting.joint.iter_mut().for_each(|id| *id = cell(*id));
    }
    for option in world.sessions.iter_mut().flat_map(|session| &mut session.hosts) {
        option.person = person(option.person);
    }
    for visit in &mut world.past_visits {
        (visit.person, visit.cell) = (person(visit.person), cell(visit.cell));
    }
    world.locks.iter_mut().for_each(|lock| lock.person = person(lock.person));
    world.policy.apart.iter_mut().for_each(|(a, b)| (*a, *b) = (person(*a), person(*b)));
    let personal = std::mem::take(&mut world.travel.personal);
    world.travel.personal = personal.into_iter().map(|((p, c), trip)| ((person(p), cell(c)), trip)).collect();
    world
}

/// So many days later.
pub fn later(mut world: Instance, days: i64) -> Instance {
    let by = TimeDelta::days(days);
    let day = |date: &mut NaiveDate| *date += by;
    let time = |time: &mut NaiveDateTime| *time += by;
    let span = |interval: &mut Interval| {
        time(&mut interval.start);
        time(&mut interval.end);
    };
    day(&mut world.horizon.from);
    day(&mut world.horizon.to);
    day(&mut world.policy.blocks_from);
    for person in &mut world.people {
        person.from.iter_mut().chain(&mut person.to).for_each(day);
        person.busy.iter_mut().for_each(|busy| span(&mut busy.interval));
    }
    for block in world.cells.iter_mut().flat_map(|cell| &mut cell.blocks) {
        day(&mut block.from);
        day(&mut block.to);
    }
    for meeting in &mut world.meetings {
        day(&mut meeting.nominal);
        span(&mut meeting.interval);
    }
    for session in &mut world.sessions {
        day(&mut session.month);
        for candidate in &mut session.candidates {
            day(&mut candidate.date);
            candidate.sittings.iter_mut().for_each(span);
        }
    }
    world.past_visits.iter_mut().for_each(|visit| day(&mut visit.date));
    let year = |date: NaiveDate| chrono::Datelike::year(&date);
    world.days = Days::new(Country::None, year(world.horizon.from) - 1, year(world.horizon.to) + 1);
    world
}

/// Two worlds side by side under the policy and the horizon of the first; ids and labels of the second get a `2`.
pub fn beside(mut one: Instance, two: Instance) -> Instance {
    let (people, cells) = (one.people.len(), one.cells.len());
    let (places, communes) = (one.places.len(), one.communes.len());
    let (meetings, series) = (one.meetings.len(), one.series.len());
    let mut two = moved(two, |person| PersonId(person.0 + people), |cell| CellId(cell.0 + cells));
    let place = |id: &mut PlaceId| id.0 += places;
    let commune = |id: &mut CommuneId| id.0 += communes;
    for person in &mut two.people {
        person.id.push('2');
        person.home.iter_mut().chain(&mut person.workplace).for_each(place);
    }
    two.places.iter_mut().for_each(|p| {
        p.id.push('2');
        p.commune.iter_mut().for_each(commune);
    });
    two.communes.iter_mut().for_each(|commune| commune.id.push('2'));
    for cell in &mut two.cells {
        cell.id.push('2');
        commune(&mut cell.commune);
        place(&mut cell.place);
        cell.blocks.iter_mut().flat_map(|block| &mut block.meetings).for_each(|id| id.0 += meetings);
    }
    for meeting in &mut two.meetings {
        meeting.id.push('2');
        place(&mut meeting.place);
    }
    for own in &mut two.series {
        own.id.push('2');
        place(&mut own.place);
        own.commune.iter_mut().for_each(commune);
    }
    for session in &mut two.sessions {
        session.id.push('2');
        session.series.0 += series;
    }
    two.locks.iter_mut().for_each(|lock| lock.duty.push('2'));
    relabel(&mut two);
    let compared = two.policy.fairness.groups;
    one.policy.fairness.groups.extend(compared);
    apart(&mut one.travel, two.travel);
    one.people.append(&mut two.people);
    one.places.append(&mut two.places);
    one.communes.append(&mut two.communes);
    one.cells.append(&mut two.cells);
    one.meetings.append(&mut two.meetings);
    one.series.append(&mut two.series);
    one.sessions.append(&mut two.sessions);
    one.past_visits.append(&mut two.past_visits);
    one.locks.append(&mut two.locks);
    one.policy.apart.append(&mut two.policy.apart);
    in_order(&mut one);
    one
}

/// Other labels, so that nobody may sit with the neighbours.
fn relabel(world: &mut Instance) {
    let other =
        |groups: &mut BTreeSet<String>| *groups = groups.iter().map(|group| format!("{group}2")).collect();
    world.people.iter_mut().for_each(|person| other(&mut person.groups));
    world.cells.iter_mut().flat_map(|cell| &mut cell.accompanying).for_each(|seat| other(&mut seat.groups));
    for series in &mut world.series {
        series.panel.iter_mut().for_each(|seat| other(&mut seat.groups));
        series.composition.iter_mut().for_each(|bound| bound.group.push('2'));
    }
    other(&mut world.policy.fairness.groups);
}

/// Both worlds' journeys, and a day between them.
fn apart(travel: &mut Travel, other: Travel) {
    let far = Trip { minutes: 1440, cost: 1440 };
    let (here, there) = (travel.between.len(), other.between.len());
    travel.between.iter_mut().for_each(|row| row.extend(std::iter::repeat_n(far, there)));
    for row in other.between {
        travel.between.push(std::iter::repeat_n(far, here).chain(row).collect());
    }
    travel.personal.extend(other.personal);
}

/// Meetings by start and id, sessions by month and id, as an instance has them.
fn in_order(world: &mut Instance) {
    let mut order: Vec<usize> = (0..world.meetings.len()).collect();
    order.sort_by_key(|at| (world.meetings[*at].start(), world.meetings[*at].id.clone()));
    let place: BTreeMap<usize, usize> = order.iter().enumerate().map(|(new, old)| (*old, new)).collect();
    world.meetings = order.iter().map(|at| world.meetings[*at].clone()).collect();
    for block in world.cells.iter_mut().flat_map(|cell| &mut cell.blocks) {
        block.meetings.iter_mut().for_each(|id| id.0 = place[&id.0]);
    }
    world.sessions.sort_by(|a, b| (a.month, &a.id).cmp(&(b.month, &b.id)));
}
