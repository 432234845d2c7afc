//! The levels of the loads: who reaches them, what spreads them evenly.

use crate::formulation::{Col, LoadScale, Model, Objective};

/// Who reaches a level: some always, the others where their column is one.
pub(super) struct Reach {
    pub(super) always: i64,
    pub(super) columns: Vec<Col>,
}

impl Reach {
    pub(super) fn count(&self, point: &[i64]) -> i64 {
        self.always + self.columns.iter().map(|col| point[*col]).sum::<i64>()
    }

    pub(super) fn objective(&self) -> Objective {
        Objective { terms: self.columns.iter().map(|col| (*col, 1)).collect(), constant: self.always }
    }
}

/// All loads that somebody can have, highest first, with who reaches them.
pub(super) fn thresholds(model: &Model) -> Vec<(i64, Reach)> {
    let unit = model.loads.unit;
    let people = &model.loads.people;
    let own = |scale: &LoadScale| {
        let levels: Vec<i64> = scale.levels.iter().map(|(_, points)| scale.load(unit, *points)).collect();
        std::iter::once(scale.base).chain(levels)
    };
    let mut levels: Vec<i64> = people.iter().flat_map(own).collect();
    levels.sort_unstable_by(|a, b| b.cmp(a));
    levels.dedup();
    levels.into_iter().map(|level| (level, reach(model, level))).collect()
}

fn reach(model: &Model, level: i64) -> Reach {
    let unit = model.loads.unit;
    let mut reach = Reach { always: 0, columns: Vec::new() };
    for scale in &model.loads.people {
        if scale.base >= level {
            reach.always += 1;
        } else {
            let first = scale.levels.iter().find(|(_, points)| scale.load(unit, *points) >= level);
            reach.columns.extend(first.map(|(col, _)| *col));
        }
    }
    reach
}

/// A convex sum over the levels: high levels cost more, so the points spread evenly.
///
/// Above the level that all would have together each further level costs three times the one below, which comes close to
/// leximax; the proof does not rest on it.
pub(super) fn spread(model: &Model) -> Objective {
    let loads = &model.loads;
    let lowest = loads.people.iter().map(|scale| scale.base).min().unwrap_or(0);
    let middle = loads.middle - 3 * loads.unit;
    let cost = |load: i64| {
        let steps = ((load - middle) / loads.unit).clamp(0, 10);
        (load - lowest) / loads.unit + 3_i64.pow(u32::try_from(steps).unwrap_or(0))
    };
    let mut terms = Vec::new();
    for scale in &loads.people {
        terms.extend(scale.levels.iter().map(|(col, points)| (*col, cost(scale.load(loads.unit, *points)))));
        let last = scale.levels.last().map_or(0, |(_, points)| *points);
        terms.push((scale.excess, 2 * cost(scale.load(loads.unit, last) + loads.unit)));
    }
    terms.sort_unstable();
    Objective { terms, constant: 0 }
}

pub(super) fn in_excess(model: &Model, point: &[i64]) -> bool {
    model.loads.people.iter().any(|scale| point[scale.excess] > 0)
}

/// The point with level columns at one only where the points taken ask for it.
pub(super) fn tidied(model: &Model, mut point: Vec<i64>) -> Vec<i64> {
    for scale in &model.loads.people {
        let points: i64 = scale.points.iter().map(|(col, worth)| worth * point[*col]).sum();
        let mut last = 0;
        for (col, reached) in &scale.levels {
            point[*col] = i64::from(points >= *reached);
            last = *reached;
        }
        point[scale.excess] = (points - last).max(0);
    }
    point
}
