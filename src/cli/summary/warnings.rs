//! What the office must know though no rule is broken, gathered by kind.

use super::View;
use crate::cli::console::WARN;
use crate::domain::{Warning, WarningKind};
use crate::texts::Labels;

const LISTED: usize = 5;

/// All warnings; nothing where there are none.
pub(crate) fn section(view: View<'_>) -> String {
    if view.plan.warnings.is_empty() {
        return String::new();
    }
    view.heading("warnings") + &lines(view)
}

fn lines(view: View<'_>) -> String {
    let labels = Labels::new(view.instance, view.texts);
    let mut kinds: Vec<WarningKind> = view.plan.warnings.iter().map(|warning| warning.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds.into_iter().map(|kind| group(view, &labels, kind)).collect()
}

/// One kind: what it means and how many, then the first few.
fn group(view: View<'_>, labels: &Labels<'_>, kind: WarningKind) -> String {
    let all: Vec<&Warning> = view.plan.warnings.iter().filter(|warning| warning.kind == kind).collect();
    let meaning = labels.warning_kind(kind, all.len());
    let mut out = format!("  {WARN}!{WARN:#} {meaning}\n");
    for warning in all.iter().take(LISTED) {
        out.push_str(&format!("      {}\n", labels.warning(warning)));
    }
    let more = all.len().saturating_sub(LISTED);
    if more > 0 {
        out.push_str(&format!("      {}\n", view.texts.with("more", &[("n", more.into())])));
    }
    out
}
