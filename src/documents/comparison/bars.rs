//! Bars of one or several parts, one bar for each scenario.

use maud::{Markup, html};

use crate::documents::page::{LOOKS, QUIET, ROW, WIDTH, bar, figure, label, part};

/// Room to the right of the longest bar, for its figure.
const MARGIN: i64 = 90;
/// Height of the legend.
const LEGEND: i64 = 18;

/// A bar with its parts, and what is written behind it; no parts: there is no plan.
pub(super) struct Row {
    pub(super) name: String,
    pub(super) parts: Vec<i64>,
    pub(super) text: String,
}

/// The chart; `legend` names the parts, and is left out where there is one.
pub(super) fn bars(id: &str, caption: &str, told: &str, legend: &[String], rows: &[Row]) -> Markup {
    let head = if legend.len() > 1 { LEGEND } else { 0 };
    let most = rows.iter().map(|row| row.parts.iter().sum::<i64>()).max().unwrap_or(0);
    let height = head + ROW * i64::try_from(rows.len()).unwrap_or(0);
    let drawing = html! {
        @if head > 0 { (key(legend)) }
        @for (top, row) in (0..).map(|at| head + at * ROW).zip(rows) { (line(row, top, most)) }
    };
    figure(id, caption, told, height, &drawing)
}

fn line(row: &Row, top: i64, most: i64) -> Markup {
    let length = WIDTH - MARGIN;
    let mut from = 0;
    let mut parts = Vec::new();
    for (amount, look) in row.parts.iter().zip(LOOKS) {
        // Both ends are rounded from the sum, so that no gap opens between parts.
        let to = from + amount;
        let (left, right) = (part(from, most, length), part(to, most, length));
        parts.push((*amount, look, left, right - left));
        from = to;
    }
    let end = part(from, most, length);
    html! {
        (label(&row.name, top))
        @for (amount, look, left, width) in parts {
            @if amount > 0 {
                (bar(look, left, top + 15, width))
                // A single part is told behind the bar, in its own unit.
                @if row.parts.len() > 1 && width > 24 { text fill=(QUIET) x=(left + 4) y=(top + 25) { (amount) } }
            }
        }
        text x=(end + 6) y=(top + 25) { (row.text) }
    }
}

fn key(legend: &[String]) -> Markup {
    let step = WIDTH / i64::try_from(legend.len()).unwrap_or(1).max(1);
    html! {
        @for ((left, name), look) in (0..).map(|at| at * step).zip(legend).zip(LOOKS) {
            (bar(look, left, 1, 13))
            text x=(left + 17) y="11" { (name) }
        }
    }
}
