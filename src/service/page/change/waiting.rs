//! A piece of long work that has not ended, or has ended without what was wanted.

use maud::{Markup, html};
use serde::Deserialize;

use crate::format::ProblemDto;
use crate::service::page::frame::Reader;
use crate::service::page::refused::mistake;
use crate::service::queue::{Job, State};

/// What a job answers that did not do what it was asked.
#[derive(Deserialize, Default)]
struct Failed {
    #[serde(default)]
    errors: Vec<ProblemDto>,
    #[serde(default)]
    violations: Vec<Broken>,
}

#[derive(Deserialize)]
struct Broken {
    rule: String,
    meaning: String,
}

/// Live progress, and a way to stop.
pub(in crate::service::page) fn waiting(reader: &Reader<'_>, job: &Job, stop: &str) -> Markup {
    html! {
        section.card data-events=(format!("/api/jobs/{}/events", job.id)) {
            p data-stage="" role="status" { (reader.say("page-change-working")) }
            progress aria-label=(reader.say("page-change-working")) {}
            p.note { (reader.say("page-change-working-hint")) }
            form method="post" action=(stop) { (reader.token()) button { (reader.say("page-change-stop")) } }
            noscript { meta http-equiv="refresh" content="3"; }
        }
    }
}

/// Why there is no answer.
pub(in crate::service::page) fn failed(
    reader: &Reader<'_>,
    job: &Job,
    result: Option<&str>,
    again: &str,
) -> Markup {
    let told: Failed = result.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
    html! {
        div.told.bad role="alert" {
            p { strong { (reader.say(if job.state == State::Cancelled { "page-change-cancelled-job" } else { "page-change-failed" })) } }
            @for error in &told.errors { (mistake(error)) }
            @for own in &told.violations { p { strong { (own.rule) } " " (own.meaning) } }
        }
        p { a.button href=(again) { (reader.say("page-change-again")) } }
    }
}
