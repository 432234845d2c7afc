//! What went wrong, as problem details (RFC 9457) with our codes and places.

use std::fmt::Debug;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use schemars::JsonSchema;
use serde::Serialize;

use crate::domain::Language;
use crate::format::codes::{
    E2501, E2502, E2503, E2504, E2505, E2506, E2507, E2508, E2509, E2510, E2511, E2512, E2513, E2514, E2515,
    E2516, E2517, E2518, E2519, E2520,
};
use crate::format::{Code, ProblemDto};

/// Problem details (RFC 9457).
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ProblemDetails {
    /// Where the kind of problem is told, relative to the service: `/codes#E2504`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The kind of problem in a few words.
    pub title: String,
    /// Status of the answer.
    pub status: u16,
    /// What to do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// The code, as in `docs/codes.md`.
    pub code: String,
    /// Exit code of the same failure on the command line, where it is one of a verb.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exit: Option<u8>,
    /// Every single mistake, with its place in what was sent.
    pub errors: Vec<ProblemDto>,
}

/// A request that is refused.
#[derive(Clone, Debug)]
pub struct Refusal {
    /// Status of the answer.
    pub status: StatusCode,
    /// What is wrong; nothing where a verb tells it by its errors.
    pub code: Option<&'static Code>,
    /// The parameter, header or JSON path that is wrong.
    pub place: Option<String>,
    /// What stands there, or what is wanted.
    pub value: Option<String>,
    /// Seconds to wait.
    pub wait: Option<u64>,
    /// The language in which it is told.
    pub language: Language,
    /// The mistakes, where there is more than one or they come from a verb.
    pub errors: Vec<ProblemDto>,
    /// Exit code of the same failure on the command line.
    pub exit: Option<u8>,
}

/// Which status belongs to a code of the service.
pub(crate) fn status(code: &Code) -> StatusCode {
    let is = |codes: &[&Code]| codes.contains(&code);
    match () {
        () if is(&[&E2501, &E2507]) => StatusCode::UNAUTHORIZED,
        () if is(&[&E2502, &E2508]) => StatusCode::FORBIDDEN,
        () if is(&[&E2503]) => StatusCode::NOT_FOUND,
        () if is(&[&E2504]) => StatusCode::PRECONDITION_FAILED,
        () if is(&[&E2505]) => StatusCode::PRECONDITION_REQUIRED,
        () if is(&[&E2506, &E2519]) => StatusCode::TOO_MANY_REQUESTS,
        () if is(&[&E2509]) => StatusCode::UNPROCESSABLE_ENTITY,
        () if is(&[&E2510]) => StatusCode::PAYLOAD_TOO_LARGE,
        () if is(&[&E2511]) => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        () if is(&[&E2512]) => StatusCode::METHOD_NOT_ALLOWED,
        () if is(&[&E2513]) => StatusCode::BAD_REQUEST,
        () if is(&[&E2514, &E2515, &E2517]) => StatusCode::CONFLICT,
        () if is(&[&E2516, &E2518]) => StatusCode::UNPROCESSABLE_ENTITY,
        () if is(&[&E2520]) => StatusCode::SERVICE_UNAVAILABLE,
        () => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

impl Refusal {
    /// A refusal with the status of its code.
    #[must_use]
    pub fn new(code: &'static Code) -> Self {
        Self {
            status: status(code),
            code: Some(code),
            place: None,
            value: None,
            wait: None,
            language: Language::Vi,
            errors: Vec::new(),
            exit: None,
        }
    }

    /// What a verb refused, with the exit code it has on the command line.
    #[must_use]
    pub fn of_verb(exit: u8, errors: Vec<ProblemDto>) -> Self {
        let status = match exit {
            1 => StatusCode::INTERNAL_SERVER_ERROR,
            4 | 5 => StatusCode::CONFLICT,
            _ => StatusCode::UNPROCESSABLE_ENTITY,
        };
        Self { status, code: None, exit: Some(exit), errors, ..Self::new(&E2520) }
    }

    /// With the parameter, header or path that is wrong, and what stands there.
    #[must_use]
    pub fn at(mut self, place: impl Into<String>, value: impl Into<String>) -> Self {
        self.place = Some(place.into());
        self.value = Some(value.into()).filter(|value| !value.is_empty());
        self
    }

    /// With the seconds to wait.
    #[must_use]
    pub fn after(mut self, seconds: u64) -> Self {
        self.wait = Some(seconds);
        self
    }

    /// Something that is not the caller's fault: the log gets the cause, the caller does not.
    pub fn broken(cause: &dyn Debug) -> Self {
        tracing::error!(?cause, "request failed");
        Self::new(&E2520)
    }

    /// In a language.
    #[must_use]
    pub fn in_language(mut self, language: Language) -> Self {
        self.language = language;
        self
    }

    /// The body of the answer.
    #[must_use]
    pub fn details(&self) -> ProblemDetails {
        let errors: Vec<ProblemDto> = self.code.map(|code| self.own(code)).into_iter().collect();
        let errors = if self.errors.is_empty() { errors } else { self.errors.clone() };
        let first = errors.first().cloned().unwrap_or_else(|| self.own(&E2520));
        ProblemDetails {
            kind: format!("/codes#{}", first.code),
            title: first.text,
            status: self.status.as_u16(),
            detail: first.remedy,
            code: first.code,
            exit: self.exit,
            errors,
        }
    }

    fn own(&self, code: &Code) -> ProblemDto {
        let (text, remedy) = match self.language {
            Language::Vi => (code.vi, code.remedy_vi),
            Language::En => (code.en, code.remedy_en),
        };
        ProblemDto {
            code: code.id.to_owned(),
            file: None,
            path: self.place.clone(),
            value: self.value.clone(),
            text: text.to_owned(),
            remedy: Some(remedy.to_owned()),
        }
    }
}

impl<E: std::error::Error> From<E> for Refusal {
    fn from(error: E) -> Self {
        Self::broken(&error)
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let body = serde_json::to_vec(&self.details()).unwrap_or_default();
        let mut answer = (self.status, body).into_response();
        let headers = answer.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        if self.status == StatusCode::UNAUTHORIZED {
            // Who is not known is told how to be (RFC 9110, 11.6.1).
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        if let Some(wait) = self.wait {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(wait));
        }
        // Pages show the same refusal for people.
        answer.extensions_mut().insert(self);
        answer
    }
}
