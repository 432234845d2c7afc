//! One scenario: what it is, why there is no plan, how the loads lie, what is open, who carries more and who less.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::shifts::shifts;
use crate::domain::Figures;
use crate::office::compare::{Compared, Comparison, Ran};
use crate::texts::{Labels, Texts};

/// Most open places that are listed; the JSON has all.
const LISTED: usize = 20;

/// The section of one scenario; `reasons` say why it has no plan.
pub(super) fn scenario(
    at: usize,
    ran: &Ran,
    reasons: &[String],
    comparison: &Comparison,
    texts: Texts,
) -> Markup {
    html! {
        section {
            h3 { (at) ". " (ran.name) }
            @if !ran.title.is_empty() { p { (ran.title) } }
            @match &ran.outcome {
                Ok(one) => (made(at, one, comparison, texts)),
                Err(_) => {
                    p { strong { (texts.get("page-failed")) } }
                    ul { @for reason in reasons { li { (reason) } } }
                }
            }
        }
    }
}

fn made(at: usize, compared: &Compared, comparison: &Comparison, texts: Texts) -> Markup {
    html! {
        p { (levels(&compared.figures, texts)) }
        (open(compared, texts))
        @if let Some(less) = &compared.difference {
            (shifts(&format!("shifts-{at}"), less, &names(compared, comparison), texts))
        }
    }
}

/// The leximax vector: every load, and how many have it.
fn levels(figures: &Figures, texts: Texts) -> String {
    let level = |(load, people): &(num_rational::Ratio<i64>, i64)| {
        format!("{} × {people}", texts.amount(*load, true))
    };
    let all: Vec<String> = figures.levels.iter().map(level).collect();
    texts.with("compare-levels", &[("levels", all.join(" · ").into())])
}

fn open(compared: &Compared, texts: Texts) -> Markup {
    let labels = Labels::new(&compared.instance, texts);
    let open = &compared.figures.uncovered;
    let more = open.len().saturating_sub(LISTED);
    html! {
        @if open.is_empty() {
            p { (texts.get("page-nothing-open")) }
        } @else {
            p { (texts.with("page-open", &[("n", open.len().into())])) }
            ul {
                @for place in open.iter().take(LISTED) { li { (labels.open(place)) } }
                @if more > 0 { li { (texts.with("more", &[("n", more.into())])) } }
            }
        }
    }
}

/// Names of the people of the base and of the scenario, by id.
fn names<'a>(compared: &'a Compared, comparison: &'a Comparison) -> BTreeMap<&'a str, &'a str> {
    let base = comparison.base.outcome.as_ref().ok().map(|base| &base.instance);
    let people = base.into_iter().chain([&compared.instance]).flat_map(|instance| &instance.people);
    people.map(|person| (person.id.as_str(), person.name.as_str())).collect()
}
