//! How much fairness each further change buys.

use num_rational::Ratio;

use super::sheet::Sheet;
use crate::cli::console::STRONG;
use crate::office::{Frontier, FrontierPoint};
use crate::texts::Texts;

/// One line for each number of changes that buys something, and whether more would.
pub(crate) fn frontier_page(found: &Frontier, texts: Texts, width: Option<u16>) -> String {
    let heads = [
        "frontier-changes",
        "frontier-highest",
        "frontier-highest-people",
        "frontier-lowest",
        "frontier-gain",
        "frontier-proof",
    ];
    let heads = heads.map(|key| texts.get(key));
    let right = [true, true, true, true, false, false];
    let heads: Vec<(&str, bool)> = heads.iter().map(String::as_str).zip(right).collect();
    let mut sheet = Sheet::new(&heads, width);
    for (at, point) in found.points.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| found.points.get(at));
        sheet.row(&row(texts, point, before));
    }
    let end = texts.get(if found.complete { "frontier-complete" } else { "frontier-open" });
    let title = texts.get("frontier");
    let take = texts.get("frontier-take");
    format!("{STRONG}{title}{STRONG:#}\n{}\n  {end}\n  {take}\n", sheet.print())
}

fn row(texts: Texts, point: &FrontierPoint, before: Option<&FrontierPoint>) -> [String; 6] {
    let loads = &point.fairness.sorted;
    let load =
        |load: Option<&Ratio<i64>>| load.map_or_else(|| "–".to_owned(), |load| texts.amount(*load, true));
    let highest = loads.iter().take_while(|load| Some(*load) == loads.first()).count();
    [
        point.changes.to_string(),
        load(loads.first()),
        highest.to_string(),
        load(loads.last()),
        before.map_or_else(
            || texts.get("frontier-fewest"),
            |before| gain(texts, &before.fairness.sorted, loads),
        ),
        texts.get(if point.proved { "proof-solver" } else { "proof-none" }),
    ]
}

/// The first place of the loads, highest first, that falls.
fn gain(texts: Texts, before: &[Ratio<i64>], after: &[Ratio<i64>]) -> String {
    let first = before.iter().zip(after).zip(1_usize..).find(|((a, b), _)| a != b);
    first.map_or_else(String::new, |((a, b), place)| {
        let [before, after] = texts.amounts([*a, *b]);
        let blanks = [("place", place.into()), ("before", before.into()), ("after", after.into())];
        texts.with("price-loads", &blanks)
    })
}
