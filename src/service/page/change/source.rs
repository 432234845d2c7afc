//! The plan in force: one that lies on the desk, or one that was published.

use maud::{Markup, html};

use crate::domain::{Instance, Plan};
use crate::format::codes::E2503;
use crate::format::{InstanceDto, read_plan};
use crate::office::life::{VersionName, find_version, versions};
use crate::register::records::DeskKind;
use crate::service::access::Caller;
use crate::service::api::mistaken;
use crate::service::app::App;
use crate::service::desk;
use crate::service::page::frame::Reader;
use crate::service::problem::Refusal;
use crate::service::work::{opened, plan_with};

/// What the name of a published plan begins with.
const PUBLISHED: &str = "published:";

/// A plan in force with its instance.
pub(super) struct Source {
    pub(super) text: String,
    pub(super) plan: Plan,
    pub(super) instance_text: String,
    pub(super) instance: (InstanceDto, Instance),
}

/// Finds a plan by the name that the form gives it.
pub(super) async fn source(
    app: &App,
    caller: &Caller,
    name: &str,
    reader: &Reader<'_>,
) -> Result<Source, Refusal> {
    let language = reader.texts.language();
    let Some(version) = name.strip_prefix(PUBLISHED) else {
        let (plan, instance) = plan_with(app, &caller.committee, name, language).await?;
        return Ok(Source {
            text: plan.text,
            plan: plan.own,
            instance_text: instance.text,
            instance: instance.own,
        });
    };
    let missing = || Refusal::new(&E2503).at("plan", name);
    let version: VersionName = version.parse().map_err(|_| missing())?;
    let found = find_version(&app.register, &caller.committee, version).await?.ok_or_else(missing)?;
    let text = app.register.document(&found.plan).await?;
    let instance_text = app.register.document(&found.instance).await?;
    let wrong = |issues: Vec<_>| mistaken(&issues, language);
    let (plan, instance) = (read_plan(&text).map_err(wrong)?, opened(&instance_text).map_err(wrong)?);
    Ok(Source { text, plan, instance_text, instance })
}

/// All plans to choose from: the newest first.
pub(super) async fn choices(
    app: &App,
    caller: &Caller,
    reader: &Reader<'_>,
    chosen: &str,
) -> Result<Markup, Refusal> {
    let mut all: Vec<(String, String)> = Vec::new();
    for own in versions(&app.register, &caller.committee).await?.into_iter().rev() {
        let name = VersionName { first: Some(own.plan.first), version: own.plan.version };
        let days = format!("{} – {}", reader.texts.day(own.plan.first), reader.texts.day(own.plan.last));
        let blanks = [("days", days.into()), ("n", own.plan.version.into())];
        all.push((format!("{PUBLISHED}{name}"), reader.texts.with("page-change-published", &blanks)));
    }
    let on_desk = desk::list(&app.register, &caller.committee, false).await?;
    let plans = on_desk.into_iter().filter(|own| own.kind == DeskKind::Plan && own.made_from.is_some());
    all.extend(plans.map(|own| {
        (
            own.id.clone(),
            reader
                .texts
                .with("page-change-on-desk", &[("title", own.title.into()), ("n", own.version.into())]),
        )
    }));
    if all.is_empty() {
        return Ok(
            html! { div.card.empty { p { (reader.say("page-change-no-plan")) } p { a.button.first href="/plan" { (reader.say("page-plan")) } } } },
        );
    }
    Ok(html! {
        form method="get" action="/rebalance" {
            label for="plan" { (reader.say("page-change-in-force")) }
            div.row {
                select id="plan" name="plan" { @for (name, title) in &all { option value=(name) selected[name == chosen] { (title) } } }
                button { (reader.say("page-change-choose")) }
            }
        }
    })
}
