//! Tier after tier to a proved optimum: faces of linear programs, integer programs where a face has no integral point.
//!
//! Only `backend` names HiGHS. The method and why it is right is told in `docs/model.md`.

mod allowance;
mod attainable;
mod backend;
mod clock;
mod core;
mod dive;
mod duals;
mod fairness;
mod idle;
mod ladder;
mod large;
mod levels;
mod lexicographic;
mod merge;
mod outcome;
mod parts;
mod prices;
mod programs;
mod propagate;
mod region;
mod repair;
mod sifting;
mod start;
mod written;

pub use allowance::allow_levels;
pub use backend::solver_version;
pub use clock::{Clock, end_clocks_after};
pub use duals::{DUAL_SCALE, duals};
pub use idle::idle;
pub use outcome::{Event, LevelProof, Outcome, Solved, TierProof, Watcher};
pub use parts::{Sizes, solve, solve_sized};
pub use prices::{Plain, PlainColumn, prices};
