//! Papers of a plan: made by a worker, then had in one archive.

use axum::extract::{Path, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Redirect, Response};

use super::letterhead::filled;
use crate::format::codes::{E2503, E2513};
use crate::service::access::Caller;
use crate::service::api::{begin, language, own_job};
use crate::service::app::App;
use crate::service::page::fields::Filled;
use crate::service::problem::Refusal;
use crate::service::queue::{Beside, Form, PapersTask, Task, from_base64, store};
use crate::service::work::plan_with;

/// `POST /publish/{id}/papers`
pub(super) async fn make(
    State(app): State<App>,
    Path(id): Path<String>,
    headers: HeaderMap,
    Filled { caller, fields }: Filled,
) -> Result<Response, Refusal> {
    let spoken = language(&headers);
    let (plan, instance) = plan_with(&app, &caller.committee, &id, spoken).await?;
    let letterhead = filled(&fields, spoken)?;
    let form = match fields.text("form") {
        "docx" => Form::Docx,
        "pdf" => Form::Pdf,
        other => return Err(Refusal::new(&E2513).at("form", other)),
    };
    let (instance, plan_text) = (instance.text, plan.text);
    let task = PapersTask { instance, files: Beside::new(), plan: plan_text, letterhead, form };
    let job = begin(&app, &caller, &Task::Papers(task)).await?;
    Ok(Redirect::to(&format!("/publish/{}?job={}", plan.item.id, job.id)).into_response())
}

/// `GET /publish/{id}/papers/{job}`
pub(super) async fn archive(
    State(app): State<App>,
    caller: Caller,
    Path((_, job)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    let job = own_job(&app, &caller, &job).await?;
    let missing = || Refusal::new(&E2503).at("job", job.id.as_str());
    let result = store::result(app.register.pool(), &caller.committee, &job.id).await?.ok_or_else(missing)?;
    let result: serde_json::Value = serde_json::from_str(&result)?;
    let zip = result.get("zip").and_then(serde_json::Value::as_str).and_then(from_base64);
    let name = "attachment; filename=\"giay-to.zip\"";
    let heads = [(header::CONTENT_TYPE, "application/zip"), (header::CONTENT_DISPOSITION, name)];
    Ok((heads, zip.ok_or_else(missing)?).into_response())
}
