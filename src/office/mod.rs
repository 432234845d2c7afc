//! The verbs of the office as functions: what the command line does, and later the service.

mod demand;
pub mod explain;
mod fill;
pub mod generate;
mod plan;
mod progress;

pub use demand::Demand;
pub use plan::{PlanFailure, PlanOptions, Planned, Timings, plan};
pub use progress::{Progress, Silent, Stage};

use crate::checker::{self, Report};
use crate::domain::{Instance, Plan};

/// Judges any plan, also one typed by hand.
#[must_use]
pub fn check(instance: &Instance, plan: &Plan) -> Report {
    checker::check(instance, plan)
}
