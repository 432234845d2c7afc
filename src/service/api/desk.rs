//! What lies on the office's desk.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{delete, get, post, put};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::asked::Asked;
use super::endpoint::{AFTER, Endpoint, LIMIT, PAGE, PLAIN, VERSION, optional, plain, shown, word};
use super::page::{Page, Paged, paged};
use super::sent::{Sent, mistaken, read_version};
use super::speech::language;
use crate::format::codes::{E2503, E2504, E2505, E2509, E2510, E2513};
use crate::format::{Issue, read_changes, read_instance_dto, read_plan, read_scenarios};
use crate::register::records::{DeskItem, DeskKind};
use crate::service::access::{Caller, Right};
use crate::service::app::App;
use crate::service::desk::{self, DeskDto, ItemName, New, etag};
use crate::service::problem::Refusal;

/// A title is not blank.
const SAID: &str = r"[^\s\u0085]";
/// Longest title, in characters.
const MAX_TITLE: usize = 200;

/// Something to put on the desk.
#[derive(Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewItem {
    /// What it is.
    pub kind: DeskKind,
    /// What people call it.
    #[schemars(length(min = 1, max = 200), regex(pattern = SAID))]
    pub title: String,
    /// The document itself: JSON of its format.
    pub content: Value,
    /// Id and version of the thing it was made from (`ID@VERSION`): the instance of a plan.
    #[serde(default)]
    pub made_from: Option<String>,
}

/// Another text for something on the desk.
#[derive(Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewContent {
    /// What people call it; left out, the title stays.
    #[serde(default)]
    #[schemars(length(min = 1, max = 200), regex(pattern = SAID))]
    pub title: Option<String>,
    /// The document itself.
    pub content: Value,
}

/// Which version to have back.
#[derive(Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Restored {
    /// Its number.
    #[schemars(range(min = 1))]
    pub version: i64,
}

/// Which things are asked for.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Wanted {
    kind: Option<DeskKind>,
    gone: Option<bool>,
}

/// An example of something new.
#[must_use]
pub(crate) fn example() -> Value {
    let text = include_str!("../../../instances/tutorial.json");
    let content: Value = serde_json::from_str(text).unwrap_or_default();
    json!({ "kind": "instance", "title": "Quý I/2027", "content": content })
}

/// `GET /api/desk`
pub(crate) async fn list(
    State(app): State<App>,
    caller: Caller,
    Asked(wanted): Asked<Wanted>,
    Asked(page): Asked<Page>,
) -> Result<Json<Paged<DeskDto>>, Refusal> {
    let kind = wanted.kind;
    let items = desk::list(&app.register, &caller.committee, wanted.gone.unwrap_or(false)).await?;
    let items = items.iter().filter(|item| kind.is_none_or(|kind| kind == item.kind)).map(DeskDto::from);
    paged(items.collect(), &page).map(Json)
}

/// `POST /api/desk`
pub(crate) async fn start(
    State(app): State<App>,
    caller: Caller,
    headers: HeaderMap,
    Sent(new): Sent<NewItem>,
) -> Result<Response, Refusal> {
    let text = written(&new.content);
    shaped(new.kind, &text).map_err(|issues| mistaken(&below(issues), language(&headers)))?;
    let new = New { kind: new.kind, title: title(&new.title)?, text: &text, made_from: new.made_from };
    let item = desk::start(&app, &caller, new).await?;
    Ok((StatusCode::CREATED, told(&item, Some(format!("/api/desk/{}", item.id)))).into_response())
}

/// `GET /api/desk/{id}`; an id may name a version: `ID@VERSION`.
pub(crate) async fn find(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let item = desk::find(&app.register, &caller.committee, &name(&id)?).await?;
    let tag = etag(&item);
    if headers.get(header::IF_NONE_MATCH).is_some_and(|own| own.as_bytes() == tag.as_bytes()) {
        return Ok((StatusCode::NOT_MODIFIED, [(header::ETAG, tag)]).into_response());
    }
    let text = desk::content(&app.register, &item).await?;
    Ok(([(header::CONTENT_TYPE, "application/json".to_owned()), (header::ETAG, tag)], text).into_response())
}

/// `PUT /api/desk/{id}`
pub(crate) async fn replace(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<String>,
    headers: HeaderMap,
    Sent(new): Sent<NewContent>,
) -> Result<Response, Refusal> {
    let read = read_version(&headers)?;
    let item = desk::find(&app.register, &caller.committee, &name(&id)?).await?;
    let text = written(&new.content);
    shaped(item.kind, &text).map_err(|issues| mistaken(&below(issues), language(&headers)))?;
    let called = new.title.as_deref().map(title).transpose()?;
    let item = desk::replace(&app, &caller, (&item.id, read), called, &text).await?;
    Ok(told(&item, None))
}

/// `DELETE /api/desk/{id}`
pub(crate) async fn take(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let item = desk::take(&app, &caller, (&id, read_version(&headers)?)).await?;
    Ok(told(&item, None))
}

/// `GET /api/desk/{id}/versions`
pub(crate) async fn versions(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<String>,
    Asked(page): Asked<Page>,
) -> Result<Json<Paged<DeskDto>>, Refusal> {
    let all = desk::versions(&app.register, &caller.committee, &id).await?;
    if all.is_empty() {
        return Err(Refusal::new(&E2503).at("id", id));
    }
    paged(all.iter().rev().map(DeskDto::from).collect(), &page).map(Json)
}

/// `POST /api/desk/{id}/restore`
pub(crate) async fn restore(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<String>,
    headers: HeaderMap,
    Sent(back): Sent<Restored>,
) -> Result<Response, Refusal> {
    let item = desk::restore(&app, &caller, (&id, read_version(&headers)?), back.version).await?;
    Ok(told(&item, None))
}

fn told(item: &DeskItem, location: Option<String>) -> Response {
    let mut answer = ([(header::ETAG, etag(item))], Json(DeskDto::from(item))).into_response();
    if let Some(location) = location.and_then(|own| own.parse().ok()) {
        answer.headers_mut().insert(header::LOCATION, location);
    }
    answer
}

/// The text as it is kept: as our own files are written.
fn written(content: &Value) -> String {
    serde_json::to_string_pretty(content).unwrap_or_default() + "\n"
}

/// The name of a thing, as it stands in a path.
///
/// # Errors
/// E2503: it is no name.
pub(crate) fn name(text: &str) -> Result<ItemName, Refusal> {
    text.parse().map_err(|_| Refusal::new(&E2503).at("id", text))
}

fn title(text: &str) -> Result<&str, Refusal> {
    let text = text.trim();
    let fits = !text.is_empty() && text.chars().count() <= MAX_TITLE;
    if fits { Ok(text) } else { Err(Refusal::new(&E2513).at("title", format!("1–{MAX_TITLE}"))) }
}

/// Whether a text has the shape of its kind; what it means is judged when it is used.
fn shaped(kind: DeskKind, text: &str) -> Result<(), Vec<Issue>> {
    match kind {
        DeskKind::Instance => read_instance_dto(text).map(drop),
        DeskKind::Plan => read_plan(text).map(drop),
        DeskKind::Changes => read_changes(text).map(drop),
        DeskKind::Scenarios => read_scenarios(text).map(drop),
        DeskKind::Comparison => Ok(()),
    }
}

/// The places of mistakes, below the field of the request.
fn below(issues: Vec<Issue>) -> Vec<Issue> {
    let place = |path: String| if path == "$" { "content".to_owned() } else { format!("content.{path}") };
    issues.into_iter().map(|issue| Issue { path: place(issue.path), position: None, ..issue }).collect()
}

/// The endpoints.
pub(crate) static ENDPOINTS: &[Endpoint] = &[
    Endpoint {
        path: "/api/desk",
        name: "desk",
        tag: "desk",
        summary: "What lies on the desk, newest first: instances, plans, changes, scenarios, comparisons.",
        right: Right::Read,
        query: &[
            word::<DeskKind>("kind", "Only things of one kind."),
            optional("gone", "boolean", "Also what was taken away."),
            AFTER,
            LIMIT,
        ],
        output: (200, Some(plain::<Paged<DeskDto>>())),
        codes: &[&E2513],
        route: || get(list),
        ..PLAIN
    },
    Endpoint {
        method: "post",
        path: "/api/desk",
        name: "put_on_desk",
        tag: "desk",
        summary: "Puts a document on the desk.",
        right: Right::Prepare,
        input: Some(shown::<NewItem>(example)),
        output: (201, Some(plain::<DeskDto>())),
        codes: &[&E2509, &E2510, &E2513],
        creates: true,
        route: || post(start),
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
        route: || get(find),
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
        route: || put(replace),
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
        route: || delete(take),
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
        route: || get(versions),
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
        route: || post(restore),
        ..PLAIN
    },
];
