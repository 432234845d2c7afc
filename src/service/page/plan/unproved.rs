//! To come: fairness in words, and why places are open.

use axum::response::Response;

use crate::format::codes::E2503;
use crate::service::problem::Refusal;

/// `GET /plan/{id}/fairness`
pub(super) async fn fairness() -> Result<Response, Refusal> {
    Err(Refusal::new(&E2503))
}

/// `GET /plan/{id}/uncovered`
pub(super) async fn uncovered() -> Result<Response, Refusal> {
    Err(Refusal::new(&E2503))
}
