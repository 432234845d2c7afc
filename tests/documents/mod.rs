//! What is passed on, read by others.

mod calendars;
pub mod python;
