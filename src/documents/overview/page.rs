//! The page: its table of contents.

use maud::{Markup, html};

use super::charts::loads;
use super::days::days;
use super::lists::{communes, open, sessions, warnings};
use super::map::map;
use super::matrix::matrix;
use super::proof::{levels, tiers};
use crate::documents::page::document;
use crate::documents::view::Scope;
use crate::domain::{Instance, Plan, Status};
use crate::texts::Texts;

/// A plan as one HTML page.
#[must_use]
pub fn overview_page(instance: &Instance, plan: &Plan, texts: Texts) -> String {
    let scope = Scope::new(instance, plan, texts);
    let status = match plan.status {
        Status::Optimal => "status-optimal",
        Status::Feasible => "status-feasible",
    };
    let lead = html! {
        p { (instance.organization.name) " · " (texts.day(instance.horizon.from)) " – " (texts.day(instance.horizon.to)) }
        p { strong { (texts.get(status)) } }
        nav aria-label=(texts.get("overview-contents")) {
            ul.contents { @for (id, key) in PARTS { li { a href=(format!("#{id}")) { (texts.get(key)) } } } }
        }
    };
    document(&instance.title, &lead, &contents(&scope), texts)
}

/// The charts of the page as SVG files: name and text.
#[must_use]
pub fn overview_charts(instance: &Instance, plan: &Plan, texts: Texts) -> Vec<(String, String)> {
    let scope = Scope::new(instance, plan, texts);
    let charts = loads(&scope).into_iter().chain(map(&scope));
    charts.map(|chart| (format!("{}.svg", chart.id), chart.file())).collect()
}

/// Parts of the page: id, and key of the heading.
const PARTS: [(&str, &str); 7] = [
    ("open", "coverage"),
    ("matrix", "overview-matrix"),
    ("days", "overview-days"),
    ("carried", "overview-carried"),
    ("proof", "overview-proof"),
    ("places", "overview-map"),
    ("receptions", "sessions"),
];

fn contents(scope: &Scope<'_>) -> Markup {
    let parts: [Markup; 7] = [
        html! { (open(scope)) (warnings(scope)) },
        matrix(scope),
        html! { (days(scope)) (communes(scope)) },
        html! { @for chart in loads(scope) { (chart.figure()) } },
        html! { (tiers(scope)) (levels(scope)) },
        html! { @if let Some(chart) = map(scope) { (chart.figure()) } },
        sessions(scope),
    ];
    html! {
        @for ((id, key), part) in PARTS.into_iter().zip(parts) {
            // The matrix is broad: it is printed across.
            section id=(id) class=[(id == "matrix").then_some("broad")] {
                h2 { (scope.texts.get(key)) }
                (part)
            }
        }
    }
}
