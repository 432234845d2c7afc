//! All integration tests in one binary.

mod calendar;
mod format;
mod instances;
