//! Coming in and going out; the language.

use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use maud::html;
use serde::Deserialize;

use super::fields::{Fields, Filled};
use super::frame::Reader;
use super::refused::mistake;
use crate::service::access::{
    Attempt, Caller, Visitor, cookie_name, from_here, login as come_in, logout as go_out, no_cookie,
    session_cookie,
};
use crate::service::api::{Asked, COOKIE, language};
use crate::service::app::App;
use crate::service::problem::Refusal;

/// Where to go on to.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Onward {
    next: Option<String>,
}

/// `GET /login`
pub(super) async fn form(headers: HeaderMap, Asked(onward): Asked<Onward>) -> Response {
    asked(&headers, &here(onward.next.as_deref()), "", None)
}

fn asked(headers: &HeaderMap, next: &str, login: &str, refusal: Option<Refusal>) -> Response {
    let reader = Reader::new(headers, None, "/login");
    let refusal = refusal.map(|refusal| refusal.in_language(language(headers)));
    let status = refusal.as_ref().map(|refusal| refusal.status);
    let body = html! {
        @if let Some(refusal) = &refusal {
            div.told.bad role="alert" { @for error in &refusal.details().errors { (mistake(error)) } }
        }
        form.card method="post" action="/login" {
            input type="hidden" name="next" value=(next);
            label for="login" { (reader.say("page-login-name")) }
            input id="login" name="login" autocomplete="username" required autofocus value=(login) autocapitalize="none";
            label for="password" { (reader.say("page-login-password")) }
            input id="password" name="password" type="password" autocomplete="current-password" required;
            div.actions { button.first { (reader.say("page-login-go")) } }
            p.note { (reader.say("page-login-note")) }
        }
    };
    let mut page = reader.page(&reader.say("page-login"), &body);
    if let Some(status) = status {
        *page.status_mut() = status;
    }
    page
}

/// `POST /login`
pub(super) async fn enter(
    State(app): State<App>,
    visitor: Visitor,
    headers: HeaderMap,
    jar: CookieJar,
    fields: Fields,
) -> Result<Response, Refusal> {
    from_here(&headers)?;
    let next = here(Some(fields.text("next")));
    let old = jar.get(cookie_name(app.settings.secure())).map(|cookie| cookie.value().to_owned());
    let login = fields.text("login").to_lowercase();
    let attempt =
        Attempt { visitor, login: &login, password: fields.untrimmed("password"), old: old.as_deref() };
    Ok(match come_in(&app, attempt).await {
        Ok((secret, _)) => {
            let jar = jar.add(session_cookie(app.settings.secure(), &secret));
            (jar, Redirect::to(&next)).into_response()
        }
        Err(refusal) => asked(&headers, &next, &login, Some(refusal)),
    })
}

/// `POST /logout`
pub(super) async fn leave(
    State(app): State<App>,
    jar: CookieJar,
    Filled { caller, .. }: Filled,
) -> Result<Response, Refusal> {
    go_out(&app, &caller).await?;
    Ok((jar.add(no_cookie(app.settings.secure())), Redirect::to("/login")).into_response())
}

/// `POST /language`: back to the page that was read, in the other language. It changes nothing but the cookie.
pub(super) async fn speak(
    State(app): State<App>,
    headers: HeaderMap,
    jar: CookieJar,
    fields: Fields,
) -> Result<Response, Refusal> {
    from_here(&headers)?;
    let word = if fields.text("language") == "en" { "en" } else { "vi" };
    let cookie = Cookie::build((COOKIE, word)).path("/").same_site(SameSite::Lax).http_only(true);
    let cookie = cookie.secure(app.settings.secure()).permanent().build();
    let from = headers.get(header::REFERER).map(HeaderValue::to_str).and_then(Result::ok);
    let place = from.and_then(|from| from.splitn(4, '/').nth(3)).map(|place| format!("/{place}"));
    Ok((jar.add(cookie), Redirect::to(&here(place.as_deref()))).into_response())
}

/// A place of this service and of no other.
fn here(place: Option<&str>) -> String {
    let own = place
        .filter(|own| own.starts_with('/') && !own.starts_with("//") && !own.contains(['\\', '\n', '\r']));
    own.unwrap_or("/").to_owned()
}

/// Where somebody is sent who comes to `/`: to work, or to their own duties.
pub(super) async fn home(caller: Caller) -> Redirect {
    use crate::service::access::Right;
    Redirect::to(if caller.may(Right::Read) { "/plan" } else { "/mine" })
}
