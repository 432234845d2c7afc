//! What the register keeps, record by record.

mod follow_up;
mod people;
mod plans;
mod service;

pub use crate::format::records::{Came, CaseKind, ConcernState, Held, MeetingState, ReportState};
pub use follow_up::{Attendance, Concern, MeetingOutcome, Reminder, Report, SessionOutcome, Visits};
pub use people::{Cell, Committee, Commune, Person, Series};
pub use plans::{Account, Duty, DutyKind, PlanState, PlanVersion, Quality, Seat, Settlement};
pub use service::{Approval, Credential, CredentialKind, DeskItem, DeskKind, Notice, PasswordChange, User};

use super::table::Table;

/// All tables of records.
pub(super) fn tables() -> impl Iterator<Item = &'static Table> {
    [people::TABLES, plans::TABLES, follow_up::TABLES, service::TABLES].into_iter().flatten().copied()
}
