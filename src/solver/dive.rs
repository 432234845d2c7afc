//! Relax and fix: an integral point near a fractional one, found quickly and without proof.
//!
//! Columns that the linear optimum puts to one are held there, what follows is propagated, and the linear program is
//! asked again, each time holding more, until what is left is a small integer program. If that has no point, the columns
//! held beside the fractional ones are let go, and more of them each time. A point found so is polished: the choices of
//! the most loaded people and some others are let go, everybody else's held, and the small program left is solved again.

use super::backend::{IntegerAnswer, LinearAnswer, Settings};
use super::levels::tidied;
use super::lexicographic::Search;
use super::region::Region;
use crate::formulation::{Col, LoadScale, Meaning, Objective};

/// So few free columns are left to the integer program.
const SMALL: usize = 3_000;
/// So far from a whole number a value still is that number.
const NEARLY: f64 = 1e-6;
/// How many of the held columns are let go in each attempt, in quarters.
const RELEASED: [usize; 3] = [0, 1, 2];
/// An integer program may stop this far from its optimum, as a part of it.
const ROUGH: f64 = 0.002;
/// And after so many nodes.
const NODES: i32 = 50;
/// One in so many fractional columns is held after each linear program.
const HASTE: usize = 10;
/// Parts of the people whose choices are let go together: one part of the most loaded, one of the others.
const CIRCLES: usize = 5;
/// More parts where a region has more free columns than this for each.
const CIRCLE: usize = 1_500;

impl<'a> Search<'a> {
    /// An integral point of the region with a good value of the objective, or none if no attempt finds one.
    ///
    /// `primal` is a fractional point of the region, best the optimum of the objective.
    pub(super) fn dive(
        &self,
        region: &Region<'a>,
        objective: &Objective,
        primal: &[f64],
        name: &str,
    ) -> Option<Vec<i64>> {
        let held = held(region, primal);
        RELEASED.iter().find_map(|quarters| {
            let keep = held.len() - held.len() * quarters / 4;
            self.descend(region.clone(), objective, &held[..keep], &format!("{name}, dive"))
        })
    }

    /// Holds columns, more after each linear program, and finishes by an integer program.
    fn descend(
        &self,
        mut region: Region<'a>,
        objective: &Objective,
        keep: &[Col],
        name: &str,
    ) -> Option<Vec<i64>> {
        region.hold(keep);
        let mut before: Option<Region<'a>> = None;
        while region.free() > SMALL && !self.settings.clock.over() {
            let LinearAnswer::Optimal(optimum) = self.linear_in(&region, objective, name) else {
                // What was held last was too much: the rest is left to the integer program.
                region = before?;
                break;
            };
            before = Some(region.clone());
            if !hold_more(&mut region, &optimum.primal) {
                break;
            }
        }
        self.small(&region, objective, name)
    }

    /// A better point, found by letting go the choices of some people at a time; the same if there is none near.
    pub(super) fn polish(
        &self,
        region: &Region<'a>,
        objective: &Objective,
        point: Vec<i64>,
        name: &str,
    ) -> Vec<i64> {
        let name = format!("{name}, polish");
        let mut best = tidied(self.model, point);
        let circles = CIRCLES.max(region.free() / CIRCLE);
        let mut idle = 0;
        for round in 0.. {
            if idle >= circles - 1 || self.settings.clock.over() {
                break;
            }
            let mut small = region.clone();
            let loose = self.circle(&best, circles, round);
            let fixed = (0..best.len()).filter(|col| chosen(region, *col) && best[*col] == 1 && !loose[*col]);
            let fixed = fixed.collect::<Vec<Col>>();
            small.hold(&fixed);
            small.cap(objective, objective.value(&best) - 1);
            match self.small(&small, objective, &name) {
                Some(point) => {
                    best = tidied(self.model, point);
                    idle = 0;
                }
                None => idle += 1,
            }
        }
        best
    }

    /// The columns of the most loaded people, and of a part of the others that changes from round to round.
    fn circle(&self, point: &[i64], circles: usize, round: usize) -> Vec<bool> {
        let loads = &self.model.loads;
        let points = |scale: &LoadScale| scale.points.iter().map(|(col, worth)| worth * point[*col]).sum();
        let mut people: Vec<&LoadScale> = loads.people.iter().collect();
        people.sort_by_key(|scale| (-scale.load(loads.unit, points(scale)), scale.person));
        let heavy = people.len().div_ceil(circles);
        let others = people.split_off(heavy);
        let turn = others.into_iter().skip(round % (circles - 1)).step_by(circles - 1);
        let mut loose = vec![false; point.len()];
        people
            .into_iter()
            .chain(turn)
            .flat_map(|scale| &scale.points)
            .for_each(|(col, _)| loose[*col] = true);
        loose
    }

    fn small(&self, region: &Region<'a>, objective: &Objective, name: &str) -> Option<Vec<i64>> {
        let settings = Settings { rough: ROUGH, nodes: Some(NODES), ..self.settings };
        match self.integer_with(region, objective, settings, name) {
            IntegerAnswer::Point { point, .. } => Some(point),
            _ => None,
        }
    }
}

/// Free columns at one, those farthest from fractional ones first.
fn held(region: &Region<'_>, primal: &[f64]) -> Vec<Col> {
    let mut beside = vec![0_usize; primal.len()];
    for (_, _, terms) in region.all_rows() {
        let torn = terms.iter().filter(|(col, _)| chosen(region, *col) && fractional(primal[*col])).count();
        if torn > 0 {
            terms.iter().for_each(|(col, _)| beside[*col] += torn);
        }
    }
    let mut held = ones(region, primal);
    held.sort_by_key(|col| (beside[*col], *col));
    held
}

/// Holds all columns at one, then the greatest fractional ones as far as these leave them free; tells whether any.
fn hold_more(region: &mut Region<'_>, primal: &[f64]) -> bool {
    let ones = ones(region, primal);
    region.hold(&ones);
    let free = (0..primal.len()).filter(|col| chosen(region, *col) && primal[*col] > NEARLY);
    let mut torn: Vec<Col> = free.collect();
    torn.sort_by(|a, b| primal[*b].total_cmp(&primal[*a]).then(a.cmp(b)));
    let most = torn.len().div_ceil(HASTE);
    for (at, col) in torn.iter().enumerate() {
        let enough = at >= most && (primal[*col] < 0.5 || !ones.is_empty());
        if enough {
            break;
        }
        if chosen(region, *col) {
            region.hold(&[*col]);
        }
    }
    !ones.is_empty() || !torn.is_empty()
}

fn ones(region: &Region<'_>, primal: &[f64]) -> Vec<Col> {
    (0..primal.len()).filter(|col| chosen(region, *col) && primal[*col] > 1.0 - NEARLY).collect()
}

fn fractional(value: f64) -> bool {
    (value - value.round()).abs() > NEARLY
}

/// Free columns that decide something: counts and levels only follow.
fn chosen(region: &Region<'_>, col: Col) -> bool {
    let follows = matches!(
        region.model.columns[col].meaning,
        Meaning::Level { .. } | Meaning::Taken { .. } | Meaning::Excess { .. }
    );
    (region.lower[col], region.upper[col]) == (0, 1) && !follows
}
