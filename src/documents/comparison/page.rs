//! The page: its table of contents.

use maud::{Markup, html};

use super::bars::{Row, bars};
use super::loads::loads;
use super::scenario::scenario;
use super::tables::{by_commune, by_priority, coverage, fairness};
use crate::documents::page::document;
use crate::domain::Figures;
use crate::office::compare::{Comparison, Ran};
use crate::texts::Texts;

/// The comparison as one HTML page. `reasons` has for the base and each scenario why it has no plan, a line for each error.
#[must_use]
pub fn comparison_page(comparison: &Comparison, reasons: &[Vec<String>], texts: Texts) -> String {
    let made = comparison.all().filter(|ran| ran.outcome.is_ok()).count();
    let counted = [("made", made.into()), ("all", (comparison.scenarios.len() + 1).into())];
    let lead = html! { p { (texts.with("compare-made", &counted)) } };
    document(&comparison.title, &lead, &contents(comparison, reasons, texts), texts)
}

fn contents(comparison: &Comparison, reasons: &[Vec<String>], texts: Texts) -> Markup {
    let none = Vec::new();
    html! {
        section {
            h2 { (texts.get("page-figures")) }
            (coverage(comparison, texts))
            (fairness(comparison, texts))
            p.note { (texts.get("page-brackets")) }
        }
        section {
            h2 { (texts.get("page-charts")) }
            (loads(comparison, texts))
            (charts(comparison, texts))
        }
        section {
            (by_priority(comparison, texts))
            (by_commune(comparison, texts))
        }
        section {
            h2 { (texts.get("page-one-by-one")) }
            @for (at, ran) in comparison.all().enumerate() {
                (scenario(at, ran, reasons.get(at).unwrap_or(&none), comparison, texts))
            }
        }
    }
}

/// Meetings, sessions, journeys and cells, one bar for each scenario.
fn charts(comparison: &Comparison, texts: Texts) -> Markup {
    let rows = |parts: fn(&Figures) -> Vec<i64>, text: &dyn Fn(&Figures) -> String| -> Vec<Row> {
        let row = |(at, ran): (usize, &Ran)| {
            let figures = ran.outcome.as_ref().ok().map(|one| &one.figures);
            Row {
                name: format!("{at}. {}", ran.name),
                parts: figures.map(parts).unwrap_or_default(),
                text: figures.map_or_else(|| texts.get("compare-none"), text),
            }
        };
        comparison.all().enumerate().map(row).collect()
    };
    let meetings = rows(
        |figures| vec![figures.meetings.covered, figures.meetings.meetings - figures.meetings.covered],
        &|figures| format!("{}/{}", figures.meetings.covered, figures.meetings.meetings),
    );
    let sessions = rows(
        |figures| vec![figures.sessions.head, figures.sessions.delegate, figures.sessions.not_held()],
        &|figures| figures.sessions.wanted.to_string(),
    );
    let travel = rows(|figures| vec![figures.travel_minutes], &|figures| texts.hours(figures.travel_minutes));
    let cells = rows(|figures| vec![figures.cells_per_member.sum], &|figures| {
        texts.amount(figures.cells_per_member.mean(), false)
    });
    let names = |keys: &[&str]| -> Vec<String> { keys.iter().map(|key| texts.get(key)).collect() };
    let chart = |id: &str, [key, told]: [&str; 2], legend: &[&str], rows: &[Row]| {
        bars(id, &texts.get(key), &texts.get(told), &names(legend), rows)
    };
    let hosts = ["compare-head", "compare-delegate", "compare-not-held"];
    html! {
        (chart("meetings", ["page-meetings", "page-meetings-told"], &["compare-covered", "page-not-covered"], &meetings))
        @if comparison.all().filter_map(|ran| ran.outcome.as_ref().ok()).any(|one| one.figures.sessions.wanted > 0) {
            (chart("sessions", ["page-sessions", "page-sessions-told"], &hosts, &sessions))
        }
        (chart("travel", ["page-travel", "page-travel-told"], &["compare-travel"], &travel))
        (chart("cells", ["page-cells", "page-cells-told"], &["compare-cells"], &cells))
    }
}
