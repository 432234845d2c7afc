//! Seats fixed and forbidden: the last word counts.

use super::blame::{Edit, Made};
use super::file::SeatLock;
use super::find::{check_e1801_person, duty};
use super::past::Past;
use crate::format::Issue;
use crate::format::instance::{Instance, Lock};

/// Fixes a seat: what is fixed there for others, and what forbids it, goes.
pub(super) fn lock(dto: &mut Instance, seat: &SeatLock, path: &str, past: &Past<'_>) -> Result<Edit, Issue> {
    let lock = named(dto, seat, true, path, past)?;
    dto.locks.retain(|old| {
        let same_seat = old.duty == lock.duty && old.seat == lock.seat && lock.seat.is_some();
        let forbids = !old.fixed && old.person == lock.person && old.duty == lock.duty;
        let forbids = forbids && (old.seat.is_none() || old.seat == lock.seat);
        *old == lock || !(forbids || old.fixed && same_seat)
    });
    Ok(push(dto, lock, path))
}

/// Forbids a seat, or all seats of the duty: what fixes the person there goes.
pub(super) fn forbid(
    dto: &mut Instance,
    seat: &SeatLock,
    path: &str,
    past: &Past<'_>,
) -> Result<Edit, Issue> {
    let lock = named(dto, seat, false, path, past)?;
    dto.locks.retain(|old| {
        let fixes = old.fixed && old.duty == lock.duty && old.person == lock.person;
        !(fixes && (lock.seat.is_none() || old.seat == lock.seat))
    });
    Ok(push(dto, lock, path))
}

/// Drops the locks of a duty that is no longer planned.
pub(super) fn drop_locks(dto: &mut Instance, duty: &str) {
    dto.locks.retain(|lock| lock.duty != duty);
}

fn named(dto: &Instance, seat: &SeatLock, fixed: bool, path: &str, past: &Past<'_>) -> Result<Lock, Issue> {
    check_e1801_person(dto, &seat.person, path)?;
    let (duty, day) = duty(dto, &seat.duty, past, path)?;
    if let Some(day) = day {
        past.check_e1804_to_come(day, &duty, format!("{path}.duty"))?;
    }
    Ok(Lock { duty, seat: seat.seat.clone(), person: seat.person.clone(), fixed })
}

fn push(dto: &mut Instance, lock: Lock, path: &str) -> Edit {
    if !dto.locks.contains(&lock) {
        dto.locks.push(lock.clone());
    }
    Edit { made: Made::Lock(lock), by: path.to_owned() }
}
