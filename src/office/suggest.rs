//! Who could take one seat of a plan in force, and what each would cost.

use super::explain::{Depth, SeatExplanation, SeatFailure, explain_seat};
use super::progress::Progress;
use super::rebalance::{RebalanceFailure, RebalanceOptions, rebalance};
use crate::domain::{Instance, Plan};
use crate::solver::Clock;

/// Why nobody is suggested.
#[derive(Clone, Debug, PartialEq)]
pub enum SuggestFailure {
    /// There is no new plan even with the seat left to the solver.
    Rebalance(RebalanceFailure),
    /// The seat is none that can change, or the program is wrong.
    Seat(SeatFailure),
}

/// Everybody who might take a seat of the plan that [`rebalance`] makes: who takes it there, who could instead (cheapest
/// first), who cannot.
///
/// What somebody costs is the difference between that plan and the one that [`rebalance`] makes with the seat locked to
/// the person, in every tier. Under a time limit prices may be bounds, and say so.
///
/// # Errors
/// As [`rebalance`], and a seat that is none or is history.
pub fn suggest(
    instance: &Instance,
    previous: &Plan,
    options: &RebalanceOptions,
    seat: &str,
    progress: &dyn Progress,
) -> Result<SeatExplanation, SuggestFailure> {
    let clock = Clock::start(options.plan.time_limit);
    let made = rebalance(instance, previous, options, progress).map_err(SuggestFailure::Rebalance)?;
    let left = clock.left().map(std::time::Duration::from_secs_f64);
    explain_seat(instance, &made.plan, seat, Depth::Full(left)).map_err(SuggestFailure::Seat)
}
