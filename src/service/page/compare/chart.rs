//! Charts of a comparison: a bar for each scenario.

use maud::{Markup, html};
use num_rational::Ratio;

use crate::format::comparison::{Figures, ScenarioResult};
use crate::service::page::frame::Reader;

/// Length of the longest bar, in its own units.
const LENGTH: i64 = 1000;

/// Meetings covered, journeys, and from the lightest to the heaviest load.
pub(super) fn charts(reader: &Reader<'_>, all: &[&ScenarioResult]) -> Markup {
    let texts = reader.texts;
    let covered =
        |own: &Figures| (own.meetings.covered, format!("{}/{}", own.meetings.covered, own.meetings.meetings));
    let travel = |own: &Figures| (own.travel_minutes, texts.hours(own.travel_minutes));
    html! {
        h2 { (texts.get("page-charts")) }
        (loads(reader, all))
        (bars(reader, "page-meetings", all, &covered))
        (bars(reader, "page-travel", all, &travel))
    }
}

fn bars(
    reader: &Reader<'_>,
    key: &str,
    all: &[&ScenarioResult],
    of: &dyn Fn(&Figures) -> (i64, String),
) -> Markup {
    let made = all.iter().filter_map(|own| own.figures.as_ref());
    let most = made.map(|own| of(own).0).max().unwrap_or(1).max(1);
    html! {
        figure.card {
            figcaption { (reader.texts.get(key)) }
            div.bars { @for (at, own) in all.iter().enumerate() {
                span { (at) ". " (own.name) }
                @match own.figures.as_ref().map(of) {
                    Some((amount, text)) => { (bar(0, amount * LENGTH / most)) span { (text) } }
                    None => { span {} span { (reader.texts.get("compare-none")) } }
                }
            } }
        }
    }
}

fn bar(from: i64, to: i64) -> Markup {
    html! {
        svg viewBox=(format!("0 0 {LENGTH} 16")) preserveAspectRatio="none" aria-hidden="true" {
            rect x=(from) y="2" width=((to - from).max(4)) height="12" fill="#4b93d6" {}
        }
    }
}

/// From the lightest to the heaviest load over target.
fn loads(reader: &Reader<'_>, all: &[&ScenarioResult]) -> Markup {
    let ends = |own: &ScenarioResult| {
        let figures = own.figures.as_ref()?;
        Some((figures.lowest.as_ref()?.0, figures.highest.as_ref()?.0))
    };
    let found: Vec<(Ratio<i64>, Ratio<i64>)> = all.iter().filter_map(|own| ends(own)).collect();
    let (Some(least), Some(most)) =
        (found.iter().map(|own| own.0).min(), found.iter().map(|own| own.1).max())
    else {
        return html! {};
    };
    let hundredths = |own: Ratio<i64>| (own * 100).round().to_integer();
    let at = |own: Ratio<i64>| hundredths(own - least) * LENGTH / hundredths(most - least).max(1);
    html! {
        figure.card {
            figcaption { (reader.texts.get("page-loads")) }
            p.note { (reader.say("page-compare-loads-told")) }
            div.bars { @for (number, own) in all.iter().enumerate() {
                span { (number) ". " (own.name) }
                @match ends(own) {
                    Some((low, high)) => { (bar(at(low), at(high))) span { (reader.texts.amount(low, true)) " … " (reader.texts.amount(high, true)) } }
                    None => { span {} span { (reader.texts.get("compare-none")) } }
                }
            } }
        }
    }
}
