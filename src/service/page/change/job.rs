//! What came of a rebalance, a frontier or a plan around locks; and taking it as the plan.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use serde_json::Value;

use super::frontier;
use super::hand::{Pairs, pair};
use super::rebalance::WAY;
use super::result::Outcome;
use super::source::source;
use crate::domain::{Instance, Plan};
use crate::format::codes::{E2513, E2514};
use crate::format::{InstanceDto, read_plan};
use crate::register::records::DeskKind;
use crate::service::access::Caller;
use crate::service::api::{Asked, begin, mistaken, own_job};
use crate::service::app::App;
use crate::service::desk::{self, ItemName, New, named};
use crate::service::page::fields::{Fields, Filled};
use crate::service::page::frame::Reader;
use crate::service::page::long::{Going, failures, going};
use crate::service::page::refused::escaped;
use crate::service::problem::Refusal;
use crate::service::queue::{Job, State as JobState, Task, store};
use crate::service::work::{Made, asked, made, opened};

/// `GET /rebalance/{job}`
pub(super) async fn show(
    State(app): State<App>,
    caller: Caller,
    headers: HeaderMap,
    Path(id): Path<String>,
    Asked(query): Asked<Pairs>,
) -> Result<Response, Refusal> {
    let reader = Reader::new(&headers, Some(&caller), WAY);
    let job = own_job(&app, &caller, &id).await?;
    let of = Origin::of(pair(&query, "of"), pair(&query, "on"));
    let title = reader.say("page-rebalance");
    if !job.state.is_final() {
        let (task, stop) = (asked(&app, &caller.committee, &id).await?, format!("/rebalance/{id}/stop"));
        let (job, task, fields, leave) = (&job, &task, of.fields(), "page-change-working-hint");
        return Ok(going(&reader, &Going { job, task, title: &title, stop: &stop, fields, leave }));
    }
    let result = store::result(app.register.pool(), &caller.committee, &id).await?;
    let body = match result.as_deref().filter(|_| job.state == JobState::Done) {
        Some(result) => done(&app, &caller, &reader, &job, &of, result).await?,
        None => failed(&reader, &job, result.as_deref(), &of.again()),
    };
    Ok(reader.page(&title, &body))
}

/// Why there is no answer, and the way back to the form.
pub(in crate::service::page) fn failed(
    reader: &Reader<'_>,
    job: &Job,
    result: Option<&str>,
    again: &str,
) -> Markup {
    let stopped = job.state == JobState::Cancelled;
    html! {
        div.told.bad role="alert" {
            p { strong { (reader.say(if stopped { "page-change-cancelled-job" } else { "page-change-failed" })) } }
            (failures(result))
        }
        p { a.button href=(again) { (reader.say("page-change-again")) } }
    }
}

/// Of which plan the work is, and on which instance of the desk, where that is known.
pub(super) struct Origin {
    pub(super) of: Option<String>,
    pub(super) on: Option<String>,
}

impl Origin {
    fn of(of: Option<&str>, on: Option<&str>) -> Self {
        Self { of: of.map(str::to_owned), on: on.map(str::to_owned) }
    }

    fn again(&self) -> String {
        self.of.as_ref().map_or_else(|| WAY.to_owned(), |of| format!("/rebalance?plan={}", escaped(of)))
    }

    /// What forms bring along.
    pub(super) fn fields(&self) -> Markup {
        html! {
            @if let Some(of) = &self.of { input type="hidden" name="of" value=(of); }
            @if let Some(on) = &self.on { input type="hidden" name="on" value=(on); }
        }
    }
}

async fn done(
    app: &App,
    caller: &Caller,
    reader: &Reader<'_>,
    job: &Job,
    of: &Origin,
    result: &str,
) -> Result<Markup, Refusal> {
    let wrong = |issues: Vec<_>| mistaken(&issues, reader.texts.language());
    match asked(app, &caller.committee, &job.id).await? {
        Task::Frontier(_) => frontier::page(reader, job, of, result),
        Task::Rebalance(task) => {
            let (plan, instance) = parts(result)?;
            let after = read_plan(&plan).map_err(wrong)?;
            let instance = opened(instance.as_deref().unwrap_or(&task.instance)).map_err(wrong)?.1;
            let was = opened(&task.instance).map_err(wrong)?.1;
            let before = read_plan(&task.plan).map_err(wrong)?;
            Ok(Outcome { before, after, was, instance, since: Some(task.as_of.0) }.page(reader, job, of))
        }
        Task::Plan(task) => {
            let after = read_plan(result).map_err(wrong)?;
            let (_, instance): (InstanceDto, Instance) = opened(&task.instance).map_err(wrong)?;
            let before: Plan = match of.of.as_ref().filter(|own| !own.is_empty()) {
                Some(name) => source(app, caller, name, reader).await?.plan,
                None => after.clone(),
            };
            Ok(Outcome { before, after, was: instance.clone(), instance, since: None }.page(reader, job, of))
        }
        _ => Err(Refusal::new(&E2513).at("kind", job.kind.as_str())),
    }
}

/// The texts of the plan, and of the instance where the answer has it.
fn parts(result: &str) -> Result<(String, Option<String>), Refusal> {
    let whole: Value = serde_json::from_str(result)?;
    let text = |part: &Value| serde_json::to_string_pretty(part).map(|own| own + "\n");
    match (whole.get("plan"), whole.get("instance")) {
        (Some(plan), instance) => Ok((text(plan)?, instance.map(text).transpose()?)),
        (None, _) => Ok((result.to_owned(), None)),
    }
}

/// `POST /rebalance/{job}/stop`
pub(super) async fn stop(
    State(app): State<App>,
    Path(id): Path<String>,
    Filled { caller, fields }: Filled,
) -> Result<Response, Refusal> {
    own_job(&app, &caller, &id).await?;
    store::cancel(app.register.pool(), &caller.committee, &id).await?;
    let of = fields.text("of");
    Ok(Redirect::to(&format!("/rebalance/{id}?of={}", escaped(of))).into_response())
}

/// `POST /rebalance/{job}/point`: the plan of one point of the frontier.
pub(super) async fn point(
    State(app): State<App>,
    Path(id): Path<String>,
    Filled { caller, fields }: Filled,
) -> Result<Response, Refusal> {
    let job = own_job(&app, &caller, &id).await?;
    let Task::Frontier(search) = asked(&app, &caller.committee, &job.id).await? else {
        return Err(Refusal::new(&E2513).at("kind", job.kind));
    };
    let most = fields.number("changes")?.and_then(|own| u32::try_from(own).ok());
    let mut task = search.rebalance;
    (task.changes_at_most, task.changed_instance, task.time_limit) = (most, true, None);
    let job = begin(&app, &caller, &Task::Rebalance(task)).await?;
    Ok(Redirect::to(&format!("/rebalance/{}?of={}", job.id, escaped(fields.text("of")))).into_response())
}

/// `POST /rebalance/{job}/take`: the plan on the desk, made from the instance as it is now.
pub(super) async fn take(
    State(app): State<App>,
    headers: HeaderMap,
    Path(id): Path<String>,
    Filled { caller, fields }: Filled,
) -> Result<Response, Refusal> {
    let job = own_job(&app, &caller, &id).await?;
    let missing = || Refusal::new(&E2514).at("state", job.state.word());
    let result = store::result(app.register.pool(), &caller.committee, &id).await?;
    let (_, instance) = parts(&result.filter(|_| job.code == Some(0)).ok_or_else(missing)?)?;
    let reader = Reader::new(&headers, Some(&caller), WAY);
    let title = title(&app, &caller, &fields, &reader).await;
    let on = match (instance, fields.text("on")) {
        (Some(text), _) => {
            let new = New { kind: DeskKind::Instance, title: &title, text: &text, made_from: None };
            // The same job puts the same instance there once.
            Some(named(&desk::start_as(&app, &caller, &format!("{id}-i"), new).await?))
        }
        (None, "") => None,
        (None, on) => Some(on.to_owned()),
    };
    let part = matches!(asked(&app, &caller.committee, &job.id).await?, Task::Rebalance(own) if own.changed_instance)
        .then_some("plan");
    let item =
        made(&app, &caller, &job, &Made { title: &title, made_from: on, part, kind: DeskKind::Plan }).await?;
    Ok(Redirect::to(&format!("/plan/{}", item.id)).into_response())
}

/// The title of the plan it was made from, and that it was changed.
async fn title(app: &App, caller: &Caller, fields: &Fields, reader: &Reader<'_>) -> String {
    let name = fields.text("of").parse::<ItemName>().unwrap_or(ItemName { id: String::new(), version: None });
    let found = desk::find(&app.register, &caller.committee, &name).await;
    let Ok(title) = found.map(|item| item.title) else {
        return title_of(app, caller, fields.text("on"), reader).await;
    };
    let ending = format!(
        " ({})",
        reader.texts.with("page-change-taken", &[("day", reader.texts.day(app.now().date_naive()).into())])
    );
    let short: String = title.trim_end_matches(&ending).chars().take(150).collect();
    short + &ending
}

/// The title of the instance, where the plan was made from no other one.
async fn title_of(app: &App, caller: &Caller, on: &str, reader: &Reader<'_>) -> String {
    let name = on.parse::<ItemName>().unwrap_or(ItemName { id: String::new(), version: None });
    let found = desk::find(&app.register, &caller.committee, &name).await;
    found.map_or_else(|_| reader.say("page-plan"), |item| item.title)
}
