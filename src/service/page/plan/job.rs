//! Long work: begun, followed, cancelled, and what came of it.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use maud::html;

use super::asked::question;
use super::ended;
use crate::format::codes::{E2513, E2514};
use crate::service::access::Caller;
use crate::service::api::{begin, download, language, own_job};
use crate::service::app::App;
use crate::service::page::fields::Filled;
use crate::service::page::frame::Reader;
use crate::service::page::long::{Going, going};
use crate::service::problem::Refusal;
use crate::service::queue::{
    ArchiveDto, ExplainTask, Form, PapersTask, PlanTask, State as JobState, Task, from_base64, store,
};
use crate::service::work::{asked, instance_of, last_letterhead, plan_with};

/// The page of a job that was begun.
fn follow(id: &str) -> Response {
    Redirect::to(&format!("/plan/job/{id}")).into_response()
}

/// `POST /plan/instance/{id}/make`
pub(super) async fn make(
    State(app): State<App>,
    headers: HeaderMap,
    Path(id): Path<String>,
    Filled { caller, fields }: Filled,
) -> Result<Response, Refusal> {
    let opened = instance_of(&app, &caller.committee, &id, language(&headers)).await?;
    let limit = fields.number("time_limit")?.filter(|seconds| *seconds > 0);
    let time_limit = limit.map(|seconds| u32::try_from(seconds).unwrap_or(u32::MAX));
    let task = Task::Plan(PlanTask { instance: opened.text, time_limit, ..PlanTask::default() });
    Ok(follow(&begin(&app, &caller, &task).await?.id))
}

/// `POST /plan/{id}/papers`
pub(super) async fn lay_out(
    State(app): State<App>,
    headers: HeaderMap,
    Path(id): Path<String>,
    Filled { caller, fields }: Filled,
) -> Result<Response, Refusal> {
    let form = match fields.text("form") {
        "docx" => Form::Docx,
        "pdf" => Form::Pdf,
        other => return Err(Refusal::new(&E2513).at("form", other)),
    };
    let (plan, instance) = plan_with(&app, &caller.committee, &id, language(&headers)).await?;
    let (instance, plan) = (instance.text, plan.text);
    // With the texts that were last filled in where plans are published.
    let letterhead = last_letterhead(&app, &caller.committee).await?;
    let task = PapersTask { instance, files: Default::default(), plan, letterhead, form };
    Ok(follow(&begin(&app, &caller, &Task::Papers(task)).await?.id))
}

/// `POST /plan/{id}/explain`
pub(super) async fn explain(
    State(app): State<App>,
    headers: HeaderMap,
    Path(id): Path<String>,
    Filled { caller, fields }: Filled,
) -> Result<Response, Refusal> {
    let what = question(&fields)?;
    let (plan, instance) = plan_with(&app, &caller.committee, &id, language(&headers)).await?;
    let (instance, plan) = (instance.text, plan.text);
    let task = ExplainTask { instance, files: Default::default(), plan, what, time_limit: None };
    Ok(follow(&begin(&app, &caller, &Task::Explain(task)).await?.id))
}

/// `GET /plan/job/{id}`
pub(super) async fn page(
    State(app): State<App>,
    caller: Caller,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<Response, Refusal> {
    let job = own_job(&app, &caller, &id).await?;
    let task = asked(&app, &caller.committee, &id).await?;
    let reader = Reader::new(&headers, Some(&caller), "/plan");
    match job.state {
        JobState::Queued | JobState::Running => {
            let (title, stop) = (reader.say(title(&task)), format!("/plan/job/{id}/cancel"));
            let (job, task, fields) = (&job, &task, html! {});
            let leave = "page-plan-leave";
            Ok(going(&reader, &Going { job, task, title: &title, stop: &stop, fields, leave }))
        }
        JobState::Done => ended::done(&app, &reader, &caller, &job, task).await,
        JobState::Failed => ended::failed(&app, &reader, &caller, &job, task).await,
        JobState::Cancelled => ended::cancelled(&app, &reader, &caller, task).await,
    }
}

/// `POST /plan/job/{id}/cancel`
pub(super) async fn cancel(
    State(app): State<App>,
    Path(id): Path<String>,
    Filled { caller, .. }: Filled,
) -> Result<Response, Refusal> {
    let job = own_job(&app, &caller, &id).await?;
    store::cancel(app.register.pool(), &caller.committee, &job.id).await?;
    Ok(follow(&id))
}

/// `GET /plan/job/{id}/papers.zip`
pub(super) async fn papers(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Response, Refusal> {
    let archive = archive(&app, &caller, &id).await?;
    let bytes = from_base64(&archive.zip).ok_or_else(|| Refusal::new(&E2514).at("zip", ""))?;
    Ok(download(bytes, "application/zip", "van-ban.zip"))
}

/// The papers that a job made.
pub(super) async fn archive(app: &App, caller: &Caller, id: &str) -> Result<ArchiveDto, Refusal> {
    let job = own_job(app, caller, id).await?;
    let missing = || Refusal::new(&E2514).at("state", job.state.word());
    let result = store::result(app.register.pool(), &caller.committee, id).await?.ok_or_else(missing)?;
    serde_json::from_str(&result).map_err(|_| missing())
}

/// The key of the words for what is done.
pub(super) fn title(task: &Task) -> &'static str {
    match task {
        Task::Plan(_) => "page-plan-making",
        Task::Explain(_) => "page-plan-explaining",
        Task::Papers(_) => "page-plan-laying-out",
        Task::Rebalance(_)
        | Task::Frontier(_)
        | Task::Suggest(_)
        | Task::Compare(_)
        | Task::Simulate(_)
        | Task::Batch(_) => "page-plan-working",
    }
}
