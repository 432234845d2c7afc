//! Work that has ended: on to what came of it, or why nothing did.

use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use super::asked::place;
use super::job::{archive, title};
use crate::register::records::{DeskItem, DeskKind};
use crate::service::access::{Caller, Right};
use crate::service::app::App;
use crate::service::desk::{self, named};
use crate::service::page::frame::Reader;
use crate::service::page::long::failures;
use crate::service::problem::Refusal;
use crate::service::queue::{Job, Task, store};
use crate::service::work::{Made, kept, made};

/// On to what came of it.
pub(super) async fn done(
    app: &App,
    reader: &Reader<'_>,
    caller: &Caller,
    job: &Job,
    task: Task,
) -> Result<Response, Refusal> {
    match task {
        Task::Plan(task) if reader.may(Right::Prepare) => {
            let plan = put(app, reader, caller, job, &task.instance).await?;
            Ok(Redirect::to(&format!("/plan/{}", plan.id)).into_response())
        }
        Task::Explain(task) => {
            let plan = kept(app, &caller.committee, DeskKind::Plan, &task.plan).await?;
            let place = plan.map(|plan| place(&plan.id, &task.what, &job.id));
            Ok(Redirect::to(&place.unwrap_or_else(|| "/plan".to_owned())).into_response())
        }
        Task::Papers(task) => {
            let plan = kept(app, &caller.committee, DeskKind::Plan, &task.plan).await?;
            let files = archive(app, caller, &job.id).await?.files;
            Ok(reader.page(&reader.say("page-plan-papers"), &papers(reader, job, plan.as_ref(), &files)))
        }
        other => {
            let told = html! { p.told.good { (reader.say("page-plan-done")) } p { a.button href="/plan" { (reader.say("page-plan")) } } };
            Ok(reader.page(&reader.say(title(&other)), &told))
        }
    }
}

/// The plan on the desk, beside the instance it was made from.
pub(super) async fn put(
    app: &App,
    reader: &Reader<'_>,
    caller: &Caller,
    job: &Job,
    instance: &str,
) -> Result<DeskItem, Refusal> {
    let from = kept(app, &caller.committee, DeskKind::Instance, instance).await?;
    let all = desk::list(&app.register, &caller.committee, true).await?;
    let beside = from.as_ref().map(|own| format!("{}@", own.id)).unwrap_or_default();
    let older = all.iter().filter(|own| own.kind == DeskKind::Plan && own.id != job.id);
    let older = older.filter(|own| own.made_from.as_deref().is_some_and(|from| from.starts_with(&beside)));
    let name = from.as_ref().map(|own| own.title.clone()).unwrap_or_default();
    let blanks = [("n", (older.count() + 1).into()), ("title", name.into())];
    let title = reader.texts.with("page-plan-plan-title", &blanks);
    let what = Made { title: &title, made_from: from.as_ref().map(named), part: None, kind: DeskKind::Plan };
    made(app, caller, job, &what).await
}

fn papers(reader: &Reader<'_>, job: &Job, plan: Option<&DeskItem>, files: &[String]) -> Markup {
    html! {
        p.told.good role="status" { (reader.texts.with("page-plan-papers-made", &[("n", files.len().into())])) }
        div.actions {
            a.button.first href=(format!("/plan/job/{}/papers.zip", job.id)) { (reader.say("page-plan-papers-take")) }
            @if let Some(plan) = plan { a.button href=(format!("/plan/{}", plan.id)) { (plan.title) } }
        }
        details { summary { (reader.say("page-plan-papers-list")) } ul { @for file in files { li { (file) } } } }
    }
}

/// Why there is no answer, each mistake with its place.
pub(super) async fn failed(
    app: &App,
    reader: &Reader<'_>,
    caller: &Caller,
    job: &Job,
    task: Task,
) -> Result<Response, Refusal> {
    let result = store::result(app.register.pool(), &caller.committee, &job.id).await?;
    let body = html! {
        div.told.bad role="alert" { (failures(result.as_deref())) }
        (back(app, reader, caller, &task).await?)
    };
    Ok(reader.page(&reader.say("page-plan-failed"), &body))
}

/// That nobody wanted it any more.
pub(super) async fn cancelled(
    app: &App,
    reader: &Reader<'_>,
    caller: &Caller,
    task: Task,
) -> Result<Response, Refusal> {
    let body = html! {
        p.told.warn role="status" { (reader.say("page-plan-cancelled")) }
        (back(app, reader, caller, &task).await?)
    };
    Ok(reader.page(&reader.say("page-plan-stopped"), &body))
}

/// Where it can be begun again.
async fn back(app: &App, reader: &Reader<'_>, caller: &Caller, task: &Task) -> Result<Markup, Refusal> {
    let from = match task {
        Task::Plan(task) => kept(app, &caller.committee, DeskKind::Instance, &task.instance).await?,
        Task::Explain(task) => kept(app, &caller.committee, DeskKind::Plan, &task.plan).await?,
        Task::Papers(task) => kept(app, &caller.committee, DeskKind::Plan, &task.plan).await?,
        _ => None,
    };
    Ok(html! {
        div.actions {
            @if let Some(item) = &from {
                @if reader.may(Right::Prepare) && let Task::Plan(own) = task {
                    form method="post" action=(format!("/plan/instance/{}/make", item.id)) {
                        (reader.token())
                        input type="hidden" name="time_limit" value=(own.time_limit.unwrap_or_default());
                        button.first { (reader.say("page-plan-again")) }
                    }
                }
                a.button href=(super::keep::place(item)) { (item.title) }
            }
            a.button href="/plan" { (reader.say("page-plan")) }
        }
    })
}
