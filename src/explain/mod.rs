//! Why a place of a plan stays open, and what would fill it: pure functions over the domain, the program and its solver.
//!
//! [`uncovered()`] gives each open place one reason: a set of seats that too few people could take (found as a minimum cut,
//! then recounted by plain code), a set of demands that the solver proves impossible together, or the news that somebody
//! could take it after all. Changes that would fill it are tried before they are named. [`standings`] goes through everybody
//! who might take one seat, and [`proposals`] are plans near a plan in which somebody else does.

mod barrier;
mod bound;
mod change;
mod compact;
mod conflict;
mod core;
mod cut;
mod demand;
mod exchange;
mod flow;
mod hall;
mod helper;
mod load;
mod placement;
mod places;
mod price;
mod program;
mod recount;
mod relax;
mod report;
mod seat;
mod seated;
mod standing;
mod ties;
mod trial;
mod uncovered;
mod worth;

pub use exchange::proposals;
pub(crate) use helper::with_helper;
pub use price::{Least, Pricing};
pub use report::{
    At, Away, Barrier, Core, CoreDemand, ExplainError, Explanation, Hall, Obstacle, Opening, Reason,
    ReasonKind, Relaxation, SeatRef, Unit, Within,
};
pub use seat::standings;
pub use standing::{Conflict, SeatError, Standing, Standings, Standpoint};
pub use ties::Tie;
pub use uncovered::uncovered;
pub use worth::{LimitWorth, Part, Value, Worth, value};
