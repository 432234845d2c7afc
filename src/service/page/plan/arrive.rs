//! Files that come in, and workbooks that go out.

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};

use super::taken::{Wrong, told, wrong};
use crate::domain::Language;
use crate::format::{FromSheetsDto, write_instance};
use crate::register::records::DeskKind;
use crate::service::access::Caller;
use crate::service::api::language;
use crate::service::app::App;
use crate::service::desk::{self, New};
use crate::service::page::fields::SentFile;
use crate::service::page::frame::Reader;
use crate::service::problem::Refusal;
use crate::service::work::{instance_of, opened, take_in, workbook_of};
use crate::workbook::template as blank;

/// The media type of workbooks.
pub(super) const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// `GET /plan/template.xlsx`
pub(super) async fn template() -> Result<Response, Refusal> {
    let bytes = blank().map_err(|error| Refusal::broken(&error.to_string()))?;
    Ok(download(XLSX, "mau.xlsx", bytes))
}

/// `GET /plan/instance/{id}/workbook.xlsx`
pub(super) async fn workbook(
    State(app): State<App>,
    caller: Caller,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<Response, Refusal> {
    let opened = instance_of(&app, &caller.committee, &id, language(&headers)).await?;
    Ok(download(XLSX, &format!("{}.xlsx", opened.item.title), workbook_of(&opened.own.0)?))
}

/// A file to keep.
pub(super) fn download(media: &str, name: &str, bytes: Vec<u8>) -> Response {
    let name = percent_encoding::utf8_percent_encode(name, percent_encoding::NON_ALPHANUMERIC);
    let kept = format!("attachment; filename*=UTF-8''{name}");
    ([(header::CONTENT_TYPE, media), (header::CONTENT_DISPOSITION, kept.as_str())], bytes).into_response()
}

/// `POST /plan/import`
pub(super) async fn import(
    State(app): State<App>,
    headers: HeaderMap,
    sent: SentFile,
) -> Result<Response, Refusal> {
    let spoken = language(&headers);
    let reader = Reader::new(&headers, Some(&sent.caller), "/plan");
    let read = tokio::task::spawn_blocking({
        let (name, bytes) = (sent.name.clone(), sent.bytes);
        move || read(&name, &bytes, spoken)
    });
    let arrived = match read.await?? {
        Ok(arrived) => arrived,
        Err(mistakes) => {
            let mut page = wrong(&reader, &sent.name, &mistakes);
            *page.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            return Ok(page);
        }
    };
    let new = New { kind: DeskKind::Instance, title: &arrived.title, text: &arrived.text, made_from: None };
    let item = desk::start(&app, &sent.caller, new).await?;
    let place = format!("/plan/instance/{}", item.id);
    match arrived.told.filter(|told| !told.assumed.is_empty() || !told.warnings.is_empty()) {
        Some(assumed) => Ok(told(&reader, &place, &item.title, &assumed)),
        None => Ok(Redirect::to(&place).into_response()),
    }
}

/// An instance that came in.
struct Arrived {
    title: String,
    text: String,
    told: Option<FromSheetsDto>,
}

/// Reads a file: a workbook, a table, or the text of an instance.
fn read(name: &str, bytes: &[u8], spoken: Language) -> Result<Result<Arrived, Wrong>, Refusal> {
    if name.to_lowercase().ends_with(".json") {
        let text = String::from_utf8_lossy(bytes).into_owned();
        return Ok(match opened(&text) {
            Ok((dto, _)) => Ok(Arrived { title: dto.title.clone(), text: write_instance(&dto), told: None }),
            Err(issues) => Err(Wrong { issues, workbook: None }),
        });
    }
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let taken = take_in(stem, bytes, spoken)?;
    Ok(match taken.instance {
        Some(dto) => Ok(Arrived { title: dto.title, text: taken.text, told: taken.told }),
        None => Err(Wrong { issues: taken.issues, workbook: taken.marked }),
    })
}
