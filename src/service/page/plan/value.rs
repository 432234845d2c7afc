//! What one more person would be worth, and which limits stand in the way: asked for by a button.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use maud::{Markup, html};

use super::asked::{Again, Asking, answer, ask};
use crate::answers::{Words, reread_value};
use crate::office::explain::ValueExplanation;
use crate::service::access::Caller;
use crate::service::api::{Asked, language};
use crate::service::app::App;
use crate::service::page::frame::Reader;
use crate::service::problem::Refusal;
use crate::service::queue::Question;
use crate::service::work::plan_with;
use crate::texts::capital;

/// What is asked for.
static ASKING: Asking = Asking {
    what: Question::Value,
    none: "page-plan-no-helper",
    told: "page-plan-helper-told",
    go: "page-plan-helper-go",
};

/// `GET /plan/{id}/value`
pub(super) async fn page(
    State(app): State<App>,
    caller: Caller,
    headers: HeaderMap,
    Path(id): Path<String>,
    Asked(again): Asked<Again>,
) -> Result<Response, Refusal> {
    let (plan, instance) = plan_with(&app, &caller.committee, &id, language(&headers)).await?;
    let reader = Reader::new(&headers, Some(&caller), "/plan");
    let found = answer(&app, &caller, (&again, &ASKING), &plan.text).await?;
    let body = html! {
        p { a href=(format!("/plan/{id}")) { "← " (plan.item.title) } }
        @match found.and_then(|text| reread_value(&text)) {
            Some(answer) => { (told(&reader, &Words::new(&instance.own.1, reader.texts), &answer)) }
            None => { (ask(&reader, &id, &ASKING)) }
        }
    };
    Ok(reader.page(&reader.say("page-plan-helper"), &body))
}

fn told(reader: &Reader<'_>, words: &Words<'_>, answer: &ValueExplanation) -> Markup {
    let [worse, share] = words.besides(answer);
    html! {
        @match answer.value.best {
            None => { p.told.warn { (reader.say("page-plan-helper-unknown")) } }
            Some(0) => { p.told.good { (reader.say("worth-nothing")) } }
            Some(best) => { p { strong { (reader.texts.with("worth-best", &[("value", best.into())])) } } }
        }
        @if let Some(worse) = worse { p { (worse) } }
        @if answer.value.best.is_some_and(|best| best > 0) { (gains(reader, words, answer)) }
        section.card {
            @if let Some(share) = share { p { (share) } }
            p.note { (reader.say("worth-fairness")) }
        }
    }
}

/// Parts of days, weeks and limits with what they gain, most first.
fn gains(reader: &Reader<'_>, words: &Words<'_>, answer: &ValueExplanation) -> Markup {
    let value = &answer.value;
    let limits: Vec<String> = value.limits.iter().map(|one| words.tie(one)).collect();
    let none = if value.limits_known { "worth-no-limit" } else { "worth-limits-unknown" };
    html! {
        (list(reader, "worth-days", &words.worths(&value.days), "worth-none"))
        (list(reader, "worth-weeks", &words.worths(&value.weeks), "worth-none"))
        (list(reader, "worth-limits", &limits, none))
    }
}

fn list(reader: &Reader<'_>, title: &str, lines: &[String], none: &str) -> Markup {
    html! {
        h2 { (reader.say(title)) }
        @if lines.is_empty() { p.note { (capital(&reader.say(none))) } } @else {
            ol.card { @for line in lines { li { (capital(line)) } } }
        }
    }
}
