//! Long work: asked for, looked at, followed, cancelled.

use std::convert::Infallible;
use std::time::Duration;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::{Stream, StreamExt};

use super::asked::Asked;
use super::page::{Page, Paged, paged};
use super::sent::Sent;
use crate::format::codes::{E2503, E2514, E2519};
use crate::service::access::Caller;
use crate::service::app::App;
use crate::service::problem::Refusal;
use crate::service::queue::{Job, JobDto, Task, cancel, find_job, list_jobs, start_job, waiting, watch};

/// Most pieces of work that wait at the same time for one committee.
const MOST_WAITING: i64 = 100;
/// How often a stream that has nothing to tell says that it is alive.
const ALIVE: Duration = Duration::from_secs(15);

/// `POST /api/jobs`
pub async fn start(
    State(app): State<App>,
    caller: Caller,
    Sent(task): Sent<Task>,
) -> Result<Response, Refusal> {
    if waiting(&app, &caller.committee).await? >= MOST_WAITING {
        return Err(Refusal::new(&E2519).at("jobs", MOST_WAITING.to_string()).after(30));
    }
    let job = start_job(&app, &caller, &task).await?;
    let place = format!("/api/jobs/{}", job.id);
    Ok((StatusCode::ACCEPTED, [(header::LOCATION, place)], Json(JobDto::from(&job))).into_response())
}

/// `GET /api/jobs`
pub async fn list(
    State(app): State<App>,
    caller: Caller,
    Asked(page): Asked<Page>,
) -> Result<Json<Paged<JobDto>>, Refusal> {
    let jobs = list_jobs(&app, &caller.committee).await?;
    paged(jobs.iter().map(JobDto::from).collect(), &page).map(Json)
}

/// `GET /api/jobs/{id}`
pub async fn find(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Json<JobDto>, Refusal> {
    Ok(Json(JobDto::from(&own(&app, &caller, &id).await?)))
}

/// `GET /api/jobs/{id}/result`: what the same verb prints on the command line.
pub async fn result(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Response, Refusal> {
    let job = own(&app, &caller, &id).await?;
    let Some(result) = job.result else {
        return Err(Refusal::new(&E2514).at("state", job.state));
    };
    Ok(([(header::CONTENT_TYPE, "application/json")], result).into_response())
}

/// `GET /api/jobs/{id}/events`
pub async fn events(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Sse<impl Stream<Item = Result<Event, Infallible>>>, Refusal> {
    let job = own(&app, &caller, &id).await?;
    let told = watch(app, job).map(|job: JobDto| {
        let event = Event::default().event(if job.ended.is_some() { "end" } else { "stage" });
        Ok(event.json_data(&job).unwrap_or_default())
    });
    Ok(Sse::new(told).keep_alive(KeepAlive::new().interval(ALIVE)))
}

/// `DELETE /api/jobs/{id}`
pub async fn stop(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<(StatusCode, Json<JobDto>), Refusal> {
    let job = own(&app, &caller, &id).await?;
    if job.ended.is_some() {
        return Err(Refusal::new(&E2514).at("state", job.state));
    }
    cancel(&app, &job).await?;
    Ok((StatusCode::ACCEPTED, Json(JobDto::from(&own(&app, &caller, &id).await?))))
}

async fn own(app: &App, caller: &Caller, id: &str) -> Result<Job, Refusal> {
    find_job(app, &caller.committee, id).await?.ok_or_else(|| Refusal::new(&E2503).at("id", id))
}
