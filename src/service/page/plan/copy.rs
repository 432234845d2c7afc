//! The next quarter with the same data: the days move on, what was fixed for the old days goes.

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::{Datelike, Months, NaiveDate};

use super::taken::{Wrong, wrong};
use crate::domain::{Horizon, Language};
use crate::format::instance::Date;
use crate::format::{InstanceDto, NoFiles, build_instance, write_instance};
use crate::office::life::{OpenFailure, open_period};
use crate::register::records::DeskKind;
use crate::service::api::{language, mistaken};
use crate::service::app::App;
use crate::service::desk::{self, New, named};
use crate::service::page::fields::Filled;
use crate::service::page::frame::Reader;
use crate::service::problem::Refusal;
use crate::service::work::{instance_of, workbook_of};
use crate::texts::{Texts, capital};

/// `POST /plan/instance/{id}/next`
pub(super) async fn next(
    State(app): State<App>,
    headers: HeaderMap,
    Path(id): Path<String>,
    Filled { caller, .. }: Filled,
) -> Result<Response, Refusal> {
    let spoken = language(&headers);
    let before = instance_of(&app, &caller.committee, &id, spoken).await?;
    let mut dto = before.own.0;
    move_on(&mut dto);
    if let Err(issues) = build_instance(&dto, &NoFiles) {
        let reader = Reader::new(&headers, Some(&caller), "/plan");
        let mistakes = Wrong { issues, workbook: workbook_of(&dto).ok() };
        let mut page = wrong(&reader, &dto.title, &mistakes);
        *page.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(page);
    }
    let opened = open_period(&app.register, &caller.committee, &mut dto, &NoFiles).await;
    opened.map_err(|failure| match failure {
        OpenFailure::Invalid(issues) => mistaken(&issues, spoken),
        OpenFailure::Register(error) => error.into(),
    })?;
    let (title, text) = (dto.title.clone(), write_instance(&dto));
    let new =
        New { kind: DeskKind::Instance, title: &title, text: &text, made_from: Some(named(&before.item)) };
    let item = desk::start(&app, &caller, new).await?;
    Ok(Redirect::to(&format!("/plan/instance/{}", item.id)).into_response())
}

/// As many months further as the period has; days that were set by hand belong to the old period.
fn move_on(dto: &mut InstanceDto) {
    let old = Horizon { from: dto.horizon.from.0, to: dto.horizon.to.0 };
    let new = after(old);
    (dto.horizon.from, dto.horizon.to) = (Date(new.from), Date(new.to));
    dto.locks.clear();
    dto.title = renamed(&dto.title, old, new);
}

/// The title with the new quarter in the place of the old one; behind it, where the old one is not named.
fn renamed(title: &str, old: Horizon, new: Horizon) -> String {
    let languages = [Language::Vi, Language::En].map(Texts::new);
    let names = languages.map(|texts| (texts.quarter(old), texts.quarter(new)));
    for (old, new) in
        names.iter().flat_map(|(old, new)| [(old.clone(), new.clone()), (capital(old), capital(new))])
    {
        if title.contains(&old) {
            return title.replace(&old, &new);
        }
    }
    format!("{title} → {}", names[0].1)
}

/// The period after one: so many months where it is whole months, else so many days.
fn after(old: Horizon) -> Horizon {
    let from = old.to.succ_opt().unwrap_or(old.to);
    let months = (from.year() - old.from.year()) * 12 + from.month() as i32 - old.from.month() as i32;
    let whole = old.from.day() == 1 && from.day() == 1;
    let to = match u32::try_from(months) {
        Ok(months) if whole => from.checked_add_months(Months::new(months)).and_then(|day| day.pred_opt()),
        _ => from.checked_add_signed(old.to - old.from),
    };
    Horizon { from, to: to.unwrap_or(NaiveDate::MAX) }
}
