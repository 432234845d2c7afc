//! The tiers: value, bound, and the kind of proof in words; and how long it all took.

use super::View;
use super::sheet::Sheet;
use crate::domain::{Proof, TierResult};
use crate::texts::Texts;

/// One line per tier, most important first.
pub(crate) fn section(view: View<'_>) -> String {
    let texts = view.texts;
    let heads =
        ["tier", "tier-value", "tier-bound", "tier-tolerance", "tier-proof"].map(|key| texts.get(key));
    let right = [false, true, true, true, false];
    let heads: Vec<(&str, bool)> = heads.iter().map(String::as_str).zip(right).collect();
    let mut sheet = Sheet::new(&heads, view.width);
    for tier in &view.plan.tiers {
        sheet.row(&row(texts, tier));
    }
    view.heading("tiers") + &sheet.print()
}

fn row(texts: Texts, tier: &TierResult) -> [String; 5] {
    [
        texts.get(&format!("tier-{}", tier.tier.name())),
        tier.value.to_string(),
        tier.bound.map_or_else(|| "–".to_owned(), |bound| bound.to_string()),
        if tier.tolerance == 0 { "–".to_owned() } else { tier.tolerance.to_string() },
        proof(texts, tier),
    ]
}

fn proof(texts: Texts, tier: &TierResult) -> String {
    match (tier.proof, tier.proved, tier.bound) {
        (Proof::Certified, true, _) => texts.get("proof-certified"),
        (Proof::Solver, true, _) => texts.get("proof-solver"),
        (_, _, Some(bound)) => texts.with("proof-gap", &[("gap", (tier.value - bound).into())]),
        (_, _, None) => texts.get("proof-none"),
    }
}

/// The stages with their seconds, on one line.
pub(crate) fn seconds(texts: Texts, stages: &[(String, f64)]) -> String {
    let total: f64 = stages.iter().map(|(_, seconds)| seconds).sum();
    let parts: Vec<String> = stages
        .iter()
        .filter(|(_, seconds)| *seconds >= 0.005)
        .map(|(stage, seconds)| {
            let name = texts.find(&format!("stage-{stage}")).unwrap_or_else(|| stage.clone());
            format!("{name} {}", texts.seconds(*seconds))
        })
        .collect();
    let total = texts.with("seconds", &[("total", texts.seconds(total).into())]);
    format!("\n{total} ({})\n", parts.join(" · "))
}
