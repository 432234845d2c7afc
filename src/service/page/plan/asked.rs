//! Explanations that take long: asked for by a button, kept as the answer of a job.

use maud::{Markup, html};
use serde::Deserialize;

use crate::service::access::{Caller, Right};
use crate::service::api::own_job;
use crate::service::app::App;
use crate::service::page::frame::Reader;
use crate::service::problem::Refusal;
use crate::service::queue::{Task, store};
use crate::service::work::asked;

/// Which answer is looked at.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Again {
    /// Id of the job that answered.
    job: Option<String>,
}

/// What can be asked for: its word, and the keys of what is said.
pub(super) struct Asking {
    pub(super) what: &'static str,
    /// That it was not asked for yet.
    pub(super) none: &'static str,
    /// What is done, and how long it takes.
    pub(super) told: &'static str,
    /// The button.
    pub(super) go: &'static str,
}

/// The button that asks.
pub(super) fn ask(reader: &Reader<'_>, plan: &str, asking: &Asking) -> Markup {
    html! {
        section.card {
            p { strong { (reader.say(asking.none)) } }
            @if reader.may(Right::Prepare) {
                p { (reader.say(asking.told)) }
                form method="post" action=(format!("/plan/{plan}/explain")) {
                    (reader.token())
                    div.actions { button.first name="what" value=(asking.what) { (reader.say(asking.go)) } }
                }
            } @else {
                p { (reader.say("page-plan-ask-clerk")) }
            }
        }
    }
}

/// What a job answered about this plan; nothing where none is named, it is about another plan, or has no answer.
pub(super) async fn answer(
    app: &App,
    caller: &Caller,
    again: &Again,
    plan: &str,
) -> Result<Option<String>, Refusal> {
    let Some(id) = &again.job else { return Ok(None) };
    let job = own_job(app, caller, id).await?;
    let Task::Explain(task) = asked(app, &caller.committee, id).await? else { return Ok(None) };
    if task.plan != plan || job.code != Some(0) {
        return Ok(None);
    }
    Ok(store::result(app.register.pool(), &caller.committee, id).await?)
}
