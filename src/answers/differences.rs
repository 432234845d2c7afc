//! How two versions of a plan differ.

use super::Exit;
use super::explained::moment;
use crate::domain::Assignment;
use crate::format::{ChangedSeatDto, DifferencesDto};
use crate::office::life::{Change, Differences};

/// Each seat that differs between two versions, and who must be told, as programs read it.
#[must_use]
pub fn differences(from: i64, to: i64, found: &Differences) -> DifferencesDto {
    DifferencesDto {
        code: Exit::Done.code(),
        from,
        to,
        changes: found.changes.iter().filter_map(seat).collect(),
        told: found.told.clone(),
    }
}

fn seat(change: &Change) -> Option<ChangedSeatDto> {
    let row = change.to.as_ref().or(change.from.as_ref())?;
    let who = |row: &Option<Assignment>| row.as_ref().map(|row| row.person.clone());
    let when = |row: &Option<Assignment>| row.as_ref().map(|row| moment(row.start));
    Some(ChangedSeatDto {
        duty: row.duty.clone(),
        seat: row.seat.clone(),
        from: who(&change.from),
        from_start: when(&change.from),
        to: who(&change.to),
        to_start: when(&change.to),
        counted: change.counted,
    })
}
