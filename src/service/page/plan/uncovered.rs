//! What is open, why, and what would help.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use maud::{Markup, html};

use super::asked::{Again, Asking, answer, ask};
use super::shown::Shown;
use crate::answers::{Words, reread_uncovered};
use crate::domain::Instance;
use crate::office::explain::{Core, Explanation, Hall, Reason, ReasonKind};
use crate::service::access::Caller;
use crate::service::api::{Asked, language};
use crate::service::app::App;
use crate::service::page::frame::Reader;
use crate::service::problem::Refusal;
use crate::service::queue::Question;
use crate::service::work::plan_with;

/// What is asked for.
static ASKING: Asking = Asking {
    what: Question::Uncovered,
    none: "page-plan-no-reasons",
    told: "page-plan-reasons-told",
    go: "page-plan-reasons",
};

/// `GET /plan/{id}/uncovered`
pub(super) async fn uncovered(
    State(app): State<App>,
    caller: Caller,
    headers: HeaderMap,
    Path(id): Path<String>,
    Asked(again): Asked<Again>,
) -> Result<Response, Refusal> {
    let (plan, instance) = plan_with(&app, &caller.committee, &id, language(&headers)).await?;
    let reader = Reader::new(&headers, Some(&caller), "/plan");
    let shown = Shown::new(&reader, &id, &instance.own.1, &plan.own);
    let found =
        answer(&app, &caller, (&again, &ASKING), &plan.text).await?.and_then(|text| reread_uncovered(&text));
    let body = html! {
        p { a href=(format!("/plan/{id}")) { "← " (plan.item.title) } }
        @match &found {
            Some(answer) => { (told(&reader, &instance.own.1, answer)) }
            None if shown.plan.uncovered.is_empty() => { p.told.good { (reader.say("explain-nothing-open")) } }
            None => {
                ul.card { @for open in &shown.plan.uncovered { li { (shown.labels.open(open)) } } }
                (ask(&reader, &id, &ASKING))
            }
        }
        @if !shown.plan.uncovered.is_empty() { p { a href=(format!("/plan/{id}/value")) { (reader.say("page-plan-helper")) } } }
    };
    Ok(reader.page(&reader.say("page-plan-uncovered"), &body))
}

fn told(reader: &Reader<'_>, instance: &Instance, answer: &Explanation) -> Markup {
    let words = Words::new(instance, reader.texts);
    if answer.reasons.is_empty() {
        return html! { p.told.good { (reader.say("explain-nothing-open")) } };
    }
    let [places, coverage] = words.open_places(answer);
    html! {
        p { strong { (places) } }
        p { (coverage) }
        @for (number, reason) in (1..).zip(&answer.reasons) { (paragraph(&words, number, reason)) }
    }
}

fn paragraph(words: &Words<'_>, number: i32, reason: &Reason) -> Markup {
    let texts = words.texts;
    let changes: Vec<String> = reason.relaxations.iter().map(|change| words.change(change)).collect();
    html! {
        section.card {
            h2 { (number) ". " (untagged(&words.reason(&reason.kind))) }
            ul { @for open in &reason.open { li { (words.opening(open)) } } }
            @match &reason.kind {
                ReasonKind::Hall(hall) => { (counted(words, hall)) }
                ReasonKind::Core(core) => { (impossible(words, core)) }
                ReasonKind::Avoidable(people) if !people.is_empty() => {
                    p { (texts.with("avoidable-people", &[("people", words.people(people).into())])) }
                }
                _ => {}
            }
            (list(&texts.get("explain-changes"), &changes))
        }
    }
}

/// A reason without the tag that programs and the docs call it by.
fn untagged(reason: &str) -> &str {
    reason.split_once("] ").map_or(reason, |(_, told)| told)
}

fn list(title: &str, lines: &[String]) -> Markup {
    html! { @if !lines.is_empty() { h3 { (title) } ul { @for line in lines { li { (line) } } } } }
}

/// The seats, who could come and how often, and what keeps the others away.
fn counted(words: &Words<'_>, hall: &Hall) -> Markup {
    let texts = words.texts;
    let seats: Vec<String> = hall.seats.iter().map(|seat| words.seat(seat)).collect();
    let units: Vec<String> = hall.units.iter().map(|unit| words.unit(unit)).collect();
    html! {
        @if seats.len() > 1 { (list(&texts.with("hall-seats", &[("n", hall.demand.into())]), &seats)) }
        @if units.is_empty() { p { (texts.get("hall-nobody")) } }
        (list(&texts.with("hall-could", &[("n", hall.supply.into())]), &units))
        (list(&texts.get("hall-away"), &words.away(&hall.away)))
    }
}

/// The demands that cannot all be met, the rules in the way, and the sum that shows it.
fn impossible(words: &Words<'_>, core: &Core) -> Markup {
    let texts = words.texts;
    let demands: Vec<String> = core.demands.iter().map(|one| words.demand(one)).collect();
    let rules: Vec<String> =
        core.rules.iter().map(|rule| rule.meaning(texts.language()).to_owned()).collect();
    html! {
        (list(&texts.get("core-demands"), &demands))
        (list(&texts.get("core-rules"), &rules))
        @if let Some(sum) = &core.sum {
            @let rows: Vec<String> = sum.rows.iter().map(|own| words.summand(own)).collect();
            (list(&texts.with("lp-rows", &[("scale", sum.scale.into())]), &rows))
            p { (words.total(sum)) }
        }
    }
}
