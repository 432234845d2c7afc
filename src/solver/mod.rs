//! Tier after tier to a proved optimum: faces of linear programs, integer programs where a face has no integral point.
//!
//! Only `backend` names HiGHS. The method and why it is right is told in `docs/model.md`.

mod attainable;
mod backend;
mod clock;
mod core;
mod dive;
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

pub use backend::solver_version;
pub use clock::Clock;
pub use idle::idle;
pub use outcome::{Event, LevelProof, Outcome, Solved, TierProof, Watcher};
pub use parts::{Sizes, solve, solve_sized};
pub use prices::{Plain, PlainColumn, prices};
