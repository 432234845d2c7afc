//! Long work: asked for, looked at, followed, cancelled.

use std::time::Duration;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use futures_util::StreamExt as _;
use serde_json::{Value, json};

use super::asked::Asked;
use super::endpoint::{Endpoint, PAGE, PLAIN, bytes, plain, shown};
use super::page::{Page, Paged, paged};
use super::sent::Sent;
use crate::format::codes::{E2503, E2506, E2509, E2510, E2513, E2514, E2519};
use crate::service::access::{Caller, Right};
use crate::service::app::{App, new_id};
use crate::service::problem::Refusal;
use crate::service::queue::store::{self, NewJob};
use crate::service::queue::{Job, JobDto, Task, watch};

/// Most pieces of work that wait at the same time for one committee.
const MOST_WAITING: i64 = 100;
/// Most pieces of work that are listed.
const MOST_LISTED: i64 = 1000;
/// How often a stream that has nothing to tell says that it is alive.
const ALIVE: Duration = Duration::from_secs(15);

/// `POST /api/jobs`
pub(crate) async fn start(
    State(app): State<App>,
    caller: Caller,
    Sent(task): Sent<Task>,
) -> Result<Response, Refusal> {
    let job = begin(&app, &caller, &task).await?;
    let place = format!("/api/jobs/{}", job.id);
    Ok((StatusCode::ACCEPTED, [(header::LOCATION, place)], Json(JobDto::from(job))).into_response())
}

/// Puts work into the queue.
///
/// # Errors
/// E2506, E2519: too much of it at a time; or the database fails.
pub(crate) async fn begin(app: &App, caller: &Caller, task: &Task) -> Result<Job, Refusal> {
    app.doors.solving(&caller.committee)?;
    let pool = app.register.pool();
    if store::waiting(pool, &caller.committee).await? >= MOST_WAITING {
        return Err(Refusal::new(&E2519).at("jobs", MOST_WAITING.to_string()).after(30));
    }
    let (id, input) = (new_id()?, serde_json::to_string(task)?);
    let (committee, login) = (caller.committee.as_str(), caller.login.as_str());
    let new = NewJob { id: &id, committee, login, kind: task.kind(), input: &input };
    store::create(pool, new).await?;
    app.queue.push(&id).await?;
    own(app, caller, &id).await
}

/// `GET /api/jobs`
pub(crate) async fn list(
    State(app): State<App>,
    caller: Caller,
    Asked(page): Asked<Page>,
) -> Result<Json<Paged<JobDto>>, Refusal> {
    let jobs = store::list(app.register.pool(), &caller.committee, 0, MOST_LISTED).await?;
    paged(jobs.into_iter().map(JobDto::from).collect(), &page).map(Json)
}

/// `GET /api/jobs/{id}`
pub(crate) async fn find(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Json<JobDto>, Refusal> {
    own(&app, &caller, &id).await.map(JobDto::from).map(Json)
}

/// `GET /api/jobs/{id}/result`: what the same verb prints on the command line.
pub(crate) async fn result(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Response, Refusal> {
    let job = own(&app, &caller, &id).await?;
    let result = store::result(app.register.pool(), &caller.committee, &id).await?;
    let result = result.ok_or_else(|| Refusal::new(&E2514).at("state", job.state.word()))?;
    Ok(([(header::CONTENT_TYPE, "application/json")], result).into_response())
}

/// `GET /api/jobs/{id}/events`
pub(crate) async fn events(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Response, Refusal> {
    own(&app, &caller, &id).await?;
    let jobs = watch(app.register.pool().clone(), caller.committee, id);
    let told = jobs.map(|job| {
        let job =
            job.map_err(|error| axum::Error::new(Refusal::broken(&error).code.map_or("", |code| code.id)))?;
        let event = Event::default().event(if job.state.is_final() { "end" } else { "stage" });
        event.json_data(&job)
    });
    Ok(Sse::new(told).keep_alive(KeepAlive::new().interval(ALIVE)).into_response())
}

/// `POST /api/jobs/{id}/cancel`: the job is still there afterwards, as cancelled.
pub(crate) async fn stop(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<(StatusCode, Json<JobDto>), Refusal> {
    let job = own(&app, &caller, &id).await?;
    if job.state.is_final() {
        return Err(Refusal::new(&E2514).at("state", job.state.word()));
    }
    let job = store::cancel(app.register.pool(), &caller.committee, &id).await?.unwrap_or(job);
    Ok((StatusCode::ACCEPTED, Json(JobDto::from(job))))
}

/// A job of the caller's committee.
///
/// # Errors
/// E2503: there is none; or the database fails.
pub(crate) async fn own(app: &App, caller: &Caller, id: &str) -> Result<Job, Refusal> {
    let found = store::find(app.register.pool(), &caller.committee, id).await?;
    found.ok_or_else(|| Refusal::new(&E2503).at("id", id))
}

fn example() -> Value {
    let text = include_str!("../../../instances/tutorial.json");
    json!({ "kind": "plan", "instance": text })
}

/// The endpoints.
pub(crate) static ENDPOINTS: &[Endpoint] = &[
    Endpoint {
        path: "/api/jobs",
        name: "jobs",
        tag: "jobs",
        summary: "Long work of one's committee, the last asked for first.",
        right: Right::Read,
        query: &PAGE,
        output: (200, Some(plain::<Paged<JobDto>>())),
        codes: &[&E2513],
        route: || get(list),
        ..PLAIN
    },
    Endpoint {
        method: "post",
        path: "/api/jobs",
        name: "start_job",
        tag: "jobs",
        summary: "Asks for long work: plan, rebalance, frontier, suggest, compare, simulate, batch, explain, papers.",
        right: Right::Prepare,
        input: Some(shown::<Task>(example)),
        output: (202, Some(plain::<JobDto>())),
        codes: &[&E2506, &E2509, &E2510, &E2519],
        creates: true,
        route: || post(start),
        ..PLAIN
    },
    Endpoint {
        path: "/api/jobs/{id}",
        name: "job",
        tag: "jobs",
        summary: "How far a piece of work is.",
        right: Right::Read,
        output: (200, Some(plain::<JobDto>())),
        codes: &[&E2503],
        route: || get(find),
        ..PLAIN
    },
    Endpoint {
        method: "post",
        path: "/api/jobs/{id}/cancel",
        name: "cancel_job",
        tag: "jobs",
        summary: "Cancels a piece of work: it stops at once.",
        right: Right::Prepare,
        output: (202, Some(plain::<JobDto>())),
        codes: &[&E2503, &E2514],
        route: || post(stop),
        ..PLAIN
    },
    Endpoint {
        path: "/api/jobs/{id}/result",
        name: "result",
        tag: "jobs",
        summary: "What came of it: the same JSON as the command line's.",
        right: Right::Read,
        output: (200, Some(plain::<Value>())),
        codes: &[&E2503, &E2514],
        route: || get(result),
        ..PLAIN
    },
    Endpoint {
        path: "/api/jobs/{id}/events",
        name: "events",
        tag: "jobs",
        summary: "How far a piece of work is, told whenever it changes (server-sent events).",
        right: Right::Read,
        output: (200, Some(bytes("text/event-stream"))),
        codes: &[&E2503],
        route: || get(events),
        ..PLAIN
    },
];
