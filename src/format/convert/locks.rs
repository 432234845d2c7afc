//! Locks.

use crate::domain::{Lock, PersonId, SeatName};
use crate::format::refs::Refs;

pub(super) fn locks(refs: &Refs<'_>) -> Vec<Lock> {
    let locks = refs.dto.locks.iter().enumerate();
    locks
        .map(|(index, lock)| Lock {
            index,
            duty: lock.duty.clone(),
            seat: lock.seat.as_deref().and_then(SeatName::parse),
            person: PersonId(refs.people.at(&lock.person)),
            fixed: lock.fixed,
        })
        .collect()
}
