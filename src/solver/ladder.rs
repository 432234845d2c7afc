//! Leximax on one region: the fewest people at the highest load, then at the next, and so on down the ladder of loads.
//!
//! A few neighbouring levels are proved by one integer program: its weights fall so steeply that one person less at a
//! level outweighs everybody at all lower levels of the group. What the next levels would like breaks ties, within a gap
//! that cannot hide a whole person. Levels that the point in hand already has at their linear bound need no such program.

use super::backend::{IntegerAnswer, LinearAnswer, Settings};
use super::levels::{Reach, in_excess, spread, thresholds, tidied};
use super::lexicographic::rounded_up;
use super::outcome::{Event, LevelProof};
use super::programs::Programs;
use super::region::Region;
use crate::formulation::Objective;

/// The steepest weight of a group: higher ones would drown the solver's tolerances.
const STEEPEST: i64 = 2_000;
/// Weights of the levels below a group, to break ties.
const TAIL: [i64; 2] = [3, 1];
/// A value of a relaxed level column below this is zero.
const NOBODY: f64 = 1e-6;

/// How the climb down ended.
pub(super) enum End {
    /// All levels are known; not all are proved if a limit struck.
    Bottom,
    /// The region has no integral point.
    NoPoint,
    /// The loads go above every level that has a column.
    Headroom,
    /// The time was over before there was a point.
    Limit,
    /// Something that cannot be.
    Broken(String),
}

/// The levels of a region, from the highest down.
pub(super) struct Ladder<'m, 'w> {
    programs: Programs<'w>,
    rungs: Vec<(i64, Reach)>,
    /// How many people there are.
    everybody: i64,
    /// How many stand at the last level settled.
    standing: i64,
    /// Levels of a relaxation, proved; they bound those here for as long as all levels above are the same.
    known: Vec<LevelProof>,
    /// Whether they are.
    same: bool,
    /// The region with all settled levels fixed.
    pub(super) region: Region<'m>,
    /// The best point known; empty before the first.
    pub(super) point: Vec<i64>,
    /// The levels at which somebody stands, with their proofs.
    pub(super) levels: Vec<LevelProof>,
    /// Whether the time ran out.
    pub(super) limit: bool,
}

/// Some levels that one program settles.
struct Group {
    /// What is minimised: `factor` times the weighted levels, and the tie break.
    objective: Objective,
    factor: i64,
    /// The weighted levels alone.
    weighted: Objective,
    /// The most that the tie break can be.
    tail: i64,
    /// How many levels there are.
    levels: usize,
}

impl Group {
    /// The least that the weighted levels can be, if the objective cannot be below `bound`.
    fn bound(&self, bound: i64) -> i64 {
        -(self.tail - bound).div_euclid(self.factor)
    }
}

impl<'m, 'w> Ladder<'m, 'w> {
    /// Nothing is settled yet; `known` are proved levels of a relaxation of the region, or none.
    pub(super) fn new(mut region: Region<'m>, programs: Programs<'w>, known: Vec<LevelProof>) -> Self {
        region.join_levels();
        let rungs = thresholds(region.model);
        let everybody = i64::try_from(region.model.loads.people.len()).unwrap_or(i64::MAX);
        let (point, levels, same) = (Vec::new(), Vec::new(), !known.is_empty());
        Self { programs, rungs, everybody, standing: 0, known, same, region, point, levels, limit: false }
    }

    /// Settles all levels, as far as time allows.
    pub(super) fn climb(&mut self) -> End {
        let mut at = match self.open() {
            Ok(at) => at,
            Err(end) => return end,
        };
        while at < self.rungs.len() && self.standing < self.everybody {
            let next = if self.settled_by_bounds(at) { Ok(at + 1) } else { self.settle_group(at) };
            match next {
                Ok(next) => at = next,
                Err(end) => return end,
            }
        }
        End::Bottom
    }

    /// The first point, best in a group of levels around the highest that a relaxation needs; the first level left open.
    fn open(&mut self) -> Result<usize, End> {
        let from = if self.same { self.first_known() } else { self.first_relaxed()? };
        let group = self.group(from, true);
        let bound = self.minimise(&group, from)?;
        if in_excess(self.region.model, &self.point) {
            return Err(if self.limit { End::Limit } else { End::Headroom });
        }
        self.close_excess();
        let above = (0..from).all(|at| self.count(at) == self.rungs[at].1.always);
        if !above || self.limit {
            return Ok(0);
        }
        (0..from).for_each(|at| self.settle(at, Some(self.rungs[at].1.always)));
        Ok(self.take(from, &group, bound))
    }

    /// The first level at which a relaxation has somebody.
    fn first_known(&self) -> usize {
        (0..self.rungs.len()).find(|at| self.floor(*at) > self.rungs[*at].1.always).unwrap_or_default()
    }

    /// The first of the levels to open with: the linear program needs the last of them.
    fn first_relaxed(&self) -> Result<usize, End> {
        let relaxed = match self.programs.linear(&self.region, &spread(self.region.model), "fairness: spread")
        {
            LinearAnswer::Optimal(optimum) => optimum.primal,
            LinearAnswer::Infeasible => return Err(End::NoPoint),
            LinearAnswer::Limit => return Err(End::Limit),
            LinearAnswer::Broken(what) => return Err(End::Broken(what)),
        };
        let needed =
            |reach: &Reach| reach.always > 0 || reach.columns.iter().any(|col| relaxed[*col] > NOBODY);
        let first = self.rungs.iter().position(|(_, reach)| needed(reach)).unwrap_or_default();
        Ok((first + 1).saturating_sub(self.size()))
    }

    /// What a relaxation, or the level above, says of a level.
    fn floor(&self, at: usize) -> i64 {
        let (level, reach) = &self.rungs[at];
        let known = self.known.iter().rev().find(|proof| proof.level >= *level).filter(|_| self.same);
        known.map_or(0, |proof| proof.count).max(self.standing).max(reach.always)
    }

    fn close_excess(&mut self) {
        for scale in &self.region.model.loads.people {
            self.region.upper[scale.excess] = self.region.lower[scale.excess];
        }
    }

    fn count(&self, at: usize) -> i64 {
        self.rungs[at].1.count(&self.point)
    }

    /// Weights of the levels of a group, from its lowest.
    fn weights(&self) -> impl Iterator<Item = i64> + use<> {
        let step = self.everybody + 1;
        std::iter::successors(Some(1), move |weight| Some(weight * step))
            .take_while(|weight| *weight <= STEEPEST)
    }

    /// How many levels one program can tell apart.
    fn size(&self) -> usize {
        self.weights().count()
    }

    /// The group that begins at a level; while nothing is settled above, every level there weighs as much as its first.
    fn group(&self, from: usize, opening: bool) -> Group {
        let to = (from + self.size()).min(self.rungs.len());
        let mut weighted = Objective::default();
        let mut steepest = 1;
        for (at, weight) in (from..to).rev().zip(self.weights()) {
            self.add(&mut weighted, at, weight);
            steepest = weight;
        }
        let tail = self.everybody * TAIL.iter().sum::<i64>();
        let factor = 2 * tail;
        let mut objective = Objective::default();
        let scaled = weighted.terms.iter().map(|(col, cost)| (*col, cost * factor));
        objective.terms.extend(scaled);
        objective.constant = weighted.constant * factor;
        TAIL.iter().zip(to..self.rungs.len()).for_each(|(weight, at)| self.add(&mut objective, at, *weight));
        if opening {
            let steep = factor * steepest;
            (0..from).for_each(|at| self.add(&mut objective, at, steep));
            let excess = self.region.model.loads.people.iter().map(|scale| (scale.excess, 2 * steep));
            objective.terms.extend(excess);
        }
        Group { objective: summed(objective), factor, weighted: summed(weighted), tail, levels: to - from }
    }

    fn add(&self, objective: &mut Objective, at: usize, weight: i64) {
        let reach = &self.rungs[at].1;
        objective.constant += weight * reach.always;
        objective.terms.extend(reach.columns.iter().map(|col| (*col, weight)));
    }

    /// Solves a group and takes its point; what its weighted levels cannot be below.
    fn minimise(&mut self, group: &Group, from: usize) -> Result<i64, End> {
        // One person less at a level of the group is worth more than this and the whole tie break.
        let floor =
            (from..from + group.levels).rev().zip(self.weights()).map(|(at, weight)| weight * self.floor(at));
        let floor: i64 = floor.sum();
        let target = self.same.then_some(group.factor * floor + group.tail);
        let settings = Settings { slack: group.tail - 1, target, ..self.programs.settings };
        match self.programs.with(settings).integer(&self.region, &group.objective, "fairness: levels") {
            IntegerAnswer::Point { point, bound, limit, .. } => {
                self.point = tidied(self.region.model, point);
                self.limit |= limit;
                Ok(bound.map_or(floor, |bound| group.bound(bound).max(floor)))
            }
            IntegerAnswer::Infeasible => Err(End::NoPoint),
            IntegerAnswer::Limit { .. } => Err(End::Limit),
            IntegerAnswer::Broken(what) => Err(End::Broken(what)),
        }
    }

    /// Settles the levels of a group whose program was solved; the next level.
    fn take(&mut self, from: usize, group: &Group, bound: i64) -> usize {
        let proved = bound >= group.weighted.value(&self.point);
        self.limit |= !proved;
        for at in from..from + group.levels {
            let count = self.count(at);
            self.settle(at, proved.then_some(count));
        }
        from + group.levels
    }

    /// Whether a level is settled without a program of its own, or by a linear one; or because the time is over.
    fn settled_by_bounds(&mut self, at: usize) -> bool {
        let count = self.count(at);
        if self.floor(at) >= count {
            self.settle(at, Some(count));
            return true;
        }
        self.limit |= self.programs.settings.clock.over();
        if self.limit {
            self.settle(at, None);
            return true;
        }
        let (level, reach) = &self.rungs[at];
        self.programs.watcher.event(&Event::Level(*level));
        let objective = reach.objective();
        let proved = match self.programs.linear(&self.region, &objective, "fairness: level") {
            LinearAnswer::Optimal(optimum) => rounded_up(&objective, optimum.value) >= count,
            _ => false,
        };
        if proved {
            self.settle(at, Some(count));
        }
        proved
    }

    fn settle_group(&mut self, at: usize) -> Result<usize, End> {
        let group = self.group(at, false);
        match self.minimise(&group, at) {
            Ok(bound) => Ok(self.take(at, &group, bound)),
            Err(End::Limit) => {
                self.limit = true;
                Ok(at)
            }
            Err(End::NoPoint) => Err(End::Broken("a region that held a point holds none".to_owned())),
            Err(end) => Err(end),
        }
    }

    /// Fixes a level at the count of the point.
    fn settle(&mut self, at: usize, bound: Option<i64>) {
        let count = self.count(at);
        self.same &= count == self.floor(at);
        let (level, reach) = &self.rungs[at];
        self.region.hold_level(reach, count);
        if count > self.standing {
            self.levels.push(LevelProof { level: *level, count, bound });
        }
        self.standing = count;
    }
}

/// One term for each column.
fn summed(mut objective: Objective) -> Objective {
    objective.terms.sort_unstable();
    objective.terms.dedup_by(|next, kept| {
        let same = next.0 == kept.0;
        if same {
            kept.1 += next.1;
        }
        same
    });
    objective
}
