//! What the register keeps, record by record.

mod follow_up;
mod people;
mod plans;

pub use follow_up::{
    Attendance, Came, Concern, ConcernState, Held, MeetingOutcome, MeetingState, Reminder, Report,
    ReportState, SessionOutcome, Visits,
};
pub use people::{Cell, Committee, Commune, Person, Series};
pub use plans::{Account, Duty, DutyKind, PlanState, PlanVersion, Quality, Seat, Settlement};

use super::table::Table;

/// All tables of records.
pub(super) fn tables() -> impl Iterator<Item = &'static Table> {
    [people::TABLES, plans::TABLES, follow_up::TABLES].into_iter().flatten().copied()
}
