//! Rules about one row of the plan: known names, right times, right seat, right person.

use std::collections::BTreeMap;

use super::locks;
use super::report::Violation;
use super::view::{Duty, Taken, View, candidate, cells, host_kind, span};
use crate::domain::{Assignment, HostOption, Instance, Kind, PersonId, SeatName};
use crate::rules::Rule;

pub(super) fn known(view: &View<'_>) -> Vec<Violation> {
    let rows = view.unknown.iter().map(|(row, text)| Violation::row(Rule::Known, row).other(text));
    let standbys = view.rows.iter().filter_map(|row| row.standby.as_deref().map(|standby| (row, standby)));
    let nobody = standbys.filter(|(_, standby)| view.person(standby).is_none());
    rows.chain(nobody.map(|(row, standby)| Violation::row(Rule::Known, row).other(standby))).collect()
}

pub(super) fn timing(view: &View<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for taken in &view.taken {
        found.extend(times(view.instance, taken));
        let place = &view.instance.place(taken.place).id;
        if taken.row.place != *place {
            found.push(Violation::row(Rule::Timing, taken.row).other(place));
        }
    }
    found
}

fn times(instance: &Instance, taken: &Taken<'_>) -> Option<Violation> {
    let row = taken.row;
    let breach = Violation::row(Rule::Timing, row);
    let known = match taken.duty {
        Duty::Meeting(_) => Some((taken.date, span(&taken.sittings)?)),
        Duty::Session(id) => match candidate(instance, id, row) {
            Some(candidate) => Some((candidate.date, span(&candidate.sittings)?)),
            None => None,
        },
    };
    let Some((date, (start, end))) = known else { return Some(breach) };
    let off = (row.start - start).num_minutes().abs().max((row.end - end).num_minutes().abs());
    (row.date != date || row.start != start || row.end != end).then(|| breach.amount(off))
}

pub(super) fn seat_label(view: &View<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for taken in &view.taken {
        let breach = |expected: &str| Violation::row(Rule::SeatLabel, taken.row).other(expected);
        let (cell, reception) = belongs(view.instance, taken.duty);
        let row = taken.row;
        let wrong = [
            (row.role != taken.seat.role(), "role"),
            (row.cell.as_deref() != cell, "cell"),
            (row.reception.as_deref() != reception, "reception"),
            (!fits(&taken.seat, row.kind), "kind"),
            (row.locked != is_locked(view.instance, taken), "locked"),
        ];
        found.extend(wrong.iter().filter(|(wrong, _)| *wrong).map(|(_, field)| breach(field)));
    }
    found
}

fn belongs(instance: &Instance, duty: Duty) -> (Option<&str>, Option<&str>) {
    match duty {
        Duty::Meeting(id) => (Some(&instance.cell(instance.meeting(id).cell).id), None),
        Duty::Session(id) => (None, Some(&instance.one_series(instance.session(id).series).id)),
    }
}

fn fits(seat: &SeatName, kind: Kind) -> bool {
    match seat {
        SeatName::Accompanying { .. } => matches!(kind, Kind::Accompanying | Kind::Substitute),
        SeatName::AreaLead => kind == Kind::AreaLead,
        SeatName::Host => matches!(kind, Kind::Head | Kind::Delegate),
        SeatName::Panel { .. } => kind == Kind::Panel,
    }
}

fn is_locked(instance: &Instance, taken: &Taken<'_>) -> bool {
    let mut own = instance.locks.iter().filter(|lock| lock.fixed && lock.person == taken.person);
    own.any(|lock| locks::meant(lock, taken))
}

pub(super) fn one_seat(view: &View<'_>) -> Vec<Violation> {
    let mut seats: BTreeMap<(Duty, &SeatName), &Assignment> = BTreeMap::new();
    let mut people: BTreeMap<(Duty, PersonId), &Assignment> = BTreeMap::new();
    let mut found = Vec::new();
    for taken in &view.taken {
        let breach = Violation::row(Rule::OneSeat, taken.row).amount(1);
        if let Some(first) = seats.insert((taken.duty, &taken.seat), taken.row) {
            found.push(breach.clone().other(&first.person));
        }
        if let Some(first) = people.insert((taken.duty, taken.person), taken.row) {
            found.push(breach.other(&first.seat));
        }
    }
    found
}

pub(super) fn eligible(view: &View<'_>) -> Vec<Violation> {
    let outside = |taken: &&Taken<'_>| !admits(view.instance, taken.duty, &taken.seat, taken.person);
    let not_host = |taken: &&Taken<'_>| taken.seat != SeatName::Host;
    view.taken
        .iter()
        .filter(not_host)
        .filter(outside)
        .map(|taken| Violation::row(Rule::Eligible, taken.row))
        .collect()
}

/// Whether a seat admits a person, by label, area or host option.
pub(super) fn admits(instance: &Instance, duty: Duty, seat: &SeatName, person: PersonId) -> bool {
    match (duty, seat) {
        (Duty::Meeting(id), SeatName::Accompanying { role, .. }) => {
            let cell = instance.cell(instance.meeting(id).cell);
            let mut seats = cell.accompanying.iter().filter(|seats| seats.role == *role);
            seats.any(|seats| instance.person(person).in_any(&seats.groups))
        }
        (Duty::Meeting(id), SeatName::AreaLead) => cells(instance.meeting(id))
            .any(|cell| instance.commune(instance.cell(cell).commune).area_lead == Some(person)),
        (Duty::Session(id), SeatName::Host) => {
            instance.session(id).hosts.iter().any(|option| option.person == person)
        }
        (Duty::Session(id), SeatName::Panel { role, .. }) => {
            let series = instance.one_series(instance.session(id).series);
            let mut seats = series.panel.iter().filter(|seats| seats.role == *role);
            seats.any(|seats| instance.person(person).in_any(&seats.groups))
        }
        (Duty::Meeting(_), SeatName::Host | SeatName::Panel { .. })
        | (Duty::Session(_), SeatName::Accompanying { .. } | SeatName::AreaLead) => false,
    }
}

pub(super) fn host(view: &View<'_>) -> Vec<Violation> {
    let hosts = view.taken.iter().filter(|taken| taken.seat == SeatName::Host);
    let wrong = hosts.filter(|taken| host_option(view.instance, taken).is_none());
    wrong.map(|taken| Violation::row(Rule::Host, taken.row)).collect()
}

/// The option by which somebody hosts: same person, same quality.
pub(super) fn host_option<'a>(instance: &'a Instance, taken: &Taken<'_>) -> Option<&'a HostOption> {
    let Duty::Session(id) = taken.duty else { return None };
    let mut options = instance.session(id).hosts.iter();
    options.find(|option| option.person == taken.person && host_kind(option) == taken.row.kind)
}

pub(super) fn zero_share(view: &View<'_>) -> Vec<Violation> {
    let broken = view.taken.iter().filter(|taken| is_barred(view.instance, &taken.seat, taken.person));
    broken.map(|taken| Violation::row(Rule::ZeroShare, taken.row)).collect()
}

/// Whether a person without a share may not take this seat because it counts.
pub(super) fn is_barred(instance: &Instance, seat: &SeatName, person: PersonId) -> bool {
    let counts = instance.policy.fairness.counts.contains(&seat.family());
    counts && instance.is_compared(person) && *instance.person(person).share.numer() == 0
}
