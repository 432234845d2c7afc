//! Bringing a plan further: put before the standing committee, approved, published.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};

use super::list::says_yes;
use crate::domain::{Instance, Language, Plan};
use crate::format::codes::E2504;
use crate::format::{InstanceDto, Word as _};
use crate::office::life::PlanState;
use crate::service::access::{Caller, Right};
use crate::service::api::language;
use crate::service::app::App;
use crate::service::page::fields::{Fields, Filled};
use crate::service::problem::Refusal;
use crate::service::work::{self, Opened, bring, plan_with};

type Both = (Opened<Plan>, Opened<(InstanceDto, Instance)>);

/// The plan that was read on the page, if it is still the last version.
async fn read(
    app: &App,
    caller: &Caller,
    id: &str,
    fields: &Fields,
    language: Language,
) -> Result<Both, Refusal> {
    let both = plan_with(app, &caller.committee, id, language).await?;
    let (read, last) = (fields.number("version")?.unwrap_or_default(), both.0.item.version);
    if read == last {
        return Ok(both);
    }
    Err(Refusal::new(&E2504).at("version", format!("{read} ≠ {last}")))
}

fn back(id: &str, done: &str) -> Response {
    Redirect::to(&format!("/publish/{id}?done={done}")).into_response()
}

/// Brings the plan that was read so far, and goes back to its page.
async fn bring_to(
    app: &App,
    id: &str,
    headers: &HeaderMap,
    Filled { caller, fields }: Filled,
    state: PlanState,
) -> Result<Response, Refusal> {
    let language = language(headers);
    let (plan, instance) = read(app, &caller, id, &fields, language).await?;
    bring(app, &caller, (&plan.own, &instance.own.0), state, language).await?;
    Ok(back(&plan.item.id, state.word()))
}

/// `POST /publish/{id}/draft`
pub(super) async fn draft(
    State(app): State<App>,
    Path(id): Path<String>,
    headers: HeaderMap,
    filled: Filled,
) -> Result<Response, Refusal> {
    bring_to(&app, &id, &headers, filled, PlanState::Draft).await
}

/// `POST /publish/{id}/approve`; once nobody's yes is missing, the plan is approved.
pub(super) async fn approve(
    State(app): State<App>,
    Path(id): Path<String>,
    headers: HeaderMap,
    Filled { caller, fields }: Filled,
) -> Result<Response, Refusal> {
    let language = language(&headers);
    let (plan, instance) = read(&app, &caller, &id, &fields, language).await?;
    if !says_yes(&caller) {
        Right::Approve.ask(Some(&caller))?;
    }
    let given = work::approve(&app, &caller, &plan.own, &instance).await?;
    let state = if given.missing.is_empty() { PlanState::Approved } else { PlanState::Draft };
    bring(&app, &caller, (&plan.own, &instance.own.0), state, language).await?;
    Ok(back(&plan.item.id, "approved"))
}

/// `POST /publish/{id}/publish`
pub(super) async fn publish(
    State(app): State<App>,
    Path(id): Path<String>,
    headers: HeaderMap,
    filled: Filled,
) -> Result<Response, Refusal> {
    bring_to(&app, &id, &headers, filled, PlanState::Published).await
}
