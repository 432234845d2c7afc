//! What somebody filled in on a page, proved to be sent from a page of theirs.

use axum::extract::{Form, FromRequest, FromRequestParts, Multipart, Request};
use axum::http::header;
use chrono::NaiveDate;

use crate::format::codes::{E2511, E2513};
use crate::service::access::{Caller, FORM_FIELD, Unproved};
use crate::service::app::App;
use crate::service::problem::Refusal;

/// A filled form, and who filled it in.
pub(super) struct Filled {
    pub(super) caller: Caller,
    pub(super) fields: Fields,
}

/// The fields of a form, in their order.
#[derive(Clone, Debug, Default)]
pub(super) struct Fields(Vec<(String, String)>);

/// A file that was sent with a form, and the form's other fields.
pub(super) struct SentFile {
    pub(super) caller: Caller,
    pub(super) fields: Fields,
    /// Its name.
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

impl FromRequest<App> for Filled {
    type Rejection = Refusal;

    async fn from_request(request: Request, app: &App) -> Result<Self, Refusal> {
        let (mut parts, body) = request.into_parts();
        let unproved = Unproved::from_request_parts(&mut parts, app).await?;
        let fields = Fields::from_request(Request::from_parts(parts, body), app).await?;
        let caller = unproved.prove(Some(fields.text(FORM_FIELD)))?;
        Ok(Self { caller, fields })
    }
}

impl FromRequest<App> for Fields {
    type Rejection = Refusal;

    async fn from_request(request: Request, app: &App) -> Result<Self, Refusal> {
        let read = Form::<Vec<(String, String)>>::from_request(request, app).await;
        let Form(fields) = read.map_err(|error| Refusal::new(&E2511).at("form", error.body_text()))?;
        Self::kept(fields)
    }
}

impl FromRequest<App> for SentFile {
    type Rejection = Refusal;

    async fn from_request(request: Request, app: &App) -> Result<Self, Refusal> {
        let (mut parts, body) = request.into_parts();
        let unproved = Unproved::from_request_parts(&mut parts, app).await?;
        let request = Request::from_parts(parts, body);
        let wrong = |error: String| Refusal::new(&E2511).at(header::CONTENT_TYPE.as_str(), error);
        let mut form =
            Multipart::from_request(request, app).await.map_err(|error| wrong(error.body_text()))?;
        let (mut fields, mut file) = (Vec::new(), None);
        while let Some(field) = form.next_field().await.map_err(|error| wrong(error.body_text()))? {
            let name = field.name().unwrap_or_default().to_owned();
            let named = field.file_name().map(str::to_owned);
            let bytes = field.bytes().await.map_err(|error| wrong(error.body_text()))?;
            match named {
                Some(named) => file = Some((named, bytes.to_vec())),
                None => fields.push((name, String::from_utf8_lossy(&bytes).into_owned())),
            }
        }
        let fields = Fields::kept(fields)?;
        let caller = unproved.prove(Some(fields.text(FORM_FIELD)))?;
        let (name, bytes) = file.ok_or_else(|| Refusal::new(&E2513).at("file", ""))?;
        Ok(Self { caller, fields, name, bytes })
    }
}

impl Fields {
    /// Fields that a database keeps: PostgreSQL none with the sign of number 0.
    fn kept(fields: Vec<(String, String)>) -> Result<Self, Refusal> {
        match fields.iter().find(|(_, value)| value.contains('\0')) {
            Some((name, _)) => Err(Refusal::new(&E2513).at(name.as_str(), "\\0")),
            None => Ok(Self(fields)),
        }
    }

    /// The text of a field without blanks around it; empty where it was left out.
    pub(super) fn text(&self, name: &str) -> &str {
        self.0.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value.trim())
    }

    /// The text of a field as it was typed: a password.
    pub(super) fn untrimmed(&self, name: &str) -> &str {
        self.0.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value)
    }

    /// The text of a field that must be there.
    pub(super) fn wanted(&self, name: &str) -> Result<&str, Refusal> {
        Some(self.text(name)).filter(|own| !own.is_empty()).ok_or_else(|| Refusal::new(&E2513).at(name, ""))
    }

    /// All texts of a field that may be there several times.
    pub(super) fn all(&self, name: &str) -> Vec<&str> {
        self.0.iter().filter(|(own, _)| own == name).map(|(_, value)| value.trim()).collect()
    }

    /// Whether a box is ticked.
    pub(super) fn is(&self, name: &str) -> bool {
        !self.text(name).is_empty()
    }

    /// A day, as date fields send it; nothing where it was left out.
    pub(super) fn day(&self, name: &str) -> Result<Option<NaiveDate>, Refusal> {
        self.read(name)
    }

    /// A whole number; nothing where it was left out.
    pub(super) fn number(&self, name: &str) -> Result<Option<i64>, Refusal> {
        self.read(name)
    }

    fn read<T: std::str::FromStr>(&self, name: &str) -> Result<Option<T>, Refusal> {
        let text = self.text(name);
        if text.is_empty() {
            return Ok(None);
        }
        text.parse().map(Some).map_err(|_| Refusal::new(&E2513).at(name, text))
    }
}
