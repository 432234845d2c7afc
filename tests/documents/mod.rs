//! What is passed on, read by others.

pub mod accessible;
mod calendars;
mod overview;
pub mod paper;
pub mod readers;
