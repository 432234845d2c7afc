//! The committee's periodic report: who attended, what was held, who reported, who came and with what.

mod attendance;
mod figures;
mod gather;
mod sessions;

pub use attendance::{CellRow, CommuneRow, MemberRow, Turnouts};
pub use figures::{ConcernCount, Period, PeriodicReport, ReportCount, report};
pub use sessions::{CaseRow, Cases, SeriesRow};
