//! What lies on the desk: instances with their plans, and the work that goes on.

use std::collections::BTreeSet;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;

use super::ended::put;
use crate::register::records::{DeskItem, DeskKind};
use crate::service::access::{Caller, Right};
use crate::service::api::Asked;
use crate::service::app::App;
use crate::service::desk;
use crate::service::page::frame::Reader;
use crate::service::problem::Refusal;
use crate::service::queue::{Job, State as JobState, Task, store};
use crate::service::work::{asked, kept};

/// Most pieces of work that are looked through.
const JOBS: i64 = 50;

/// What was done last.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Last {
    /// Id of what was taken away.
    gone: Option<String>,
}

/// `GET /plan`
pub(super) async fn page(
    State(app): State<App>,
    caller: Caller,
    headers: HeaderMap,
    Asked(last): Asked<Last>,
) -> Result<Response, Refusal> {
    let reader = Reader::new(&headers, Some(&caller), "/plan");
    let jobs = working(&app, &reader, &caller).await?;
    let items = desk::list(&app.register, &caller.committee, true).await?;
    let (gone, here): (Vec<&DeskItem>, Vec<&DeskItem>) = items.iter().partition(|item| item.gone);
    let body = html! {
        @if let Some(item) = gone.iter().find(|item| last.gone.as_deref() == Some(&item.id)) { (taken(&reader, item)) }
        (worked_on(&reader, &jobs))
        (quarters(&reader, &here))
        @if reader.may(Right::Prepare) { (bring(&reader)) (bin(&reader, &gone)) }
    };
    Ok(reader.page(&reader.say("page-plan"), &body))
}

/// Something was taken away: it can be had back.
fn taken(reader: &Reader<'_>, item: &DeskItem) -> Markup {
    html! {
        div.told.good role="status" {
            p { (reader.texts.with("page-plan-gone", &[("title", item.title.as_str().into())])) }
            (restoring(reader, item, "page-plan-undo"))
        }
    }
}

fn restoring(reader: &Reader<'_>, item: &DeskItem, key: &str) -> Markup {
    html! {
        form method="post" action=(format!("/plan/desk/{}/restore", item.id)) {
            (reader.token())
            input type="hidden" name="version" value=(item.version);
            button { (reader.say(key)) span.unseen { ": " (item.title) } }
        }
    }
}

/// The plans that are being made, each with the instance it is made from. What has ended is put on the desk, whether somebody
/// has waited for it or not.
async fn working(
    app: &App,
    reader: &Reader<'_>,
    caller: &Caller,
) -> Result<Vec<(Job, Option<DeskItem>)>, Refusal> {
    let items = desk::list(&app.register, &caller.committee, true).await?;
    let known: BTreeSet<&str> = items.iter().map(|item| item.id.as_str()).collect();
    let jobs = store::list(app.register.pool(), &caller.committee, 0, JOBS).await?;
    let mut working = Vec::new();
    for job in jobs.into_iter().filter(|job| job.kind == "plan" && !known.contains(job.id.as_str())) {
        if matches!(job.state, JobState::Failed | JobState::Cancelled) {
            continue;
        }
        let Task::Plan(task) = asked(app, &caller.committee, &job.id).await? else { continue };
        if job.state == JobState::Done && reader.may(Right::Prepare) {
            put(app, reader, caller, &job, &task.instance).await?;
        } else {
            let from = kept(app, &caller.committee, DeskKind::Instance, &task.instance).await?;
            working.push((job, from));
        }
    }
    Ok(working)
}

fn worked_on(reader: &Reader<'_>, jobs: &[(Job, Option<DeskItem>)]) -> Markup {
    html! {
        @for (job, from) in jobs {
            p.told.warn {
                a href=(format!("/plan/job/{}", job.id)) {
                    (reader.say(state(job.state)))
                    @if let Some(item) = from { ": " (item.title) }
                }
            }
        }
    }
}

/// The key of the words for a state of planning.
pub(in crate::service::page) fn state(state: JobState) -> &'static str {
    match state {
        JobState::Queued => "page-plan-queued",
        JobState::Running => "page-plan-running",
        JobState::Done => "page-plan-done",
        JobState::Failed => "page-plan-failed",
        JobState::Cancelled => "page-plan-cancelled",
    }
}

fn quarters(reader: &Reader<'_>, items: &[&DeskItem]) -> Markup {
    let of = |kind: DeskKind| items.iter().copied().filter(move |item| item.kind == kind);
    let instances: Vec<&DeskItem> = of(DeskKind::Instance).collect();
    let plans: Vec<&DeskItem> = of(DeskKind::Plan).collect();
    let lone: Vec<&DeskItem> = plans
        .iter()
        .copied()
        .filter(|plan| !instances.iter().any(|instance| is_of(plan, instance)))
        .collect();
    html! {
        @if instances.is_empty() && plans.is_empty() { (nothing(reader)) }
        @for instance in &instances {
            @let own: Vec<&DeskItem> = plans.iter().copied().filter(|plan| is_of(plan, instance)).collect();
            section.card {
                h2 { a href=(format!("/plan/instance/{}", instance.id)) { (instance.title) } }
                @if own.is_empty() { p.quiet { (reader.say("page-plan-no-plan")) } } @else { (listed(&own)) }
                (doing(reader, instance))
            }
        }
        @if !lone.is_empty() {
            section.card { h2 { (reader.say("page-plan-others")) } (listed(&lone)) }
        }
    }
}

/// Whether a plan was made from an instance, in whichever version.
pub(super) fn is_of(plan: &DeskItem, instance: &DeskItem) -> bool {
    let from = plan.made_from.as_deref().and_then(|from| from.split('@').next());
    plan.kind == DeskKind::Plan && from == Some(instance.id.as_str())
}

/// Plans, each leading to its page.
pub(super) fn listed(plans: &[&DeskItem]) -> Markup {
    html! { ul { @for plan in plans { li { a href=(format!("/plan/{}", plan.id)) { (plan.title) } } } } }
}

/// What can be done with an instance at once.
fn doing(reader: &Reader<'_>, instance: &DeskItem) -> Markup {
    html! {
        @if reader.may(Right::Prepare) {
            div.actions {
                a.button href=(format!("/plan/instance/{}#make", instance.id)) {
                    (reader.say("page-plan-make")) span.unseen { ": " (instance.title) }
                }
                form method="post" action=(format!("/plan/instance/{}/next", instance.id)) {
                    (reader.token())
                    button { (reader.say("page-plan-next")) span.unseen { ": " (instance.title) } }
                }
            }
        }
    }
}

fn nothing(reader: &Reader<'_>) -> Markup {
    html! {
        div.card.empty {
            p { strong { (reader.say("page-plan-nothing")) } }
            p { (reader.say(if reader.may(Right::Prepare) { "page-plan-nothing-do" } else { "page-plan-nothing-wait" })) }
        }
    }
}

/// The form that takes a file.
pub(super) fn bring(reader: &Reader<'_>) -> Markup {
    html! {
        section.card {
            h2 { (reader.say("page-plan-bring")) }
            p { (reader.say("page-plan-bring-told")) " " a href="/api/template.xlsx" { (reader.say("page-plan-template")) } }
            form method="post" action="/plan/import" enctype="multipart/form-data" {
                (reader.token())
                label for="file" { (reader.say("page-plan-file")) " " span.hint { ".xlsx, .ods, .csv, .json" } }
                input id="file" type="file" name="file" required accept=".xlsx,.ods,.csv,.json";
                div.actions { button.first { (reader.say("page-plan-take-in")) } }
            }
        }
    }
}

/// What was taken away.
fn bin(reader: &Reader<'_>, gone: &[&DeskItem]) -> Markup {
    html! {
        @if !gone.is_empty() {
            details.card {
                summary { (reader.texts.with("page-plan-bin", &[("n", gone.len().into())])) }
                ul { @for item in gone { li.row { span { (item.title) } (restoring(reader, item, "page-plan-restore")) } } }
            }
        }
    }
}
