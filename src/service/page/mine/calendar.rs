//! One's own calendar under a secret address.

use axum::extract::{Path, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};

use crate::format::codes::E2503;
use crate::register::records::CredentialKind;
use crate::service::access::{Secret, Wanted, calendar, issue};
use crate::service::api::{language, origin};
use crate::service::app::App;
use crate::service::page::fields::Filled;
use crate::service::page::frame::Reader;
use crate::service::problem::Refusal;
use crate::service::work::calendar_file;

/// The button that makes an address.
pub(super) fn section(reader: &Reader<'_>) -> Markup {
    html! { section.card aria-labelledby="calendar" {
        h2 id="calendar" { (reader.say("page-mine-calendar")) }
        p { (reader.say("page-mine-calendar-about")) }
        form method="post" action="/mine/calendar" { (reader.token()) div.actions { button { (reader.say("page-mine-calendar-make")) } } }
        p.note { (reader.say("page-mine-calendar-note")) }
    } }
}

/// `POST /mine/calendar`: the page itself is the answer, as the address is told only once.
pub(super) async fn renew(
    State(app): State<App>,
    headers: HeaderMap,
    Filled { caller, .. }: Filled,
) -> Result<Response, Refusal> {
    let reader = Reader::new(&headers, Some(&caller), "/mine");
    let wanted = Wanted { kind: CredentialKind::Calendar, label: "ics".to_owned(), days: None };
    let by = caller.by(app.now(), language(&headers));
    let issued = issue(&app.register, by, &caller.login, &wanted).await?;
    let address = format!("{}/calendar/{}.ics", origin(&app, &headers), issued.secret.reveal());
    let body = html! {
        div.told.good role="status" { p { (reader.say("page-mine-calendar-made")) } }
        p { code.secret id="address" { (address) } }
        div.actions { button type="button" data-copy="address" data-told=(reader.say("page-follow-copied")) { (reader.say("page-follow-copy")) } a.button href="/mine" { (reader.say("page-mine")) } }
        p.note { (reader.say("page-mine-calendar-how")) }
    };
    let mut page = reader.page(&reader.say("page-mine-calendar"), &body);
    page.headers_mut().insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
    Ok(page)
}

/// `GET /calendar/{secret}`: whoever has the address reads the calendar, with no cookie.
pub(super) async fn file(
    State(app): State<App>,
    Path(secret): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    // What was asked for is a secret: it is not repeated.
    let unknown = || Refusal::new(&E2503).at("path", "");
    let secret = Secret::said(secret.strip_suffix(".ics").ok_or_else(unknown)?);
    let (committee, user) = calendar(&app.register, &secret, app.now()).await?.ok_or_else(unknown)?;
    let person = user.person.ok_or_else(unknown)?;
    let text = calendar_file(&app, &committee, &format!("people/{person}.ics"), language(&headers)).await?;
    let heads = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (header::CACHE_CONTROL, "private, max-age=300"),
    ];
    Ok((heads, text).into_response())
}
