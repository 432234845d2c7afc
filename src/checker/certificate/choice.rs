//! What may happen: choices with their costs, and the rows they stand in.

use crate::domain::Tier;

/// One thing that may happen, at most so many times.
#[derive(Clone, Debug, Default)]
pub(super) struct Choice {
    /// At most so many times.
    pub(super) most: i64,
    /// Of choices of one kind only one is taken: the sets of meetings that somebody may attend in a block.
    pub(super) kind: usize,
    /// Rows with factors.
    pub(super) terms: Vec<(usize, i64)>,
    /// Costs by tier.
    pub(super) costs: Vec<(Tier, i64)>,
    /// Points that count for the person's load.
    pub(super) points: i64,
    /// So many of the places that are asked for stay open by it.
    pub(super) missing: i64,
}

/// A choice in plain numbers, for whoever looks for multipliers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What it adds to what is bounded: its cost in a tier, or how many places stay open by it.
    pub cost: i64,
    /// At most so many times.
    pub most: i64,
    /// Rows with factors, each row once.
    pub terms: Vec<(usize, i64)>,
}

impl Choice {
    /// What it costs in a tier.
    pub(super) fn cost(&self, tier: Tier) -> i64 {
        self.costs.iter().filter(|(own, _)| *own == tier).map(|(_, cost)| cost).sum()
    }

    /// In plain numbers.
    pub(super) fn column(&self, cost: i64) -> Column {
        let mut terms = self.terms.clone();
        terms.sort_unstable();
        terms.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            kept.1 += if same { next.1 } else { 0 };
            same
        });
        Column { cost, most: self.most, terms }
    }
}
