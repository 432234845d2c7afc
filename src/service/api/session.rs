//! Coming in, going out, and what one comes in with.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{delete, get, post, put};
use axum_extra::extract::CookieJar;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::endpoint::{Endpoint, PLAIN, plain, shown};
use super::sent::Sent;
use super::speech::language;
use crate::format::Word as _;
use crate::format::codes::{E2501, E2503, E2506, E2507, E2513, E2516};
use crate::register::records::CredentialKind;
use crate::service::access::{
    Attempt, Caller, Issued, Listed, NAME, Right, Visitor, Wanted, change_password, cookie_name, credentials,
    from_here, issue, login as come_in, logout as go_out, no_cookie, revoke, session_cookie,
};
use crate::service::app::{App, moment};
use crate::service::problem::Refusal;

/// What somebody comes in with.
#[derive(Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Login {
    /// The login.
    #[schemars(length(min = 1, max = 200))]
    pub login: String,
    /// The password.
    #[schemars(length(min = 1, max = 1000))]
    pub password: String,
}

/// Who is logged in.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Me {
    /// Id of the committee.
    pub committee: String,
    /// The login.
    pub login: String,
    /// Name for people.
    pub name: String,
    /// Roles: `clerk`, `approver`, `member`, `auditor`.
    pub roles: Vec<String>,
    /// Rights that come with them.
    pub rights: Vec<String>,
    /// Id of the person in instances, for members.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    /// What requests that change something bring along as `X-Form-Token`; not for tokens.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form_token: Option<String>,
}

/// A new password.
#[derive(Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewPassword {
    /// The one that was good until now.
    #[schemars(length(min = 1, max = 1000))]
    pub old: String,
    /// The new one: at least 12 characters.
    #[schemars(length(min = 1, max = 1000))]
    pub new: String,
}

/// A token to be made.
#[derive(Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewToken {
    /// What its owner calls it.
    #[schemars(length(min = 1, max = 200), regex(pattern = NAME))]
    pub label: String,
    /// Days after which it ends; left out, it does not.
    #[serde(default)]
    #[schemars(range(min = 1, max = 3660))]
    pub days: Option<u32>,
}

/// A token or a calendar address that was just made.
#[derive(Serialize, Deserialize, JsonSchema)]
pub(crate) struct Token {
    /// Id.
    pub id: String,
    /// The secret, told this once.
    pub secret: String,
    /// Address of the calendar, for a calendar address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// When it ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires: Option<String>,
}

/// One's tokens and calendar addresses.
#[derive(Serialize, Deserialize, JsonSchema)]
pub(crate) struct Tokens {
    /// Each of them, without its secret.
    pub items: Vec<TokenDto>,
}

/// A token or calendar address without its secret.
#[derive(Serialize, Deserialize, JsonSchema)]
pub(crate) struct TokenDto {
    /// Id.
    pub id: String,
    /// `token` or `calendar`.
    pub kind: String,
    /// What its owner calls it.
    pub label: String,
    /// Whether it still opens anything.
    pub active: bool,
    /// When it ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires: Option<String>,
}

/// What is told of somebody who is logged in.
fn told(caller: &Caller) -> Me {
    Me {
        committee: caller.committee.clone(),
        login: caller.login.clone(),
        name: caller.name.clone(),
        roles: caller.roles.words(),
        rights: Right::ALL
            .iter()
            .copied()
            .filter(|right| caller.may(*right))
            .map(|right| right.word().to_owned())
            .collect(),
        person: caller.person.clone(),
        form_token: caller.form_token().map(str::to_owned),
    }
}

/// `POST /api/session`
pub(crate) async fn login(
    State(app): State<App>,
    visitor: Visitor,
    headers: HeaderMap,
    jar: CookieJar,
    Sent(login): Sent<Login>,
) -> Result<Response, Refusal> {
    from_here(&headers)?;
    let old = jar.get(cookie_name(app.settings.secure())).map(|cookie| cookie.value().to_owned());
    let attempt = Attempt { visitor, login: &login.login, password: &login.password, old: old.as_deref() };
    let (secret, caller) = come_in(&app, attempt).await?;
    let jar = jar.add(session_cookie(app.settings.secure(), &secret));
    Ok((jar, Json(told(&caller))).into_response())
}

/// `DELETE /api/session`
pub(crate) async fn logout(
    State(app): State<App>,
    caller: Caller,
    jar: CookieJar,
) -> Result<Response, Refusal> {
    go_out(&app, &caller).await?;
    Ok((StatusCode::NO_CONTENT, jar.add(no_cookie(app.settings.secure()))).into_response())
}

/// `GET /api/me`
pub(crate) async fn me(caller: Caller) -> Json<Me> {
    Json(told(&caller))
}

/// `PUT /api/me/password`
pub(crate) async fn set_password(
    State(app): State<App>,
    visitor: Visitor,
    caller: Caller,
    headers: HeaderMap,
    Sent(new): Sent<NewPassword>,
) -> Result<StatusCode, Refusal> {
    let by = caller.by(app.now(), language(&headers));
    change_password(&app, visitor, &caller, (&new.old, &new.new), by).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `GET /api/me/tokens`
pub(crate) async fn tokens(State(app): State<App>, caller: Caller) -> Result<Json<Tokens>, Refusal> {
    let all = credentials(&app.register, &caller.committee, &caller.login).await?;
    let one = |Listed { credential, expires }: Listed| TokenDto {
        id: credential.id,
        kind: credential.kind.word().to_owned(),
        label: credential.label,
        active: credential.active,
        expires,
    };
    Ok(Json(Tokens { items: all.into_iter().map(one).collect() }))
}

/// `POST /api/me/tokens`
pub(crate) async fn make_token(
    State(app): State<App>,
    caller: Caller,
    headers: HeaderMap,
    Sent(new): Sent<NewToken>,
) -> Result<Response, Refusal> {
    let wanted = Wanted { kind: CredentialKind::Token, label: new.label, days: new.days };
    let by = caller.by(app.now(), language(&headers));
    let issued = issue(&app.register, by, &caller.login, &wanted).await?;
    Ok((StatusCode::CREATED, Json(once(issued, None))).into_response())
}

/// `DELETE /api/me/tokens/{id}`
pub(crate) async fn revoke_token(
    State(app): State<App>,
    caller: Caller,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<StatusCode, Refusal> {
    let by = caller.by(app.now(), language(&headers));
    revoke(&app.register, by, &caller.login, &id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `POST /api/me/calendar`
pub(crate) async fn renew_calendar(
    State(app): State<App>,
    caller: Caller,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let wanted = Wanted { kind: CredentialKind::Calendar, label: "ics".to_owned(), days: None };
    let by = caller.by(app.now(), language(&headers));
    let issued = issue(&app.register, by, &caller.login, &wanted).await?;
    let address = format!("{}/calendar/{}.ics", origin(&app, &headers), issued.secret.reveal());
    Ok((StatusCode::CREATED, Json(once(issued, Some(address)))).into_response())
}

fn once(issued: Issued, address: Option<String>) -> Token {
    Token {
        id: issued.credential.id,
        secret: issued.secret.reveal().to_owned(),
        address,
        expires: issued.expires.map(moment),
    }
}

/// Where people reach the service: as the settings say, else as this request did.
#[must_use]
pub(crate) fn origin(app: &App, headers: &HeaderMap) -> String {
    let host = headers.get(header::HOST).and_then(|own| own.to_str().ok()).unwrap_or("localhost");
    app.settings.public_url.clone().unwrap_or_else(|| format!("http://{host}"))
}

fn login_example() -> Value {
    json!({ "login": "vanphong", "password": "một câu đủ dài" })
}

/// The endpoints.
pub(crate) static ENDPOINTS: &[Endpoint] = &[
    Endpoint {
        method: "post",
        path: "/api/session",
        name: "login",
        tag: "access",
        summary: "Logs in: the answer sets the cookie of the session and tells the form token.",
        input: Some(shown::<Login>(login_example)),
        output: (200, Some(plain::<Me>())),
        codes: &[&E2507, &E2506],
        route: || post(login),
        ..PLAIN
    },
    Endpoint {
        method: "delete",
        path: "/api/session",
        name: "logout",
        tag: "access",
        summary: "Logs out: the session is gone at once.",
        right: Right::LoggedIn,
        output: (204, None),
        codes: &[&E2501],
        route: || delete(logout),
        ..PLAIN
    },
    Endpoint {
        path: "/api/me",
        name: "me",
        tag: "access",
        summary: "Who is logged in, and what they may do.",
        right: Right::LoggedIn,
        output: (200, Some(plain::<Me>())),
        codes: &[&E2501],
        route: || get(me),
        ..PLAIN
    },
    Endpoint {
        method: "put",
        path: "/api/me/password",
        name: "set_password",
        tag: "access",
        summary: "Sets one's own password; all other sessions end.",
        right: Right::LoggedIn,
        input: Some(plain::<NewPassword>()),
        output: (204, None),
        codes: &[&E2501, &E2507, &E2516],
        route: || put(set_password),
        ..PLAIN
    },
    Endpoint {
        path: "/api/me/tokens",
        name: "tokens",
        tag: "access",
        summary: "One's own tokens; the secrets themselves are known to nobody.",
        right: Right::LoggedIn,
        output: (200, Some(plain::<Tokens>())),
        codes: &[&E2501],
        route: || get(tokens),
        ..PLAIN
    },
    Endpoint {
        method: "post",
        path: "/api/me/tokens",
        name: "make_token",
        tag: "access",
        summary: "Makes a token for a program; its secret is told this once.",
        right: Right::LoggedIn,
        input: Some(plain::<NewToken>()),
        output: (201, Some(plain::<Token>())),
        codes: &[&E2501, &E2513],
        route: || post(make_token),
        ..PLAIN
    },
    Endpoint {
        method: "delete",
        path: "/api/me/tokens/{id}",
        name: "revoke_token",
        tag: "access",
        summary: "Revokes a token or a calendar address.",
        right: Right::LoggedIn,
        output: (204, None),
        codes: &[&E2501, &E2503],
        route: || delete(revoke_token),
        ..PLAIN
    },
    Endpoint {
        method: "post",
        path: "/api/me/calendar",
        name: "renew_calendar",
        tag: "access",
        summary: "Makes a new secret address of one's own calendar; the old one opens nothing any more.",
        right: Right::Own,
        output: (201, Some(plain::<Token>())),
        codes: &[&E2501],
        route: || post(renew_calendar),
        ..PLAIN
    },
];
