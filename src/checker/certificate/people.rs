//! What the rules say of one person over time, of two people together, and of seats that are fixed.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::super::limits::{carried, whole_windows};
use super::super::locks;
use super::super::view::View;
use super::super::windows::window;
use super::bound::Flaw;
use super::relaxation::{Relaxation, of};
use crate::domain::{Assignment, Instance, Limit, Measure, Period, PersonId, Premise, Settled};
use crate::rules::Rule;

/// Lists the rows; duties that exclude each other are added when they are named.
pub(super) fn list(r: &mut Relaxation<'_>) {
    let past = history(r.instance);
    let so_far = View::new(r.instance, &past);
    for person in r.instance.person_ids() {
        one_seat(r, person);
        most(r, person, &so_far);
        least(r, person, &so_far);
    }
    apart(r);
    fixed(r);
}

/// Rows of a plan in force that cannot change any more.
pub(super) fn history(instance: &Instance) -> Vec<Assignment> {
    instance.settled.iter().flat_map(Settled::history).cloned().collect()
}

/// Nobody takes two seats of one meeting.
fn one_seat(r: &mut Relaxation<'_>, person: PersonId) {
    for (slot, own) in by_slot(r, person) {
        if own.len() > 1 && r.is_meeting(slot) {
            let (duty, person) = (Some(r.slots[slot].id.clone()), r.person_id(person));
            let row = r.add_row(Premise { duty, person, ..of(Rule::OneSeat) }, None, Some(1));
            r.count_sittings(row, &own, |_| 1);
        }
    }
}

/// The sittings of a person, by slot.
fn by_slot(r: &Relaxation<'_>, person: PersonId) -> BTreeMap<usize, Vec<usize>> {
    let mut slots: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    r.by_person[person.0].iter().for_each(|at| slots.entry(r.sittings[*at].slot).or_default().push(*at));
    slots
}

fn most(r: &mut Relaxation<'_>, person: PersonId, so_far: &View<'_>) {
    let mut bounds: BTreeMap<(Period, Measure), i64> = BTreeMap::new();
    for limit in &r.instance.person(person).limits {
        if let Some(most) = limit.max.map(i64::from) {
            bounds.entry((limit.per, limit.measure)).and_modify(|own| *own = most.min(*own)).or_insert(most);
        }
    }
    for ((per, measure), most) in bounds {
        let before = carried(so_far, person, &Limit { per, measure, min: None, max: None });
        for (from, own) in by_period(r, person, per) {
            // What history alone exceeds stays so.
            let left = (most - before.get(&window(per, from)).copied().unwrap_or(0)).max(0);
            let row = r.add_row(limit(r, Rule::LimitMax, person, (per, measure, from)), None, Some(left));
            count_duties(r, row, measure, &own);
        }
    }
}

fn least(r: &mut Relaxation<'_>, person: PersonId, so_far: &View<'_>) {
    let instance = r.instance;
    for one in &instance.person(person).limits {
        let Some(least) = one.min.map(i64::from).filter(|least| *least > 0) else { continue };
        let own = by_period(r, person, one.per);
        let before = carried(so_far, person, one);
        for open in whole_windows(instance, instance.person(person), one) {
            let (from, least) = (open.from, least - before.get(&open).copied().unwrap_or(0));
            let premise = limit(r, Rule::LimitMin, person, (one.per, one.measure, from));
            // Of two minima for the same, the first is enough: any row that holds may be left out.
            if r.has_row(&premise) {
                continue;
            }
            let row = r.add_row(premise, Some(least), None);
            count_duties(r, row, one.measure, own.get(&from).map_or(&[], Vec::as_slice));
        }
    }
}

fn limit(r: &Relaxation<'_>, rule: Rule, person: PersonId, at: (Period, Measure, NaiveDate)) -> Premise {
    Premise {
        person: r.person_id(person),
        per: Some(at.0),
        measure: Some(at.1),
        from: Some(at.2),
        ..of(rule)
    }
}

fn by_period(r: &Relaxation<'_>, person: PersonId, per: Period) -> BTreeMap<NaiveDate, Vec<usize>> {
    let mut periods: BTreeMap<NaiveDate, Vec<usize>> = BTreeMap::new();
    for at in &r.by_person[person.0] {
        let date = r.slots[r.sittings[*at].slot].date;
        periods.entry(window(per, date).from).or_default().push(*at);
    }
    periods
}

fn count_duties(r: &mut Relaxation<'_>, row: usize, measure: Measure, own: &[usize]) {
    for at in own {
        let slot = &r.slots[r.sittings[*at].slot];
        let amount = match measure {
            Measure::Duties => 1,
            Measure::Minutes => slot.sittings.iter().map(crate::calendar::Interval::minutes).sum(),
        };
        r.count(row, r.sittings[*at].choice, amount);
    }
}

/// Two people who are kept apart take one seat of a duty between them.
fn apart(r: &mut Relaxation<'_>) {
    let pairs: BTreeSet<(PersonId, PersonId)> =
        r.instance.policy.apart.iter().map(|(a, b)| (*a.min(b), *a.max(b))).collect();
    for (a, b) in pairs {
        let (first, second) = (by_slot(r, a), by_slot(r, b));
        for (slot, own) in first {
            let Some(others) = second.get(&slot) else { continue };
            let start = (!r.is_meeting(slot)).then_some(r.slots[slot].start);
            let (duty, person, other) = (Some(r.slots[slot].id.clone()), r.person_id(a), r.person_id(b));
            let premise = Premise { duty, start, person, other, ..of(Rule::Apart) };
            let row = r.row_or(premise, None, Some(i64::from(r.is_meeting(slot))));
            r.count_sittings(row, &[own, others.clone()].concat(), |_| 1);
            if let Some(date) = r.held.get(&slot).copied() {
                r.count(row, date, -1);
            }
        }
    }
}

/// Whoever is fixed to a seat takes it.
fn fixed(r: &mut Relaxation<'_>) {
    let instance = r.instance;
    for lock in instance.locks.iter().filter(|lock| lock.fixed && !instance.is_over(&lock.duty)) {
        let seat = lock.seat.as_ref().map(super::meetings::unnumbered);
        let (duty, person) = (Some(lock.duty.clone()), r.person_id(lock.person));
        let premise = Premise { duty, seat, person, ..of(Rule::LockFixed) };
        if r.has_row(&premise) {
            continue;
        }
        let row = r.add_row(premise, Some(1), None);
        let meant: Vec<usize> = r.by_person[lock.person.0]
            .iter()
            .copied()
            .filter(|at| {
                let sitting = &r.sittings[*at];
                locks::meant(lock, &r.slots[sitting.slot].taken(sitting.person, sitting.seat.clone()))
            })
            .collect();
        r.count_sittings(row, &meant, |_| 1);
    }
}

/// Adds the row of duties that exclude each other pairwise, after looking at every pair.
pub(super) fn clash(r: &mut Relaxation<'_>, premise: &Premise) -> Result<usize, Flaw> {
    let known = r.instance.person_ids().find(|person| r.person_id(*person) == premise.person);
    let person = known.ok_or(Flaw::Unknown)?;
    let slots = premise.duties.iter().map(|(id, start)| r.slot_of(id, *start).ok_or(Flaw::Unknown));
    let slots: Vec<usize> = slots.collect::<Result<_, _>>()?;
    for (at, one) in slots.iter().enumerate() {
        let free = |other: &usize| *other == *one || !r.slots[*one].excludes(r.instance, &r.slots[*other]);
        if slots[..at].iter().any(free) {
            return Err(Flaw::NoClash);
        }
    }
    let row = r.add_row(premise.clone(), None, Some(1));
    let own: Vec<usize> =
        r.by_person[person.0].iter().copied().filter(|at| slots.contains(&r.sittings[*at].slot)).collect();
    r.count_sittings(row, &own, |_| 1);
    Ok(row)
}

/// Adds a row for every group of duties of a person that exclude each other and that none other holds.
pub(super) fn find_clashes(r: &mut Relaxation<'_>) {
    let longest = r.instance.travel.between.iter().flatten().map(|trip| trip.minutes).max().unwrap_or(0);
    for person in r.instance.person_ids() {
        let mut own: Vec<usize> = by_slot(r, person).into_keys().collect();
        own.sort_by_key(|slot| (r.slots[*slot].start, *slot));
        for group in groups(r, &own, chrono::Duration::minutes(longest)) {
            let duties = group.iter().map(|slot| (r.slots[*slot].id.clone(), r.slots[*slot].start)).collect();
            let premise = Premise { person: r.person_id(person), duties, ..of(Rule::OnePlace) };
            let row = r.row_or(premise, None, Some(1));
            let here: Vec<usize> = r.by_person[person.0]
                .iter()
                .copied()
                .filter(|at| group.contains(&r.sittings[*at].slot))
                .collect();
            r.count_sittings(row, &here, |_| 1);
        }
    }
}

/// Groups that hold every pair that excludes each other, each grown from the earliest pair that no group holds yet.
fn groups(r: &Relaxation<'_>, own: &[usize], reach: chrono::Duration) -> Vec<Vec<usize>> {
    let end = |slot: usize| r.slots[slot].sittings.iter().map(|sitting| sitting.end).max();
    let exclude = |a: usize, b: usize| {
        r.slots[a].duty != r.slots[b].duty && r.slots[a].excludes(r.instance, &r.slots[b])
    };
    let mut held: BTreeSet<(usize, usize)> = BTreeSet::new();
    let mut groups = Vec::new();
    for (at, first) in own.iter().copied().enumerate() {
        let near = own[at + 1..].iter().copied();
        let near = near.take_while(|slot| end(first).is_none_or(|end| r.slots[*slot].start < end + reach));
        let later: Vec<usize> = near.filter(|slot| exclude(first, *slot)).collect();
        for second in later.iter().copied() {
            if held.contains(&(first, second)) {
                continue;
            }
            let mut group = vec![first, second];
            for third in later.iter().copied().filter(|slot| *slot != second) {
                if group.iter().all(|own| *own == first || exclude(*own, third)) {
                    group.push(third);
                }
            }
            for one in &group {
                held.extend(group.iter().map(|other| (*one, *other)));
            }
            groups.push(group);
        }
    }
    groups
}
