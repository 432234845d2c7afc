//! What members say themselves: only of themselves.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};

use crate::format::codes::E2513;
use crate::format::instance::Date;
use crate::service::api::language;
use crate::service::app::App;
use crate::service::page::fields::Filled;
use crate::service::page::follow::came_of;
use crate::service::problem::Refusal;
use crate::service::work::{
    NewNotice, give_notice, handed_in, may_say, note, own_duties, own_person, withdraw as take_back,
};

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
            may_say(&own_duties(&app, &caller).await?, duty)?;
            if !matches!(fields.text("came"), "attended" | "excused") {
                return Err(Refusal::new(&E2513).at("came", "attended, excused"));
            }
            came_of(&fields, own_person(&caller)?, language)?
        }
        "report" => vec![handed_in(&app, &caller, fields.wanted("period")?).await?],
        other => return Err(Refusal::new(&E2513).at("record", other)),
    };
    note(&app, &caller, records, language).await?;
    Ok(Redirect::to("/mine?done=record").into_response())
}

/// `POST /mine/notice`
pub(super) async fn notice(
    State(app): State<App>,
    Filled { caller, fields }: Filled,
) -> Result<Response, Refusal> {
    let missing = |name: &str| Refusal::new(&E2513).at(name, "");
    let since = fields.day("since")?.ok_or_else(|| missing("since"))?;
    let until = fields.day("until")?.ok_or_else(|| missing("until"))?;
    let reason = fields.wanted("reason")?.to_owned();
    give_notice(&app, &caller, NewNotice { since: Date(since), until: Date(until), reason }).await?;
    Ok(Redirect::to("/mine?done=notice").into_response())
}

/// `POST /mine/notice/withdraw`: one's own, while the office has not dealt with it.
pub(super) async fn withdraw(
    State(app): State<App>,
    Filled { caller, fields }: Filled,
) -> Result<Response, Refusal> {
    take_back(&app, &caller, fields.wanted("id")?).await?;
    Ok(Redirect::to("/mine?done=withdrawn").into_response())
}
