//! The page of a plan: its head, and one of the ways to look at it.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;

use super::head::head;
use super::instance::keeping;
use super::shown::Shown;
use super::{lists, matrix, months};
use crate::service::access::{Caller, Right};
use crate::service::api::{Asked, language};
use crate::service::app::App;
use crate::service::page::frame::Reader;
use crate::service::problem::Refusal;
use crate::service::work::plan_with;

/// A way to look at a plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum View {
    #[default]
    Matrix,
    Days,
    Communes,
    People,
    Sessions,
}

/// The ways, with their words in addresses and the keys of their names.
const VIEWS: [(View, &str, &str); 5] = [
    (View::Matrix, "matrix", "page-plan-matrix"),
    (View::Days, "days", "page-plan-days"),
    (View::Communes, "communes", "page-plan-communes"),
    (View::People, "people", "page-plan-members"),
    (View::Sessions, "sessions", "page-plan-sessions"),
];

/// Which way is asked for.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Wanted {
    view: Option<View>,
}

/// `GET /plan/{id}`
pub(super) async fn page(
    State(app): State<App>,
    caller: Caller,
    headers: HeaderMap,
    Path(id): Path<String>,
    Asked(wanted): Asked<Wanted>,
) -> Result<Response, Refusal> {
    let (plan, instance) = plan_with(&app, &caller.committee, &id, language(&headers)).await?;
    let reader = Reader::new(&headers, Some(&caller), "/plan");
    let shown = Shown::new(&reader, &id, &instance.own.1, &plan.own);
    let view = wanted.view.unwrap_or_default();
    let body = html! {
        (head(&reader, &shown, &instance.item))
        (tabs(&reader, &id, view))
        section id="view" {
            @match view {
                View::Matrix => { (matrix::matrix(&reader, &shown)) }
                View::Days => { (months::days(&reader, &shown)) }
                View::Communes => { (lists::communes(&reader, &shown)) }
                View::People => { (lists::people(&reader, &shown)) }
                View::Sessions => { (lists::sessions(&reader, &shown)) }
            }
        }
        @if reader.may(Right::Prepare) { (keeping(&reader, &plan.item)) }
    };
    Ok(reader.page(&plan.item.title, &body))
}

fn tabs(reader: &Reader<'_>, id: &str, view: View) -> Markup {
    html! {
        nav.ways.tabs aria-label=(reader.say("page-plan-views")) {
            ul {
                @for (own, word, key) in VIEWS {
                    li {
                        a href=(format!("/plan/{id}?view={word}#view")) aria-current=[(own == view).then_some("page")] { (reader.say(key)) }
                    }
                }
            }
        }
    }
}
