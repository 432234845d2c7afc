//! One's own page, made for a telephone.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use chrono::{Days, NaiveDate};
use maud::{Markup, html};
use serde::Deserialize;

use super::calendar;
use crate::domain::Fate;
use crate::format::Word as _;
use crate::register::records::{Notice, Report, ReportState};
use crate::service::access::Caller;
use crate::service::api::Asked;
use crate::service::app::App;
use crate::service::page::follow::{Taps, came_badge, taps, weekday};
use crate::service::page::frame::Reader;
use crate::service::problem::Refusal;
use crate::service::work::{Own, PAST, now, own_duties_of, own_person, today};
use crate::texts::Labels;

/// What was just done.
#[derive(Default, Deserialize)]
pub(super) struct After {
    done: Option<String>,
    /// The day on which one cannot, for the form.
    day: Option<NaiveDate>,
}

/// `GET /mine`
pub(super) async fn page(
    State(app): State<App>,
    caller: Caller,
    Asked(after): Asked<After>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let reader = Reader::new(&headers, Some(&caller), "/mine");
    let person = own_person(&caller)?.to_owned();
    let (now, oldest) = (now(&app), today(&app) - Days::new(PAST));
    let followed = app.memory.followed(&app.register, &caller.committee).await?;
    let all = own_duties_of(&app, &caller, &followed).await?;
    let (past, next): (Vec<Own>, Vec<Own>) = all.into_iter().partition(|own| own.is_over(now));
    let past: Vec<Own> = past.into_iter().rev().filter(|own| own.row().date >= oldest).collect();
    let (unsaid, said): (Vec<Own>, Vec<Own>) =
        past.into_iter().partition(|own| own.came.is_none() && own.fate == Fate::AsPlanned);
    let (first, later) = next.split_at(next.len().min(1));
    let body = html! {
        (done(&reader, after.done.as_deref()))
        (ways(&reader))
        h2 { (reader.say("page-mine-next")) }
        @if next.is_empty() { div.card.empty { p { (reader.say("page-mine-none")) } } }
        @for own in first { (card(&reader, own, &person, own.row().start <= now)) }
        @if !unsaid.is_empty() {
            h2 { (reader.say("page-mine-unsaid")) }
            @for own in &unsaid { (card(&reader, own, &person, true)) }
        }
        @if !later.is_empty() { h2 { (reader.say("page-mine-later")) } @for own in later { (card(&reader, own, &person, false)) } }
        (notice(&reader, followed.notices(&person), today(&app), after.day))
        (owed(&reader, followed.reports(&person), &app))
        (calendar::section(&reader))
        @if !said.is_empty() { details { summary { (reader.say("page-mine-past")) } @for own in &said { (card(&reader, own, &person, true)) } } }
    };
    Ok(reader.page(&reader.say("page-mine"), &body))
}

/// To the parts of the page, as it is long on a telephone.
fn ways(reader: &Reader<'_>) -> Markup {
    html! { nav aria-label=(reader.say("page-mine")) { div.actions {
        a.button.first href="#notice" { (reader.say("page-mine-cannot")) }
        a.button href="#reports" { (reader.say("page-mine-reports")) }
        a.button href="#calendar" { (reader.say("page-mine-calendar")) }
    } } }
}

fn done(reader: &Reader<'_>, done: Option<&str>) -> Markup {
    let key = match done {
        Some("record") => "page-mine-done-record",
        Some("notice") => "page-mine-done-notice",
        Some("withdrawn") => "page-mine-done-withdrawn",
        _ => return html! {},
    };
    html! { div.told.good role="status" { p { (reader.say(key)) } } }
}

/// One duty: when, what, where, with whom; `is_asked`: whether one came may be said.
fn card(reader: &Reader<'_>, own: &Own, person: &str, is_asked: bool) -> Markup {
    let row = own.row();
    let labels = Labels::new(own.instance(), reader.texts);
    let others: Vec<String> = own
        .others()
        .map(|other| format!("{} ({})", labels.person(&other.person), labels.quality(other)))
        .collect();
    html! { article.card.own id={ "duty-" (row.duty) } {
        h3 { (weekday(reader, row.date)) " " (reader.texts.day(row.date)) ", " (row.start.format("%H:%M")) "–" (row.end.format("%H:%M")) }
        p.what { (own.what()) }
        dl.facts {
            dt { (reader.say("page-mine-where")) } dd { (own.place()) }
            dt { (reader.say("page-mine-as")) } dd { (labels.quality(row)) }
            @if !others.is_empty() { dt { (reader.say("page-mine-with")) } dd { (others.join("; ")) } }
        }
        @match own.fate {
            Fate::On(day) => p { span.badge.warn { (reader.say("state-moved")) } " → " (reader.texts.day(day)) },
            Fate::Off => p { span.badge.warn { (reader.say("state-cancelled")) } },
            Fate::AsPlanned => {}
        }
        @if own.came.is_some() { p { (came_badge(reader, own.came.as_ref(), |id| labels.person(id).to_owned())) } }
        @if is_asked && !own.is_said_otherwise() { (taps(&Taps { reader, action: "/mine/record", duty: &row.duty, person, came: own.came.as_ref(), others: None, into: None })) }
        @else if own.fate == Fate::AsPlanned { p { a href={ "/mine?day=" (row.date) "#notice" } { (reader.say("page-mine-cannot")) } } }
    } }
}

/// Saying that one cannot.
fn notice(reader: &Reader<'_>, all: &[Notice], today: NaiveDate, day: Option<NaiveDate>) -> Markup {
    let live: Vec<&Notice> = all.iter().filter(|own| own.until >= today).collect();
    html! { section.card id="notice" aria-labelledby="notice-head" {
        h2 id="notice-head" { (reader.say("page-mine-cannot")) }
        @for own in live { form.row method="post" action="/mine/notice/withdraw" {
            (reader.token()) input type="hidden" name="id" value=(own.id);
            span {
                (reader.texts.day(own.since)) " – " (reader.texts.day(own.until))
                @if let Some(reason) = &own.reason { " (" (reason) ")" } " "
                @if own.settled { span.badge.good { (reader.say("page-mine-settled")) } } @else { span.badge.warn { (reader.say("page-mine-waiting")) } }
            }
            @if !own.settled { button { (reader.say("page-mine-withdraw")) } }
        } }
        form method="post" action="/mine/notice" id="new-notice" data-keep {
            (reader.token())
            label for="since" { (reader.say("page-mine-since")) } input id="since" name="since" type="date" required min=(today) value=[day];
            label for="until" { (reader.say("page-mine-until")) } input id="until" name="until" type="date" required min=(today) value=[day];
            label for="reason" { (reader.say("page-follow-reason")) } input id="reason" name="reason" maxlength="300" required;
            div.actions { button.first { (reader.say("page-mine-send")) } }
            p.note { (reader.say("page-mine-notice-note")) }
        }
    } }
}

/// Reports one owes, and those handed in.
fn owed(reader: &Reader<'_>, all: &[Report], app: &App) -> Markup {
    let today = today(app);
    let soon = today + Days::new(PAST);
    let due: Vec<&Report> = all.iter().filter(|own| own.due <= soon).collect();
    html! { section.card aria-labelledby="reports" {
        h2 id="reports" { (reader.say("page-mine-reports")) }
        @if due.is_empty() { p.quiet { (reader.say("page-follow-no-reports")) } }
        @for own in due { form.row method="post" action="/mine/record" {
            (reader.token())
            input type="hidden" name="record" value="report"; input type="hidden" name="period" value=(own.period);
            span { (own.period) ": " (reader.texts.with("page-mine-due", &[("day", reader.texts.day(own.due).into())])) " " span.badge { (reader.say(&format!("state-{}", own.state.word()))) } @if let Some(reason) = &own.reason { " (" (reason) ")" } }
            @if matches!(own.state, ReportState::Due | ReportState::Returned) { button { (reader.say("page-mine-hand-in")) } }
        } }
    } }
}
