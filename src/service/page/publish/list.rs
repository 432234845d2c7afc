//! Plans on the desk, and what was published.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use maud::{Markup, html};

use super::versions;
use crate::format::text_hash;
use crate::format::write_plan;
use crate::office::life::{PlanState, Version};
use crate::register::records::{DeskItem, DeskKind};
use crate::service::access::{Caller, Right, users};
use crate::service::api::language;
use crate::service::app::App;
use crate::service::desk::list;
use crate::service::page::frame::Reader;
use crate::service::problem::Refusal;
use crate::service::work::{Approvals, approvals, plan_of};

/// Most plans that are listed.
const MOST: usize = 40;

/// A plan on the desk, how far it is.
struct Row {
    item: DeskItem,
    approvals: Approvals,
    /// The version of the register with the same text.
    state: Option<PlanState>,
}

/// `GET /publish`
pub(super) async fn page(
    State(app): State<App>,
    caller: Caller,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let reader = Reader::new(&headers, Some(&caller), "/publish");
    let all = crate::office::life::versions(&app.register, &caller.committee).await?;
    let rows = rows(&app, &caller, &all, &headers).await?;
    let people = users(&app.register, &caller.committee).await?;
    let named = |login: &str| {
        let own = people.iter().find(|own| own.login == login);
        own.map_or_else(|| login.to_owned(), |own| own.name.clone())
    };
    let body = html! {
        p.note { (reader.say("page-publish-intro")) }
        h2 { (reader.say("page-publish-desk")) }
        (table(&reader, &rows, &named))
        h2 { (reader.say("page-publish-versions")) }
        (versions::table(&reader, &all, None, &named))
        p { a.button href=(crate::service::page::public::place(&caller.committee)) { (reader.say("page-publish-public")) } }
    };
    Ok(reader.page(&reader.say("page-publish"), &body))
}

async fn rows(app: &App, caller: &Caller, all: &[Version], headers: &HeaderMap) -> Result<Vec<Row>, Refusal> {
    let items = list(&app.register, &caller.committee, false).await?;
    let plans = items.into_iter().filter(|item| item.kind == DeskKind::Plan && item.made_from.is_some());
    let mut rows = Vec::new();
    for item in plans.take(MOST) {
        let plan = plan_of(app, &caller.committee, &item.id, language(headers)).await?.own;
        let approvals = approvals(app, &caller.committee, &plan).await?;
        let hash = text_hash(&write_plan(&plan, 0));
        let state = all.iter().filter(|own| own.plan.plan == hash).map(|own| own.plan.state).next_back();
        rows.push(Row { item, approvals, state });
    }
    Ok(rows)
}

fn table(reader: &Reader<'_>, rows: &[Row], named: &dyn Fn(&str) -> String) -> Markup {
    if rows.is_empty() {
        return html! { div.card.empty { p { (reader.say("page-publish-empty")) } p { a.button.first href="/plan" { (reader.say("page-plan")) } } } };
    }
    let heads = ["page-publish-plan", "page-publish-state", "page-publish-given", "page-publish-missing"];
    let heads = heads.map(|key| reader.say(key));
    html! {
        div.wide { table.stack data-sort {
            caption { (reader.say("page-publish-desk-caption")) }
            thead { tr { @for head in &heads { th scope="col" { (head) } } } }
            tbody { @for row in rows { (line(reader, row, &heads, named)) } }
        } }
    }
}

fn line(reader: &Reader<'_>, row: &Row, heads: &[String; 4], named: &dyn Fn(&str) -> String) -> Markup {
    html! { tr {
        th scope="row" { a href={ "/publish/" (row.item.id) } { (row.item.title) } }
        td data-head=(heads[1]) { (state(reader, row.state)) }
        td data-head=(heads[2]) {
            @if row.approvals.given.is_empty() { "–" }
            @for own in &row.approvals.given { div { (named(&own.login)) " (" (role(reader, &own.role)) ")" } }
        }
        td data-head=(heads[3]) {
            @if row.approvals.missing.is_empty() { span.badge.good { (reader.say("page-publish-none-missing")) } }
            @for own in &row.approvals.missing { span.badge.warn { (own.name(reader.texts)) } " " }
        }
    } }
}

/// How far a plan is, as a badge.
pub(super) fn state(reader: &Reader<'_>, state: Option<PlanState>) -> Markup {
    let (class, key) = match state {
        None => ("badge", "page-publish-new"),
        Some(PlanState::Draft) => ("badge warn", "state-draft"),
        Some(PlanState::Approved) => ("badge warn", "state-approved"),
        Some(PlanState::Published) => ("badge good", "state-published"),
        Some(PlanState::Superseded) => ("badge", "state-superseded"),
    };
    html! { span class=(class) { (reader.say(key)) } }
}

/// A role by its word.
pub(super) fn role(reader: &Reader<'_>, word: &str) -> String {
    reader.say(&format!("role-{word}"))
}

/// Whether somebody prepares or approves: those who may say yes.
pub(super) fn says_yes(caller: &Caller) -> bool {
    caller.may(Right::Prepare) || caller.may(Right::Approve)
}
