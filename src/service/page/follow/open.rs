//! What waits for an answer: matters that meetings raised, reports that are owed.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use chrono::{Days, NaiveDate};
use maud::{Markup, html};

use super::board::ways;
use crate::format::Word as _;
use crate::register::Select;
use crate::register::records::{Concern, ConcernState, Duty, Report, ReportState};
use crate::service::access::{Caller, Right};
use crate::service::app::App;
use crate::service::page::frame::Reader;
use crate::service::problem::Refusal;
use crate::service::work::{Names, today};

/// Reports are shown so many days before they are due.
const AHEAD: u64 = 31;

/// `GET /follow-up/open`
pub(super) async fn page(
    State(app): State<App>,
    caller: Caller,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let reader = Reader::new(&headers, Some(&caller), "/follow-up");
    let names = Names::read(&app.register, &caller.committee).await?;
    let open = Select::<Concern>::all().is("state", &ConcernState::Open);
    let open = app.register.read(&caller.committee, open).await?;
    let duties = app.register.read(&caller.committee, Select::<Duty>::all()).await?;
    let duties: BTreeMap<String, Duty> = duties.into_iter().map(|own| (own.id.clone(), own)).collect();
    let today = today(&app);
    let due = Select::<Report>::all().to("due", &(today + Days::new(AHEAD)));
    let (owed, handed): (Vec<Report>, Vec<Report>) = app
        .register
        .read(&caller.committee, due)
        .await?
        .into_iter()
        .partition(|own| matches!(own.state, ReportState::Due | ReportState::Returned));
    let body = html! {
        (ways(&reader, "/follow-up/open"))
        h2 { (reader.say("page-follow-concerns")) }
        (concerns(&reader, &names, &open, &duties, today))
        h2 { (reader.say("page-follow-owed")) }
        (reports(&reader, &names, &owed, today, "owed"))
        h2 { (reader.say("page-follow-handed")) }
        (reports(&reader, &names, &handed, today, "handed"))
    };
    Ok(reader.page(&reader.say("page-follow-open"), &body))
}

fn concerns(
    reader: &Reader<'_>,
    names: &Names,
    open: &[Concern],
    duties: &BTreeMap<String, Duty>,
    today: NaiveDate,
) -> Markup {
    if open.is_empty() {
        return html! { p.quiet { (reader.say("page-follow-no-concerns")) } };
    }
    let heads = ["page-follow-where", "page-follow-matter", "page-follow-answer"].map(|key| reader.say(key));
    html! { div.wide { table.stack data-sort {
        caption { (reader.say("page-follow-concerns-caption")) }
        thead { tr { @for head in &heads { th scope="col" { (head) } } } }
        tbody { @for (at, own) in open.iter().enumerate() {
            @let duty = duties.get(&own.duty);
            tr {
                th scope="row" data-key=[duty.map(|own| own.date.to_string())] {
                    @if let Some(duty) = duty { a href={ "/follow-up?day=" (duty.date) } { (names.duty(duty)) ", " (reader.texts.day(duty.date)) } } @else { (own.duty) }
                }
                td data-head=(heads[1]) { (own.matter) }
                td data-head=(heads[2]) { @if reader.may(Right::Prepare) { (answer(reader, own, at, today)) } }
            }
        } }
    } } }
}

fn answer(reader: &Reader<'_>, own: &Concern, at: usize, today: NaiveDate) -> Markup {
    html! { details { summary { (reader.say("page-follow-answer-note")) }
        form method="post" action="/follow-up/record" {
            (reader.token())
            input type="hidden" name="record" value="concern";
            input type="hidden" name="back" value="open";
            input type="hidden" name="duty" value=(own.duty);
            input type="hidden" name="number" value=(own.number);
            input type="hidden" name="matter" value=(own.matter);
            input type="hidden" name="state" value="answered";
            label for={ "by-" (at) } { (reader.head("column-answered-by")) }
            input id={ "by-" (at) } name="answered_by" required maxlength="300";
            label for={ "on-" (at) } { (reader.head("column-answered-on")) }
            input id={ "on-" (at) } name="answered_on" type="date" required value=(today);
            div.actions { button { (reader.say("page-follow-note")) } }
        }
    } }
}

fn reports(reader: &Reader<'_>, names: &Names, all: &[Report], today: NaiveDate, id: &str) -> Markup {
    if all.is_empty() {
        return html! { p.quiet { (reader.say("page-follow-no-reports")) } };
    }
    let heads = ["column-author", "column-period", "column-due", "column-state"].map(|key| reader.head(key));
    html! {
        label for={ "filter-" (id) } { (reader.say("page-publish-filter")) }
        input id={ "filter-" (id) } class="filter" type="search" data-filter=(id);
        div.wide.tall { table.stack data-sort id=(id) {
            caption { (reader.say("page-follow-reports-caption")) }
            thead { tr { @for head in &heads { th scope="col" { (head) } } th scope="col" data-fixed { (reader.say("page-follow-note")) } } }
            tbody { @for (at, own) in all.iter().enumerate() { tr {
                th scope="row" { (author(reader, names, &own.author)) }
                td data-head=(heads[1]) { (own.period) }
                td data-head=(heads[2]) data-key=(own.due) { (reader.texts.day(own.due)) @if own.due < today && id == "owed" { " " span.badge.bad { (reader.say("page-follow-late")) } } }
                td data-head=(heads[3]) {
                    (reader.say(&format!("state-{}", own.state.word())))
                    @if let Some(day) = own.submitted { " " (reader.texts.day(day)) }
                    @if let Some(reason) = &own.reason { " (" (reason) ")" }
                }
                td { @if reader.may(Right::Prepare) { (entry(reader, own, today, &format!("{id}-{at}"))) } }
            } } }
        } }
    }
}

/// A person, or an agency by its label.
fn author(reader: &Reader<'_>, names: &Names, id: &str) -> String {
    if id.starts_with("agency:") { reader.texts.group(id) } else { names.person(id).to_owned() }
}

fn entry(reader: &Reader<'_>, own: &Report, today: NaiveDate, id: &str) -> Markup {
    let submitted = own.submitted.unwrap_or(today);
    let hidden = html! {
        (reader.token())
        input type="hidden" name="record" value="report";
        input type="hidden" name="author" value=(own.author);
        input type="hidden" name="period" value=(own.period);
        input type="hidden" name="due" value=(own.due);
        input type="hidden" name="submitted" value=(submitted);
    };
    html! {
        form method="post" action="/follow-up/record" { (hidden) div.actions {
            @if own.state != ReportState::Submitted { button name="state" value="submitted" { (reader.say("page-follow-submitted")) } }
            @if own.state != ReportState::Accepted { button name="state" value="accepted" { (reader.say("page-follow-accepted")) } }
        } }
        details { summary { (reader.say("page-follow-return")) }
            form method="post" action="/follow-up/record" { (hidden)
                label for={ "why-" (id) } { (reader.say("page-follow-reason")) }
                input id={ "why-" (id) } name="reason" required maxlength="300";
                div.actions { button name="state" value="returned" { (reader.say("page-follow-returned")) } }
            }
        }
    }
}
