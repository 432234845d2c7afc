//! Plans on their way: approved, published, replaced; and the versions there were.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::routing::{get, post};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::asked::Asked;
use super::endpoint::{Endpoint, Limit, PLAIN, plain, required};
use super::sent::Sent;
use super::speech::language;
use crate::answers::{differences, no_version, versions as told_versions};
use crate::domain::{Instance, Plan};
use crate::format::codes::{E2503, E2513, E2515};
use crate::format::{DifferencesDto, PublishedDto, VersionsDto, Word as _};
use crate::office::life::{Frozen, PlanState, VersionName, diff, find_version, versions};
use crate::service::access::{Caller, Right, Role};
use crate::service::app::App;
use crate::service::problem::Refusal;
use crate::service::work::{Approvals, approvals, approve, bring, failed, plan_with};
use crate::texts::Texts;

/// What the name of a version looks like.
const VERSION: &str = "^([0-9]{4}-[0-9]{2}-[0-9]{2}/)?[1-9][0-9]{0,8}$";

/// How far a plan is brought.
#[derive(Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Brought {
    /// Id of the plan on the desk, or `ID@VERSION`.
    pub plan: String,
    /// `draft`, `approved` or `published`.
    pub state: PlanState,
}

/// Who has said yes to a plan.
#[derive(Serialize, Deserialize, JsonSchema)]
pub(crate) struct ApprovalsDto {
    /// Each role whose yes is there, with the login of who gave it.
    pub given: Vec<ApprovalDto>,
    /// Roles whose yes is missing.
    pub missing: Vec<String>,
}

/// Somebody's yes.
#[derive(Serialize, Deserialize, JsonSchema)]
pub(crate) struct ApprovalDto {
    /// The role in which it was given.
    pub role: String,
    /// Who gave it.
    pub login: String,
}

/// Two versions.
#[derive(Debug, Deserialize)]
pub(crate) struct Two {
    was: String,
    is: String,
}

fn approvals_dto(own: &Approvals) -> ApprovalsDto {
    let given = own.given.iter().map(|own| ApprovalDto { role: own.role.clone(), login: own.login.clone() });
    let missing = own.missing.iter().map(|role: &Role| role.word().to_owned());
    ApprovalsDto { given: given.collect(), missing: missing.collect() }
}

/// `GET /api/desk/{id}/approvals`
pub(crate) async fn approved(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Json<ApprovalsDto>, Refusal> {
    let (plan, _) = plan_with(&app, &caller.committee, &id, language(&headers)).await?;
    Ok(Json(approvals_dto(&approvals(&app, &caller.committee, &plan.own).await?)))
}

/// `POST /api/desk/{id}/approvals`
pub(crate) async fn say_yes(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Json<ApprovalsDto>, Refusal> {
    let (plan, instance) = plan_with(&app, &caller.committee, &id, language(&headers)).await?;
    Ok(Json(approvals_dto(&approve(&app, &caller, &plan.own, &instance).await?)))
}

/// `POST /api/versions`
pub(crate) async fn publish(
    State(app): State<App>,
    caller: Caller,
    headers: HeaderMap,
    Sent(own): Sent<Brought>,
) -> Result<Json<PublishedDto>, Refusal> {
    let right = if own.state == PlanState::Draft { Right::Prepare } else { Right::Publish };
    right.ask(Some(&caller))?;
    let (plan, instance) = plan_with(&app, &caller.committee, &own.plan, language(&headers)).await?;
    bring(&app, &caller, (&plan.own, &instance.own.0), own.state, language(&headers)).await.map(Json)
}

/// `GET /api/versions`
pub(crate) async fn list(State(app): State<App>, caller: Caller) -> Result<Json<VersionsDto>, Refusal> {
    let found = versions(&app.register, &caller.committee).await?;
    Ok(Json(told_versions(&caller.committee, &found)))
}

/// `GET /api/versions/{first}/{version}`
pub(crate) async fn find(
    State(app): State<App>,
    caller: Caller,
    Path((first, version)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Json<Value>, Refusal> {
    let (_, frozen) =
        frozen(&app, &caller, &format!("{first}/{version}"), Texts::new(language(&headers))).await?;
    let part = |text: &str| serde_json::from_str::<Value>(text);
    let files = serde_json::to_value(&frozen.files)?;
    Ok(Json(
        serde_json::json!({ "instance": part(&frozen.instance)?, "plan": part(&frozen.plan)?, "files": files }),
    ))
}

/// `GET /api/diff`
pub(crate) async fn compare(
    State(app): State<App>,
    caller: Caller,
    Asked(two): Asked<Two>,
    headers: HeaderMap,
) -> Result<Json<DifferencesDto>, Refusal> {
    let texts = Texts::new(language(&headers));
    let (was, first) = frozen(&app, &caller, &two.was, texts).await?;
    let (is, second) = frozen(&app, &caller, &two.is, texts).await?;
    let (_, was_plan) = read(&first)?;
    let (_, is_plan) = read(&second)?;
    Ok(Json(differences(was.version, is.version, &diff(&was_plan, &is_plan))))
}

async fn frozen(
    app: &App,
    caller: &Caller,
    name: &str,
    texts: Texts,
) -> Result<(VersionName, Frozen), Refusal> {
    let own: VersionName = name.parse().map_err(|_| Refusal::new(&E2513).at("version", name))?;
    let found = find_version(&app.register, &caller.committee, own).await?;
    let found = found.ok_or_else(|| failed(&no_version(own, texts)))?;
    Ok((own, Frozen::find(&app.register, &found).await?))
}

fn read(frozen: &Frozen) -> Result<(Instance, Plan), Refusal> {
    let (_, instance, plan) = frozen.read().map_err(|issues| Refusal::broken(&issues))?;
    Ok((instance, plan))
}

/// The endpoints.
pub(crate) static ENDPOINTS: &[Endpoint] = &[
    Endpoint {
        path: "/api/desk/{id}/approvals",
        name: "approvals",
        tag: "plans",
        summary: "Who has said yes to a plan, and whose yes is missing.",
        right: Right::Read,
        output: (200, Some(plain::<ApprovalsDto>())),
        codes: &[&E2503],
        route: || get(approved),
        ..PLAIN
    },
    Endpoint {
        method: "post",
        path: "/api/desk/{id}/approvals",
        name: "approve",
        tag: "plans",
        summary: "Says yes to a plan: once as office, once as standing committee, by two people.",
        right: Right::Approve,
        output: (200, Some(plain::<ApprovalsDto>())),
        codes: &[&E2503, &E2515],
        route: || post(say_yes),
        ..PLAIN
    },
    Endpoint {
        path: "/api/versions",
        name: "versions",
        tag: "plans",
        summary: "The versions of the committee's plans.",
        right: Right::Read,
        output: (200, Some(plain::<Value>())),
        route: || get(list),
        ..PLAIN
    },
    Endpoint {
        method: "post",
        path: "/api/versions",
        name: "publish",
        tag: "plans",
        summary: "Brings a plan further in its life: draft (office), approved or published (standing committee, once both have said yes).",
        right: Right::Approve,
        input: Some(plain::<Brought>()),
        output: (200, Some(plain::<Value>())),
        codes: &[&E2503, &E2513, &E2515],
        route: || post(publish),
        ..PLAIN
    },
    Endpoint {
        path: "/api/versions/{first}/{version}",
        name: "version",
        tag: "plans",
        summary: "A version with everything it was made from.",
        right: Right::Read,
        output: (200, Some(plain::<Value>())),
        codes: &[&E2513],
        route: || get(find),
        ..PLAIN
    },
    Endpoint {
        path: "/api/diff",
        name: "diff",
        tag: "plans",
        summary: "How two versions differ, and who must be told.",
        right: Right::Read,
        query: &[
            required("was", "A version: its number, or `FIRST-DAY/NUMBER`.", &[Limit::Pattern(VERSION)]),
            required("is", "The other version.", &[Limit::Pattern(VERSION)]),
        ],
        output: (200, Some(plain::<Value>())),
        codes: &[&E2513],
        route: || get(compare),
        ..PLAIN
    },
];
