//! A plan in force after something has happened: what breaks, and the plan with the fewest changes.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{Html, IntoResponse, Redirect, Response};
use chrono::NaiveDate;
use maud::{Markup, html};

use super::ask::Asking;
use super::field::changes;
use super::first_day;
use super::hand::{Pairs, pair};
use super::source::{Source, choices, source};
use crate::answers::broken_line;
use crate::checker::measure;
use crate::domain::Instance;
use crate::format::instance::Date;
use crate::format::{ChangesDto, Issue, NoFiles, apply_changes_to_plan, build_instance, write_changes};
use crate::service::access::Caller;
use crate::service::api::{Asked, begin, mistaken};
use crate::service::app::App;
use crate::service::page::fields::{Fields, Filled};
use crate::service::page::frame::Reader;
use crate::service::page::refused::{escaped, mistake};
use crate::service::problem::Refusal;
use crate::service::queue::{FrontierTask, RebalanceTask, Task};
use crate::texts::Labels;

/// Seconds the search for the trade of changes for even loads takes at most, where nothing else is said.
pub(super) const SEARCH: u32 = 180;
/// The way of the head that leads here.
pub(super) const WAY: &str = "/rebalance";

/// `GET /rebalance`
pub(super) async fn show(
    State(app): State<App>,
    caller: Caller,
    headers: HeaderMap,
    Asked(query): Asked<Pairs>,
) -> Result<Response, Refusal> {
    let reader = Reader::new(&headers, Some(&caller), WAY);
    let name = pair(&query, "plan").unwrap_or_default();
    let choices = choices(&app, &caller, &reader, name).await?;
    let form = match name {
        "" => html! {},
        name => {
            let from = source(&app, &caller, name, &reader).await?;
            let as_of = first_day(&app, &from.instance.1, &from.plan);
            Asking {
                reader: &reader,
                name: name.to_owned(),
                instance: &from.instance.1,
                plan: &from.plan,
                as_of,
            }
            .form()
        }
    };
    let body = html! { p { (reader.say("page-change-rebalance-what")) } (choices) (form) };
    Ok(reader.page(&reader.say("page-rebalance"), &body))
}

/// What was filled in: the plan, the day, and what has happened.
struct Happened {
    from: Source,
    as_of: NaiveDate,
    changes: ChangesDto,
}

async fn happened(
    app: &App,
    caller: &Caller,
    fields: &Fields,
    reader: &Reader<'_>,
) -> Result<Happened, Refusal> {
    let from = source(app, caller, fields.wanted("plan")?, reader).await?;
    let as_of = fields.day("as_of")?.unwrap_or_else(|| first_day(app, &from.instance.1, &from.plan));
    let changes = changes(fields, &from.instance.1)?.map_err(|issues| wrong(&issues, reader))?;
    Ok(Happened { from, as_of, changes })
}

fn wrong(issues: &[Issue], reader: &Reader<'_>) -> Refusal {
    mistaken(issues, reader.texts.language())
}

impl Happened {
    /// The instance after what has happened.
    fn instance(&self) -> Result<Instance, Vec<Issue>> {
        let now = apply_changes_to_plan(&self.from.instance.0, &self.changes, self.as_of, &self.from.plan)?;
        build_instance(&now, &NoFiles)
    }

    fn task(self) -> RebalanceTask {
        RebalanceTask {
            instance: self.from.instance_text,
            files: Default::default(),
            plan: self.from.text,
            changes: Some(write_changes(&self.changes)),
            as_of: Date(self.as_of),
            changes_at_most: None,
            seed: 0,
            time_limit: None,
            changed_instance: true,
        }
    }
}

/// `POST /rebalance/try`: what breaks, at once.
pub(super) async fn try_changes(
    State(app): State<App>,
    headers: HeaderMap,
    Filled { caller, fields }: Filled,
) -> Result<Response, Refusal> {
    let reader = Reader::new(&headers, Some(&caller), WAY);
    let happened = happened(&app, &caller, &fields, &reader).await?;
    let part = match happened.instance() {
        Ok(now) => broken(&reader, &happened, now),
        Err(issues) => html! {
            div.told.bad role="alert" { @for error in &wrong(&issues, &reader).details().errors { (mistake(error)) } }
        },
    };
    if headers.contains_key("x-part") {
        return Ok(Html(part.into_string()).into_response());
    }
    let back = html! { p { a.button href=(format!("/rebalance?plan={}", escaped(fields.text("plan")))) { (reader.say("page-change-back")) } } };
    Ok(reader.page(&reader.say("page-change-broken"), &html! { (part) (back) }))
}

/// What of the plan no longer holds.
fn broken(reader: &Reader<'_>, happened: &Happened, now: Instance) -> Markup {
    let previous = &happened.from.plan.assignments;
    let settled = now.settle(previous.clone(), happened.as_of, 0);
    let found = measure(&settled, previous).broken;
    let labels = Labels::new(&happened.from.instance.1, reader.texts);
    let told = reader.texts.with(
        "change-broken",
        &[("n", found.len().into()), ("day", reader.texts.day(happened.as_of).into())],
    );
    html! {
        section.card {
            h2 { (reader.say("page-change-broken")) }
            @if found.is_empty() {
                p { span.badge.good data-tell="" { (reader.say("page-change-nothing-broken")) } }
            } @else {
                p data-tell="" { (told) }
                ul { @for own in &found { li { (broken_line(own, &labels, reader.texts)) } } }
            }
        }
    }
}

/// `POST /rebalance/start`
pub(super) async fn start(
    State(app): State<App>,
    headers: HeaderMap,
    Filled { caller, fields }: Filled,
) -> Result<Response, Refusal> {
    let reader = Reader::new(&headers, Some(&caller), WAY);
    let happened = happened(&app, &caller, &fields, &reader).await?;
    happened.instance().map_err(|issues| wrong(&issues, &reader))?;
    let mut rebalance = happened.task();
    let task = match fields.text("kind") {
        "frontier" => {
            // Each point is a plan of its own: without a limit the search can take very long.
            let seconds = fields.number("seconds")?.and_then(|own| u32::try_from(own).ok());
            rebalance.time_limit = Some(seconds.filter(|own| *own > 0).unwrap_or(SEARCH));
            Task::Frontier(FrontierTask { rebalance })
        }
        _ => Task::Rebalance(rebalance),
    };
    let job = begin(&app, &caller, &task).await?;
    Ok(Redirect::to(&format!("/rebalance/{}?of={}", job.id, escaped(fields.text("plan")))).into_response())
}
