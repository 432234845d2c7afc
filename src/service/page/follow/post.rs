//! Recording what a form says.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{Html, IntoResponse, Redirect, Response};
use maud::html;

use super::board::board;
use super::card::inside;
use crate::domain::Language;
use crate::format::Word as _;
use crate::format::codes::{E2503, E2513};
use crate::format::records::{Record, RecordKind};
use crate::register::Select;
use crate::register::records::Notice;
use crate::service::access::Caller;
use crate::service::api::language;
use crate::service::app::App;
use crate::service::page::fields::{Fields, Filled};
use crate::service::page::frame::Reader;
use crate::service::page::refused::{escaped, mistake};
use crate::service::problem::Refusal;
use crate::service::work::{Which, duties, note, said};

/// `POST /follow-up/record`: back to the duty, or only its card for a page that asks for this part.
pub(super) async fn record(
    State(app): State<App>,
    headers: HeaderMap,
    Filled { caller, fields }: Filled,
) -> Result<Response, Refusal> {
    let language = language(&headers);
    let records = records(&fields, language);
    let noted = match records {
        Ok(records) => note(&app, &caller, records, language).await.map(drop),
        Err(refusal) => Err(refusal),
    };
    if headers.contains_key("x-part") && !fields.text("duty").is_empty() {
        return part(&app, &caller, &headers, fields.text("duty"), noted.err()).await;
    }
    noted?;
    after(&app, &caller, &fields).await
}

/// The card of a duty as it is now, with what was refused above it.
async fn part(
    app: &App,
    caller: &Caller,
    headers: &HeaderMap,
    duty: &str,
    refused: Option<Refusal>,
) -> Result<Response, Refusal> {
    let reader = Reader::new(headers, Some(caller), "/follow-up");
    let board = board(app, caller, &reader).await?;
    let found = duties(&app.register, &caller.committee, Which::One(duty)).await?;
    let told = found.first().ok_or_else(|| Refusal::new(&E2503).at("duty", duty))?;
    let refused = refused.map(|own| own.in_language(language(headers)).details());
    let card = html! {
        @if let Some(refused) = &refused { div.told.bad role="alert" { @for error in &refused.errors { (mistake(error)) } } }
        (inside(&board, told, true))
    };
    Ok(Html(card.into_string()).into_response())
}

async fn after(app: &App, caller: &Caller, fields: &Fields) -> Result<Response, Refusal> {
    let duty = fields.text("duty");
    if duty.is_empty() || fields.text("back") == "open" {
        return Ok(Redirect::to("/follow-up/open").into_response());
    }
    let found = duties(&app.register, &caller.committee, Which::One(duty)).await?;
    let day = found.first().map(|own| own.duty.date.to_string()).unwrap_or_default();
    Ok(Redirect::to(&format!("/follow-up?day={day}#duty-{}", escaped(duty))).into_response())
}

/// The records that a form says: of each person, and that the duty took place where it says that, too.
pub(in crate::service::page) fn records(fields: &Fields, language: Language) -> Result<Vec<Record>, Refusal> {
    let kind = kind(fields.text("record"))?;
    let mut records = Vec::new();
    if kind == RecordKind::Attendance {
        for person in fields.all("person") {
            records.append(&mut came_of(fields, person, language)?);
        }
    } else {
        records.append(&mut said(kind, |name| fitting(fields, name), language)?);
    }
    if !fields.text("also").is_empty() {
        records.append(&mut said(
            self::kind(fields.text("also"))?,
            |name| fields.text(name).to_owned(),
            language,
        )?);
    }
    Ok(records)
}

/// Whether one person came, by the fields of a form.
pub(in crate::service::page) fn came_of(
    fields: &Fields,
    person: &str,
    language: Language,
) -> Result<Vec<Record>, Refusal> {
    let field = |name: &str| if name == "person" { person.to_owned() } else { fields.text(name).to_owned() };
    said(RecordKind::Attendance, field, language)
}

/// The day a duty was moved to is no part of its not being held: the same form has both buttons.
fn fitting(fields: &Fields, name: &str) -> String {
    let is_off = fields.text("state") == "cancelled" || fields.text("held") == "not_held";
    if name == "moved_to" && is_off { String::new() } else { fields.text(name).to_owned() }
}

fn kind(word: &str) -> Result<RecordKind, Refusal> {
    let found = RecordKind::ALL.iter().copied().find(|own| own.word() == word);
    found.ok_or_else(|| Refusal::new(&E2513).at("record", word))
}

/// `POST /follow-up/notice`
pub(super) async fn notice(
    State(app): State<App>,
    Filled { caller, fields }: Filled,
) -> Result<Response, Refusal> {
    let id = fields.wanted("id")?.to_owned();
    let mut change = app.register.change(&caller.committee).await?;
    let found = change.read(Select::<Notice>::all().is("id", &id)).await?;
    let notice = found.into_iter().next().ok_or_else(|| Refusal::new(&E2503).at("id", id))?;
    change.put(&Notice { settled: fields.is("settled"), ..notice }).await?;
    change.commit(&caller.login, app.now()).await?;
    Ok(Redirect::to("/follow-up").into_response())
}
