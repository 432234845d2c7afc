//! The verbs of the office as functions: what the command line and the service do.

mod absence;
mod addition;
pub mod batch;
mod by_hand;
mod certify;
mod clock;
pub mod compare;
mod demand;
pub mod explain;
mod fill;
pub mod follow_up;
mod frontier;
pub mod generate;
mod ledger;
mod levels;
pub mod life;
mod lineage;
mod multipliers;
mod open_seat;
mod person;
mod plan;
mod price;
mod progress;
mod rebalance;
pub mod register;
mod seat;
pub mod simulate;
mod suggest;
mod tenure;
mod tolerance;
mod worth;

pub use by_hand::{Move, NotMoved, Weighed, by_hand, seen, weigh};
pub use certify::{certify, check_certificate, judge_bounds};
pub use clock::at_office;
pub use demand::Demand;
pub use frontier::{Frontier, FrontierPoint, frontier};
pub use ledger::{
    Account, Booked, Carried, Fate, HUNDREDTHS, Holder, accounts, carry, carry_to, credit, holders,
    settle_accounts,
};
pub use lineage::check_made_from;
pub use plan::{PlanFailure, PlanOptions, Planned, Timings, plan};
pub use progress::{Progress, Silent, Stage};
pub use rebalance::{RebalanceFailure, RebalanceOptions, rebalance};
pub use suggest::{SuggestFailure, suggest};

pub use crate::solver::end_clocks_after;

use crate::checker::{self, Report};
use crate::domain::{Instance, Plan};

/// Judges any plan, also one typed by hand.
#[must_use]
pub fn check(instance: &Instance, plan: &Plan) -> Report {
    match rebalance::seen_by(instance, plan) {
        Some(instance) => checker::check(&instance, plan),
        None => checker::check(instance, plan),
    }
}
