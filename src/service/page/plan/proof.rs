//! How even the loads are, and that they cannot be more even: as the plan has it, and proved again where that was asked for.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use maud::{Markup, html};

use super::asked::{Again, Asking, answer, ask};
use super::shown::Shown;
use crate::answers::{Words, reread_fairness};
use crate::domain::Instance;
use crate::office::explain::{Bought, BoughtTier, FairnessExplanation};
use crate::service::access::Caller;
use crate::service::api::{Asked, language};
use crate::service::app::App;
use crate::service::page::frame::Reader;
use crate::service::problem::Refusal;
use crate::service::queue::Question;
use crate::service::work::plan_with;
use crate::texts::Texts;

/// What is asked for.
static ASKING: Asking = Asking {
    what: Question::Fairness,
    none: "page-plan-no-certificate",
    told: "page-plan-certificate-told",
    go: "page-plan-certificate",
};

/// `GET /plan/{id}/fairness`
pub(super) async fn fairness(
    State(app): State<App>,
    caller: Caller,
    headers: HeaderMap,
    Path(id): Path<String>,
    Asked(again): Asked<Again>,
) -> Result<Response, Refusal> {
    let (plan, instance) = plan_with(&app, &caller.committee, &id, language(&headers)).await?;
    let reader = Reader::new(&headers, Some(&caller), "/plan");
    let shown = Shown::new(&reader, &id, &instance.own.1, &plan.own);
    let proved =
        answer(&app, &caller, (&again, &ASKING), &plan.text).await?.and_then(|text| reread_fairness(&text));
    let body = html! {
        p { a href=(format!("/plan/{id}")) { "← " (plan.item.title) } }
        @match &proved {
            Some(answer) => { (told(&reader, &instance.own.1, answer)) }
            None => { (levels(&reader, &shown)) (ask(&reader, &id, &ASKING)) }
        }
    };
    Ok(reader.page(&reader.say("page-plan-fairness"), &body))
}

/// The levels that the plan has.
fn levels(reader: &Reader<'_>, shown: &Shown<'_>) -> Markup {
    let (texts, levels) = (shown.texts, &shown.plan.fairness.levels);
    let heads = ["level", "level-count", "level-bound", "level-proof"].map(|key| reader.say(key));
    html! {
        h2 { (reader.say("fairness")) }
        @if levels.is_empty() { p { (reader.say("levels-nobody")) } }
        div.wide.levels {
            table.stack {
                caption.unseen { (reader.say("page-plan-levels")) }
                thead { tr { @for head in &heads { th scope="col" { (head) } } } }
                tbody {
                    @for level in levels {
                        @let load = texts.amount(level.level, true);
                        tr {
                            th scope="row" { (texts.with("level-from", &[("load", load.into())])) }
                            td data-head=(heads[1]) { (level.count) }
                            td data-head=(heads[2]) { (level.bound.map_or_else(|| "–".to_owned(), |bound| bound.to_string())) }
                            td data-head=(heads[3]) { (reader.say(if level.proved { "level-proved" } else { "proof-none" })) }
                        }
                    }
                }
            }
        }
    }
}

/// The levels in sentences, and what a tolerance would buy.
fn told(reader: &Reader<'_>, instance: &Instance, answer: &FairnessExplanation) -> Markup {
    let words = Words::new(instance, reader.texts);
    html! {
        section.card {
            h2 { (words.span_of_loads(answer).unwrap_or_else(|| reader.say("levels-nobody"))) }
            ul.levels { @for level in &answer.levels { li { (words.level(answer, level)) } } }
            p.note { (reader.say("levels-legend")) }
        }
        (bought(reader, answer))
    }
}

fn bought(reader: &Reader<'_>, answer: &FairnessExplanation) -> Markup {
    let texts = reader.texts;
    let Some(own) = answer.tolerance else { return html! { p { (reader.say("levels-no-tier")) } } };
    if answer.later.is_empty() {
        return html! { p { (reader.say("levels-last")) } };
    }
    let mut heads = vec![reader.say("bought-tolerance"), reader.say("bought-highest")];
    heads.extend(answer.later.iter().map(|(tier, _)| reader.say(&format!("tier-{}", tier.name()))));
    let highest = answer.people.first().map(|(_, load)| texts.amount(*load, true)).unwrap_or_default();
    let mut first = vec![texts.with("bought-own", &[("n", own.into())]), highest];
    first.extend(answer.later.iter().map(|(_, value)| value.to_string()));
    let rows = answer.bought.iter().map(|bought| row(texts, answer, bought));
    let bound = answer.bought.iter().any(|bought| bought.tiers.iter().any(|tier| !tier.exact));
    html! {
        h2 { (reader.say("bought")) }
        div.wide {
            table.stack {
                caption.unseen { (reader.say("bought")) }
                thead { tr { @for head in &heads { th scope="col" { (head) } } } }
                tbody {
                    @for row in std::iter::once(first).chain(rows) {
                        tr {
                            @for (at, field) in row.iter().enumerate() {
                                @if at == 0 { th scope="row" { (field) } } @else { td data-head=[heads.get(at)] { (field) } }
                            }
                        }
                    }
                }
            }
        }
        p.note { (reader.say(if bound { "bought-bound" } else { "bought-exact" })) }
    }
}

fn row(texts: Texts, answer: &FairnessExplanation, bought: &Bought) -> Vec<String> {
    let highest = bought.sorted.first().map_or_else(|| "–".to_owned(), |load| texts.amount(*load, true));
    let value =
        |tier: &BoughtTier| if tier.exact { tier.value.to_string() } else { format!("≤ {}", tier.value) };
    let mut row = vec![bought.tolerance.to_string(), highest];
    row.extend(bought.tiers.iter().map(value));
    row.resize(answer.later.len() + 2, "–".to_owned());
    row
}
