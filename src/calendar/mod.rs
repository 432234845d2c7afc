//! Answers about days: which are off, which lunar, which a rule names, and when somebody is busy.
//!
//! All dates and times are local (no zone), except inside [`ics`](busy_from_ics), which converts. Nothing here knows
//! people, duties or JSON.

mod days;
mod decisions;
mod holiday;
mod ics;
mod interval;
pub mod lunar;
mod occurrence;
mod rrule_text;
mod rule;
mod vietnam;

pub use days::{Country, Days, FIRST_YEAR, LAST_YEAR};
pub use holiday::{Holiday, HolidayName, HolidayStatus};
pub use ics::{BusyEvent, IcsIssue, IcsIssueKind, busy_from_ics};
pub use interval::Interval;
pub use occurrence::{Blocked, Occurrence, OnHoliday, occurrences};
pub use rrule_text::{CheckedRrule, RruleError};
pub use rule::{DateRule, MonthEnd};
