//! What the register keeps, record by record.

mod follow_up;
mod people;
mod plans;

pub use crate::format::records::{Came, CaseKind, ConcernState, Held, MeetingState, ReportState};
pub use follow_up::{Attendance, Concern, MeetingOutcome, Reminder, Report, SessionOutcome, Visits};
pub use people::{Cell, Committee, Commune, Person, Series};
pub use plans::{Account, Duty, DutyKind, PlanState, PlanVersion, Quality, Seat, Settlement};

use super::table::Table;

/// All tables of records.
pub(super) fn tables() -> impl Iterator<Item = &'static Table> {
    [people::TABLES, plans::TABLES, follow_up::TABLES].into_iter().flatten().copied()
}
