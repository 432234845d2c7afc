//! Luân Phiên shares out duties fairly, over years, with proof.
//!
//! The way of one seat from JSON to plan, and which module may use which, is told in `ARCHITECTURE.md`.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod answers;
pub mod calendar;
pub mod checker;
pub mod cli;
pub mod documents;
pub mod domain;
pub mod explain;
pub mod format;
pub mod formulation;
pub mod office;
pub mod register;
pub mod rules;
#[cfg(feature = "service")]
pub mod service;
pub mod solver;
pub mod texts;
pub mod workbook;
