//! Other names for things on the desk; taking them away and having them back.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};

use crate::format::codes::E2513;
use crate::register::records::{DeskItem, DeskKind};
use crate::service::app::App;
use crate::service::desk::{self, ItemName};
use crate::service::page::fields::{Fields, Filled};
use crate::service::problem::Refusal;

/// Longest name, in characters.
const MAX_TITLE: usize = 200;

/// `POST /plan/desk/{id}/rename`
pub(super) async fn rename(
    State(app): State<App>,
    Path(id): Path<String>,
    Filled { caller, fields }: Filled,
) -> Result<Response, Refusal> {
    let title = fields.wanted("title")?;
    if title.chars().count() > MAX_TITLE {
        return Err(Refusal::new(&E2513).at("title", title));
    }
    let name = ItemName { id: id.clone(), version: None };
    let item = desk::find(&app.register, &caller.committee, &name).await?;
    let text = desk::content(&app.register, &item).await?;
    let item = desk::replace(&app, &caller, (&id, version(&fields)?), Some(title), &text).await?;
    Ok(Redirect::to(&place(&item)).into_response())
}

/// `POST /plan/desk/{id}/take`
pub(super) async fn take(
    State(app): State<App>,
    Path(id): Path<String>,
    Filled { caller, fields }: Filled,
) -> Result<Response, Refusal> {
    desk::take(&app, &caller, (&id, version(&fields)?)).await?;
    Ok(Redirect::to(&format!("/plan?gone={id}")).into_response())
}

/// `POST /plan/desk/{id}/restore`: as it was before it was taken away.
pub(super) async fn restore(
    State(app): State<App>,
    Path(id): Path<String>,
    Filled { caller, fields }: Filled,
) -> Result<Response, Refusal> {
    let read = version(&fields)?;
    let item = desk::restore(&app, &caller, (&id, read), read).await?;
    Ok(Redirect::to(&place(&item)).into_response())
}

/// The version that was read when the form was made.
fn version(fields: &Fields) -> Result<i64, Refusal> {
    fields.number("version")?.ok_or_else(|| Refusal::new(&E2513).at("version", ""))
}

/// The page of a thing.
pub(super) fn place(item: &DeskItem) -> String {
    match item.kind {
        DeskKind::Instance => format!("/plan/instance/{}", item.id),
        DeskKind::Plan => format!("/plan/{}", item.id),
        DeskKind::Changes | DeskKind::Scenarios | DeskKind::Comparison => "/plan".to_owned(),
    }
}
