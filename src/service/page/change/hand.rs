//! Duties given to somebody else by hand: tried, saved, taken back.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{Html, IntoResponse, Redirect, Response};
use maud::{Markup, html};

use super::board::Board;
use super::draft::{Draft, seat_of};
use super::trial::tried;
use crate::domain::Instance;
use crate::format::codes::{E2504, E2513};
use crate::format::write_plan;
use crate::office::{Move, NotMoved, by_hand, seen, weigh};
use crate::service::access::Caller;
use crate::service::api::{Asked, language};
use crate::service::app::App;
use crate::service::desk;
use crate::service::page::fields::Filled;
use crate::service::page::frame::Reader;
use crate::service::problem::Refusal;
use crate::service::work::plan_with;

/// The pairs of a query.
pub(super) type Pairs = Vec<(String, String)>;

pub(super) fn pair<'q>(query: &'q Pairs, name: &str) -> Option<&'q str> {
    query.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str()).filter(|own| !own.is_empty())
}

/// `GET /plan/{id}/change`
pub(super) async fn show(
    State(app): State<App>,
    caller: Caller,
    headers: HeaderMap,
    Path(id): Path<String>,
    Asked(query): Asked<Pairs>,
) -> Result<Response, Refusal> {
    let draft = Draft::of(query.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    let reader = Reader::new(&headers, Some(&caller), "/plan");
    let board = board(&app, &caller, &headers, &id, draft).await?;
    let item = &board.plan.item;
    let body = html! {
        p { a href=(format!("/plan/{}", item.id)) { (item.title) } " · " (reader.texts.with("page-change-version", &[("n", item.version.into())])) }
        (saved(&reader, &board, &query))
        @if pair(&query, "late").is_some() { div.told.warn role="alert" { p { (reader.say("page-change-late")) } } }
        div id="board" tabindex="-1" { (board.part(&reader)) }
    };
    Ok(reader.page(&reader.say("page-change"), &body))
}

/// What was saved just now, and the way back.
fn saved(reader: &Reader<'_>, board: &Board, query: &Pairs) -> Markup {
    let back = pair(query, "saved").and_then(|own| own.parse::<i64>().ok());
    let Some(back) = back.filter(|back| *back < board.plan.item.version) else { return html! {} };
    html! {
        form.told.good method="post" action=(board.to("undo")) role="status" {
            (board.fields(reader))
            input type="hidden" name="back" value=(back);
            p { (reader.texts.with("page-change-saved", &[("n", board.plan.item.version.into())])) " " button { (reader.say("page-change-undo")) } }
        }
    }
}

/// The board of a plan: everything is counted beside the threads that answer.
async fn board(
    app: &App,
    caller: &Caller,
    headers: &HeaderMap,
    id: &str,
    draft: Draft,
) -> Result<Board, Refusal> {
    let (plan, instance) = plan_with(app, &caller.committee, id, language(headers)).await?;
    let made = tokio::task::spawn_blocking(move || {
        let weighed = weigh(&instance.own.1, &plan.own, &draft.moves).map_err(|cause| not_moved(&cause))?;
        let tried = tried(&instance.own.1, &plan.own, &draft);
        Ok(Board { plan, instance, draft, weighed, tried })
    });
    made.await?
}

fn not_moved(cause: &NotMoved) -> Refusal {
    Refusal::new(&E2513).at("move", cause.to_string())
}

/// The board as a part of the page, or the way to the page where there are no scripts.
async fn answered(
    app: &App,
    filled: &Filled,
    headers: &HeaderMap,
    id: &str,
    draft: Draft,
) -> Result<Response, Refusal> {
    if !headers.contains_key("x-part") {
        return Ok(Redirect::to(&draft.address(id)).into_response());
    }
    let board = board(app, &filled.caller, headers, id, draft).await?;
    let reader = Reader::new(headers, Some(&filled.caller), "/plan");
    Ok(Html(board.part(&reader).into_string()).into_response())
}

/// `POST /plan/{id}/change/try`
pub(super) async fn try_move(
    State(app): State<App>,
    headers: HeaderMap,
    Path(id): Path<String>,
    filled: Filled,
) -> Result<Response, Refusal> {
    let (plan, instance) = plan_with(&app, &filled.caller.committee, &id, language(&headers)).await?;
    let mut draft = Draft::sent(&filled.fields);
    let seat = filled.fields.wanted("seat")?;
    let (duty, seat) = seat_of(seat).ok_or_else(|| Refusal::new(&E2513).at("seat", seat))?;
    let person = Some(filled.fields.text("person").to_owned()).filter(|own| !own.is_empty());
    let duties =
        if filled.fields.is("whole") { block(&seen(&instance.own.1, &plan.own), &duty) } else { vec![duty] };
    for duty in duties {
        draft.add(&plan.own, Move { duty, seat: seat.clone(), person: person.clone() });
    }
    draft.seat = None;
    answered(&app, &filled, &headers, &id, draft).await
}

/// All meetings of the block of a meeting; a session is alone.
fn block(instance: &Instance, duty: &str) -> Vec<String> {
    let Some(own) = instance.meetings.iter().find(|own| own.id == duty) else { return vec![duty.to_owned()] };
    let held = &instance.cell(own.cell).blocks[own.block].meetings;
    held.iter().map(|id| instance.meeting(*id).id.clone()).collect()
}

/// `POST /plan/{id}/change/drop`
pub(super) async fn drop_move(
    State(app): State<App>,
    headers: HeaderMap,
    Path(id): Path<String>,
    filled: Filled,
) -> Result<Response, Refusal> {
    let mut draft = Draft::sent(&filled.fields);
    if let Some((duty, seat)) = draft.seat.take() {
        draft.drop(&duty, &seat);
    }
    answered(&app, &filled, &headers, &id, draft).await
}

/// `POST /plan/{id}/change/save`: a new version; if somebody else was faster, the moves are shown on theirs.
pub(super) async fn save(
    State(app): State<App>,
    headers: HeaderMap,
    Path(id): Path<String>,
    filled: Filled,
) -> Result<Response, Refusal> {
    let draft = Draft { seat: None, ..Draft::sent(&filled.fields) };
    let (plan, instance) = plan_with(&app, &filled.caller.committee, &id, language(&headers)).await?;
    let read = filled.fields.number("version")?.unwrap_or(0);
    let moved = by_hand(&instance.own.1, &plan.own, &draft.moves).map_err(|cause| not_moved(&cause))?;
    let kept = desk::replace(&app, &filled.caller, (&id, read), None, &write_plan(&moved, 0)).await;
    Ok(match kept {
        Ok(_) => Redirect::to(&format!("/plan/{id}/change?saved={read}")).into_response(),
        Err(refusal) if refusal.code == Some(&E2504) => {
            let late = if draft.moves.is_empty() { "?late=1" } else { "&late=1" };
            Redirect::to(&(draft.address(&id) + late)).into_response()
        }
        Err(refusal) => return Err(refusal),
    })
}

/// `POST /plan/{id}/change/undo`: the version before, as a new one.
pub(super) async fn undo(
    State(app): State<App>,
    Path(id): Path<String>,
    filled: Filled,
) -> Result<Response, Refusal> {
    let fields = &filled.fields;
    let (read, back) = (fields.number("version")?.unwrap_or(0), fields.number("back")?.unwrap_or(0));
    desk::restore(&app, &filled.caller, (&id, read), back).await?;
    Ok(Redirect::to(&format!("/plan/{id}/change")).into_response())
}
