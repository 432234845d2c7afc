//! Whether what somebody sends with the cookie of a session was sent by a page of ours (against CSRF).

use axum::http::{HeaderMap, HeaderValue, Method, header};

use super::secret::same;
use crate::format::codes::E2508;
use crate::service::problem::Refusal;

/// The header that brings along what the session's forms must.
pub const FORM_HEADER: &str = "x-form-token";

/// The field of HTML forms that does the same.
pub const FORM_FIELD: &str = "form_token";

/// What a request says about where it was sent from.
#[derive(Clone, Debug)]
pub(super) struct Proof {
    safe: bool,
    from_here: Result<(), Refusal>,
    token: Option<String>,
}

impl Proof {
    pub(super) fn new(safe: bool, headers: &HeaderMap) -> Self {
        let token = headers.get(FORM_HEADER).and_then(|value| value.to_str().ok()).map(str::to_owned);
        Self { safe, from_here: from_here(headers), token }
    }

    /// Whether it was sent by a page of the session with this form token, which stands in the header or in a field.
    pub(super) fn of(&self, form: &str, field: Option<&str>) -> Result<(), Refusal> {
        if self.safe {
            return Ok(());
        }
        self.from_here.clone()?;
        let said = self.token.as_deref().or(field).unwrap_or_default();
        // A session without one, were there any, proves nothing.
        if form.is_empty() || !same(said, form) {
            return Err(Refusal::new(&E2508).at(FORM_FIELD, ""));
        }
        Ok(())
    }
}

/// Methods that change nothing.
pub(super) fn is_safe(method: &Method) -> bool {
    method == Method::GET || method == Method::HEAD
}

/// Whether it was filled in on a page: then its token is a field.
pub(super) fn is_form(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    ["application/x-www-form-urlencoded", "multipart/form-data"].contains(&kind.as_str())
}

/// Whether the browser, if it tells, says that a page of ours sent this, or that somebody typed the address. For what is sent
/// before there is a session: logging in.
///
/// # Errors
/// E2508: a page of somebody else did.
pub fn from_here(headers: &HeaderMap) -> Result<(), Refusal> {
    let site = headers.get("sec-fetch-site").map(HeaderValue::as_bytes);
    match site {
        None | Some(b"same-origin" | b"none") => Ok(()),
        Some(other) => {
            Err(Refusal::new(&E2508).at("Sec-Fetch-Site", String::from_utf8_lossy(other).into_owned()))
        }
    }
}
