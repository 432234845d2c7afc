//! The versions that were published, and publishing an earlier one again.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use super::list::state;
use crate::format::codes::E2503;
use crate::office::at_office;
use crate::office::life::{PlanState, Version, VersionName, find_version};
use crate::service::access::Right;
use crate::service::api::language;
use crate::service::app::App;
use crate::service::page::fields::Filled;
use crate::service::page::frame::Reader;
use crate::service::problem::Refusal;
use crate::service::work::{bring, known};

/// The versions, the last one first; of one period, if it is named by its first day.
pub(super) fn table(
    reader: &Reader<'_>,
    all: &[Version],
    first: Option<chrono::NaiveDate>,
    named: &dyn Fn(&str) -> String,
) -> Markup {
    let own: Vec<&Version> =
        all.iter().rev().filter(|own| first.is_none_or(|first| own.plan.first == first)).collect();
    if own.is_empty() {
        return html! { p.quiet { (reader.say("page-publish-no-versions")) } };
    }
    let heads = ["versions-period", "versions-version", "versions-state", "page-publish-at", "versions-by"];
    let heads = heads.map(|key| reader.say(key));
    html! {
        div.wide { table.stack data-sort {
            caption { (reader.say("page-publish-versions-caption")) }
            thead { tr {
                @for head in &heads { th scope="col" { (head) } }
                th scope="col" data-fixed { span.unseen { (reader.say("page-publish-back")) } }
            } }
            tbody { @for version in own { (line(reader, version, &heads, named)) } }
        } }
        p.note { (reader.say("page-publish-back-note")) }
    }
}

fn line(
    reader: &Reader<'_>,
    version: &Version,
    heads: &[String; 5],
    named: &dyn Fn(&str) -> String,
) -> Markup {
    let plan = &version.plan;
    let place = format!("/publish/versions/{}/{}", plan.first, plan.version);
    html! { tr {
        th scope="row" { (reader.texts.day(plan.first)) " – " (reader.texts.day(plan.last)) }
        td.number data-head=(heads[1]) { (plan.version) }
        td data-head=(heads[2]) { (state(reader, Some(plan.state))) }
        td data-head=(heads[3]) data-key=(version.moment) { (moment(reader, &version.moment)) }
        td data-head=(heads[4]) { (named(&version.author)) }
        td {
            @if plan.state == PlanState::Superseded && reader.may(Right::Publish) {
                form method="post" action=(place) { (reader.token()) button { (reader.say("page-publish-back")) } }
            }
        }
    } }
}

/// A moment as the office's clocks show it.
pub(super) fn moment(reader: &Reader<'_>, text: &str) -> String {
    let read = chrono::DateTime::parse_from_rfc3339(text).ok();
    read.map_or_else(|| text.to_owned(), |moment| reader.texts.moment(at_office(moment.to_utc())))
}

/// `POST /publish/versions/{first}/{version}`
pub(super) async fn again(
    State(app): State<App>,
    Path((first, version)): Path<(String, i64)>,
    headers: HeaderMap,
    Filled { caller, .. }: Filled,
) -> Result<Response, Refusal> {
    let unknown = || Refusal::new(&E2503).at("version", format!("{first}/{version}"));
    let name = VersionName { first: Some(first.parse().map_err(|_| unknown())?), version };
    let found = find_version(&app.register, &caller.committee, name).await?.ok_or_else(unknown)?;
    let known = known(&app, &found).await?;
    bring(&app, &caller, (&known.plan, &known.dto), PlanState::Published, language(&headers)).await?;
    Ok(Redirect::to("/publish").into_response())
}
