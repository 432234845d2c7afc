//! One plan on its way: judged, compared with what is in force, approved, published, handed out.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;

use super::differ::differences;
use super::letterhead::{fields, known};
use super::list::{role, says_yes, state};
use super::versions;
use crate::checker::Report;
use crate::documents::HAS_PDF;
use crate::domain::{Instance, Letterhead, Plan};
use crate::format::{text_hash, write_plan};
use crate::office::life::{PlanState, Version, versions as all_versions};
use crate::register::records::User;
use crate::service::access::{Caller, Right, users};
use crate::service::api::{Asked, language, own_job};
use crate::service::app::App;
use crate::service::page::frame::Reader;
use crate::service::page::public::place;
use crate::service::problem::Refusal;
use crate::service::queue::{Job, State as JobState};
use crate::service::work::{Approvals, approvals, in_force, last_letterhead, plan_with};
use crate::texts::Labels;

/// What was just done, or is being made.
#[derive(Default, Deserialize)]
pub(super) struct After {
    done: Option<String>,
    job: Option<String>,
}

/// All that the page shows besides the difference.
struct Shown<'s> {
    reader: &'s Reader<'s>,
    caller: &'s Caller,
    id: &'s str,
    version: i64,
    approvals: &'s Approvals,
    state: Option<PlanState>,
    users: &'s [User],
    is_clean: bool,
}

/// `GET /publish/{id}`
pub(super) async fn page(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<String>,
    Asked(after): Asked<After>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let reader = Reader::new(&headers, Some(&caller), "/publish");
    let (plan, instance) = plan_with(&app, &caller.committee, &id, language(&headers)).await?;
    let title = format!("{} – {}", plan.item.title, reader.texts.quarter(instance.own.1.horizon));
    let approvals = approvals(&app, &caller.committee, &plan.own).await?;
    let versions = all_versions(&app.register, &caller.committee).await?;
    let users = users(&app.register, &caller.committee).await?;
    let first = instance.own.1.horizon.from;
    let force = in_force(&app, &caller.committee).await?;
    let old = force.iter().find(|own| own.version.first == first);
    let hash = text_hash(&write_plan(&plan.own, 0));
    let of_plan = |own: &&Version| own.plan.plan == hash && own.plan.first == first;
    let state = versions.iter().rev().find(of_plan).map(|own| own.plan.state);
    let job = job(&app, &caller, after.job.as_deref()).await?;
    let last = last_letterhead(&app, &caller.committee).await?;
    let letterhead = known(last.as_deref(), &instance.own.1.organization);
    let (instance, plan_own, report) = judged(instance.own.1, plan.own).await?;
    let shown = Shown {
        reader: &reader,
        caller: &caller,
        id: &plan.item.id,
        version: plan.item.version,
        approvals: &approvals,
        state,
        users: &users,
        is_clean: report.is_clean(),
    };
    let named = |login: &str| shown.named(login);
    let body = html! {
        (shown.done(after.done.as_deref()))
        (shown.verdict(&report, &instance))
        h2 { (reader.say("page-publish-difference")) }
        (differences(&reader, (&instance, &plan_own), old))
        h2 { (reader.say("page-publish-yes")) }
        (shown.steps())
        h2 { (reader.say("page-publish-files")) }
        (shown.files(job.as_ref(), &letterhead))
        h2 { (reader.say("page-publish-versions")) }
        (versions::table(&reader, &versions, Some(first), &named))
    };
    Ok(reader.page(&title, &body))
}

/// The making of the papers, if that is looked at.
async fn job(app: &App, caller: &Caller, id: Option<&str>) -> Result<Option<Job>, Refusal> {
    match id {
        Some(id) => own_job(app, caller, id).await.map(Some),
        None => Ok(None),
    }
}

/// What the second reading of the rules says.
async fn judged(instance: Instance, plan: Plan) -> Result<(Instance, Plan, Report), Refusal> {
    Ok(tokio::task::spawn_blocking(move || {
        let report = crate::office::check(&instance, &plan);
        (instance, plan, report)
    })
    .await?)
}

impl Shown<'_> {
    fn named(&self, login: &str) -> String {
        let own = self.users.iter().find(|own| own.login == login);
        own.map_or_else(|| login.to_owned(), |own| own.name.clone())
    }

    fn done(&self, done: Option<&str>) -> Markup {
        let key = match done {
            Some("draft") => "page-publish-done-draft",
            Some("approved") => "page-publish-done-approved",
            Some("published") => "page-publish-done-published",
            _ => return html! {},
        };
        html! { div.told.good role="status" { p { (self.reader.say(key)) } } }
    }

    fn verdict(&self, report: &Report, instance: &Instance) -> Markup {
        let reader = self.reader;
        if self.is_clean {
            return html! { div.told.good { p { "✓ " (reader.say("page-publish-clean")) } } };
        }
        let labels = Labels::new(instance, reader.texts);
        let blanks = [("n", report.violations.len().into())];
        html! { div.told.bad role="alert" {
            p { strong { (reader.texts.with("page-publish-broken", &blanks)) } }
            ul { @for own in report.violations.iter().take(50) {
                li {
                    (own.rule.meaning(reader.texts.language()))
                    @if let Some(duty) = &own.duty { " – " (labels.duty(duty)) }
                    @if let Some(person) = &own.person { " – " (labels.person(person)) }
                }
            } }
        } }
    }

    /// The way from the desk to the public, step by step, each with its button for who may.
    fn steps(&self) -> Markup {
        let reader = self.reader;
        let is_out = self.state == Some(PlanState::Published);
        let said = self.approvals.given.iter().any(|own| own.login == self.caller.login);
        let missing = self.approvals.missing.iter().any(|role| self.caller.roles.has(*role));
        html! {
            div.card {
                p { (state(reader, self.state)) }
                dl.facts {
                    @for own in &self.approvals.given { dt { (role(reader, &own.role)) } dd { "✓ " (self.named(&own.login)) } }
                    @for own in &self.approvals.missing { dt { (own.name(reader.texts)) } dd { span.badge.warn { (reader.say("page-publish-wanted")) } } }
                }
                @if !is_out {
                    div.actions {
                        @if self.state.is_none() && reader.may(Right::Prepare) { (self.step("draft", "page-publish-draft", false)) }
                        @if says_yes(self.caller) && missing && !said && self.is_clean { (self.step("approve", "page-publish-approve", true)) }
                        @if reader.may(Right::Publish) && self.approvals.missing.is_empty() { (self.step("publish", "page-publish-publish", true)) }
                    }
                    @if said && !self.approvals.missing.is_empty() { p.note { (reader.say("page-publish-two")) } }
                } @else {
                    p { a href=(place(&self.caller.committee)) { (reader.say("page-publish-public")) } " · " a href="/follow-up" { (reader.say("page-follow-up")) } }
                }
                p.note { (reader.say("page-publish-undo")) }
            }
        }
    }

    fn step(&self, way: &str, key: &str, is_first: bool) -> Markup {
        html! { form method="post" action={ "/publish/" (self.id) "/" (way) } {
            (self.reader.token())
            input type="hidden" name="version" value=(self.version);
            button.first[is_first] { (self.reader.say(key)) }
        } }
    }

    fn files(&self, job: Option<&Job>, letterhead: &Letterhead) -> Markup {
        let reader = self.reader;
        let forms = [
            ("xlsx", "page-publish-xlsx"),
            ("html", "page-publish-html"),
            ("ics", "page-publish-ics"),
            ("svg", "page-publish-svg"),
        ];
        html! {
            div.actions { @for (form, key) in forms {
                a.button href={ "/api/desk/" (self.id) "/files/" (form) } download { (reader.say(key)) }
            } }
            @if let Some(job) = job { (self.papers(job)) }
            @if reader.may(Right::Prepare) {
                form method="post" action={ "/publish/" (self.id) "/papers" } {
                    (reader.token())
                    (fields(reader, letterhead))
                    div.actions {
                        button name="form" value="docx" { (reader.say("page-publish-papers-docx")) }
                        @if HAS_PDF { button name="form" value="pdf" { (reader.say("page-publish-papers-pdf")) } }
                    }
                    p.note { (reader.say("page-publish-papers-note")) }
                }
            }
        }
    }

    fn papers(&self, job: &Job) -> Markup {
        let reader = self.reader;
        match job.state {
            JobState::Done if job.code == Some(0) => html! { div.told.good { p {
                a href={ "/publish/" (self.id) "/papers/" (job.id) } download { (reader.say("page-publish-papers-done")) }
            } } },
            JobState::Queued | JobState::Running => {
                html! { div.card data-events={ "/api/jobs/" (job.id) "/events" } {
                    p { (reader.say("page-publish-papers-making")) } progress aria-label=(reader.say("page-publish-papers-making")) {}
                    p.note data-stage role="status" {}
                    noscript { p { a href="" { (reader.say("page-publish-reload")) } } }
                } }
            }
            JobState::Done | JobState::Failed | JobState::Cancelled => {
                html! { div.told.bad { p { (reader.say("page-publish-papers-failed")) } } }
            }
        }
    }
}
