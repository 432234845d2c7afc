//! What those who run the service ask: is it alive, is it ready, what did it count; and its own description.

use axum::Json;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde_json::Value;

use super::endpoint::{Endpoint, PLAIN, bytes, plain};
use super::openapi::openapi;
use super::table::ALL;
use crate::service::app::App;
use crate::service::problem::Refusal;

/// It runs.
pub(crate) async fn healthz() -> &'static str {
    "ok\n"
}

/// It runs, and the database answers.
pub(crate) async fn readyz(State(app): State<App>) -> Result<&'static str, Refusal> {
    sqlx::query("SELECT 1").execute(app.register.pool()).await?;
    Ok("ready\n")
}

/// What was counted.
pub(crate) async fn metrics(State(app): State<App>) -> Response {
    let media = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    ([(header::CONTENT_TYPE, media)], app.metrics.text()).into_response()
}

/// The description of the API.
pub(crate) async fn described() -> Json<Value> {
    Json(openapi(ALL))
}

/// The endpoints.
pub(crate) static ENDPOINTS: &[Endpoint] = &[
    Endpoint {
        path: "/healthz",
        name: "alive",
        summary: "Says that the service runs.",
        route: || get(healthz),
        output: (200, Some(bytes("text/plain"))),
        ..PLAIN
    },
    Endpoint {
        path: "/readyz",
        name: "ready",
        summary: "Says that the database answers.",
        output: (200, Some(bytes("text/plain"))),
        route: || get(readyz),
        ..PLAIN
    },
    Endpoint {
        path: "/metrics",
        name: "metrics",
        summary: "What was counted, as Prometheus reads it; no names, no ids.",
        output: (200, Some(bytes("application/openmetrics-text"))),
        route: || get(metrics),
        ..PLAIN
    },
    Endpoint {
        path: "/api/openapi.json",
        name: "describe",
        summary: "This description (OpenAPI 3.1).",
        output: (200, Some(plain::<Value>())),
        route: || get(described),
        ..PLAIN
    },
];
