//! Who may attend which meeting, as the member of a block or for once; and every seat filled or open.

use std::collections::BTreeSet;

use super::super::blocks::serving;
use super::super::view::Duty;
use super::places::Place;
use super::relaxation::{Relaxation, Sitting, Stay, of};
use crate::domain::{CellId, MeetingId, PersonId, Premise, SeatName, Tier, UncoveredKind};
use crate::rules::Rule;

/// Lists choices and rows of all cells.
pub(super) fn list(r: &mut Relaxation<'_>) {
    for cell in (0..r.instance.cells.len()).map(CellId) {
        for block in 0..r.instance.cell(cell).blocks.len() {
            let meetings = r.instance.cell(cell).blocks[block].meetings.clone();
            if !meetings.is_empty() {
                for seats in &r.instance.cell(cell).accompanying {
                    let seat = SeatName::Accompanying { role: seats.role.clone(), number: 1 };
                    one_role(r, (cell, block), &meetings, &seat, i64::from(seats.count));
                }
                one_seat_each(r, cell, block);
                holders(r, cell, block);
            }
        }
    }
    area_leads(r);
}

/// Seats of one role at the meetings of a block: members, substitutes, and what stays open.
fn one_role(
    r: &mut Relaxation<'_>,
    (cell, block): (CellId, usize),
    meetings: &[MeetingId],
    seat: &SeatName,
    count: i64,
) {
    let instance = r.instance;
    let (entry, from) = (instance.cell(cell), instance.cell(cell).blocks[block].from);
    let named =
        |rule, duty: &str| Premise { duty: Some(duty.to_owned()), seat: Some(unnumbered(seat)), ..of(rule) };
    let member = Premise { from: Some(from), ..named(Rule::OneAccompanying, &entry.id) };
    let member = r.add_row(member, Some(count), Some(count));
    let vacant = r.priced(count, Tier::Continuity, 1);
    r.count(member, vacant, 1);
    if !entry.blocks[block].settled {
        r.opens(Place::new(UncoveredKind::Block, &entry.id, &seat.to_string(), Some(from)), vacant);
    }
    let mut filled = Vec::new();
    for meeting in meetings {
        let row = r.add_row(named(Rule::Complete, &instance.meeting(*meeting).id), Some(count), Some(count));
        let open = r.priced(count, Tier::Coverage, entry.priority);
        r.count(row, open, 1);
        let duty = &instance.meeting(*meeting).id;
        r.opens(Place::new(UncoveredKind::Meeting, duty, &seat.to_string(), None), open);
        filled.push(row);
    }
    let misses = usize::try_from(instance.policy.allowed_misses).unwrap_or(usize::MAX);
    let least = meetings.len().saturating_sub(misses).max(1);
    for person in instance.person_ids() {
        let may: Vec<usize> =
            (0..meetings.len()).filter(|at| admits(r, meetings[*at], person, seat)).collect();
        let kind = r.choices.len();
        for set in subsets(&may, least) {
            let choice = r.choice(1);
            r.choices[choice].kind = kind;
            r.count(member, choice, 1);
            r.stays.push(Stay { person, cell, block, choice });
            for at in set {
                r.count(filled[at], choice, 1);
                sit(r, person, meetings[at].0, seat, choice);
            }
        }
        for at in may {
            let choice = r.priced(1, Tier::Continuity, 1);
            r.count(filled[at], choice, 1);
            sit(r, person, meetings[at].0, seat, choice);
        }
    }
}

/// All sets of at least `least` (1 or more), largest first.
fn subsets(of: &[usize], least: usize) -> Vec<Vec<usize>> {
    let mut found = Vec::new();
    let mut layer: BTreeSet<Vec<usize>> = [of.to_vec()].into();
    while layer.first().is_some_and(|set| set.len() >= least) {
        let less = |set: &Vec<usize>| -> Vec<Vec<usize>> {
            (0..set.len()).map(|gone| [&set[..gone], &set[gone + 1..]].concat()).collect()
        };
        let smaller = layer.iter().flat_map(less).collect();
        found.extend(std::mem::replace(&mut layer, smaller));
    }
    found
}

/// The name of a seat without its number.
pub(super) fn unnumbered(seat: &SeatName) -> String {
    let name = seat.to_string();
    name.rsplit_once('/').map_or(name.clone(), |(seat, _)| seat.to_owned())
}

fn admits(r: &Relaxation<'_>, meeting: MeetingId, person: PersonId, seat: &SeatName) -> bool {
    let slot = &r.slots[meeting.0];
    slot.admits(r.instance, &slot.taken(person, seat.clone()))
}

/// Notes a sitting; slots of meetings stand at the meetings' own positions.
pub(super) fn sit(r: &mut Relaxation<'_>, person: PersonId, slot: usize, seat: &SeatName, choice: usize) {
    r.at[slot].push(r.sittings.len());
    r.by_person[person.0].push(r.sittings.len());
    r.sittings.push(Sitting { person, slot, seat: seat.clone(), choice });
    price(r, person, slot, seat, choice);
}

/// What a sitting costs by itself: the journey, an own place to be avoided, a cell that is liked; and its points.
fn price(r: &mut Relaxation<'_>, person: PersonId, slot: usize, seat: &SeatName, choice: usize) {
    let taken = r.slots[slot].taken(person, seat.clone());
    let costs = [
        (Tier::Travel, 2 * super::super::journeys::trip(r.instance, &taken).cost),
        (Tier::Rotation, super::super::blocks::own_places(r.instance, &taken)),
        (Tier::Preference, -super::super::journeys::liking(r.instance, &taken)),
    ];
    let compared = r.instance.is_compared(person);
    let points = if compared { super::super::loads::points(r.instance, &taken) } else { 0 };
    costs.into_iter().for_each(|(tier, cost)| r.cost(choice, tier, cost));
    r.choices[choice].points += points;
}

/// Nobody holds two seats of a cell in a block.
fn one_seat_each(r: &mut Relaxation<'_>, cell: CellId, block: usize) {
    let here: Vec<(PersonId, usize)> =
        r.stays.iter().filter(|s| (s.cell, s.block) == (cell, block)).map(|s| (s.person, s.choice)).collect();
    let roles = r.instance.cell(cell).accompanying.iter().map(|seats| seats.count).sum::<u32>();
    for (person, choice) in here.into_iter().filter(|_| roles > 1) {
        let entry = r.instance.cell(cell);
        let (duty, from) = (Some(entry.id.clone()), Some(entry.blocks[block].from));
        let premise = Premise { duty, from, person: r.person_id(person), ..of(Rule::OneAccompanying) };
        let row = r.row_or(premise, None, Some(1));
        r.count(row, choice, 1);
    }
}

/// Whoever accompanies already goes on, or counts as replaced.
fn holders(r: &mut Relaxation<'_>, cell: CellId, block: usize) {
    for holder in serving(r.instance, cell, block).collect::<Vec<_>>() {
        let entry = r.instance.cell(cell);
        let (duty, from) = (Some(entry.id.clone()), Some(entry.blocks[block].from));
        let premise = Premise { duty, from, person: r.person_id(holder), ..of(Rule::ContinuityTier) };
        let gone = r.priced(1, Tier::Continuity, 1);
        let row = r.row_or(premise, Some(1), None);
        r.count(row, gone, 1);
        let own: Vec<usize> = r
            .stays
            .iter()
            .filter(|s| (s.cell, s.block, s.person) == (cell, block, holder))
            .map(|s| s.choice)
            .collect();
        own.into_iter().for_each(|choice| r.count(row, choice, 1));
    }
}

/// The extra seat of the member in charge of an area, one at each meeting.
fn area_leads(r: &mut Relaxation<'_>) {
    if r.instance.policy.area_lead.is_none() {
        return;
    }
    for slot in
        (0..r.slots.len()).filter(|slot| matches!(r.slots[*slot].duty, Duty::Meeting(_))).collect::<Vec<_>>()
    {
        let seat = SeatName::AreaLead;
        let premise = Premise {
            duty: Some(r.slots[slot].id.clone()),
            seat: Some(unnumbered(&seat)),
            ..of(Rule::OneSeat)
        };
        let row = r.add_row(premise, None, Some(1));
        for person in r.instance.person_ids() {
            if r.slots[slot].admits(r.instance, &r.slots[slot].taken(person, seat.clone())) {
                let choice = r.choice(1);
                r.count(row, choice, 1);
                sit(r, person, slot, &seat, choice);
            }
        }
    }
}
