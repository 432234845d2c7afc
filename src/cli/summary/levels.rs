//! The levels of fairness in words, and what a tolerance would buy.

use super::sheet::Sheet;
use crate::answers::Words;
use crate::cli::console::STRONG;
use crate::domain::Instance;
use crate::office::explain::{Bought, BoughtTier, FairnessExplanation};
use crate::texts::Texts;

/// The whole answer for people.
pub(crate) fn levels_page(
    instance: &Instance,
    answer: &FairnessExplanation,
    texts: Texts,
    width: Option<u16>,
) -> String {
    let words = Words::new(instance, texts);
    let Some(span) = words.span_of_loads(answer) else { return format!("{}\n", texts.get("levels-nobody")) };
    let mut out = format!("{STRONG}{span}{STRONG:#}\n");
    for level in &answer.levels {
        out.push_str(&format!("  · {}\n", words.level(answer, level)));
    }
    out.push_str(&format!("  {}\n", texts.get("levels-legend")));
    out + &tolerances(answer, texts, width)
}

fn tolerances(answer: &FairnessExplanation, texts: Texts, width: Option<u16>) -> String {
    let Some(own) = answer.tolerance else { return format!("\n{}\n", texts.get("levels-no-tier")) };
    if answer.later.is_empty() {
        return format!("\n{}\n", texts.get("levels-last"));
    }
    let mut heads = vec![texts.get("bought-tolerance"), texts.get("bought-highest")];
    heads.extend(answer.later.iter().map(|(tier, _)| texts.get(&format!("tier-{}", tier.name()))));
    let heads: Vec<(&str, bool)> = heads.iter().map(|head| (head.as_str(), true)).collect();
    let mut sheet = Sheet::new(&heads, width);
    let highest = answer.people.first().map(|(_, load)| texts.amount(*load, true)).unwrap_or_default();
    let mut first = vec![texts.with("bought-own", &[("n", own.into())]), highest];
    first.extend(answer.later.iter().map(|(_, value)| value.to_string()));
    sheet.row(&first);
    answer.bought.iter().for_each(|bought| sheet.row(&row(texts, answer, bought)));
    let bound = answer.bought.iter().any(|bought| bought.tiers.iter().any(|tier| !tier.exact));
    let legend = if bound { format!("  {}\n", texts.get("bought-bound")) } else { String::new() };
    let exact = if bound { String::new() } else { format!("  {}\n", texts.get("bought-exact")) };
    format!("\n{STRONG}{}{STRONG:#}\n{}{legend}{exact}", texts.get("bought"), sheet.print())
}

fn row(texts: Texts, answer: &FairnessExplanation, bought: &Bought) -> Vec<String> {
    let mut row = vec![bought.tolerance.to_string()];
    match bought.sorted.first() {
        Some(load) => row.push(texts.amount(*load, true)),
        None => row.push("–".to_owned()),
    }
    let value =
        |tier: &BoughtTier| if tier.exact { tier.value.to_string() } else { format!("≤ {}", tier.value) };
    row.extend(bought.tiers.iter().map(value));
    row.resize(answer.later.len() + 2, "–".to_owned());
    row
}
