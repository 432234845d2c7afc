//! The committee's periodic report, in tables with bars.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use chrono::{Datelike, NaiveDate};
use maud::{Markup, html};
use serde::Deserialize;

use super::bar::{bar, percent};
use super::board::ways;
use crate::answers::period_lines;
use crate::documents::HAS_PDF;
use crate::format::codes::E2513;
use crate::format::records::Span;
use crate::office::follow_up::report::{PeriodicReport, report};
use crate::office::life::{PlanState, PlanVersion};
use crate::register::Select;
use crate::service::access::Caller;
use crate::service::api::Asked;
use crate::service::app::App;
use crate::service::page::frame::Reader;
use crate::service::problem::Refusal;
use crate::service::work::today;
use crate::texts::by_given_name;

/// Which period.
#[derive(Default, Deserialize)]
pub(super) struct Wanted {
    pub(super) period: Option<String>,
}

/// The days of a period, as records write it.
pub(super) fn span(period: &str) -> Result<Span, Refusal> {
    period.parse().map_err(|()| Refusal::new(&E2513).at("period", period))
}

/// The quarter of a day.
fn quarter(day: NaiveDate) -> String {
    format!("{}-Q{}", day.year(), day.month0() / 3 + 1)
}

/// The quarter of the last plan in force that has begun; else of the first one; else of today.
async fn usual(app: &App, caller: &Caller) -> Result<String, Refusal> {
    let select = Select::<PlanVersion>::all().is("state", &PlanState::Published);
    let plans = app.register.read(&caller.committee, select).await?;
    let today = today(app);
    let begun = plans.iter().rev().find(|own| own.first <= today).or(plans.first());
    Ok(quarter(begun.map_or(today, |own| own.first)))
}

/// `GET /follow-up/report`
pub(super) async fn page(
    State(app): State<App>,
    caller: Caller,
    Asked(wanted): Asked<Wanted>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let reader = Reader::new(&headers, Some(&caller), "/follow-up");
    let period = match wanted.period.filter(|own| !own.trim().is_empty()) {
        Some(period) => period.trim().to_owned(),
        None => usual(&app, &caller).await?,
    };
    let span = span(&period)?;
    let found = report(&app.register, &caller.committee, span).await?;
    let blanks = [("from", reader.texts.day(span.from).into()), ("to", reader.texts.day(span.to).into())];
    let body =
        html! { (ways(&reader, "/follow-up/report")) (choice(&reader, &period)) (whole(&reader, &found)) };
    Ok(reader.page(&reader.texts.with("periodic-title", &blanks), &body))
}

fn choice(reader: &Reader<'_>, period: &str) -> Markup {
    html! {
        form.row.filter method="get" action="/follow-up/report" {
            div {
                label for="period" { (reader.say("page-follow-period")) " " span.hint { (reader.say("usage-period")) } }
                input id="period" name="period" value=(period) required;
            }
            button { (reader.say("page-follow-show")) }
        }
        div.actions {
            a.button href={ "/follow-up/report/docx?period=" (period) } download { (reader.say("page-follow-docx")) }
            @if HAS_PDF { a.button href={ "/follow-up/report/pdf?period=" (period) } download { (reader.say("page-follow-pdf")) } }
        }
    }
}

fn whole(reader: &Reader<'_>, found: &PeriodicReport) -> Markup {
    if found.now.meetings == 0 && found.now.sessions.planned == 0 {
        return html! { div.card.empty { p { (reader.say("periodic-nothing")) } p { a.button href="/publish" { (reader.say("page-publish")) } } } };
    }
    html! {
        (totals(reader, found))
        (members(reader, found))
        (communes(reader, found))
        (series(reader, found))
        (cases(reader, found))
    }
}

fn totals(reader: &Reader<'_>, found: &PeriodicReport) -> Markup {
    let before = found.before.as_ref().map(period_lines);
    let heads = ["periodic-now", "periodic-before"].map(|key| reader.say(key));
    html! { div.wide { table.stack {
        caption { (reader.say("page-follow-totals")) }
        thead { tr { th scope="col" { (reader.say("page-follow-what")) } @for head in &heads { th.number scope="col" { (head) } } } }
        tbody { @for (at, (key, now)) in period_lines(&found.now).into_iter().enumerate() { tr {
            th scope="row" { (reader.say(key)) }
            td.number data-head=(heads[0]) { strong { (now) } }
            td.number data-head=(heads[1]) { (before.as_ref().and_then(|lines| lines.get(at)).map_or("–", |(_, then)| then)) }
        } } }
    } } }
}

/// A table of numbers by name; the bar shows the second number as a part of the first.
fn counted(
    reader: &Reader<'_>,
    title: &str,
    first: &str,
    heads: &[&str],
    rows: &[(String, Vec<i64>, (i64, i64))],
) -> Markup {
    let heads: Vec<String> = heads.iter().map(|key| reader.say(key)).collect();
    html! { @if !rows.is_empty() {
        h2 { (title) }
        div.wide.tall { table.stack data-sort {
            caption { (title) }
            thead { tr {
                th scope="col" { (reader.head(first)) }
                @for head in &heads { th.number scope="col" { (head) } }
                th scope="col" data-fixed { (reader.say("page-follow-share")) }
            } }
            tbody { @for (name, numbers, (part, of)) in rows { tr {
                th scope="row" { (name) }
                @for (head, number) in heads.iter().zip(numbers) { td.number data-head=(head) { (number) } }
                td data-head=(reader.say("page-follow-share")) data-key=(percent(*part, *of)) { (bar(*part, *of)) }
            } } }
        } }
    } }
}

fn members(reader: &Reader<'_>, found: &PeriodicReport) -> Markup {
    let mut all: Vec<_> = found.members.iter().collect();
    all.sort_by(|one, other| by_given_name(&one.name, &other.name));
    let rows: Vec<_> = all
        .into_iter()
        .map(|own| {
            let came = &own.turnouts;
            let numbers = vec![
                came.planned,
                came.attended,
                came.replaced,
                came.excused,
                came.unexcused,
                came.unrecorded,
                own.stood_in,
            ];
            (own.name.clone(), numbers, (came.attended, came.planned))
        })
        .collect();
    let heads = [
        "periodic-planned",
        "periodic-attended",
        "periodic-replaced",
        "periodic-excused",
        "periodic-unexcused",
        "periodic-unrecorded",
        "periodic-stood-in",
    ];
    counted(reader, &reader.say("periodic-members"), "ledger-person", &heads, &rows)
}

fn communes(reader: &Reader<'_>, found: &PeriodicReport) -> Markup {
    let row = |own: &crate::office::follow_up::report::CommuneRow| {
        (
            own.name.clone(),
            vec![own.cells, own.unvisited, own.meetings, own.visited],
            (own.visited, own.meetings),
        )
    };
    let rows: Vec<_> = found.communes.iter().map(row).collect();
    let heads = ["periodic-cell-count", "periodic-unvisited", "periodic-meetings", "periodic-visited"];
    counted(reader, &reader.say("periodic-communes"), "column-commune", &heads, &rows)
}

fn series(reader: &Reader<'_>, found: &PeriodicReport) -> Markup {
    let row = |own: &crate::office::follow_up::report::SeriesRow| {
        let numbers = vec![own.planned, own.by_head, own.by_delegate, own.not_held, own.moved, own.visits];
        (own.name.clone(), numbers, (own.by_head + own.by_delegate, own.planned))
    };
    let rows: Vec<_> = found.series.iter().map(row).collect();
    let heads = [
        "periodic-planned",
        "periodic-by-head",
        "periodic-by-delegate",
        "periodic-not-held",
        "periodic-moved",
        "periodic-visits",
    ];
    counted(reader, &reader.say("periodic-series"), "column-series", &heads, &rows)
}

/// By kind, then by topic.
fn cases(reader: &Reader<'_>, found: &PeriodicReport) -> Markup {
    let row = |name: String, own: &crate::office::follow_up::report::CaseRow| {
        let cases = &own.cases;
        (
            name,
            vec![cases.visits, cases.settled, cases.forwarded, cases.pending],
            (cases.settled, cases.visits),
        )
    };
    let kinds = found.kinds.iter().map(|own| row(reader.say(&format!("case-{}", own.of)), own));
    let topic = |of: &str| reader.texts.find(&format!("topic-{of}")).unwrap_or_else(|| of.to_owned());
    let rows: Vec<_> = kinds.chain(found.topics.iter().map(|own| row(topic(&own.of), own))).collect();
    let heads = ["periodic-visits", "periodic-settled", "periodic-forwarded", "periodic-pending"];
    counted(reader, &reader.say("periodic-cases"), "page-follow-case", &heads, &rows)
}
