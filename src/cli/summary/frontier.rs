//! How much fairness each further change buys.

use super::sheet::Sheet;
use crate::answers::{TRADE_HEADS, Traded};
use crate::cli::console::STRONG;
use crate::office::{Frontier, FrontierPoint};
use crate::texts::Texts;

/// One line for each number of changes that buys something, and whether more would.
pub(crate) fn frontier_page(found: &Frontier, texts: Texts, width: Option<u16>) -> String {
    let heads = TRADE_HEADS.map(|key| texts.get(key));
    let right = [true, true, true, true, false, false];
    let heads: Vec<(&str, bool)> = heads.iter().map(String::as_str).zip(right).collect();
    let mut sheet = Sheet::new(&heads, width);
    for (at, point) in found.points.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| found.points.get(at)).map(traded);
        sheet.row(&traded(point).cells(before, texts));
    }
    let end = texts.get(if found.complete { "frontier-complete" } else { "frontier-open" });
    let title = texts.get("frontier");
    let take = texts.get("frontier-take");
    format!("{STRONG}{title}{STRONG:#}\n{}\n  {end}\n  {take}\n", sheet.print())
}

fn traded(point: &FrontierPoint) -> Traded<'_> {
    Traded { changes: point.changes, proved: point.proved, loads: &point.fairness.sorted }
}
