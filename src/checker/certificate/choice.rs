//! What may happen: choices with their costs, and the rows they stand in.

use super::bound::Flaw;
use crate::domain::Tier;

/// One thing that may happen, at most so many times.
#[derive(Clone, Debug, Default)]
pub(super) struct Choice {
    /// At most so many times.
    pub(super) most: i64,
    /// What each time brings with it.
    pub(super) whole: Share,
    /// Of these, at least `least` are taken too: the meetings of a block that its member attends.
    pub(super) parts: Vec<Share>,
    pub(super) least: usize,
}

/// What a choice, or a part of one, adds to the rows and the tiers.
#[derive(Clone, Debug, Default)]
pub(super) struct Share {
    /// Rows with factors.
    pub(super) terms: Vec<(usize, i64)>,
    /// Costs by tier.
    pub(super) costs: Vec<(Tier, i64)>,
    /// Points that count for the person's load.
    pub(super) points: i64,
    /// Ruled out by the value of an earlier tier.
    pub(super) closed: bool,
}

/// Where a share stands: the choice, and the part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) choice: usize,
    pub(super) part: Option<usize>,
}

/// A choice in plain numbers, for whoever looks for multipliers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What it costs in the tier that is bounded.
    pub cost: i64,
    /// At most so many times.
    pub most: i64,
    /// Rows with factors, each row once.
    pub terms: Vec<(usize, i64)>,
}

impl Share {
    pub(super) fn cost(&self, tier: Tier) -> i64 {
        self.costs.iter().filter(|(own, _)| *own == tier).map(|(_, cost)| cost).sum()
    }
}

impl Choice {
    /// The least that one time can come to, if each share has a worth; `None` where it cannot be taken at all.
    pub(super) fn cheapest(
        &self,
        worth: impl Fn(&Share) -> Result<i128, Flaw>,
    ) -> Result<Option<i128>, Flaw> {
        let open = self.parts.iter().filter(|part| !part.closed);
        let mut parts = Vec::new();
        for part in open {
            parts.push(worth(part)?);
        }
        if self.whole.closed || parts.len() < self.least {
            return Ok(None);
        }
        parts.sort_unstable();
        let taken = parts.iter().enumerate().filter(|(at, worth)| *at < self.least || **worth < 0);
        let mut sum = worth(&self.whole)?;
        for (_, worth) in taken {
            sum = sum.checked_add(*worth).ok_or(Flaw::Overflow)?;
        }
        Ok(Some(sum))
    }

    /// Every way to take it once, as columns.
    pub(super) fn columns(&self, tier: Tier) -> Vec<Column> {
        let open: Vec<&Share> = self.parts.iter().filter(|part| !part.closed).collect();
        if self.most == 0 || self.whole.closed || open.len() < self.least {
            return Vec::new();
        }
        let sets = subsets(open.len(), self.least.max(usize::from(!open.is_empty())));
        sets.into_iter().map(|set| self.column(tier, set.into_iter().map(|at| open[at]))).collect()
    }

    fn column<'s>(&'s self, tier: Tier, parts: impl Iterator<Item = &'s Share>) -> Column {
        let mut column = Column { cost: 0, most: self.most, terms: Vec::new() };
        for share in std::iter::once(&self.whole).chain(parts) {
            column.cost += share.cost(tier);
            column.terms.extend(&share.terms);
        }
        column.terms.sort_unstable();
        column.terms.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            kept.1 += if same { next.1 } else { 0 };
            same
        });
        column
    }
}

/// Sets of at least `least` of the first `of` numbers, largest first; the empty one where there is nothing to choose.
fn subsets(of: usize, least: usize) -> Vec<Vec<usize>> {
    let mut found = Vec::new();
    let mut layer: Vec<Vec<usize>> = vec![(0..of).collect()];
    while layer.first().is_some_and(|set| set.len() >= least) {
        let smaller = |set: &Vec<usize>| {
            let set = set.clone();
            (0..set.len()).map(move |gone| [&set[..gone], &set[gone + 1..]].concat()).collect::<Vec<_>>()
        };
        let mut next: Vec<Vec<usize>> = layer.iter().flat_map(smaller).collect();
        next.sort_unstable();
        next.dedup();
        found.append(&mut layer);
        layer = next;
    }
    found
}
