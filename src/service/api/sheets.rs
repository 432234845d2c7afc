//! Workbooks in and out.

use axum::Json;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::asked::Asked;
use super::endpoint::{Endpoint, PLAIN, bytes, optional, plain};
use super::judge::apart;
use super::sent::{mistaken, whole};
use super::speech::language;
use crate::format::codes::{E2503, E2509, E2510};
use crate::register::records::DeskKind;
use crate::service::access::{Caller, Right};
use crate::service::app::App;
use crate::service::desk::{self, DeskDto, New};
use crate::service::problem::Refusal;
use crate::service::work::{instance_of, take_in, workbook_of};
use crate::workbook::template;

/// Media type of Excel workbooks.
pub(crate) const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// What a workbook is called.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Named {
    title: Option<String>,
}

/// What was taken in from a workbook.
#[derive(Serialize, Deserialize, JsonSchema)]
pub(crate) struct TakenDto {
    /// The instance, on the desk.
    pub item: DeskDto,
    /// What was assumed and what looks odd, as `import` tells it.
    pub told: Value,
}

/// `POST /api/import`
pub(crate) async fn import(
    State(app): State<App>,
    caller: Caller,
    headers: HeaderMap,
    Asked(named): Asked<Named>,
    body: Body,
) -> Result<Response, Refusal> {
    let language = language(&headers);
    let sent = whole(body).await?;
    let taken = apart(move || take_in("sheet", &sent, language)).await?;
    let Some(instance) = &taken.instance else { return Err(mistaken(&taken.issues, language)) };
    let title = named.title.as_deref().map(str::trim).filter(|title| !title.is_empty());
    let title = title.unwrap_or(&instance.title);
    let new = New { kind: DeskKind::Instance, title, text: &taken.text, made_from: None };
    let item = desk::start(&app, &caller, new).await?;
    let place = format!("/api/desk/{}", item.id);
    let told = serde_json::to_value(&taken.told)?;
    let answer = Json(TakenDto { item: DeskDto::from(&item), told });
    Ok((StatusCode::CREATED, [(header::LOCATION, place)], answer).into_response())
}

/// `GET /api/template.xlsx`
pub(crate) async fn blank() -> Result<Response, Refusal> {
    let book = apart(|| template().map_err(|error| Refusal::broken(&error.to_string()))).await?;
    Ok(download(book, XLSX, "mau.xlsx"))
}

/// `GET /api/desk/{id}/workbook.xlsx`
pub(crate) async fn workbook(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let opened = instance_of(&app, &caller.committee, &id, language(&headers)).await?;
    let name = format!("{}.xlsx", opened.item.title);
    let book = apart(move || workbook_of(&opened.own.0)).await?;
    Ok(download(book, XLSX, &name))
}

/// Bytes that the browser saves under a name (RFC 6266).
#[must_use]
pub(crate) fn download(bytes: Vec<u8>, media: &'static str, name: &str) -> Response {
    let name = percent_encoding::utf8_percent_encode(name, percent_encoding::NON_ALPHANUMERIC);
    let saved = format!("attachment; filename*=UTF-8''{name}");
    ([(header::CONTENT_TYPE, media.to_owned()), (header::CONTENT_DISPOSITION, saved)], bytes).into_response()
}

/// The endpoints.
pub(crate) static ENDPOINTS: &[Endpoint] = &[
    Endpoint {
        method: "post",
        path: "/api/import",
        name: "import",
        tag: "sheets",
        summary: "Takes in a workbook (.xlsx, .ods) or a table (.csv) and puts the instance on the desk; every mistake is told at its cell.",
        right: Right::Prepare,
        query: &[optional("title", "string", "What the instance is called.")],
        input: Some(bytes("application/octet-stream")),
        output: (201, Some(plain::<TakenDto>())),
        codes: &[&E2509, &E2510],
        route: || post(import),
        ..PLAIN
    },
    Endpoint {
        path: "/api/template.xlsx",
        name: "template",
        tag: "sheets",
        summary: "The workbook to fill in.",
        right: Right::LoggedIn,
        output: (200, Some(bytes(XLSX))),
        route: || get(blank),
        ..PLAIN
    },
    Endpoint {
        path: "/api/desk/{id}/workbook.xlsx",
        name: "workbook",
        tag: "sheets",
        summary: "An instance on the desk as a workbook.",
        right: Right::Read,
        output: (200, Some(bytes(XLSX))),
        codes: &[&E2503],
        route: || get(workbook),
        ..PLAIN
    },
];
