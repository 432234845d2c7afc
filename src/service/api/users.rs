//! The users of a committee.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, patch, post};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::asked::Asked;
use super::endpoint::{Endpoint, PAGE, PLAIN, plain};
use super::page::{Page, Paged, paged};
use super::sent::Sent;
use super::speech::language;
use crate::format::codes::{E2503, E2513, E2516, E2517, E2518};
use crate::register::records::User;
use crate::service::access::{
    Caller, NewUser, Right, UserChange, add as take_in, alter, set_password, users,
};
use crate::service::app::App;
use crate::service::problem::Refusal;

/// A user.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "User")]
pub(crate) struct UserDto {
    /// Name to log in with.
    pub login: String,
    /// Name for people.
    pub name: String,
    /// Roles: `clerk`, `approver`, `member`, `auditor`.
    pub roles: Vec<String>,
    /// Id of the person in instances, for members.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    /// Whether the user may come in.
    pub active: bool,
}

impl From<User> for UserDto {
    fn from(user: User) -> Self {
        let User { login, name, roles, person, active } = user;
        Self { login, name, roles, person, active }
    }
}

/// A new user with the password to begin with.
#[derive(Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Newcomer {
    /// The user.
    pub user: NewUser,
    /// The password to begin with: at least 12 characters.
    #[schemars(length(min = 1, max = 1000))]
    pub password: String,
}

/// What is to be otherwise about a user.
#[derive(Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Otherwise {
    /// What the user is and may do.
    #[serde(default)]
    pub user: UserChange,
    /// Another password, where the old one is forgotten.
    #[serde(default)]
    #[schemars(length(min = 1, max = 1000))]
    pub password: Option<String>,
}

/// `GET /api/users`
pub(crate) async fn list(
    State(app): State<App>,
    caller: Caller,
    Asked(page): Asked<Page>,
) -> Result<Json<Paged<UserDto>>, Refusal> {
    let all = users(&app.register, &caller.committee).await?;
    paged(all.into_iter().map(UserDto::from).collect(), &page).map(Json)
}

/// `POST /api/users`
pub(crate) async fn add(
    State(app): State<App>,
    caller: Caller,
    headers: HeaderMap,
    Sent(new): Sent<Newcomer>,
) -> Result<Response, Refusal> {
    let by = caller.by(app.now(), language(&headers));
    let user = take_in(&app.register, by, &new.user, &new.password).await?;
    let place = format!("/api/users/{}", user.login);
    Ok((StatusCode::CREATED, [(header::LOCATION, place)], Json(UserDto::from(user))).into_response())
}

/// `PATCH /api/users/{login}`
pub(crate) async fn change(
    State(app): State<App>,
    caller: Caller,
    headers: HeaderMap,
    Path(login): Path<String>,
    Sent(new): Sent<Otherwise>,
) -> Result<Json<UserDto>, Refusal> {
    let by = caller.by(app.now(), language(&headers));
    if let Some(password) = &new.password {
        set_password(&app.register, by, &login, password, None).await?;
    }
    alter(&app.register, by, &login, &new.user).await.map(UserDto::from).map(Json)
}

/// The endpoints.
pub(crate) static ENDPOINTS: &[Endpoint] = &[
    Endpoint {
        path: "/api/users",
        name: "users",
        tag: "access",
        summary: "The users of one's committee.",
        right: Right::Administer,
        query: &PAGE,
        output: (200, Some(plain::<Paged<UserDto>>())),
        codes: &[&E2513],
        route: || get(list),
        ..PLAIN
    },
    Endpoint {
        method: "post",
        path: "/api/users",
        name: "add_user",
        tag: "access",
        summary: "Adds a user to one's committee.",
        right: Right::Administer,
        input: Some(plain::<Newcomer>()),
        output: (201, Some(plain::<UserDto>())),
        // No Idempotency-Key: beside it a hash of the request is kept, and with it a quick one of the password. The login is the key.
        codes: &[&E2516, &E2517, &E2518],
        route: || post(add),
        ..PLAIN
    },
    Endpoint {
        method: "patch",
        path: "/api/users/{login}",
        name: "change_user",
        tag: "access",
        summary: "Changes name, roles, person or password of a user, or lets them in no more.",
        right: Right::Administer,
        input: Some(plain::<Otherwise>()),
        output: (200, Some(plain::<UserDto>())),
        codes: &[&E2503, &E2516, &E2518],
        route: || patch(change),
        ..PLAIN
    },
];
