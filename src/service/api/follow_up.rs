//! After the duties: what became of them, and whom to remind.

use std::path::Path;

use axum::Json;
use axum::body::Body;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::routing::post;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::endpoint::{Endpoint, PLAIN, plain};
use super::sent::{Sent, mistaken, only_json, whole};
use super::speech::language;
use crate::answers::{RecordsIn, not_recorded, recorded, reminders};
use crate::format::codes::{E2509, E2510};
use crate::format::instance::Date;
use crate::format::{RecordedDto, RecordsDto, RemindersDto, read_records};
use crate::office::follow_up::record;
use crate::office::follow_up::remind::{Reminding, remind as due};
use crate::service::access::{Caller, Right};
use crate::service::app::App;
use crate::service::problem::Refusal;
use crate::service::work::failed;
use crate::texts::Texts;

/// Whom to remind of what.
#[derive(Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Asking {
    /// The day of the reminders.
    pub as_of: Date,
    /// So many days ahead.
    #[serde(default = "week")]
    #[schemars(range(max = 366))]
    pub days: u32,
    /// A cell is due after so many months without a visit.
    #[serde(default = "two")]
    #[schemars(range(min = 1, max = 120))]
    pub months: u32,
    /// Whether to leave the register as it is, so that all of it is said again next time.
    #[serde(default)]
    pub dry_run: bool,
}

fn week() -> u32 {
    7
}

fn two() -> u32 {
    2
}

/// `POST /api/records`
pub(crate) async fn write(
    State(app): State<App>,
    caller: Caller,
    headers: HeaderMap,
    body: Body,
) -> Result<Json<RecordedDto>, Refusal> {
    let language = language(&headers);
    only_json(&headers)?;
    let sent = whole(body).await?;
    let records: RecordsDto =
        read_records(&String::from_utf8_lossy(&sent)).map_err(|issues| mistaken(&issues, language))?;
    let done = record(&app.register, &caller.committee, &records, &caller.login, app.now()).await;
    let done = done.map_err(|failure| {
        failed(&not_recorded(failure, RecordsIn::File(Path::new("records")), "", Texts::new(language)))
    })?;
    Ok(Json(recorded(&caller.committee, &done)))
}

/// `POST /api/reminders`
pub(crate) async fn remind(
    State(app): State<App>,
    caller: Caller,
    headers: HeaderMap,
    Sent(own): Sent<Asking>,
) -> Result<Json<RemindersDto>, Refusal> {
    let (committee, by, at) = (caller.committee.as_str(), caller.login.as_str(), app.now());
    let Asking { as_of: Date(as_of), days, months, dry_run } = own;
    let found = due(&app.register, &Reminding { committee, as_of, days, months, dry_run, by, at }).await?;
    Ok(Json(reminders(committee, as_of, &found, Texts::new(language(&headers)))))
}

/// The endpoints.
pub(crate) static ENDPOINTS: &[Endpoint] = &[
    Endpoint {
        method: "post",
        path: "/api/records",
        name: "record",
        tag: "follow-up",
        summary: "Records what became of duties (JSON `luanphien/records@1`): all or nothing; the same twice is once.",
        right: Right::Prepare,
        input: Some(plain::<RecordsDto>()),
        output: (200, Some(plain::<Value>())),
        codes: &[&E2509, &E2510],
        route: || post(write),
        ..PLAIN
    },
    Endpoint {
        method: "post",
        path: "/api/reminders",
        name: "remind",
        tag: "follow-up",
        summary: "Says what is due and whom to tell, and notes that it has been said.",
        right: Right::Prepare,
        input: Some(plain::<Asking>()),
        output: (200, Some(plain::<Value>())),
        codes: &[&E2509],
        route: || post(remind),
        ..PLAIN
    },
];
