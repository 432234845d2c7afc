//! Files that come in.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};

use super::taken::{Wrong, told, wrong};
use crate::domain::Language;
use crate::format::{FromSheetsDto, write_instance};
use crate::register::records::DeskKind;
use crate::service::api::language;
use crate::service::app::App;
use crate::service::desk::{self, New};
use crate::service::page::fields::SentFile;
use crate::service::page::frame::Reader;
use crate::service::problem::Refusal;
use crate::service::work::{opened, take_in};

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
