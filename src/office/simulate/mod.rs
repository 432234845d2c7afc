//! Several quarters on paper: plan, draw what happened, settle the accounts, open the next quarter with them; and the same
//! chance once more for two other ways of planning, so that an office sees what the carried account does over years.

mod desk;
mod fates;
mod quarter;
mod report;
mod roster;
mod round_robin;
mod run;
mod way;

pub use report::{Balance, Happened, Outlook, QuarterRun, Simulation, Way, WayRun};
pub use round_robin::round_robin;
pub use run::{SimulateFailure, SimulateOptions, simulate};
