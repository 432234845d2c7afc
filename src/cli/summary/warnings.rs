//! What the office must know though no rule is broken, gathered by kind.

use chrono::NaiveDate;

use super::View;
use crate::cli::console::WARN;
use crate::domain::{Warning, WarningKind};
use crate::texts::{Labels, Texts};

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
    let meaning = view.texts.with(key(kind), &[("n", all.len().into())]);
    let mut out = format!("  {WARN}!{WARN:#} {meaning}\n");
    for warning in all.iter().take(LISTED) {
        out.push_str(&format!("      {}\n", sentence(view.texts, labels, warning)));
    }
    let more = all.len().saturating_sub(LISTED);
    if more > 0 {
        out.push_str(&format!("      {}\n", view.texts.with("more", &[("n", more.into())])));
    }
    out
}

fn key(kind: WarningKind) -> &'static str {
    match kind {
        WarningKind::ProjectedHoliday => "warn-projected-holiday",
        WarningKind::MonthShort => "warn-month-short",
        WarningKind::PostingLead => "warn-posting-lead",
        WarningKind::OnHoliday => "warn-on-holiday",
        WarningKind::OnDayOff => "warn-on-day-off",
        WarningKind::NoStandby => "warn-no-standby",
    }
}

/// The day, with what it is where that is not plain.
fn day_of(texts: Texts, kind: WarningKind, day: NaiveDate) -> String {
    let day = texts.day(day);
    texts.fill(&format!("{}-day", key(kind)), &[("day", day.as_str().into())]).unwrap_or(day)
}

/// Whom it concerns, the day, and the amount.
fn sentence(texts: Texts, labels: &Labels<'_>, warning: &Warning) -> String {
    let mut parts = vec![labels.duty(&warning.subject)];
    parts.extend(warning.date.map(|day| day_of(texts, warning.kind, day)));
    parts.extend(warning.amount.map(|amount| {
        let key = format!("{}-amount", key(warning.kind));
        texts.fill(&key, &[("n", amount.into())]).unwrap_or_else(|| amount.to_string())
    }));
    parts.join(" · ")
}
