//! What may be due.

use crate::format::words::words;

/// Who is reminded of what is nobody's own.
pub const OFFICE: &str = "office";

words! {
    /// What may be due.
    ReminderKind {
        /// A meeting or session at which somebody has a seat.
        Duty = "duty",
        /// A report.
        Report = "report",
        /// The schedule of a session is to be posted.
        Posting = "posting",
        /// A cell has not been visited for long.
        Cell = "cell",
        /// Cases of a session are to be answered.
        Case = "case",
    }
}
