//! Returns to a cell within the memory: forbidden, or counted.

use std::collections::{BTreeMap, BTreeSet};

use super::relaxation::{Relaxation, of};
use crate::domain::{CellId, PersonId, Premise, Strictness, Tier};
use crate::rules::Rule;

/// Lists what the memory says of everybody at every cell.
pub(super) fn list(r: &mut Relaxation<'_>) {
    let mut stays: BTreeMap<(CellId, PersonId), Vec<(usize, usize)>> = BTreeMap::new();
    for stay in &r.stays {
        stays.entry((stay.cell, stay.person)).or_default().push((stay.block, stay.choice));
    }
    for ((cell, person), own) in stays {
        one_person(r, cell, person, &own);
    }
}

fn one_person(r: &mut Relaxation<'_>, cell: CellId, person: PersonId, own: &[(usize, usize)]) {
    let (instance, strict) = (r.instance, r.instance.policy.rotation.strictness == Strictness::Hard);
    let memory = i64::from(instance.policy.rotation.memory_blocks);
    let blocks = &instance.cell(cell).blocks;
    let holds = |at: usize| blocks[at].holders.iter().any(|holder| holder.person == person);
    let was_there = |at: usize| {
        let recent = (blocks[at].number - memory)..blocks[at].number;
        let mut past =
            instance.past_visits.iter().filter(|visit| visit.person == person && visit.cell == cell);
        !holds(at) && past.any(|visit| recent.contains(&visit.block))
    };
    let mut free = Vec::new();
    for (at, choice) in own.iter().copied() {
        match (was_there(at), strict) {
            (true, true) => r.choices[choice].most = 0,
            (true, false) => r.cost(choice, Tier::Rotation, 1),
            (false, _) => free.push((at, choice)),
        }
    }
    let anchors: BTreeSet<usize> = own.iter().map(|(at, _)| *at).collect();
    for anchor in anchors {
        let within = |later: usize| (1..=memory).contains(&(blocks[later].number - blocks[anchor].number));
        let later: Vec<_> = free.iter().copied().filter(|(own, _)| within(*own) && !holds(*own)).collect();
        if later.is_empty() {
            continue;
        }
        let (duty, from) = (Some(instance.cell(cell).id.clone()), Some(blocks[anchor].from));
        let premise = Premise { duty, from, person: r.person_id(person), ..of(Rule::Rotation) };
        let row = r.row_or(premise, None, Some(1));
        let first = own.iter().filter(|(at, _)| *at == anchor).chain(&later);
        first.for_each(|(_, choice)| r.count(row, *choice, 1));
        let back: BTreeSet<usize> = later.iter().filter(|_| !strict).map(|(block, _)| *block).collect();
        for block in back {
            let back = returned(r, (cell, block, person));
            r.count(row, back, -1);
        }
    }
}

/// The choice that counts a return, made once.
fn returned(r: &mut Relaxation<'_>, of: (CellId, usize, PersonId)) -> usize {
    if let Some(choice) = r.returns.get(&of) {
        return *choice;
    }
    let choice = r.priced(1, Tier::Rotation, 1);
    r.returns.insert(of, choice);
    choice
}
