//! The tiers: value, bound, and the kind of proof in words; and how long it all took.

use super::View;
use super::sheet::Sheet;
use crate::domain::TierResult;
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
        texts.tier_value(tier),
        texts.tier_bound(tier),
        if tier.tolerance == 0 { "–".to_owned() } else { tier.tolerance.to_string() },
        texts.tier_proof(tier),
    ]
}

/// The seconds by stage, on one line; `--timings` has every program that was solved.
pub(crate) fn seconds(texts: Texts, stages: &[(String, f64)]) -> String {
    let total: f64 = stages.iter().map(|(_, seconds)| seconds).sum();
    let mut sums: Vec<(String, f64)> = Vec::new();
    for (stage, seconds) in stages {
        let name = stage_name(texts, stage);
        match sums.iter_mut().find(|(known, _)| *known == name) {
            Some((_, sum)) => *sum += seconds,
            None => sums.push((name, *seconds)),
        }
    }
    let worth_telling = sums.iter().filter(|(_, seconds)| *seconds >= 0.005);
    let parts: Vec<String> =
        worth_telling.map(|(name, seconds)| format!("{name} {}", texts.seconds(*seconds))).collect();
    let total = texts.with("seconds", &[("total", texts.seconds(total).into())]);
    format!("\n{total} ({})\n", parts.join(" · "))
}

/// Stages begin with what they are for, as in `fairness: level (linear)`; what serves all tiers is the search.
fn stage_name(texts: Texts, stage: &str) -> String {
    let first: String = stage.chars().take_while(char::is_ascii_alphabetic).collect();
    texts.find(&format!("stage-{first}")).unwrap_or_else(|| texts.get("stage-search"))
}
