//! A region as a program for HiGHS: only its free columns, and only rows that can be broken.

use highs::{ColProblem, Row as HighsRow};

use super::backend::Kind;
use super::region::Region;
use crate::formulation::{Col, Objective};

/// A region written for HiGHS.
pub(super) struct Written {
    pub(super) problem: ColProblem,
    pub(super) columns: Vec<Col>,
    pub(super) rows: Vec<usize>,
    pub(super) offset: f64,
    pub(super) scale: i64,
}

/// Whether rows must be kept.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Rows {
    /// Yes.
    Firm,
    /// What is missing or too much is counted and minimised.
    Elastic,
}

/// Writes the free part of the region; `None` if a row is broken whatever the free columns do.
///
/// Rows that the bounds of their columns keep anyway are left out: their price is zero.
pub(super) fn write(region: &Region<'_>, objective: &Objective, kind: Kind, keep: Rows) -> Option<Written> {
    let columns: Vec<Col> = (0..region.lower.len()).filter(|col| region.is_free(*col)).collect();
    let mut place = vec![u32::MAX; region.lower.len()];
    for (at, col) in columns.iter().enumerate() {
        place[*col] = u32::try_from(at).ok()?;
    }
    let mut entries: Vec<Vec<(HighsRow, f64)>> = vec![Vec::new(); columns.len()];
    let mut problem = ColProblem::default();
    let (mut rows, mut elastic) = (Vec::new(), Vec::new());
    for (index, (low, high, terms)) in region.all_rows().enumerate() {
        let (least, most) = region.activity(terms);
        let broken = low.is_some_and(|low| most < low) || high.is_some_and(|high| high < least);
        if broken && keep == Rows::Firm {
            return None;
        }
        if low.is_none_or(|low| low <= least) && high.is_none_or(|high| most <= high) {
            continue;
        }
        let fixed = region.fixed_share(terms);
        let low = low.map_or(f64::NEG_INFINITY, |low| as_float(low - fixed));
        let high = high.map_or(f64::INFINITY, |high| as_float(high - fixed));
        let row = problem.add_row(low..=high);
        rows.push(index);
        elastic.push((row, low.is_finite(), high.is_finite()));
        for (col, factor) in terms.iter().filter(|t| region.is_free(t.0)) {
            entries[place[*col] as usize].push((row, as_float(*factor)));
        }
    }
    let scale = objective.terms.iter().fold(0, |scale, (_, cost)| num_integer::gcd(scale, *cost)).max(1);
    let mut costs = vec![0; columns.len()];
    for (col, cost) in objective.terms.iter().filter(|t| region.is_free(t.0)) {
        costs[place[*col] as usize] = cost / scale;
    }
    let offset = objective.constant + region.fixed_share(&objective.terms);
    for ((col, cost), entries) in columns.iter().zip(costs).zip(entries) {
        let bounds = as_float(region.lower[*col])..=as_float(region.upper[*col]);
        let integral = kind == Kind::Integer;
        problem.add_column_with_integrality(as_float(cost), bounds, entries, integral);
    }
    for (row, low, high) in elastic.into_iter().filter(|_| keep == Rows::Elastic) {
        for factor in [(low, 1.0), (high, -1.0)].iter().filter(|side| side.0).map(|side| side.1) {
            problem.add_column(1.0, 0.0.., [(row, factor)]);
        }
    }
    Some(Written { problem, columns, rows, offset: as_float(offset), scale })
}

#[expect(clippy::cast_precision_loss, reason = "coefficients are far below 2^52; the reader bounds them")]
pub(super) fn as_float(value: i64) -> f64 {
    value as f64
}

#[expect(clippy::cast_possible_truncation, reason = "values of columns and objectives are far below 2^52")]
pub(super) fn as_whole(value: f64) -> i64 {
    value.round() as i64
}
