//! What changed against the plan in force: what was broken, each seat that changes, who must be told.

use super::View;
use super::sheet::Sheet;
use crate::answers::broken_line;
use crate::cli::console::{GOOD, STRONG, WARN};
use crate::domain::{Change, Rebalance, Tier};
use crate::texts::Labels;

/// Nothing for a plan that was made from none.
pub(crate) fn section(view: View<'_>) -> String {
    let Some(rebalance) = &view.plan.rebalance else { return String::new() };
    let labels = Labels::new(view.instance, view.texts);
    [broken(view, rebalance, &labels), seats(view, rebalance, &labels), told(view, rebalance, &labels)]
        .concat()
}

fn broken(view: View<'_>, rebalance: &Rebalance, labels: &Labels<'_>) -> String {
    let texts = view.texts;
    let blanks = [("n", rebalance.broken.len().into()), ("day", texts.day(rebalance.as_of).into())];
    let mut out = format!("\n{STRONG}{}{STRONG:#}\n", texts.with("change-broken", &blanks));
    for one in &rebalance.broken {
        out.push_str(&format!("  {WARN}!{WARN:#} {}\n", broken_line(one, labels, texts)));
    }
    out
}

fn seats(view: View<'_>, rebalance: &Rebalance, labels: &Labels<'_>) -> String {
    let texts = view.texts;
    let counted = rebalance.changes.iter().filter(|change| change.counted).count();
    let mut sentence = texts.with("change-count", &[("n", counted.into())]);
    if counted > 0 && rebalance.spare == 0 && is_least(view) {
        sentence = format!("{sentence} {}", texts.with("change-least", &[("n", (counted - 1).into())]));
    }
    if rebalance.changes.is_empty() {
        return format!("\n{GOOD}{sentence}{GOOD:#}\n");
    }
    let heads =
        ["duty", "seat", "from", "to", "why", "ahead"].map(|head| texts.get(&format!("change-{head}")));
    let right = [false, false, false, false, false, true];
    let heads: Vec<(&str, bool)> = heads.iter().map(String::as_str).zip(right).collect();
    let mut sheet = Sheet::new(&heads, view.width);
    for change in &rebalance.changes {
        sheet.row(&row(change, labels));
    }
    format!("\n{STRONG}{sentence}{STRONG:#}\n{}", sheet.print())
}

/// Whether fewer changes are proved to be impossible.
fn is_least(view: View<'_>) -> bool {
    view.plan.tiers.iter().any(|tier| tier.tier == Tier::Changes && tier.proved)
}

fn row(change: &Change, labels: &Labels<'_>) -> [String; 6] {
    let [duty, seat, from, to] = labels.exchanged(change.from.as_ref(), change.to.as_ref(), change.counted);
    let ahead = if change.short_notice {
        format!("{WARN}!{WARN:#} {}", change.days_ahead)
    } else {
        change.days_ahead.to_string()
    };
    [duty, seat, from, to, labels.why(change), ahead]
}

fn told(view: View<'_>, rebalance: &Rebalance, labels: &Labels<'_>) -> String {
    if rebalance.told.is_empty() {
        return String::new();
    }
    let names: Vec<&str> = rebalance.told.iter().map(|id| labels.person(id)).collect();
    let heading = view.texts.with("change-told", &[("n", names.len().into())]);
    format!("\n{STRONG}{heading}{STRONG:#}\n  {}\n", names.join("\n  "))
}
