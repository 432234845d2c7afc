//! One's own account.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use serde::Deserialize;

use super::tokens;
use crate::format::codes::E2513;
use crate::service::access::{Caller, Right, Visitor, change_password};
use crate::service::api::{Asked, language};
use crate::service::app::App;
use crate::service::page::fields::Filled;
use crate::service::page::frame::Reader;
use crate::service::problem::Refusal;

/// What was just done.
#[derive(Default, Deserialize)]
pub(super) struct After {
    done: Option<String>,
}

/// `GET /account`
pub(super) async fn page(
    State(app): State<App>,
    caller: Caller,
    Asked(after): Asked<After>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let reader = Reader::new(&headers, Some(&caller), "/account");
    let roles: Vec<String> = caller.roles.iter().map(|role| role.name(reader.texts)).collect();
    let body = html! {
        @match after.done.as_deref() {
            Some("password") => div.told.good role="status" { p { (reader.say("page-mine-done-password")) } },
            Some("revoked") => div.told.good role="status" { p { (reader.say("page-mine-done-revoked")) } },
            _ => {}
        }
        dl.facts {
            dt { (reader.say("page-login-name")) } dd { (caller.login) }
            dt { (reader.head("column-name")) } dd { (caller.name) }
            dt { (reader.head("column-roles")) } dd { (roles.join(", ")) }
        }
        @if reader.may(Right::Administer) { p { a.button href="/users" { (reader.say("page-mine-users")) } } }
        (own_password(&reader, &caller))
        (tokens::section(&app, &reader, &caller).await?)
    };
    Ok(reader.page(&reader.say("page-mine-account"), &body))
}

fn own_password(reader: &Reader<'_>, caller: &Caller) -> Markup {
    html! { section.card aria-labelledby="password-head" {
        h2 id="password-head" { (reader.say("page-mine-password")) }
        form method="post" action="/account/password" {
            (reader.token())
            input type="text" name="username" value=(caller.login) autocomplete="username" hidden;
            label for="old" { (reader.say("page-mine-password-old")) }
            input id="old" name="old" type="password" autocomplete="current-password" required;
            label for="new" { (reader.say("page-mine-password-new")) " " span.hint { (reader.say("page-mine-password-hint")) } }
            input id="new" name="new" type="password" autocomplete="new-password" minlength="12" required;
            label for="again" { (reader.say("page-mine-password-again")) }
            input id="again" name="again" type="password" autocomplete="new-password" minlength="12" required;
            div.actions { button { (reader.say("page-mine-password-set")) } }
        }
    } }
}

/// `POST /account/password`
pub(super) async fn password(
    State(app): State<App>,
    visitor: Visitor,
    headers: HeaderMap,
    Filled { caller, fields }: Filled,
) -> Result<Response, Refusal> {
    fields.wanted("old")?;
    fields.wanted("new")?;
    let (old, new) = (fields.untrimmed("old"), fields.untrimmed("new"));
    if new != fields.untrimmed("again") {
        return Err(Refusal::new(&E2513).at("again", ""));
    }
    let by = caller.by(app.now(), language(&headers));
    let changed = change_password(&app, visitor, &caller, (old, new), by).await;
    changed.map_err(told_here)?;
    Ok(Redirect::to("/account?done=password").into_response())
}

/// Whoever mistypes the present password is still logged in, and is not sent to log in.
fn told_here(refusal: Refusal) -> Refusal {
    match refusal.status {
        StatusCode::UNAUTHORIZED => Refusal { status: StatusCode::UNPROCESSABLE_ENTITY, ..refusal },
        _ => refusal,
    }
}
