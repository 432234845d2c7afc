//! What anybody may read: the posted reception schedule, with no more than the poster says.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderName, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::endpoint::{Endpoint, PLAIN, plain};
use crate::domain::Fate;
use crate::format::codes::E2503;
use crate::format::instance::Date;
use crate::service::app::App;
use crate::service::problem::Refusal;
use crate::service::work::{Posted, posted, published, today};

/// Everybody may keep what is public for a while.
pub(crate) const KEEP: (HeaderName, &str) = (header::CACHE_CONTROL, "public, max-age=300");

/// The receptions of a committee from today on.
#[derive(Serialize, Deserialize, JsonSchema)]
pub(crate) struct Schedule {
    /// Name of the committee.
    pub organization: String,
    /// The sessions, by time.
    pub sessions: Vec<Reception>,
}

/// One session as it is posted.
#[derive(Serialize, Deserialize, JsonSchema)]
pub(crate) struct Reception {
    /// The day as it was posted, or the day it was moved to: a session that was moved stands on both.
    pub date: Date,
    /// What became of it on this day.
    pub state: PostedState,
    /// To which day it was moved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moved_to: Option<Date>,
    /// Each sitting: `07:30–11:00`.
    pub hours: Vec<String>,
    /// Title of the series.
    pub series: String,
    /// Where.
    pub place: String,
    /// Who receives, with their post; absent: nobody yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host: Option<String>,
    /// What is heard.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<String>,
}

/// What became of a session on its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum PostedState {
    /// It takes place.
    AsPosted,
    /// It takes place on another day.
    Moved,
    /// It does not take place.
    Cancelled,
}

impl From<Fate> for PostedState {
    fn from(fate: Fate) -> Self {
        match fate {
            Fate::AsPlanned => Self::AsPosted,
            Fate::On(_) => Self::Moved,
            Fate::Off => Self::Cancelled,
        }
    }
}

impl From<Posted<'_>> for Reception {
    fn from(own: Posted<'_>) -> Self {
        Self {
            date: Date(own.day),
            state: own.fate.into(),
            moved_to: own.fate.day().map(Date),
            series: own.series.to_owned(),
            place: own.place.to_owned(),
            topics: own.topics.to_vec(),
            hours: own.hours,
            host: own.host,
        }
    }
}

/// `GET /api/public/{committee}/schedule`
pub(crate) async fn schedule(
    State(app): State<App>,
    Path(committee): Path<String>,
) -> Result<Response, Refusal> {
    let (plans, later) = published(&app, &committee).await?;
    let organization = plans.last().map(|own| own.known.instance.organization.name.clone());
    let sessions = posted(&plans, today(&app), &later).into_iter().map(Reception::from).collect();
    let schedule = Schedule { organization: organization.unwrap_or_default(), sessions };
    Ok(([KEEP], Json(schedule)).into_response())
}

/// The endpoints.
pub(crate) static ENDPOINTS: &[Endpoint] = &[Endpoint {
    path: "/api/public/{committee}/schedule",
    name: "public_schedule",
    tag: "public",
    summary: "The posted reception schedule of a committee, from today on.",
    output: (200, Some(plain::<Schedule>())),
    codes: &[&E2503],
    route: || get(schedule),
    ..PLAIN
}];
