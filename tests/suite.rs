//! All integration tests in one binary.

mod calendar;
mod checker;
mod support;
mod instances;
