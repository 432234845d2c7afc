//! The periodic report as a file.

use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};

use super::report::{Wanted, span};
use crate::documents::report_paper;
use crate::domain::Letterhead;
use crate::format::codes::{E2503, E2513};
use crate::office::follow_up::report::report;
use crate::office::life::organization;
use crate::service::access::Caller;
use crate::service::api::Asked;
use crate::service::app::App;
use crate::service::problem::Refusal;

/// `GET /follow-up/report/{form}`
pub(super) async fn file(
    State(app): State<App>,
    caller: Caller,
    Path(form): Path<String>,
    Asked(wanted): Asked<Wanted>,
) -> Result<Response, Refusal> {
    let media = match form.as_str() {
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "pdf" if crate::documents::HAS_PDF => "application/pdf",
        _ => return Err(Refusal::new(&E2503).at("form", form)),
    };
    let period = wanted.period.ok_or_else(|| Refusal::new(&E2513).at("period", ""))?;
    let found = report(&app.register, &caller.committee, span(&period)?).await?;
    let own = organization(&app.register, &caller.committee).await?;
    let is_pdf = form == "pdf";
    let bytes = tokio::task::spawn_blocking(move || {
        let paper = report_paper(&found, &own.name, &Letterhead::of(&own));
        if is_pdf { paper.pdf() } else { paper.docx() }
    })
    .await??;
    let name = format!("attachment; filename=\"bao-cao-{period}.{form}\"");
    let heads = [(header::CONTENT_TYPE, media.to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok((heads, bytes).into_response())
}
