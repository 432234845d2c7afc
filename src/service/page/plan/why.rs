//! Why somebody sits somewhere: who else could and what it would cost, who cannot and why.

use std::sync::LazyLock;
use std::time::Duration;

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;
use tokio::sync::Semaphore;

use super::rows::{Table, table};
use super::shown::Shown;
use crate::answers::{Asked as AskedFor, Words, not_seated};
use crate::domain::{Assignment, Instance};
use crate::format::codes::E2513;
use crate::office::explain::{Candidate, Depth, SeatExplanation, SeatFailure, Standpoint, explain_seat};
use crate::service::access::Caller;
use crate::service::api::{Asked, language};
use crate::service::app::App;
use crate::service::page::frame::Reader;
use crate::service::problem::Refusal;
use crate::service::work::{plan_with, unanswered};
use crate::texts::Texts;

/// How long exchanges are priced.
const QUICK: Duration = Duration::from_millis(2_500);
/// So many are asked at a time: each takes a core.
static DOORS: LazyLock<Semaphore> = LazyLock::new(|| Semaphore::new(2));

/// What is asked: a seat, or a field of the matrix.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Wanted {
    seat: Option<String>,
    person: Option<String>,
    cell: Option<String>,
}

/// `GET /plan/{id}/why`
pub(super) async fn page(
    State(app): State<App>,
    caller: Caller,
    headers: HeaderMap,
    Path(id): Path<String>,
    Asked(wanted): Asked<Wanted>,
) -> Result<Response, Refusal> {
    let spoken = language(&headers);
    let (plan, instance) = plan_with(&app, &caller.committee, &id, spoken).await?;
    let reader = Reader::new(&headers, Some(&caller), "/plan");
    let shown = Shown::new(&reader, &id, &instance.own.1, &plan.own);
    let back = html! { p { a href=(format!("/plan/{id}")) { "← " (plan.item.title) } } };
    let field = field(&shown, &wanted);
    let seat = match (&wanted.seat, field.as_slice()) {
        (Some(seat), _) => seat.clone(),
        (None, [one]) => format!("{}#{}", one.duty, one.seat),
        (None, []) => return Err(Refusal::new(&E2513).at("seat", "")),
        (None, several) => {
            let body = html! { (back) (choice(&reader, &shown, several)) };
            return Ok(reader.page(&reader.say("page-plan-why"), &body));
        }
    };
    let answer = explained(instance.own.1.clone(), plan.own.clone(), seat.clone()).await?;
    let asked = AskedFor { place: "seat", value: &seat };
    let answer =
        answer.map_err(|failure| unanswered(not_seated(failure, asked, Texts::new(spoken)), spoken))?;
    let body = html! { (back) (answered(&reader, &instance.own.1, &answer)) };
    Ok(reader.page(&reader.say("page-plan-why"), &body))
}

/// Asks, beside what answers requests.
async fn explained(
    instance: Instance,
    plan: crate::domain::Plan,
    seat: String,
) -> Result<Result<SeatExplanation, SeatFailure>, Refusal> {
    let _permit = DOORS.acquire().await?;
    let work = move || explain_seat(&instance, &plan, &seat, Depth::Quick(QUICK));
    Ok(tokio::task::spawn_blocking(work).await?)
}

/// The rows of the plan behind a field of the matrix.
fn field<'a>(shown: &Shown<'a>, wanted: &Wanted) -> Vec<&'a Assignment> {
    let (Some(person), Some(cell)) = (&wanted.person, &wanted.cell) else { return Vec::new() };
    shown.visits().filter(|row| row.person == *person && row.cell.as_ref() == Some(cell)).collect()
}

/// Somebody comes several times: which one is meant?
fn choice(reader: &Reader<'_>, shown: &Shown<'_>, rows: &[&Assignment]) -> Markup {
    let name = rows.first().map(|row| shown.labels.person(&row.person)).unwrap_or_default();
    html! {
        p { (reader.texts.with("page-plan-why-which", &[("person", name.into()), ("n", rows.len().into())])) }
        ul { @for row in rows { li { a href=(shown.why(row)) { (shown.what(row)) ", " (shown.texts.moment(row.start)) } } } }
    }
}

fn answered(reader: &Reader<'_>, instance: &Instance, answer: &SeatExplanation) -> Markup {
    let words = Words::new(instance, reader.texts);
    let could: Vec<&Candidate> =
        answer.people.iter().filter(|one| matches!(one.state, Standpoint::Could(_))).collect();
    let bounds = could.iter().any(|one| words.standing(&answer.order, one).contains('≤'));
    html! {
        section.card {
            h2 { (words.seat(&answer.seat)) }
            @for one in answer.people.iter().filter(|one| one.state == Standpoint::Chosen) {
                p { span.badge.good { (reader.texts.with("seat-chosen", &[("person", words.labels.person(&one.person).into())])) } }
            }
            p.note { (reader.say("page-plan-why-told")) }
        }
        (table(&possible(reader, &words, answer, &could)))
        @if bounds { p.note { (reader.say("page-plan-bounds")) } }
        (table(&impossible(reader, &words, answer)))
    }
}

/// Who else could, the cheapest first.
fn possible(reader: &Reader<'_>, words: &Words<'_>, answer: &SeatExplanation, could: &[&Candidate]) -> Table {
    let rows = could.iter().enumerate().map(|(at, one)| {
        let price = words.price(&answer.order, &one.price);
        vec![
            words.labels.person(&one.person).to_owned().into(),
            // The answer comes with the cheapest first.
            (price, at.to_string()).into(),
            words.conflicts(one).unwrap_or_default().into(),
        ]
    });
    Table {
        id: "could",
        title: heading(reader, "seat-could", could.len()),
        find: reader.say("page-plan-find"),
        heads: ["load-person", "page-plan-cost", "page-plan-conflict"].map(|key| reader.say(key)).into(),
        rows: rows.collect(),
    }
}

fn impossible(reader: &Reader<'_>, words: &Words<'_>, answer: &SeatExplanation) -> Table {
    let rows = answer.people.iter().filter_map(|one| {
        let barriers = words.barriers(one)?;
        Some(vec![words.labels.person(&one.person).to_owned().into(), barriers.into()])
    });
    let rows: Vec<_> = rows.collect();
    Table {
        id: "cannot",
        title: heading(reader, "seat-cannot", rows.len()),
        find: reader.say("page-plan-find"),
        heads: ["load-person", "page-plan-why-not"].map(|key| reader.say(key)).into(),
        rows,
    }
}

/// A heading: the sentence of a list without the colon at its end.
fn heading(reader: &Reader<'_>, key: &str, n: usize) -> String {
    reader.texts.with(key, &[("n", n.into())]).trim_end_matches(':').to_owned()
}
