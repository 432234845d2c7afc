//! The only file that names HiGHS: linear and integer programs over a region.
//!
//! Columns that the region fixes are left out and their share is taken into the rows' bounds, so that a small face is
//! a small program. Every answer is distrusted: statuses are matched one by one, integral points are rounded and
//! recounted exactly, and a face is given only where primal and dual value agree.

use std::sync::Arc;

use highs::{ColProblem, HighsModelStatus, Model as HighsModel, Sense, SolvedModel};

use super::clock::Clock;
use super::region::Region;
use super::written::{Rows, Written, as_float, as_whole, write};
use crate::formulation::{Col, Objective};

/// Duals smaller than this do not fix anything: not fixing is always safe.
const DUAL_TOLERANCE: f64 = 1e-5;
/// Prices of rows smaller than this are rounding noise and add nothing to the dual value.
const NOISE: f64 = 1e-9;
/// Primal and dual value must agree to this, relative to their size.
const AGREEMENT: f64 = 1e-6;

/// Settings that are the same for all programs of a run.
#[derive(Clone, Copy, Debug)]
pub(super) struct Settings {
    pub(super) seed: u32,
    pub(super) clock: Clock,
    /// How far an integer program may stop from its optimum; less than one step of the objective where a proof is wanted.
    pub(super) slack: i64,
    /// An integer program is done once its point is no worse than this, because it is known that none is better.
    pub(super) target: Option<i64>,
    /// How far an integer program may stop from its optimum, as a part of its value; 0 where a proof is wanted.
    pub(super) rough: f64,
    /// Linear programs with more free columns than this are sifted.
    pub(super) sift: usize,
    /// Regions with more free columns than this are too large for an integer program over all of them.
    pub(super) large: usize,
    /// After so many nodes an integer program gives up; `None`: never.
    pub(super) nodes: Option<i32>,
}

/// Whether columns must be whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// No.
    Linear,
    /// All of them.
    Integer,
}

/// Answer to a linear program.
pub(super) enum LinearAnswer {
    /// The optimum, and the optimal face where it can be trusted.
    Optimal(Box<LinearOptimum>),
    /// No point.
    Infeasible,
    /// The time was over.
    Limit,
    /// Something that cannot be.
    Broken(String),
}

/// Optimum of a linear program.
pub(super) struct LinearOptimum {
    pub(super) value: f64,
    pub(super) primal: Vec<f64>,
    /// How much the value rises at least when a column leaves its bound by one; zero where duals cannot be trusted.
    pub(super) reduced: Vec<f64>,
    /// What the bounds of rows cost, where it is not zero: by how much the value rises with the bound.
    pub(super) prices: Vec<(usize, f64)>,
    /// Columns to hold at the lower (`false`) or upper (`true`) bound, rows to hold at lower / upper.
    pub(super) face: Option<Face>,
}

/// What complementary slackness fixes on the optimal face.
#[derive(Default)]
pub(super) struct Face {
    pub(super) columns: Vec<(Col, bool)>,
    pub(super) rows: Vec<(usize, bool)>,
    /// The columns with which it was found, where these are not all. Empty: all.
    pub(super) working: Arc<[Col]>,
}

impl Face {
    /// Columns that were not written but stand at their lower bound on the face, by their reduced costs.
    pub(super) fn hold_at_lower(&mut self, columns: impl Iterator<Item = Col>, reduced: &[f64]) {
        let held = columns.filter(|col| reduced[*col] > DUAL_TOLERANCE);
        self.columns.extend(held.map(|col| (col, false)));
    }
}

/// Answer to an integer program.
pub(super) enum IntegerAnswer {
    /// A point, and a bound that proves it if `bound` equals its value.
    Point { point: Vec<i64>, value: i64, bound: Option<i64>, limit: bool },
    /// No integral point.
    Infeasible,
    /// No point before the time was over; perhaps a bound.
    Limit { bound: Option<i64> },
    /// Something that cannot be.
    Broken(String),
}

/// The backend's name and version.
#[must_use]
pub fn solver_version() -> String {
    "HiGHS 1.15.0 (highs 2.4)".to_owned()
}

pub(super) fn run(written: ColProblem, settings: Settings, integral: bool) -> Result<SolvedModel, String> {
    let mut model =
        HighsModel::try_new(written).map_err(|status| format!("passing the program: {status:?}"))?;
    model.make_quiet();
    let failed = |name: &'static str| move |error| format!("{name}: {error:?}");
    if let Some(left) = settings.clock.left() {
        model.try_set_option("time_limit", left.max(0.01)).map_err(failed("time_limit"))?;
    }
    if integral {
        model.try_set_option("mip_rel_gap", settings.rough).map_err(failed("mip_rel_gap"))?;
        let gap = as_float(settings.slack).max(0.999);
        model.try_set_option("mip_abs_gap", gap).map_err(failed("mip_abs_gap"))?;
        // Restarts repeat work that the faces have already done (measured on all instances: up to twice as slow).
        model.try_set_option("mip_allow_restart", false).map_err(failed("mip_allow_restart"))?;
    }
    if let Some(target) = settings.target {
        model.try_set_option("objective_target", as_float(target)).map_err(failed("objective_target"))?;
    }
    if let Some(nodes) = settings.nodes {
        model.try_set_option("mip_max_nodes", nodes).map_err(failed("mip_max_nodes"))?;
    }
    let seed = i32::try_from(settings.seed & 0x7fff_ffff).unwrap_or(0);
    for (name, value) in [("threads", 1), ("random_seed", seed)] {
        model.try_set_option(name, value).map_err(failed(name))?;
    }
    model.set_sense(Sense::Minimise);
    model.try_solve().map_err(|status| format!("running: {status:?}"))
}

/// Asks again with other seeds where HiGHS fails: now and then it does, on programs that it solves by another way.
fn again<A>(settings: Settings, ask: impl Fn(Settings) -> A, is_broken: impl Fn(&A) -> bool) -> A {
    let seeds = [7919, 104_729].map(|step| settings.seed.wrapping_add(step));
    seeds.into_iter().fold(ask(settings), |answer, seed| {
        if is_broken(&answer) { ask(Settings { seed, ..settings }) } else { answer }
    })
}

/// Minimises an objective over the region's relaxation.
pub(super) fn linear(region: &Region<'_>, objective: &Objective, settings: Settings) -> LinearAnswer {
    let ask = |settings| match write(region, objective, Kind::Linear, Rows::Firm) {
        Some(written) => solve_linear(region, written, settings),
        None => LinearAnswer::Infeasible,
    };
    again(settings, ask, |answer| matches!(answer, LinearAnswer::Broken(_)))
}

/// By how much all rows together must be broken, and the prices that say so; no face.
pub(super) fn shortfall(region: &Region<'_>, settings: Settings) -> LinearAnswer {
    let written = write(region, &Objective::default(), Kind::Linear, Rows::Elastic);
    let Some(written) = written else { return LinearAnswer::Broken("too many columns".to_owned()) };
    match solve_linear(region, written, settings) {
        LinearAnswer::Optimal(optimum) => {
            LinearAnswer::Optimal(Box::new(LinearOptimum { face: None, ..*optimum }))
        }
        answer => answer,
    }
}

fn solve_linear(region: &Region<'_>, written: Written, settings: Settings) -> LinearAnswer {
    let Written { problem, columns, rows, offset, scale } = written;
    if problem.num_cols() == 0 {
        let face = Some(Face::default());
        let (primal, reduced, prices) = (point(region), vec![0.0; region.lower.len()], Vec::new());
        return LinearAnswer::Optimal(Box::new(LinearOptimum {
            value: offset,
            primal,
            reduced,
            prices,
            face,
        }));
    }
    let solved = match run(problem, settings, false) {
        Ok(solved) => solved,
        Err(what) => return LinearAnswer::Broken(what),
    };
    match solved.status() {
        HighsModelStatus::Optimal => {
            let scale = as_float(scale);
            let read = Read { region, columns: &columns, rows: &rows, solved: &solved };
            let value = offset + scale * solved.objective_value();
            let (primal, face) = (read.primal(), read.face());
            let reduced = read.reduced(if face.is_some() { scale } else { 0.0 });
            let prices = read.prices(scale);
            LinearAnswer::Optimal(Box::new(LinearOptimum { value, primal, reduced, prices, face }))
        }
        HighsModelStatus::Infeasible => LinearAnswer::Infeasible,
        HighsModelStatus::ReachedTimeLimit => LinearAnswer::Limit,
        other => LinearAnswer::Broken(format!("linear program ended as {other:?}")),
    }
}

fn point(region: &Region<'_>) -> Vec<f64> {
    region.lower.iter().map(|value| as_float(*value)).collect()
}

/// A solved linear program next to what was written.
struct Read<'a, 'm> {
    region: &'a Region<'m>,
    columns: &'a [Col],
    rows: &'a [usize],
    solved: &'a SolvedModel,
}

impl Read<'_, '_> {
    fn primal(&self) -> Vec<f64> {
        let mut all = point(self.region);
        let solution = self.solved.get_solution();
        self.columns.iter().zip(solution.columns()).for_each(|(col, value)| all[*col] = *value);
        all
    }

    fn reduced(&self, scale: f64) -> Vec<f64> {
        let mut all = vec![0.0; self.region.lower.len()];
        let solution = self.solved.get_solution();
        self.columns.iter().zip(solution.dual_columns()).for_each(|(col, value)| all[*col] = scale * *value);
        all
    }

    fn prices(&self, scale: f64) -> Vec<(usize, f64)> {
        let solution = self.solved.get_solution();
        let all = self.rows.iter().zip(solution.dual_rows()).map(|(row, price)| (*row, scale * *price));
        all.filter(|(_, price)| price.abs() > NOISE).collect()
    }

    /// The face, if the dual value equals the primal one.
    fn face(&self) -> Option<Face> {
        let solution = self.solved.get_solution();
        let mut face = Face::default();
        let mut dual = 0.0;
        for (col, reduced) in self.columns.iter().zip(solution.dual_columns()) {
            let bound = if *reduced >= 0.0 { self.region.lower[*col] } else { self.region.upper[*col] };
            dual += reduced * as_float(bound);
            if reduced.abs() > DUAL_TOLERANCE {
                face.columns.push((*col, *reduced < 0.0));
            }
        }
        let bounds = self.row_bounds();
        for ((index, price), (low, high)) in self.rows.iter().zip(solution.dual_rows()).zip(bounds) {
            let bound = if *price >= 0.0 { low } else { high };
            if price.abs() > DUAL_TOLERANCE {
                face.rows.push((*index, *price < 0.0));
            }
            dual += if price.abs() <= NOISE { 0.0 } else { price * as_float(bound?) };
        }
        let primal = self.solved.objective_value();
        ((primal - dual).abs() <= AGREEMENT * (1.0 + primal.abs())).then_some(face)
    }

    /// Bounds of the written rows, without the share of fixed columns.
    fn row_bounds(&self) -> Vec<(Option<i64>, Option<i64>)> {
        let bounds = |row: &usize| {
            let (low, high, terms) = self.region.row(*row);
            let fixed = self.region.fixed_share(terms);
            (low.map(|bound| bound - fixed), high.map(|bound| bound - fixed))
        };
        self.rows.iter().map(bounds).collect()
    }
}

/// Minimises an objective over the integral points of the region.
pub(super) fn integer(region: &Region<'_>, objective: &Objective, settings: Settings) -> IntegerAnswer {
    let ask = |settings| solve_integer(region, objective, settings);
    again(settings, ask, |answer| matches!(answer, IntegerAnswer::Broken(_)))
}

fn solve_integer(region: &Region<'_>, objective: &Objective, settings: Settings) -> IntegerAnswer {
    if region.is_crossed() {
        return IntegerAnswer::Infeasible;
    }
    let Some(written) = write(region, objective, Kind::Integer, Rows::Firm) else {
        return IntegerAnswer::Infeasible;
    };
    let Written { problem, columns, offset, scale, .. } = written;
    if columns.is_empty() {
        let value = objective.value(&region.lower);
        return IntegerAnswer::Point { point: region.lower.clone(), value, bound: Some(value), limit: false };
    }
    let target = settings.target.map(|target| (target - as_whole(offset)).div_euclid(scale));
    let settings = Settings { slack: settings.slack / scale, target, ..settings };
    let solved = match run(problem, settings, true) {
        Ok(solved) => solved,
        Err(what) => return IntegerAnswer::Broken(what),
    };
    let limit = match solved.status() {
        HighsModelStatus::Optimal | HighsModelStatus::ObjectiveTarget => false,
        // HiGHS reports the limit on nodes as one on solutions.
        HighsModelStatus::ReachedTimeLimit | HighsModelStatus::ReachedSolutionLimit => true,
        HighsModelStatus::Infeasible => return IntegerAnswer::Infeasible,
        other => return IntegerAnswer::Broken(format!("integer program ended as {other:?}")),
    };
    let bound = solved.double_info_value(c"mip_dual_bound").ok().filter(|bound| bound.is_finite());
    let bound = bound.map(|bound| as_whole(offset) + scale * as_whole((bound - 1e-6).ceil()));
    let mut whole = region.lower.clone();
    let solution = solved.get_solution();
    columns.iter().zip(solution.columns()).for_each(|(col, value)| whole[*col] = as_whole(*value));
    let found = solution.columns().len() == columns.len() && solved.objective_value().is_finite();
    match (found && region.admits(&whole), limit) {
        (true, limit) => IntegerAnswer::Point { value: objective.value(&whole), point: whole, bound, limit },
        (false, true) => IntegerAnswer::Limit { bound },
        (false, false) => IntegerAnswer::Broken("the rounded optimum breaks a row".to_owned()),
    }
}
