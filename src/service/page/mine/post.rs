//! What members say themselves: only of themselves.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};

use super::duties::{own, person};
use crate::format::codes::{E2502, E2503, E2513};
use crate::format::records::{Record, RecordKind};
use crate::register::Select;
use crate::register::records::{Notice, Report, ReportState};
use crate::service::access::{Caller, Right};
use crate::service::api::language;
use crate::service::app::{App, new_id};
use crate::service::page::fields::{Fields, Filled};
use crate::service::page::follow::came_of;
use crate::service::problem::Refusal;
use crate::service::work::{note, said, today};

/// Longest reason, in characters.
const MOST: usize = 300;

/// `POST /mine/record`: attendance at duties of one's own, and one's own reports; of nobody else.
pub(super) async fn record(
    State(app): State<App>,
    headers: HeaderMap,
    Filled { caller, fields }: Filled,
) -> Result<Response, Refusal> {
    let language = language(&headers);
    let records = match fields.text("record") {
        "attendance" => {
            let duty = fields.wanted("duty")?;
            open(&app, &caller, duty).await?;
            if !matches!(fields.text("came"), "attended" | "excused") {
                return Err(Refusal::new(&E2513).at("came", "attended, excused"));
            }
            came_of(&fields, person(&caller)?, language)?
        }
        "report" => report(&app, &caller, &fields, language).await?,
        other => return Err(Refusal::new(&E2513).at("record", other)),
    };
    note(&app, &caller, records, language).await?;
    Ok(Redirect::to("/mine?done=record").into_response())
}

/// A duty of one's own, of which the office has not said otherwise.
async fn open(app: &App, caller: &Caller, duty: &str) -> Result<(), Refusal> {
    let all = own(app, caller).await?;
    let own = all.iter().find(|own| own.row().duty == duty);
    let own = own.ok_or_else(|| Refusal::new(&E2503).at("duty", duty))?;
    if own.is_said_otherwise() { Err(Refusal::new(&E2502).at("came", Right::Prepare.told())) } else { Ok(()) }
}

/// A report that is owed, handed in today.
async fn report(
    app: &App,
    caller: &Caller,
    fields: &Fields,
    language: crate::domain::Language,
) -> Result<Vec<Record>, Refusal> {
    let (author, period) = (person(caller)?.to_owned(), fields.wanted("period")?.to_owned());
    let select = Select::<Report>::all().is("author", &author).is("period", &period);
    let found = app.register.read(&caller.committee, select).await?.into_iter().next();
    let open = |own: &Report| matches!(own.state, ReportState::Due | ReportState::Returned);
    let found = found.filter(open).ok_or_else(|| Refusal::new(&E2503).at("period", period.as_str()))?;
    let submitted = today(app);
    let field = |name: &str| match name {
        "author" => author.clone(),
        "period" => period.clone(),
        "due" => found.due.to_string(),
        "state" => "submitted".to_owned(),
        "submitted" => submitted.to_string(),
        _ => String::new(),
    };
    said(RecordKind::Report, field, language)
}

/// `POST /mine/notice`
pub(super) async fn notice(
    State(app): State<App>,
    Filled { caller, fields }: Filled,
) -> Result<Response, Refusal> {
    let missing = |name: &str| Refusal::new(&E2513).at(name, "");
    let since = fields.day("since")?.ok_or_else(|| missing("since"))?;
    let until = fields.day("until")?.ok_or_else(|| missing("until"))?;
    if until < since || until < today(&app) {
        return Err(Refusal::new(&E2513).at("until", until.to_string()));
    }
    let reason = fields.wanted("reason")?;
    if reason.chars().count() > MOST {
        return Err(Refusal::new(&E2513).at("reason", format!("≤ {MOST}")));
    }
    let (id, person, reason) = (new_id()?, person(&caller)?.to_owned(), Some(reason.to_owned()));
    let mut change = app.register.change(&caller.committee).await?;
    change.put(&Notice { id, person, since, until, reason, settled: false }).await?;
    change.commit(&caller.login, app.now()).await?;
    Ok(Redirect::to("/mine?done=notice").into_response())
}

/// `POST /mine/notice/withdraw`: one's own, while the office has not dealt with it.
pub(super) async fn withdraw(
    State(app): State<App>,
    Filled { caller, fields }: Filled,
) -> Result<Response, Refusal> {
    let id = fields.wanted("id")?.to_owned();
    let mut change = app.register.change(&caller.committee).await?;
    let select = Select::<Notice>::all().is("id", &id).is("person", &person(&caller)?.to_owned());
    let found = change.read(select.is("settled", &false)).await?.into_iter().next();
    change.take(&found.ok_or_else(|| Refusal::new(&E2503).at("id", id))?).await?;
    change.commit(&caller.login, app.now()).await?;
    Ok(Redirect::to("/mine?done=withdrawn").into_response())
}
