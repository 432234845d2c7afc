//! The posted schedule, for a telephone, a calendar, a printer.

use std::collections::BTreeSet;

use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use chrono::{Datelike, NaiveDate};
use maud::{Markup, html};

use super::place;
use crate::documents::HAS_PDF;
use crate::service::api::{KEEP, language};
use crate::service::app::App;
use crate::service::page::follow::weekday;
use crate::service::page::frame::Reader;
use crate::service::problem::Refusal;
use crate::service::work::{Posted, calendar_file, posted, published, today};

/// `GET /public/{committee}`
pub(super) async fn page(
    State(app): State<App>,
    Path(committee): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let plans = published(&app, &committee).await?;
    // The same for everybody, so that it may be kept: nothing of whoever is logged in.
    let reader = Reader::new(&headers, None, "");
    let sessions = posted(&plans, today(&app));
    let name = plans.last().map(|own| own.known.instance.organization.name.clone()).unwrap_or_default();
    let address = place(&committee);
    let months: BTreeSet<NaiveDate> = sessions.iter().filter_map(|own| own.row.date.with_day(1)).collect();
    let same = same(&sessions);
    let body = html! {
        p { (reader.say("page-public-intro")) }
        div.actions {
            a.button.first href={ (address) "/receptions.ics" } { (reader.say("page-public-ics")) }
            @if HAS_PDF { @for month in &months {
                a.button href={ (address) "/poster.pdf?month=" (month.format("%Y-%m")) } { (reader.texts.with("page-public-poster", &[("month", named(*month).into())])) }
            } }
        }
        @if sessions.is_empty() { div.card.empty { p { (reader.say("page-public-none")) } } }
        @if let Some(topics) = same { p { (reader.say("page-public-topics")) ": " (topics.join("; ")) "." } }
        @for month in &months { (table(&reader, &sessions, *month)) }
    };
    let title = format!("{} – {name}", reader.say("page-public-title"));
    Ok(kept(reader.page(&title, &body)))
}

/// With the leave to keep it, in the language it was asked for.
fn kept(mut page: Response) -> Response {
    page.headers_mut().insert(KEEP.0, HeaderValue::from_static(KEEP.1));
    page.headers_mut().append(header::VARY, HeaderValue::from_static("accept-language, cookie"));
    page
}

/// The topics, where those of all sessions are the same.
fn same<'p>(all: &[Posted<'p>]) -> Option<&'p [String]> {
    let first = all.first()?.topics;
    (!first.is_empty() && all.iter().all(|own| own.topics == first)).then_some(first)
}

fn named(month: NaiveDate) -> String {
    month.format("%m/%Y").to_string()
}

fn table(reader: &Reader<'_>, all: &[Posted<'_>], month: NaiveDate) -> Markup {
    let is_own =
        |own: &&Posted<'_>| (own.row.date.year(), own.row.date.month()) == (month.year(), month.month());
    let heads = [
        "page-public-day",
        "page-public-hours",
        "page-public-place",
        "page-public-host",
        "page-public-series",
    ];
    let heads = heads.map(|key| reader.say(key));
    let title = reader.texts.with("page-public-month", &[("month", named(month).into())]);
    html! {
        h2 { (title) }
        div.wide { table.stack data-sort {
            caption { (reader.say("page-public-title")) ", " (named(month)) }
            thead { tr { @for head in &heads { th scope="col" { (head) } } } }
            tbody { @for own in all.iter().filter(is_own) { (line(reader, own, &heads, same(all).is_none())) } }
        } }
    }
}

fn line(reader: &Reader<'_>, own: &Posted<'_>, heads: &[String; 5], has_topics: bool) -> Markup {
    html! { tr {
        th scope="row" data-key=(own.row.start) { (weekday(reader, own.row.date)) ", " (reader.texts.day(own.row.date)) }
        td.whole data-head=(heads[1]) { (own.hours.join(", ")) }
        td data-head=(heads[2]) { (own.place) }
        td data-head=(heads[3]) { @match &own.host { Some(host) => (host), None => (reader.say("page-public-nobody")) } }
        td data-head=(heads[4]) {
            (own.series)
            @if has_topics && !own.topics.is_empty() { br; span.note { (reader.say("page-public-topics")) ": " (own.topics.join("; ")) } }
        }
    } }
}

/// `GET /public/{committee}/receptions.ics`
pub(super) async fn calendar(
    State(app): State<App>,
    Path(committee): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    published(&app, &committee).await?;
    let text = calendar_file(&app, &committee, "receptions.ics", language(&headers)).await?;
    Ok(kept(([(header::CONTENT_TYPE, "text/calendar; charset=utf-8")], text).into_response()))
}
