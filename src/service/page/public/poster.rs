//! The poster of a month. Laying it out takes a moment: one at a time, and each once.

use std::sync::{Arc, LazyLock};

use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use serde::Deserialize;
use tokio::sync::Semaphore;

use crate::documents::{HAS_PDF, poster_paper};
use crate::domain::{Afterwards, Letterhead};
use crate::format::codes::{E2503, E2506, E2513};
use crate::service::api::{Asked, KEEP};
use crate::service::app::App;
use crate::service::memory::Recent;
use crate::service::problem::Refusal;
use crate::service::work::{InForce, Known, published};

/// Most posters that are kept, and most requests that wait for one.
const MOST: usize = 12;
const WAITING: usize = 4;

/// Whoever waits for a poster, and whoever lays one out.
static DOOR: Semaphore = Semaphore::const_new(WAITING);
static ONE: Semaphore = Semaphore::const_new(1);

/// A plan with what became known since, and a month.
type Key = (String, Afterwards, NaiveDate);
static KEPT: LazyLock<Recent<Key, Arc<Vec<u8>>>> = LazyLock::new(|| Recent::of(MOST));

/// Which month: `2027-01`.
#[derive(Default, Deserialize)]
pub(super) struct Month {
    month: Option<String>,
}

/// `GET /public/{committee}/poster.pdf`
pub(super) async fn file(
    State(app): State<App>,
    Path(committee): Path<String>,
    Asked(month): Asked<Month>,
) -> Result<Response, Refusal> {
    let month = month.month.ok_or_else(|| Refusal::new(&E2513).at("month", ""))?;
    let day = format!("{month}-01").parse().map_err(|_| Refusal::new(&E2513).at("month", month.as_str()))?;
    let (plans, later) = published(&app, &committee).await?;
    let own = |plan: &&InForce| plan.version.first <= day && day <= plan.version.last;
    let plan = plans.iter().find(own).filter(|_| HAS_PDF);
    let plan = plan.ok_or_else(|| Refusal::new(&E2503).at("month", month.as_str()))?;
    let bytes = poster(&plan.known, (plan.version.plan.clone(), later), day).await?;
    Ok(([(header::CONTENT_TYPE, "application/pdf"), KEEP], bytes.to_vec()).into_response())
}

async fn poster(
    known: &Arc<Known>,
    (plan, later): (String, Afterwards),
    month: NaiveDate,
) -> Result<Arc<Vec<u8>>, Refusal> {
    let key = (plan, later, month);
    if let Some(found) = KEPT.get(&key) {
        return Ok(found);
    }
    let _in_line = DOOR.try_acquire().map_err(|_| Refusal::new(&E2506).at("poster", "").after(2))?;
    let _alone = ONE.acquire().await?;
    if let Some(found) = KEPT.get(&key) {
        return Ok(found);
    }
    let (known, later) = (known.clone(), key.1.clone());
    let made = tokio::task::spawn_blocking(move || {
        let letterhead = Letterhead::of(&known.instance.organization);
        let paper = poster_paper((&known.instance, &known.plan), &letterhead, month, &later);
        paper.map(|own| own.pdf()).transpose()
    });
    let made =
        made.await??.ok_or_else(|| Refusal::new(&E2503).at("month", month.format("%Y-%m").to_string()))?;
    let made = Arc::new(made);
    KEPT.put(key, made.clone());
    Ok(made)
}
