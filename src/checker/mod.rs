//! A second reading of every plan: plain interval and counting code over the domain, nothing shared with the
//! formulation, so that a mistake has to be made twice to go unseen.
//!
//! [`check`] judges a plan against every rule of the catalogue; [`measure`] computes from the assignments alone what a
//! plan says about itself. The table of contents is in `contents.rs`; each family of rules has its file.

mod availability;
mod blocks;
pub mod certificate;
mod changes;
mod claims;
mod contents;
mod coverage;
mod journeys;
mod limits;
mod loads;
mod locks;
mod panel;
mod place;
mod presence;
mod quarter;
mod report;
mod seats;
mod sessions;
mod standby;
mod view;
mod warnings;
mod windows;

pub use changes::{Difference, differences, misreported};
pub use claims::figure;
pub use contents::{check, measure, unfit_history};
pub use loads::{points_of, weights};
pub use quarter::{LimitUse, Quarter, Reach, SeatTaken, quarter};
pub use report::{Measures, Report, Violation};
