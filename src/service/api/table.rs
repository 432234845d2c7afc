//! Every endpoint of the API, once.

use axum::routing::{delete, get, patch, post, put};
use serde_json::{Value, json};

use super::desk::{NewContent, NewItem, Restored};
use super::endpoint::{Content, Endpoint, Param, bytes, day, json, optional, plain, required};
use super::page::Paged;
use super::session::{Login, Me, NewPassword, NewToken, Token, Tokens};
use super::users::{Newcomer, Otherwise, UserDto};
use super::{desk, jobs, ops, session, users};
use crate::format::codes::{
    E2501, E2503, E2504, E2505, E2506, E2507, E2509, E2510, E2513, E2514, E2516, E2517, E2518, E2519,
};
use crate::service::access::Right;
use crate::service::desk::DeskDto;
use crate::service::queue::{JobDto, Task};

const PAGE: [Param; 2] = [
    optional("after", "integer", "How many entries to leave out: `next` of the page before."),
    optional("limit", "integer", "Most entries, 1 to 500; 100 if left out."),
];
const VERSION: [Param; 1] = [required("If-Match", "string", "The ETag of the version that was read.")];
const TEXT: Content = bytes("text/plain");

/// An endpoint without anything special.
const PLAIN: Endpoint = Endpoint {
    method: "get",
    path: "/",
    name: "",
    tag: "service",
    summary: "",
    right: Right::Anybody,
    query: &[],
    headers: &[],
    input: None,
    output: (200, None),
    codes: &[],
    creates: false,
    route: || get(ops::healthz),
};

fn login_example() -> Value {
    json!({ "login": "vanphong", "password": "một câu đủ dài" })
}

fn task_example() -> Value {
    let text = include_str!("../../../instances/tutorial.json");
    json!({ "kind": "plan", "instance": text })
}

/// All endpoints.
pub static ENDPOINTS: &[Endpoint] = &[
    Endpoint {
        path: "/healthz",
        name: "alive",
        summary: "Says that the service runs.",
        output: (200, Some(TEXT)),
        ..PLAIN
    },
    Endpoint {
        path: "/readyz",
        name: "ready",
        summary: "Says that the database answers.",
        output: (200, Some(TEXT)),
        route: || get(ops::readyz),
        ..PLAIN
    },
    Endpoint {
        path: "/metrics",
        name: "metrics",
        summary: "What was counted, as Prometheus reads it; no names, no ids.",
        output: (200, Some(bytes("application/openmetrics-text"))),
        route: || get(ops::metrics),
        ..PLAIN
    },
    Endpoint {
        path: "/api/openapi.json",
        name: "describe",
        summary: "This description (OpenAPI 3.1).",
        output: (200, Some(plain::<Value>())),
        route: || get(ops::described),
        ..PLAIN
    },
    Endpoint {
        method: "post",
        path: "/api/session",
        name: "login",
        tag: "access",
        summary: "Logs in: the answer sets the cookie of the session and tells the form token.",
        input: Some(json::<Login>(login_example)),
        output: (200, Some(plain::<Me>())),
        codes: &[&E2507, &E2506],
        route: || post(session::login),
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
        route: || delete(session::logout),
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
        route: || get(session::me),
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
        route: || put(session::set_password),
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
        route: || get(session::tokens),
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
        codes: &[&E2501, &E2509],
        route: || post(session::make_token),
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
        route: || delete(session::revoke_token),
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
        route: || post(session::renew_calendar),
        ..PLAIN
    },
    Endpoint {
        path: "/api/users",
        name: "users",
        tag: "access",
        summary: "The users of one's committee.",
        right: Right::Administer,
        query: &PAGE,
        output: (200, Some(plain::<Paged<UserDto>>())),
        codes: &[&E2513],
        route: || get(users::list),
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
        codes: &[&E2509, &E2516, &E2517, &E2518],
        creates: true,
        route: || post(users::add),
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
        route: || patch(users::change),
        ..PLAIN
    },
    Endpoint {
        path: "/api/desk",
        name: "desk",
        tag: "desk",
        summary: "What lies on the desk, newest first: instances, plans, changes, scenarios, comparisons.",
        right: Right::Read,
        query: &[
            optional("kind", "string", "Only things of one kind."),
            optional("gone", "boolean", "Also what was taken away."),
            optional("after", "integer", "How many entries to leave out: `next` of the page before."),
            optional("limit", "integer", "Most entries, 1 to 500; 100 if left out."),
        ],
        output: (200, Some(plain::<Paged<DeskDto>>())),
        codes: &[&E2513],
        route: || get(desk::list),
        ..PLAIN
    },
    Endpoint {
        method: "post",
        path: "/api/desk",
        name: "put_on_desk",
        tag: "desk",
        summary: "Puts a document on the desk.",
        right: Right::Prepare,
        input: Some(json::<NewItem>(desk::example)),
        output: (201, Some(plain::<DeskDto>())),
        codes: &[&E2509, &E2510, &E2513],
        creates: true,
        route: || post(desk::start),
        ..PLAIN
    },
    Endpoint {
        path: "/api/desk/{id}",
        name: "read_from_desk",
        tag: "desk",
        summary: "The document itself, in its last version or as `ID@VERSION`.",
        right: Right::Read,
        output: (200, Some(plain::<Value>())),
        codes: &[&E2503],
        route: || get(desk::find),
        ..PLAIN
    },
    Endpoint {
        method: "put",
        path: "/api/desk/{id}",
        name: "change_on_desk",
        tag: "desk",
        summary: "Puts another text in its place, if nobody else has meanwhile.",
        right: Right::Prepare,
        headers: &VERSION,
        input: Some(plain::<NewContent>()),
        output: (200, Some(plain::<DeskDto>())),
        codes: &[&E2503, &E2504, &E2505, &E2510],
        route: || put(desk::replace),
        ..PLAIN
    },
    Endpoint {
        method: "delete",
        path: "/api/desk/{id}",
        name: "take_from_desk",
        tag: "desk",
        summary: "Takes a thing from the desk; its versions stay and can be had back.",
        right: Right::Prepare,
        headers: &VERSION,
        output: (200, Some(plain::<DeskDto>())),
        codes: &[&E2503, &E2504, &E2505],
        route: || delete(desk::take),
        ..PLAIN
    },
    Endpoint {
        path: "/api/desk/{id}/versions",
        name: "versions_on_desk",
        tag: "desk",
        summary: "All versions of a thing, the last one first.",
        right: Right::Read,
        query: &PAGE,
        output: (200, Some(plain::<Paged<DeskDto>>())),
        codes: &[&E2503, &E2513],
        route: || get(desk::versions),
        ..PLAIN
    },
    Endpoint {
        method: "post",
        path: "/api/desk/{id}/restore",
        name: "restore_on_desk",
        tag: "desk",
        summary: "Puts an earlier version back, as a new one.",
        right: Right::Prepare,
        headers: &VERSION,
        input: Some(plain::<Restored>()),
        output: (200, Some(plain::<DeskDto>())),
        codes: &[&E2503, &E2504, &E2505],
        route: || post(desk::restore),
        ..PLAIN
    },
    Endpoint {
        path: "/api/jobs",
        name: "jobs",
        tag: "jobs",
        summary: "Long work of one's committee, the last asked for first.",
        right: Right::Read,
        query: &PAGE,
        output: (200, Some(plain::<Paged<JobDto>>())),
        codes: &[&E2513],
        route: || get(jobs::list),
        ..PLAIN
    },
    Endpoint {
        method: "post",
        path: "/api/jobs",
        name: "start_job",
        tag: "jobs",
        summary: "Asks for long work: plan, rebalance, frontier, suggest, compare, explain, papers.",
        right: Right::Prepare,
        input: Some(json::<Task>(task_example)),
        output: (202, Some(plain::<JobDto>())),
        codes: &[&E2506, &E2509, &E2510, &E2519],
        creates: true,
        route: || post(jobs::start),
        ..PLAIN
    },
    Endpoint {
        path: "/api/jobs/{id}",
        name: "job",
        tag: "jobs",
        summary: "How far a piece of work is.",
        right: Right::Read,
        output: (200, Some(plain::<JobDto>())),
        codes: &[&E2503],
        route: || get(jobs::find),
        ..PLAIN
    },
    Endpoint {
        method: "delete",
        path: "/api/jobs/{id}",
        name: "cancel_job",
        tag: "jobs",
        summary: "Cancels a piece of work: it stops at once.",
        right: Right::Prepare,
        output: (202, Some(plain::<JobDto>())),
        codes: &[&E2503, &E2514],
        route: || delete(jobs::stop),
        ..PLAIN
    },
    Endpoint {
        path: "/api/jobs/{id}/result",
        name: "result",
        tag: "jobs",
        summary: "What came of it: the same JSON as the command line's.",
        right: Right::Read,
        output: (200, Some(plain::<Value>())),
        codes: &[&E2503, &E2514],
        route: || get(jobs::result),
        ..PLAIN
    },
    Endpoint {
        path: "/api/jobs/{id}/events",
        name: "events",
        tag: "jobs",
        summary: "How far a piece of work is, told whenever it changes (server-sent events).",
        right: Right::Read,
        output: (200, Some(bytes("text/event-stream"))),
        codes: &[&E2503],
        route: || get(jobs::events),
        ..PLAIN
    },
];
