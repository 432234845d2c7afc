//! What a request sends, read with all its mistakes told at once.

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, header};
use schemars::JsonSchema;
use serde::de::DeserializeOwned;

use super::speech::language;
use crate::domain::Language;
use crate::format::codes::{E2504, E2505, E2510, E2511};
use crate::format::{Issue, ProblemDto, read_as};
use crate::service::app::App;
use crate::service::problem::Refusal;

/// Largest body, in bytes: a workbook.
pub(crate) const MAX_BODY: usize = 64 << 20;
/// Exit code of the command line for input that is wrong.
const INVALID: u8 = 3;

/// A JSON body.
pub(crate) struct Sent<T>(pub T);

impl<T: DeserializeOwned + JsonSchema> FromRequest<App> for Sent<T> {
    type Rejection = Refusal;

    async fn from_request(request: Request, _app: &App) -> Result<Self, Refusal> {
        let language = language(request.headers());
        only_json(request.headers()).map_err(|refusal| refusal.in_language(language))?;
        let body = whole(request.into_body()).await?;
        let text = String::from_utf8_lossy(&body);
        read_as(&text).map(Sent).map_err(|issues| mistaken(&issues, language))
    }
}

/// The mistakes of a document.
#[must_use]
pub(crate) fn mistaken(issues: &[Issue], language: Language) -> Refusal {
    Refusal::of_verb(INVALID, issues.iter().map(|issue| told(issue, language)).collect())
}

fn told(issue: &Issue, language: Language) -> ProblemDto {
    let position = issue.position.map(|position| format!("{}:{}", position.line, position.column));
    ProblemDto {
        code: issue.code.id.to_owned(),
        file: None,
        path: position.or_else(|| Some(issue.path.clone())).filter(|place| !place.is_empty()),
        value: Some(issue.value.clone()).filter(|value| !value.is_empty()),
        text: match language {
            Language::Vi => issue.code.vi.to_owned(),
            Language::En => issue.code.en.to_owned(),
        },
        remedy: Some(issue.remedy(language)),
    }
}

/// All bytes of a body.
///
/// # Errors
/// E2510: there are too many.
pub(crate) async fn whole(body: Body) -> Result<Bytes, Refusal> {
    let too_large = |_| Refusal::new(&E2510).at("Content-Length", format!("≤ {MAX_BODY}"));
    to_bytes(body, MAX_BODY).await.map_err(too_large)
}

/// # Errors
/// E2511: what is sent is not said to be JSON.
pub(crate) fn only_json(headers: &HeaderMap) -> Result<(), Refusal> {
    if is_json(headers) { Ok(()) } else { Err(Refusal::new(&E2511).at("Content-Type", "application/json")) }
}

fn is_json(headers: &HeaderMap) -> bool {
    let own = headers.get(header::CONTENT_TYPE).and_then(|own| own.to_str().ok()).unwrap_or_default();
    own.split(';').next().is_some_and(|media| media.trim().eq_ignore_ascii_case("application/json"))
}

/// The version that the caller has read, by its entity tag.
///
/// # Errors
/// E2505: none is named; E2504: it is none of ours, so that it cannot be the last one.
pub(crate) fn read_version(headers: &HeaderMap) -> Result<i64, Refusal> {
    let own = headers.get(header::IF_MATCH).and_then(|own| own.to_str().ok());
    let own = own.ok_or_else(|| Refusal::new(&E2505).at("If-Match", ""))?;
    own.trim_matches('"').parse().map_err(|_| Refusal::new(&E2504).at("If-Match", own))
}
