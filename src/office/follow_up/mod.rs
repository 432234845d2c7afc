//! After the duties: who came, who reported, what was held and raised; and what that leaves on the accounts.

mod attendance;
mod duties;
mod judge;
mod known;
mod record;
pub mod remind;
pub mod report;
mod reports;
mod statement;

pub use record::{RecordFailure, Recorded, record};
pub use statement::{Line, Statement, statement};
