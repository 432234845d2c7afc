//! The duties of a week.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use chrono::{Datelike, Days, NaiveDate};
use maud::{Markup, html};
use serde::Deserialize;

use super::card::{Board, card};
use crate::register::Select;
use crate::register::records::Notice;
use crate::service::access::{Caller, Right};
use crate::service::api::Asked;
use crate::service::app::App;
use crate::service::page::frame::Reader;
use crate::service::problem::Refusal;
use crate::service::work::{Names, Told, Which, duties, in_force, today};

/// Which day.
#[derive(Default, Deserialize)]
pub(super) struct Day {
    day: Option<NaiveDate>,
}

/// The ways below follow-up, and which one is here.
pub(super) fn ways(reader: &Reader<'_>, here: &str) -> Markup {
    let ways = [
        ("/follow-up", "page-follow-week"),
        ("/follow-up/open", "page-follow-open"),
        ("/follow-up/reminders", "page-follow-reminders"),
        ("/follow-up/report", "page-follow-report"),
    ];
    html! { nav aria-label=(reader.say("page-follow-up")) { div.actions {
        @for (way, key) in ways { a.button href=(way) aria-current=[(way == here).then_some("page")] { (reader.say(key)) } }
    } } }
}

/// What all cards of a committee need.
pub(super) async fn board<'b>(
    app: &App,
    caller: &Caller,
    reader: &'b Reader<'b>,
) -> Result<Board<'b>, Refusal> {
    let names = Names::read(&app.register, &caller.committee).await?;
    let topics = in_force(app, &caller.committee).await?;
    let topics = topics.last().map(|own| own.known.dto.policy.follow_up.topics.clone()).unwrap_or_default();
    Ok(Board { reader, names, topics, today: today(app) })
}

/// `GET /follow-up`
pub(super) async fn page(
    State(app): State<App>,
    caller: Caller,
    Asked(day): Asked<Day>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let reader = Reader::new(&headers, Some(&caller), "/follow-up");
    let board = board(&app, &caller, &reader).await?;
    let day = day.day.unwrap_or(board.today);
    let monday = day - Days::new(day.weekday().num_days_from_monday().into());
    let all = duties(&app.register, &caller.committee, Which::Days(monday, monday + Days::new(6))).await?;
    let (now, rest): (Vec<Told>, Vec<Told>) = all.into_iter().partition(|own| own.duty.date == day);
    let next = if now.is_empty() && rest.is_empty() { next(&app, &caller, day).await? } else { None };
    let body = html! {
        (ways(&reader, "/follow-up"))
        (notices(&app, &caller, &board).await?)
        (steps(&reader, day, board.today))
        h2 { (weekday(&reader, day)) ", " (reader.texts.day(day)) }
        @if now.is_empty() { (nothing(&reader, next)) }
        @for own in &now { (card(&board, own, true)) }
        h2 { (reader.texts.with("page-follow-rest", &[("from", reader.texts.day(monday).into()), ("to", reader.texts.day(monday + Days::new(6)).into())])) }
        @if rest.is_empty() { p.quiet { (reader.say("page-follow-rest-none")) } }
        @for own in &rest { (card(&board, own, false)) }
    };
    Ok(reader.page(&reader.say("page-follow-up"), &body))
}

/// The next day with a duty.
async fn next(app: &App, caller: &Caller, day: NaiveDate) -> Result<Option<NaiveDate>, Refusal> {
    let year = day + Days::new(366);
    let found = duties(&app.register, &caller.committee, Which::Days(day, year)).await?;
    Ok(found.first().map(|own| own.duty.date))
}

fn nothing(reader: &Reader<'_>, next: Option<NaiveDate>) -> Markup {
    html! { div.card.empty {
        p { (reader.say("page-follow-none")) }
        @if let Some(next) = next {
            p { a.button href={ "/follow-up?day=" (next) } { (reader.texts.with("page-follow-next", &[("day", reader.texts.day(next).into())])) } }
        }
    } }
}

/// From day to day and week to week.
fn steps(reader: &Reader<'_>, day: NaiveDate, today: NaiveDate) -> Markup {
    let (before, after) = (day - Days::new(7), day + Days::new(7));
    let (yesterday, tomorrow) = (day - Days::new(1), day + Days::new(1));
    html! { form.row.filter method="get" action="/follow-up" {
        div { label for="day" { (reader.say("page-follow-day")) } input id="day" type="date" name="day" value=(day); }
        button { (reader.say("page-follow-show")) }
        a.button href={ "/follow-up?day=" (before) } { "« " (reader.say("page-follow-week-before")) }
        a.button href={ "/follow-up?day=" (yesterday) } { "‹ " (reader.texts.day(yesterday)) }
        @if day != today { a.button href="/follow-up" { (reader.say("page-follow-today")) } }
        a.button href={ "/follow-up?day=" (tomorrow) } { (reader.texts.day(tomorrow)) " ›" }
        a.button href={ "/follow-up?day=" (after) } { (reader.say("page-follow-week-after")) " »" }
    } }
}

/// The day of the week.
pub(in crate::service::page) fn weekday(reader: &Reader<'_>, day: NaiveDate) -> String {
    let keys = [
        "page-follow-monday",
        "page-follow-tuesday",
        "page-follow-wednesday",
        "page-follow-thursday",
        "page-follow-friday",
        "page-follow-saturday",
        "page-follow-sunday",
    ];
    reader.say(keys[day.weekday().num_days_from_monday() as usize])
}

/// Who said that they cannot, and was not dealt with.
async fn notices(app: &App, caller: &Caller, board: &Board<'_>) -> Result<Markup, Refusal> {
    let reader = board.reader;
    let open = app.register.read(&caller.committee, Select::<Notice>::all().is("settled", &false)).await?;
    Ok(html! { @if !open.is_empty() { section.told.warn aria-labelledby="notices" {
        h2 id="notices" { (reader.say("page-follow-notices")) }
        ul { @for own in &open { li {
            strong { (board.names.person(&own.person)) } ": "
            (reader.texts.day(own.since)) " – " (reader.texts.day(own.until))
            @if let Some(reason) = &own.reason { " (" (reason) ")" }
            " " a href={ "/rebalance?away-person-0=" (own.person) "&away-from-0=" (own.since) "&away-to-0=" (own.until) } { (reader.say("page-follow-to-rebalance")) }
            @if reader.may(Right::Prepare) {
                form method="post" action="/follow-up/notice" {
                    (reader.token()) input type="hidden" name="id" value=(own.id);
                    button name="settled" value="1" { (reader.say("page-follow-settled")) }
                }
            }
        } } }
    } } })
}
