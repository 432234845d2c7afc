//! The verbs of the office as functions.

pub mod generate;
