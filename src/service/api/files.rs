//! A plan as the office passes it on, in files that are quick to make; papers are long work.

use axum::extract::{Path, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use chrono::{DateTime, Utc};

use super::endpoint::{Endpoint, PLAIN, bytes};
use super::judge::apart;
use super::sheets::{XLSX, download};
use super::speech::language;
use crate::documents::{Edition, calendars, overview_charts, overview_page, plan_book};
use crate::domain::{Instance, Plan};
use crate::format::codes::{E2503, E2513};
use crate::service::access::{Caller, Right};
use crate::service::app::App;
use crate::service::problem::Refusal;
use crate::service::queue::zipped;
use crate::service::work::plan_with;
use crate::texts::Texts;

/// What the page of a plan may do: it has its style in itself, and no script.
const STYLED: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/// `GET /api/desk/{id}/files/{form}`
pub(crate) async fn file(
    State(app): State<App>,
    caller: Caller,
    Path((id, form)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let language = language(&headers);
    let (plan, instance) = plan_with(&app, &caller.committee, &id, language).await?;
    let (texts, now) = (Texts::new(language), app.now());
    apart(move || made(&form, &instance.own.1, &plan.own, texts, now)).await
}

fn made(
    form: &str,
    instance: &Instance,
    plan: &Plan,
    texts: Texts,
    at: DateTime<Utc>,
) -> Result<Response, Refusal> {
    match form {
        "plan.xlsx" => {
            let book = plan_book(instance, plan, None, texts);
            let book = book.map_err(|error| Refusal::broken(&error.to_string()))?;
            Ok(download(book, XLSX, "ke-hoach.xlsx"))
        }
        "plan.html" => {
            let page = axum::response::Html(overview_page(instance, plan, texts));
            Ok(([(header::CONTENT_SECURITY_POLICY, STYLED)], page).into_response())
        }
        "calendars.zip" => {
            let none = |_: &str| None;
            let files = calendars(instance, plan, Edition { at, texts, before: &none, afterwards: None });
            let files = files.map_err(|(path, _)| Refusal::broken(&path))?;
            let files = files.iter().map(|file| (file.path.as_str(), file.text.as_bytes()));
            Ok(download(zipped(files)?, "application/zip", "lich.zip"))
        }
        "charts.zip" => {
            let charts = overview_charts(instance, plan, texts);
            let files = charts.iter().map(|(name, text)| (AsRef::<str>::as_ref(name), text.as_bytes()));
            Ok(download(zipped(files)?, "application/zip", "bieu-do.zip"))
        }
        other => Err(Refusal::new(&E2503).at("form", other)),
    }
}

/// The endpoints.
pub(crate) static ENDPOINTS: &[Endpoint] = &[Endpoint {
    path: "/api/desk/{id}/files/{form}",
    name: "file",
    tag: "files",
    summary: "A plan on the desk as `plan.xlsx`, `plan.html`, `calendars.zip` or `charts.zip`.",
    right: Right::Read,
    output: (200, Some(bytes("*/*"))),
    codes: &[&E2503, &E2513],
    route: || get(file),
    ..PLAIN
}];
