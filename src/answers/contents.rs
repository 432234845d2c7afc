//! What is in an instance.

use super::Exit;
use crate::domain::Instance;
use crate::format::ContentsDto;

/// How much there is of everything, as programs read it.
#[must_use]
pub fn contents(instance: &Instance) -> ContentsDto {
    ContentsDto {
        code: Exit::Done.code(),
        hash: instance.hash.clone(),
        people: instance.people.len(),
        cells: instance.cells.len(),
        meetings: instance.meetings.len(),
        sessions: instance.sessions.len(),
    }
}
