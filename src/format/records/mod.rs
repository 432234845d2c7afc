//! `luanphien/records@1`: what became of the duties of a plan, as JSON or as a table.

mod file;
mod period;
mod table;
mod words;

pub use file::{Attendance, Concern, Meeting, Record, Records, Report, Session, Visits};
pub use period::{ReportPeriod, Span};
pub use table::{RecordKind, read_table};
pub use words::{Came, CaseKind, ConcernState, Held, MeetingState, ReportState};
