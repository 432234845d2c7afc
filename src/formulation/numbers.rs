//! Numbers of seats of one role: whoever had one in the plan in force keeps it.

use std::collections::BTreeMap;

use crate::domain::{Assignment, Instance, PersonId, SeatName};

/// Gives each person a number from 1 that is not taken: the one they had in a row that `meant` picks, else the next.
pub(super) fn kept(
    instance: &Instance,
    people: impl Iterator<Item = PersonId>,
    taken: &[u32],
    role: &str,
    meant: impl Fn(&Assignment) -> bool,
) -> BTreeMap<u32, PersonId> {
    let mut numbered = BTreeMap::new();
    let mut waiting = Vec::new();
    for person in people {
        let had = number_before(instance, person, role, &meant);
        match had.filter(|number| !taken.contains(number) && !numbered.contains_key(number)) {
            Some(number) => drop(numbered.insert(number, person)),
            None => waiting.push(person),
        }
    }
    let free: Vec<u32> = (1..)
        .filter(|number| !taken.contains(number) && !numbered.contains_key(number))
        .take(waiting.len())
        .collect();
    numbered.extend(free.into_iter().zip(waiting));
    numbered
}

fn number_before(
    instance: &Instance,
    person: PersonId,
    wanted: &str,
    meant: impl Fn(&Assignment) -> bool,
) -> Option<u32> {
    let rows = instance.settled.as_ref()?.previous.iter();
    let own = rows.filter(|row| row.person == instance.person(person).id && meant(row));
    own.filter_map(|row| SeatName::parse(&row.seat)).find_map(|seat| match seat {
        SeatName::Accompanying { role, number } | SeatName::Panel { role, number } if role == wanted => {
            Some(number)
        }
        _ => None,
    })
}
