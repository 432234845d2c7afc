//! What a certificate proves: each bound recounted, and whether it is the plan's value.

use super::sheet::Sheet;
use crate::checker::certificate::Recounted;
use crate::cli::console::STRONG;
use crate::domain::{Plan, Tier};
use crate::texts::Texts;

/// One line per bound.
pub(crate) fn certificate_page(
    plan: &Plan,
    recounted: &[Recounted],
    texts: Texts,
    width: Option<u16>,
) -> String {
    let heads = ["tier", "tier-value", "certificate-bound", "certificate-rows", "tier-proof"];
    let heads = heads.map(|key| texts.get(key));
    let right = [false, true, true, true, false];
    let heads: Vec<(&str, bool)> = heads.iter().map(String::as_str).zip(right).collect();
    let mut sheet = Sheet::new(&heads, width);
    for own in recounted {
        sheet.row(&row(plan, own, texts));
    }
    format!("\n{STRONG}{}{STRONG:#}\n", texts.get("certificate")) + &sheet.print()
}

fn row(plan: &Plan, own: &Recounted, texts: Texts) -> [String; 5] {
    let tier = texts.get(&format!("tier-{}", own.tier.name()));
    let name = match own.level {
        Some(level) => {
            let level = texts.with("level-from", &[("load", texts.amount(level, true).into())]);
            format!("{tier}: {level}")
        }
        None => tier,
    };
    let value = value(plan, own);
    let proof = if value.is_some_and(|value| own.proved >= value) {
        "certificate-proves"
    } else {
        "certificate-bounds"
    };
    let shown = value.map_or_else(|| "–".to_owned(), |value| value.to_string());
    [name, shown, own.proved.to_string(), own.rows.to_string(), texts.get(proof)]
}

/// The best value of the tier, or how many reach the level.
fn value(plan: &Plan, own: &Recounted) -> Option<i64> {
    if own.tier == Tier::Fairness {
        let level = plan.fairness.levels.iter().find(|level| Some(level.level) == own.level);
        return level.map(|level| level.count);
    }
    let tier = plan.tiers.iter().find(|tier| tier.tier == own.tier)?;
    Some(tier.best.unwrap_or(tier.value))
}
