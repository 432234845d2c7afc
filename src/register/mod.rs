//! What the office knows over the years: people, plans, attendance and reports of many committees, in SQLite or PostgreSQL.
//!
//! The journal is the source: every change is one entry, chained to the one before, and the tables are what the entries
//! add up to.

mod address;
mod backup;
mod beside;
mod change;
mod database;
mod error;
mod field;
mod journal;
mod lines;
mod misfit;
pub mod records;
mod replay;
mod select;
mod sql;
mod table;
mod verify;
mod wait;

pub use address::Address;
pub use change::{Change, MAX_DOCUMENT, MAX_TEXT};
pub use database::Register;
pub use error::{Damage, RegisterError};
pub use field::{Field, Kind, Stored};
pub use journal::{Altered, Entry};
pub use lines::{FORMAT, Imported};
pub use misfit::Misfit;
pub use select::Select;
pub use table::{Record, Row, Table};
pub use verify::{Flaw, Verified};
pub use wait::wait;
