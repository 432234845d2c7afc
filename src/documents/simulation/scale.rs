//! Where a quarter and a balance lie in a chart; the same for all charts of a page, so that they can be compared by eye.

use crate::documents::page::WIDTH;
use crate::office::HUNDREDTHS;
use crate::office::simulate::Simulation;

/// Room for the numbers to the left.
pub(super) const LEFT: i64 = 34;
/// Height of the part with the lines.
pub(super) const HEIGHT: i64 = 220;
/// Room above and below the lines.
pub(super) const MARGIN: i64 = 12;
/// At most so many quarters are named below the lines.
const NAMED: usize = 12;
/// At most so many numbers stand to the left.
const MARKS: i64 = 8;

/// From which balance to which, in whole points, over how many quarters.
pub(super) struct Scale {
    from: i64,
    to: i64,
    quarters: i64,
}

impl Scale {
    /// Room for every balance, and for one duty on either side.
    pub(super) fn over(simulation: &Simulation) -> Self {
        let runs = simulation.ways.iter().flat_map(|run| &run.quarters);
        let balances = runs.flat_map(|quarter| &quarter.balances).map(|own| own.hundredths);
        let duties = simulation.quarters.iter().flat_map(|quarter| [quarter.dearest, -quarter.dearest]);
        let all: Vec<i64> = balances.chain(duties.map(|points| points * HUNDREDTHS)).chain([0]).collect();
        let (least, most) = (all.iter().min().copied(), all.iter().max().copied());
        let from = least.unwrap_or(0).div_euclid(HUNDREDTHS);
        let to = (most.unwrap_or(0) + HUNDREDTHS - 1).div_euclid(HUNDREDTHS);
        let quarters = i64::try_from(simulation.quarters.len()).unwrap_or(i64::MAX).max(1);
        Self { from, to: to.max(from + 1), quarters }
    }

    /// The middle of a quarter, counted from 0.
    pub(super) fn x(&self, quarter: usize) -> i64 {
        LEFT + ((WIDTH - LEFT) * (2 * quarter as i64 + 1)) / (2 * self.quarters)
    }

    /// Where a quarter begins.
    pub(super) fn begin(&self, quarter: usize) -> i64 {
        LEFT + ((WIDTH - LEFT) * quarter as i64) / self.quarters
    }

    /// The height of a balance in hundredths of a point, rounded.
    pub(super) fn y(&self, hundredths: i64) -> i64 {
        let all = (self.to - self.from) * HUNDREDTHS;
        let above = self.to * HUNDREDTHS - hundredths;
        MARGIN + ((HEIGHT - 2 * MARGIN) * above * 2 + all) / (2 * all)
    }

    /// Whole points that get a line: 0, and others at equal distances.
    pub(super) fn marks(&self) -> Vec<i64> {
        let mut steps = (0..).flat_map(|tens| [1, 2, 5].map(|one| one * 10_i64.saturating_pow(tens)));
        let step = steps.find(|step| (self.to - self.from) / step <= MARKS).unwrap_or(1);
        (self.from..=self.to).filter(|points| points % step == 0).collect()
    }

    /// Quarters that are named.
    pub(super) fn named(&self, quarters: usize) -> impl Iterator<Item = usize> + use<> {
        (0..quarters).step_by(quarters.div_ceil(NAMED).max(1))
    }
}
