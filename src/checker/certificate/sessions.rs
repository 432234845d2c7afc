//! When a session is held, who hosts it and who sits on its panel; how far apart sessions are.

use chrono::Days;

use super::super::seats::host_option;
use super::super::view::Duty;
use super::meetings::{sit, unnumbered};
use super::places::Place;
use super::relaxation::{Relaxation, Sitting, of};
use crate::domain::{
    Assignment, Composition, HostKind, Kind, PanelSeat, PersonId, Premise, SeatName, SeriesId, SessionId,
    Tier, UncoveredKind,
};
use crate::rules::Rule;

/// Lists choices and rows of all sessions.
pub(super) fn list(r: &mut Relaxation<'_>) {
    for session in (0..r.instance.sessions.len()).map(SessionId) {
        one_session(r, session);
    }
    for series in (0..r.instance.series.len()).map(SeriesId) {
        spacing(r, series);
    }
}

fn one_session(r: &mut Relaxation<'_>, id: SessionId) {
    let instance = r.instance;
    let session = instance.session(id);
    let series = instance.one_series(session.series);
    let premise = Premise { duty: Some(session.id.clone()), ..of(Rule::SessionDate) };
    let row = r.add_row(premise, Some(1), Some(1));
    let open = r.priced(1, Tier::Coverage, series.priority);
    r.count(row, open, 1);
    r.opens(Place::new(UncoveredKind::Session, &session.id, "", None), open);
    for (candidate, slot) in slots_of(r, id).into_iter().enumerate() {
        let date = r.priced(1, Tier::Preference, session.candidates[candidate].distance);
        r.count(row, date, 1);
        r.held.insert(slot, date);
        hosts(r, id, slot);
        series.panel.iter().for_each(|seats| panel(r, slot, seats));
        series.composition.iter().for_each(|bound| composition(r, slot, bound));
        one_seat(r, slot);
    }
}

/// The slots of a session, date by date.
fn slots_of(r: &Relaxation<'_>, id: SessionId) -> Vec<usize> {
    (0..r.slots.len()).filter(|slot| r.slots[*slot].duty == Duty::Session(id)).collect()
}

/// A row about a session on one of its dates; the terms are held against that date.
fn on_date(
    r: &mut Relaxation<'_>,
    slot: usize,
    premise: Premise,
    bounds: (Option<i64>, Option<i64>),
    held: i64,
) -> usize {
    let (duty, start) = (Some(r.slots[slot].id.clone()), Some(r.slots[slot].start));
    let row = r.row_or(Premise { duty, start, ..premise }, bounds.0, bounds.1);
    let date = r.held[&slot];
    r.count(row, date, -held);
    row
}

fn hosts(r: &mut Relaxation<'_>, id: SessionId, slot: usize) {
    let row = on_date(r, slot, of(Rule::HostPresent), (Some(0), Some(0)), 1);
    let mut known: Vec<(PersonId, HostKind)> = Vec::new();
    for option in &r.instance.session(id).hosts {
        let seat = SeatName::Host;
        let fits = r.slots[slot].admits(r.instance, &r.slots[slot].taken(option.person, seat.clone()));
        if !fits || known.contains(&(option.person, option.kind)) {
            continue;
        }
        known.push((option.person, option.kind));
        let cost = cost_of_host(r, slot, option.person, option.kind);
        let choice = r.priced(1, Tier::Heads, cost);
        r.count(row, choice, 1);
        sit(r, option.person, slot, &seat, choice);
    }
}

/// What the tier of heads counts for a host, read as from a plan.
fn cost_of_host(r: &Relaxation<'_>, slot: usize, person: PersonId, kind: HostKind) -> i64 {
    let kind = match kind {
        HostKind::Head => Kind::Head,
        HostKind::Delegate => Kind::Delegate,
    };
    let taken = r.slots[slot].taken(person, SeatName::Host);
    let row = Assignment { kind, ..taken.row.clone() };
    let taken = super::super::view::Taken { row: &row, ..taken };
    host_option(r.instance, &taken).map_or(0, |option| option.cost)
}

fn panel(r: &mut Relaxation<'_>, slot: usize, seats: &PanelSeat) {
    let (seat, count) = (SeatName::Panel { role: seats.role.clone(), number: 1 }, i64::from(seats.count));
    let premise = Premise { seat: Some(unnumbered(&seat)), ..of(Rule::Complete) };
    let row = on_date(r, slot, premise, (Some(0), Some(0)), count);
    let open = r.priced(count, Tier::Coverage, seats.weight);
    r.count(row, open, 1);
    let place = Place::new(UncoveredKind::Panel, &r.slots[slot].id, &seat.to_string(), None);
    r.opens(place, open);
    for person in r.instance.person_ids() {
        if r.slots[slot].admits(r.instance, &r.slots[slot].taken(person, seat.clone())) {
            let choice = r.choice(1);
            r.count(row, choice, 1);
            sit(r, person, slot, &seat, choice);
        }
    }
}

/// At least and at most so many of a group.
fn composition(r: &mut Relaxation<'_>, slot: usize, bound: &Composition) {
    let instance = r.instance;
    let group = Some(bound.group.clone());
    let some = r.at[slot].clone();
    let member = |sitting: &Sitting| i64::from(instance.person(sitting.person).groups.contains(&bound.group));
    let least = i64::from(bound.at_least);
    if least > 0 {
        let premise = Premise { group: group.clone(), ..of(Rule::Complete) };
        let row = on_date(r, slot, premise, (Some(0), None), least);
        let short = r.priced(least, Tier::Coverage, bound.weight);
        r.count(row, short, 1);
        let place = Place::new(UncoveredKind::Composition, &r.slots[slot].id, &bound.group, None);
        r.opens(place, short);
        r.count_sittings(row, &some, member);
    }
    if let Some(most) = bound.at_most {
        let row =
            on_date(r, slot, Premise { group, ..of(Rule::PanelAtMost) }, (None, Some(0)), i64::from(most));
        r.count_sittings(row, &some, member);
    }
}

/// Nobody takes two seats of a session, and nobody sits where none is held.
fn one_seat(r: &mut Relaxation<'_>, slot: usize) {
    let some = r.at[slot].clone();
    let mut people: Vec<PersonId> = some.iter().map(|at| r.sittings[*at].person).collect();
    people.sort_unstable();
    people.dedup();
    for person in people {
        let premise = Premise { person: r.person_id(person), ..of(Rule::OneSeat) };
        let row = on_date(r, slot, premise, (None, Some(0)), 1);
        r.count_sittings(row, &some, |sitting| i64::from(sitting.person == person));
    }
}

/// Within fewer days than sessions are apart there is one at most.
fn spacing(r: &mut Relaxation<'_>, id: SeriesId) {
    let series = r.instance.one_series(id);
    let own =
        |slot: &usize| matches!(r.slots[*slot].duty, Duty::Session(s) if r.instance.session(s).series == id);
    let slots: Vec<usize> = (0..r.slots.len()).filter(own).collect();
    for from in slots.iter().map(|slot| r.slots[*slot].date).collect::<std::collections::BTreeSet<_>>() {
        let Some(end) = from.checked_add_days(Days::new(series.min_days_between.into())) else { continue };
        let inside: Vec<usize> = slots
            .iter()
            .copied()
            .filter(|slot| from <= r.slots[*slot].date && r.slots[*slot].date < end)
            .collect();
        if inside.len() > 1 {
            let premise = Premise { duty: Some(series.id.clone()), from: Some(from), ..of(Rule::Spacing) };
            let row = r.add_row(premise, None, Some(1));
            inside.iter().for_each(|slot| r.count(row, r.held[slot], 1));
        }
    }
}
