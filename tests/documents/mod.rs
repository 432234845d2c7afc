//! What is passed on, read by others.

pub mod accessible;
mod calendars;
mod cells;
mod overview;
pub mod paper;
mod plan_book;
pub mod readers;
mod survives;
