//! The prices of rows: multipliers from which a bound can be recounted, for programs that are not our own.

use highs::{ColProblem, HighsModelStatus};

use super::backend::{Settings, run};
use super::clock::Clock;
use super::written::as_float;

/// A linear program in plain numbers, to be minimised.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Plain {
    /// Least and greatest value of each row.
    pub rows: Vec<(Option<i64>, Option<i64>)>,
    /// The columns, each from zero to its greatest value.
    pub columns: Vec<PlainColumn>,
}

/// A column of a plain program.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct PlainColumn {
    /// Cost of one.
    pub cost: i64,
    /// Greatest value.
    pub most: i64,
    /// Rows with factors, each row once.
    pub terms: Vec<(usize, i64)>,
}

/// By how much the least value rises with the bound of each row; `None` if the program was not solved.
///
/// These are floating-point numbers, to be rounded and believed only as far as they can be recounted.
#[must_use]
pub fn prices(program: &Plain, seed: u32, clock: Clock) -> Option<Vec<f64>> {
    let mut problem = ColProblem::default();
    let bound = |bound: Option<i64>, none: f64| bound.map_or(none, as_float);
    let rows: Vec<_> = program
        .rows
        .iter()
        .map(|(least, most)| problem.add_row(bound(*least, f64::NEG_INFINITY)..=bound(*most, f64::INFINITY)))
        .collect();
    for column in &program.columns {
        let terms = column.terms.iter().map(|(row, factor)| (rows[*row], as_float(*factor)));
        problem.add_column(as_float(column.cost), 0.0..=as_float(column.most), terms);
    }
    let settings =
        Settings { seed, clock, slack: 0, target: None, rough: 0.0, sift: 0, large: 0, nodes: None };
    let solved = run(problem, settings, false).ok()?;
    (solved.status() == HighsModelStatus::Optimal).then(|| solved.get_solution().dual_rows().to_vec())
}
