//! Independent parts of a program are solved side by side.
//!
//! Parts share no row, so every tier's optimum is the sum of the parts' optima; and the leximax optimum of all loads is
//! made of the parts' leximax optima, because it prefers the same of two vectors whatever is added to both. With a
//! tolerance the parts would compete for it, so then the program stays whole.

use petgraph::unionfind::UnionFind;
use rayon::prelude::*;

use super::backend::Settings;
use super::clock::Clock;
use super::large::LARGE_ABOVE;
use super::lexicographic::search;
use super::outcome::{Event, LevelProof, Outcome, Solved, TierProof, Watcher};
use super::sifting::SIFT_ABOVE;
use crate::domain::TierPolicy;
use crate::formulation::{Col, LoadGrid, LoadScale, Model, Objective, Row};

/// From which sizes on programs are solved in other ways. The defaults were measured; tests lower them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sizes {
    /// Linear programs with more free columns are sifted: the answers are the same.
    pub sift: usize,
    /// Integer programs with more free columns are searched over a part of them only: points, but bounds only from
    /// linear programs.
    pub large: usize,
}

impl Default for Sizes {
    fn default() -> Self {
        Self { sift: SIFT_ABOVE, large: LARGE_ABOVE }
    }
}

/// Solves a program tier by tier within the time of the clock.
#[must_use]
pub fn solve(model: &Model, tiers: &[TierPolicy], seed: u32, clock: Clock, watcher: &dyn Watcher) -> Outcome {
    solve_sized(model, tiers, seed, clock, Sizes::default(), watcher)
}

/// The same with sizes of one's own.
#[must_use]
pub fn solve_sized(
    model: &Model,
    tiers: &[TierPolicy],
    seed: u32,
    clock: Clock,
    sizes: Sizes,
    watcher: &dyn Watcher,
) -> Outcome {
    let settings = Settings {
        seed,
        clock,
        slack: 0,
        target: None,
        rough: 0.0,
        nodes: None,
        sift: sizes.sift,
        large: sizes.large,
    };
    let parts = if tiers.iter().any(|tier| tier.tolerance > 0) { Vec::new() } else { split(model) };
    if parts.len() < 2 {
        return search(model, tiers, settings, watcher);
    }
    let solved: Vec<Outcome> =
        parts.par_iter().map(|part| search(&part.model, tiers, settings, &OfPart(watcher))).collect();
    join(model, tiers, &parts, solved)
}

/// Who watches a part: its values are not those of the whole.
struct OfPart<'a>(&'a dyn Watcher);

impl Watcher for OfPart<'_> {
    fn event(&self, event: &Event) {
        if !matches!(event, Event::Proved(..)) {
            self.0.event(event);
        }
    }
}

/// A part with the places of its columns in the whole.
struct Part {
    model: Model,
    columns: Vec<Col>,
}

fn split(model: &Model) -> Vec<Part> {
    let mut joined = UnionFind::<usize>::new(model.columns.len());
    for row in &model.rows {
        for pair in row.terms.windows(2) {
            joined.union(pair[0].0, pair[1].0);
        }
    }
    let labels = joined.into_labeling();
    let mut number: Vec<Option<usize>> = vec![None; labels.len()];
    let mut columns: Vec<Vec<Col>> = Vec::new();
    let mut place: Vec<(usize, Col)> = Vec::with_capacity(labels.len());
    for (col, label) in labels.iter().enumerate() {
        let part = *number[*label].get_or_insert_with(|| {
            columns.push(Vec::new());
            columns.len() - 1
        });
        place.push((part, columns[part].len()));
        columns[part].push(col);
    }
    fill(model, columns, &place)
}

fn fill(model: &Model, columns: Vec<Vec<Col>>, place: &[(usize, Col)]) -> Vec<Part> {
    let moved =
        |terms: &[(Col, i64)]| terms.iter().map(|(col, factor)| (place[*col].1, *factor)).collect::<Vec<_>>();
    let mut parts: Vec<Part> =
        columns.into_iter().map(|columns| Part { model: Model::default(), columns }).collect();
    for part in &mut parts {
        part.model.columns = part.columns.iter().map(|col| model.columns[*col].clone()).collect();
        part.model.in_force.clone_from(&model.in_force);
        part.model.loads = LoadGrid { people: Vec::new(), ..model.loads.clone() };
    }
    for row in model.rows.iter().filter(|row| !row.terms.is_empty()) {
        let part = place[row.terms[0].0].0;
        parts[part].model.rows.push(Row { terms: moved(&row.terms), ..row.clone() });
    }
    for (tier, objective) in &model.objectives {
        for (col, cost) in &objective.terms {
            let (part, own) = place[*col];
            parts[part].model.objectives.entry(*tier).or_default().terms.push((own, *cost));
        }
    }
    for (col, cost) in &model.demands.terms {
        parts[place[*col].0].model.demands.terms.push((place[*col].1, *cost));
    }
    for scale in &model.loads.people {
        let (part, excess) = place[scale.excess];
        let scale =
            LoadScale { levels: moved(&scale.levels), points: moved(&scale.points), excess, ..scale.clone() };
        parts[part].model.loads.people.push(scale);
    }
    parts
}

fn join(model: &Model, tiers: &[TierPolicy], parts: &[Part], solved: Vec<Outcome>) -> Outcome {
    let mut whole = Solved { point: vec![0; model.columns.len()], ..Solved::default() };
    let mut pieces = Vec::new();
    let mut broken = Vec::new();
    for (part, outcome) in parts.iter().zip(solved) {
        match outcome {
            Outcome::Solved(piece) => {
                part.columns.iter().zip(&piece.point).for_each(|(col, value)| whole.point[*col] = *value);
                whole.limit_struck |= piece.limit_struck;
                pieces.push(piece);
            }
            Outcome::Contradiction(columns) => {
                broken.extend(columns.into_iter().map(|(col, amount)| (part.columns[col], amount)))
            }
            other => return other,
        }
    }
    if !broken.is_empty() {
        broken.sort_unstable();
        return Outcome::Contradiction(broken);
    }
    whole.tiers = (0..tiers.len())
        .map(|at| sum(pieces.iter().map(|piece| piece.tiers[at]), model, tiers[at]))
        .collect();
    whole.levels = merge(&pieces);
    Outcome::Solved(whole)
}

fn sum(proofs: impl Iterator<Item = TierProof>, model: &Model, policy: TierPolicy) -> TierProof {
    let constant = model.objectives.get(&policy.tier).map_or(0, |objective: &Objective| objective.constant);
    let start = TierProof { tier: policy.tier, best: constant, bound: Some(constant), proved: true };
    proofs.fold(start, |sum, proof| TierProof {
        tier: sum.tier,
        best: sum.best + proof.best,
        bound: sum.bound.zip(proof.bound).map(|(a, b)| a + b),
        proved: sum.proved && proof.proved,
    })
}

/// Counts of all parts at every level that occurs in one of them.
fn merge(pieces: &[Solved]) -> Vec<LevelProof> {
    let mut levels: Vec<i64> =
        pieces.iter().flat_map(|piece| piece.levels.iter().map(|proof| proof.level)).collect();
    levels.sort_unstable_by(|a, b| b.cmp(a));
    levels.dedup();
    let at = |level: i64| {
        let start = LevelProof { level, count: 0, bound: Some(0) };
        pieces.iter().fold(start, |sum, piece| {
            let own = piece.levels.iter().rev().find(|proof| proof.level >= level);
            let (count, bound) = own.map_or((0, Some(0)), |proof| (proof.count, proof.bound));
            LevelProof { level, count: sum.count + count, bound: sum.bound.zip(bound).map(|(a, b)| a + b) }
        })
    };
    levels.into_iter().map(at).collect()
}
