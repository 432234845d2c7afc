//! What those who run the service ask: is it alive, is it ready, what did it count; and its own description.

use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::openapi::openapi;
use super::table::ENDPOINTS;
use crate::service::app::App;
use crate::service::problem::Refusal;

/// It runs.
pub async fn healthz() -> &'static str {
    "ok\n"
}

/// It runs, and the database answers.
pub async fn readyz(State(app): State<App>) -> Result<&'static str, Refusal> {
    sqlx::query("SELECT 1").execute(app.register.pool()).await?;
    Ok("ready\n")
}

/// What was counted.
pub async fn metrics(State(app): State<App>) -> Response {
    let media = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    ([(header::CONTENT_TYPE, media)], app.metrics.text()).into_response()
}

/// The description of the API.
pub async fn described() -> Json<Value> {
    Json(openapi(ENDPOINTS))
}

/// The version of the program.
pub async fn version() -> (StatusCode, Json<Value>) {
    (StatusCode::OK, Json(json!({ "name": "luanphien", "version": env!("CARGO_PKG_VERSION") })))
}
