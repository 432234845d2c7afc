//! What is covered, and what is left open.

use super::View;
use crate::cli::console::WARN;
use crate::texts::Labels;

const LISTED: usize = 20;

/// Seats taken of seats wanted, then each open place.
pub(crate) fn section(view: View<'_>) -> String {
    let mut out = view.heading("coverage");
    for line in view.texts.coverage(view.plan.coverage(view.instance)) {
        out.push_str(&format!("  {line}\n"));
    }
    open_places(view, &mut out);
    out
}

fn open_places(view: View<'_>, out: &mut String) {
    let labels = Labels::new(view.instance, view.texts);
    for open in view.plan.uncovered.iter().take(LISTED) {
        out.push_str(&format!("  {WARN}✗{WARN:#} {}\n", labels.open(open)));
    }
    let more = view.plan.uncovered.len().saturating_sub(LISTED);
    if more > 0 {
        out.push_str(&format!("  {}\n", view.texts.with("more", &[("n", more.into())])));
    }
}
