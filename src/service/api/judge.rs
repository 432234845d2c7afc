//! Judging instances and plans at once, as `validate` and `check` do.

use axum::Json;
use axum::http::HeaderMap;
use axum::routing::post;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::endpoint::{Endpoint, PLAIN, plain};
use super::sent::Sent;
use super::speech::language;
use crate::format::codes::E2510;
use crate::format::{ContentsDto, ReportDto};
use crate::service::access::Right;
use crate::service::problem::Refusal;
use crate::service::work::{judge, validated};

/// An instance to judge.
#[derive(Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ToValidate {
    /// The instance: JSON `luanphien/instance@1`; calendars stand in it as texts.
    pub instance: Value,
}

/// A plan to judge.
#[derive(Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ToCheck {
    /// The instance.
    pub instance: Value,
    /// The plan: JSON `luanphien/plan@1`.
    pub plan: Value,
    /// The plan it was changed from.
    #[serde(default)]
    pub previous: Option<Value>,
    /// A certificate of its bounds, to be recounted where the plan breaks no rule: JSON `luanphien/certificate@1`.
    #[serde(default)]
    pub certificate: Option<Value>,
}

/// `POST /api/validate`
pub(crate) async fn validate(
    headers: HeaderMap,
    Sent(own): Sent<ToValidate>,
) -> Result<Json<ContentsDto>, Refusal> {
    let language = language(&headers);
    apart(move || validated(&own.instance.to_string(), language)).await.map(Json)
}

/// `POST /api/check`
pub(crate) async fn check(headers: HeaderMap, Sent(own): Sent<ToCheck>) -> Result<Json<ReportDto>, Refusal> {
    let language = language(&headers);
    apart(move || judge(&own, language)).await.map(Json)
}

/// Work that takes longer than a moment, where it keeps nobody waiting.
///
/// # Errors
/// What it says; or it broke.
pub(crate) async fn apart<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Refusal> + Send + 'static,
) -> Result<T, Refusal> {
    tokio::task::spawn_blocking(work).await?
}

/// The endpoints.
pub(crate) static ENDPOINTS: &[Endpoint] = &[
    Endpoint {
        method: "post",
        path: "/api/validate",
        name: "validate",
        tag: "verbs",
        summary: "Judges an instance: every mistake at once, or what is in it.",
        right: Right::Read,
        input: Some(plain::<ToValidate>()),
        output: (200, Some(plain::<Value>())),
        codes: &[&E2510],
        route: || post(validate),
        ..PLAIN
    },
    Endpoint {
        method: "post",
        path: "/api/check",
        name: "check",
        tag: "verbs",
        summary: "Judges any plan by the second reading of every rule, and its bounds by their certificate.",
        right: Right::Read,
        input: Some(plain::<ToCheck>()),
        output: (200, Some(plain::<Value>())),
        codes: &[&E2510],
        route: || post(check),
        ..PLAIN
    },
];
