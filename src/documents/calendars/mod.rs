//! Calendars for telephones: iCalendar files (RFC 5545), one for each person and commune, one for the public.
//!
//! Files of an earlier plan are taken into account: what is no longer so is changed or cancelled under its old UID with the
//! next SEQUENCE, and does not stand twice in anybody's telephone.

mod build;
mod changed;
mod entry;
mod merge;
mod read;
mod sources;
mod write;

pub use build::{CalendarFile, Edition, calendars};
pub use read::NotOurs;
