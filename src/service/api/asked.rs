//! What a query asks.

use axum::extract::{FromRequestParts, Query};
use axum::http::request::Parts;
use serde::de::DeserializeOwned;

use crate::format::codes::E2513;
use crate::service::app::App;
use crate::service::problem::Refusal;

/// The parameters of a query.
pub(crate) struct Asked<T>(pub T);

impl<T: DeserializeOwned> FromRequestParts<App> for Asked<T> {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _app: &App) -> Result<Self, Refusal> {
        let read = Query::<T>::try_from_uri(&parts.uri);
        read.map(|Query(own)| Self(own)).map_err(|error| Refusal::new(&E2513).at("query", error.body_text()))
    }
}
