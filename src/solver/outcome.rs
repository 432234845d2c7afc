//! What solving a program gives: a point, and for each tier how good it is proved to be.

use crate::domain::Tier;
use crate::formulation::Col;

/// The end of a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A point that keeps every row, with its proofs.
    Solved(Solved),
    /// The hard demands contradict each other; at best these columns of `Model::demands` keep these amounts.
    Contradiction(Vec<(Col, i64)>),
    /// More than the level columns can hold: the loads go higher than the program was written for.
    NeedsHeadroom,
    /// No point was found before the time was over.
    NothingFound,
    /// The backend said something that cannot be.
    Broken(String),
}

/// A point and its proofs.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Solved {
    /// The value of every column.
    pub point: Vec<i64>,
    /// One entry per tier, in the order of the policy.
    pub tiers: Vec<TierProof>,
    /// Levels of the loads from the highest, in units of the model.
    pub levels: Vec<LevelProof>,
    /// Whether the time ran out.
    pub limit_struck: bool,
}

/// How good one tier is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TierProof {
    /// Which tier.
    pub tier: Tier,
    /// The best value known under the earlier tiers, before later tiers use the tolerance.
    pub best: i64,
    /// No plan has less under the earlier tiers; `None`: not known.
    pub bound: Option<i64>,
    /// Whether `best` is proved.
    pub proved: bool,
}

/// How many reach one level of the loads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LevelProof {
    /// The load, in units of the model.
    pub level: i64,
    /// How many people have at least this load.
    pub count: i64,
    /// No plan with the higher levels as they are has fewer; `None`: not known.
    pub bound: Option<i64>,
}

impl LevelProof {
    /// Whether the bound meets the count.
    #[must_use]
    pub fn proved(&self) -> bool {
        self.bound == Some(self.count)
    }
}

/// What happens while solving.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// Work on a tier begins.
    Tier(Tier),
    /// Work on a level of the loads begins.
    Level(i64),
    /// A tier that is a plain sum is proved at this value, and a point is known that has it.
    Proved(Tier, i64),
    /// A linear or integer program was solved: what for, its columns and rows after fixing, and seconds.
    Program {
        /// Tier and purpose.
        purpose: String,
        /// Columns that were free.
        columns: usize,
        /// Rows that said something.
        rows: usize,
        /// Wall seconds.
        seconds: f64,
    },
}

/// Somebody who wants to know.
pub trait Watcher: Sync {
    /// Called from the solving thread.
    fn event(&self, event: &Event);
}
