//! Figures as the page writes them: each with what it is more or less than in the base.

use maud::{Markup, html};
use num_rational::Ratio;

use crate::texts::Texts;

/// What stands where there is no figure.
pub(super) const NONE: &str = "–";

/// A whole number, and the change in brackets if there is one.
pub(super) fn number(value: i64, change: Option<i64>) -> Markup {
    amount(value.to_string(), change.filter(|change| *change != 0).map(signed))
}

/// An exact fraction with one place, and the change.
pub(super) fn fraction(value: Ratio<i64>, change: Option<Ratio<i64>>, sign: bool, texts: Texts) -> Markup {
    let change = change.filter(|change| shows(*change)).map(|change| texts.amount(change, true));
    amount(texts.amount(value, sign), change)
}

/// Whether a change is more than nothing at the one place that is written.
fn shows(change: Ratio<i64>) -> bool {
    (change * 10).round() != Ratio::ZERO
}

/// Minutes as hours, and the change.
pub(super) fn hours(minutes: i64, change: Option<i64>, texts: Texts) -> Markup {
    let change = change.filter(|change| *change != 0);
    let text = |change: i64| format!("{}{}", if change < 0 { '−' } else { '+' }, texts.hours(change.abs()));
    amount(texts.hours(minutes), change.map(text))
}

/// With its sign, and a true minus.
pub(super) fn signed(amount: i64) -> String {
    format!("{}{}", if amount < 0 { '−' } else { '+' }, amount.abs())
}

fn amount(value: String, change: Option<String>) -> Markup {
    html! { (value) @if let Some(change) = change { " " span.less { "(" (change) ")" } } }
}
