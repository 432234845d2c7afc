//! Rules about places: nobody in two at once, and cells one must not attend.

use std::collections::BTreeMap;

use super::report::Violation;
use super::view::{Duty, Taken, View, cells};
use crate::calendar::Interval;
use crate::domain::{CommuneId, Instance, Meeting, OwnPlace, PersonId, PlaceId};
use crate::rules::Rule;

pub(super) fn one_place(view: &View<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for person in view.instance.person_ids() {
        let list: Vec<_> = view.of(person).collect();
        let mut worst: BTreeMap<(Duty, Duty), Violation> = BTreeMap::new();
        for (at, first) in list.iter().enumerate() {
            for second in list[at + 1..].iter().filter(|second| second.duty != first.duty) {
                let missing =
                    clash(view.instance, (&first.sittings, first.place), (&second.sittings, second.place));
                if let Some(minutes) = missing {
                    let key = (first.duty.min(second.duty), first.duty.max(second.duty));
                    worst.entry(key).or_insert_with(|| collision(first, second, minutes));
                }
            }
        }
        found.extend(worst.into_values());
    }
    found
}

fn collision(first: &Taken<'_>, second: &Taken<'_>, minutes: i64) -> Violation {
    let (first, second) = if first.row.start <= second.row.start { (first, second) } else { (second, first) };
    Violation::row(Rule::OnePlace, first.row).other(&second.row.duty).amount(minutes)
}

/// Minutes that are missing to be at both; `None` if both can be reached.
pub(super) fn clash(
    instance: &Instance,
    a: (&[Interval], PlaceId),
    b: (&[Interval], PlaceId),
) -> Option<i64> {
    let pairs = a.0.iter().flat_map(|one| b.0.iter().map(move |other| (one, other)));
    let missing = |(one, other): (&Interval, &Interval)| {
        let a_first = (one.start, one.end) <= (other.start, other.end);
        let (from, to) = if a_first { (a.1, b.1) } else { (b.1, a.1) };
        let (early, late) = if a_first { (one, other) } else { (other, one) };
        instance.travel.trip(from, to).minutes - (late.start - early.end).num_minutes()
    };
    pairs.map(missing).filter(|minutes| *minutes > 0).max()
}

pub(super) fn never_cell(view: &View<'_>) -> Vec<Violation> {
    let broken = view.visits().filter(|(taken, meeting)| is_never(view.instance, taken.person, meeting));
    broken.map(|(taken, _)| Violation::row(Rule::NeverCell, taken.row)).collect()
}

/// Whether one of the meeting's cells is one the person must never attend.
pub(super) fn is_never(instance: &Instance, person: PersonId, meeting: &Meeting) -> bool {
    cells(meeting).any(|cell| instance.person(person).never.contains(&cell))
}

pub(super) fn own_commune(view: &View<'_>) -> Vec<Violation> {
    own(view, Rule::OwnCommune, view.instance.policy.own_commune, home)
}

pub(super) fn own_workplace(view: &View<'_>) -> Vec<Violation> {
    own(view, Rule::OwnWorkplace, view.instance.policy.own_workplace, work)
}

/// Where a person's own commune is read.
pub(super) type Own = fn(&Instance, PersonId) -> Option<CommuneId>;

fn own(view: &View<'_>, rule: Rule, policy: OwnPlace, commune: Own) -> Vec<Violation> {
    if policy != OwnPlace::Forbid {
        return Vec::new();
    }
    let broken =
        view.visits().filter(|(taken, meeting)| is_own(view.instance, taken.person, meeting, commune));
    broken.map(|(taken, _)| Violation::row(rule, taken.row)).collect()
}

/// Whether one of the meeting's cells lies in the commune the person lives (or works) in.
pub(super) fn is_own(instance: &Instance, person: PersonId, meeting: &Meeting, commune: Own) -> bool {
    let own = commune(instance, person);
    own.is_some() && cells(meeting).any(|cell| Some(instance.cell(cell).commune) == own)
}

/// The commune a person lives in, where known.
pub(super) fn home(instance: &Instance, person: PersonId) -> Option<CommuneId> {
    instance.person(person).home.and_then(|place| instance.place(place).commune)
}

/// The commune a person works in, where known.
pub(super) fn work(instance: &Instance, person: PersonId) -> Option<CommuneId> {
    instance.person(person).workplace.and_then(|place| instance.place(place).commune)
}
