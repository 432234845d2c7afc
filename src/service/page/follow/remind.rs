//! Reminders: what is due, and texts ready to send.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;
use maud::{Markup, html};
use serde::Deserialize;

use super::board::ways;
use crate::answers::{by_person, message, reminded_name, reminder_subject};
use crate::format::Word as _;
use crate::format::codes::E2513;
use crate::office::follow_up::remind::{Reminded, Reminding, remind};
use crate::service::access::{Caller, Right};
use crate::service::api::Asked;
use crate::service::app::App;
use crate::service::page::fields::Filled;
use crate::service::page::frame::Reader;
use crate::service::problem::Refusal;
use crate::service::work::today;

/// Days ahead, and months without a visit, if nothing is said: as on the command line.
const DAYS: u32 = 7;
const MONTHS: u32 = 3;
/// Most days ahead.
const MOST: u32 = 366;

/// How far ahead.
#[derive(Default, Deserialize)]
pub(super) struct Ahead {
    days: Option<u32>,
    noted: Option<usize>,
}

async fn due(app: &App, caller: &Caller, days: u32, dry_run: bool) -> Result<Reminded, Refusal> {
    if days > MOST {
        return Err(Refusal::new(&E2513).at("days", format!("{days}: 0–{MOST}")));
    }
    let (committee, by, as_of, at) =
        (caller.committee.as_str(), caller.login.as_str(), today(app), app.now());
    Ok(remind(&app.register, &Reminding { committee, as_of, days, months: MONTHS, dry_run, by, at }).await?)
}

/// `GET /follow-up/reminders`
pub(super) async fn page(
    State(app): State<App>,
    caller: Caller,
    Asked(ahead): Asked<Ahead>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let reader = Reader::new(&headers, Some(&caller), "/follow-up");
    let days = ahead.days.unwrap_or(DAYS);
    let found = due(&app, &caller, days, true).await?;
    let as_of = today(&app);
    let body = html! {
        (ways(&reader, "/follow-up/reminders"))
        @if let Some(noted) = ahead.noted { div.told.good role="status" { p { (reader.texts.with("page-follow-noted", &[("n", noted.into())])) } } }
        form.row.filter method="get" action="/follow-up/reminders" {
            div { label for="days" { (reader.say("page-follow-days")) } input id="days" name="days" type="number" min="0" max=(MOST) value=(days); }
            button { (reader.say("page-follow-show")) }
        }
        @if found.due.is_empty() { div.card.empty { p { (reader.say("remind-nothing")) } } }
        @else { (table(&reader, &found, as_of)) (noting(&reader, days)) (messages(&reader, &found, as_of)) }
    };
    Ok(reader.page(&reader.say("page-follow-reminders"), &body))
}

fn noting(reader: &Reader<'_>, days: u32) -> Markup {
    html! { @if reader.may(Right::Prepare) { form method="post" action="/follow-up/reminders" {
        (reader.token()) input type="hidden" name="days" value=(days);
        div.actions { button.first { (reader.say("page-follow-note-all")) } }
        p.note { (reader.say("page-follow-note-hint")) }
    } } }
}

fn table(reader: &Reader<'_>, found: &Reminded, as_of: NaiveDate) -> Markup {
    let texts = reader.texts;
    let heads =
        ["remind-to", "remind-kind", "remind-what", "remind-due", "remind-days"].map(|key| reader.say(key));
    html! {
        label for="filter-due" { (reader.say("page-publish-filter")) }
        input id="filter-due" class="filter" type="search" data-filter="due";
        div.wide.tall { table.stack data-sort id="due" {
            caption { (reader.say("page-follow-due-caption")) }
            thead { tr { @for head in &heads { th scope="col" { (head) } } } }
            tbody { @for own in &found.due { tr {
                th scope="row" { (reminded_name(found, &own.to, texts)) }
                td data-head=(heads[1]) { (reader.say(&format!("due-kind-{}", own.kind.word()))) }
                td data-head=(heads[2]) { (reminder_subject(found, own)) }
                td data-head=(heads[3]) data-key=(own.date) { (texts.day(own.date)) }
                @let days = (own.date - as_of).num_days();
                td.number data-head=(heads[4]) { @if days < 0 { span.badge.bad { (days.to_string().replace('-', "−")) } } @else { (days) } }
            } } }
        } }
    }
}

fn messages(reader: &Reader<'_>, found: &Reminded, as_of: NaiveDate) -> Markup {
    let told = reader.say("page-follow-copied");
    html! {
        h2 { (reader.say("remind-messages")) }
        div.grid { @for (at, (to, due)) in by_person(found).into_iter().enumerate() {
            section.card {
                h3 { (reminded_name(found, to, reader.texts)) }
                pre.message id={ "message-" (at) } { (message(found, to, &due, as_of, reader.texts)) }
                div.actions { button type="button" data-copy={ "message-" (at) } data-told=(told) { (reader.say("page-follow-copy")) } }
            }
        } }
    }
}

/// `POST /follow-up/reminders`
pub(super) async fn said(
    State(app): State<App>,
    Filled { caller, fields }: Filled,
) -> Result<Response, Refusal> {
    let days = fields.number("days")?.map_or(Ok(DAYS), u32::try_from);
    let days = days.map_err(|_| Refusal::new(&E2513).at("days", fields.text("days")))?;
    let found = due(&app, &caller, days, false).await?;
    Ok(Redirect::to(&format!("/follow-up/reminders?days={days}&noted={}", found.due.len())).into_response())
}
