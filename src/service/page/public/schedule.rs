//! The posted schedule, for a telephone, a calendar, a printer.

use std::collections::BTreeSet;

use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use chrono::{Datelike, NaiveDate};
use maud::{Markup, html};

use super::place;
use crate::documents::HAS_PDF;
use crate::domain::Fate;
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
    let (plans, later) = published(&app, &committee).await?;
    // The same for everybody, so that it may be kept: nothing of whoever is logged in.
    let reader = Reader::new(&headers, None, "");
    let sessions = posted(&plans, today(&app), &later);
    let name = plans.last().map(|own| own.known.instance.organization.name.clone()).unwrap_or_default();
    let address = place(&committee);
    let months: BTreeSet<NaiveDate> = sessions.iter().filter_map(|own| own.day.with_day(1)).collect();
    let has_poster =
        |day: &&NaiveDate| plans.iter().any(|own| own.version.first <= **day && **day <= own.version.last);
    let same = same(&sessions);
    let body = html! {
        p { (reader.say("page-public-intro")) }
        div.actions {
            a.button.first href={ (address) "/receptions.ics" } { (reader.say("page-public-ics")) }
            @if HAS_PDF { @for month in months.iter().filter(has_poster) {
                a.button href={ (address) "/poster.pdf?month=" (month.format("%Y-%m")) } { (reader.texts.with("page-public-poster", &[("month", named(*month).into())])) }
            } }
        }
        (differences(&reader, &sessions))
        @if sessions.is_empty() { div.card.empty { p { (reader.say("page-public-none")) } } }
        @if let Some(topics) = same { p { (reader.say("page-public-topics")) ": " (topics.join("; ")) "." } }
        @for month in &months { (table(&reader, &sessions, *month)) }
    };
    let title = format!("{} – {name}", reader.say("page-public-title"));
    Ok(kept(reader.page(&title, &body)))
}

/// What is no longer as it was posted: first of all, so that nobody comes in vain.
fn differences(reader: &Reader<'_>, all: &[Posted<'_>]) -> Markup {
    let other: Vec<&Posted<'_>> = all.iter().filter(|own| own.fate != Fate::AsPlanned).collect();
    html! { @if !other.is_empty() {
        section.told.warn aria-labelledby="changed" {
            h2 id="changed" { (reader.say("page-public-changed")) }
            ul { @for own in other { li { (on(reader, own.day)) ", " (own.series) ": " strong { (became(reader, own.fate)) } } } }
        }
    } }
}

/// What became of a session on its day.
fn became(reader: &Reader<'_>, fate: Fate) -> Markup {
    html! { @match fate {
        Fate::On(day) => { (reader.texts.with("page-public-moved", &[("day", on(reader, day).into())])) }
        Fate::Off => { (reader.say("page-public-off")) }
        Fate::AsPlanned => {}
    } }
}

/// A day with its weekday.
fn on(reader: &Reader<'_>, day: NaiveDate) -> String {
    format!("{}, {}", weekday(reader, day), reader.texts.day(day))
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
    let is_own = |own: &&Posted<'_>| (own.day.year(), own.day.month()) == (month.year(), month.month());
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
        th scope="row" data-key=(own.day.and_time(own.row.start.time())) { (on(reader, own.day)) }
        td.whole data-head=(heads[1]) {
            @if own.fate == Fate::AsPlanned { (own.hours.join(", ")) } @else { span.badge.warn { (became(reader, own.fate)) } }
        }
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
