//! The page: its table of contents.

use maud::{Markup, html};

use super::charts::{Charted, comparison_charts};
use super::scenario::scenario;
use super::tables::{by_commune, by_priority, coverage, fairness};
use crate::documents::page::document;
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
            (comparison_charts(&comparison.all().map(charted).collect::<Vec<_>>(), texts))
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

fn charted(ran: &Ran) -> Charted {
    let figures = ran.outcome.as_ref().ok().map(|one| (&one.figures).into());
    Charted { name: ran.name.clone(), figures }
}
