//! The levels of the loads: how many people reach each, and whether fewer could.

use super::View;
use super::sheet::Sheet;
use crate::domain::FairnessLevel;
use crate::texts::Texts;

const LISTED: usize = 8;

/// Highest and lowest load over target, then the levels from the highest.
pub(crate) fn section(view: View<'_>) -> String {
    let (texts, fairness) = (view.texts, &view.plan.fairness);
    let (Some(highest), Some(lowest)) = (fairness.sorted.first(), fairness.sorted.last()) else {
        return String::new();
    };
    let mut out = view.heading("fairness");
    let span = texts.with(
        "fairness-span",
        &[("highest", texts.amount(*highest, true).into()), ("lowest", texts.amount(*lowest, true).into())],
    );
    out.push_str(&format!("  {span}\n"));
    if !fairness.levels.is_empty() {
        out.push_str(&levels(view, &fairness.levels));
    }
    out
}

fn levels(view: View<'_>, levels: &[FairnessLevel]) -> String {
    let texts = view.texts;
    let heads = ["level", "level-count", "level-bound", "level-proof"].map(|key| texts.get(key));
    let heads: Vec<(&str, bool)> = heads.iter().map(String::as_str).zip([true, true, true, false]).collect();
    let mut sheet = Sheet::new(&heads, view.width);
    for level in levels.iter().take(LISTED) {
        sheet.row(&row(texts, level));
    }
    let more = levels.len().saturating_sub(LISTED);
    let more =
        if more == 0 { String::new() } else { format!(" {}\n", texts.with("more", &[("n", more.into())])) };
    sheet.print() + &more
}

fn row(texts: Texts, level: &FairnessLevel) -> [String; 4] {
    let proof = if level.proved { "level-proved" } else { "proof-none" };
    [
        texts.with("level-from", &[("load", texts.amount(level.level, true).into())]),
        level.count.to_string(),
        level.bound.map_or_else(|| "–".to_owned(), |bound| bound.to_string()),
        texts.get(proof),
    ]
}
