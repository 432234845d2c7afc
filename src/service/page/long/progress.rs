//! Work that goes on: the tiers in the order of the policy, what is being done, and a way to stop it.

use axum::response::Response;
use maud::{Markup, html};

use crate::domain::{Tier, tiers_of_a_change};
use crate::service::access::Right;
use crate::service::page::frame::Reader;
use crate::service::page::plan::state;
use crate::service::queue::{DoingDto, Job, StageDto, Task};
use crate::service::work::opened;
use crate::texts::Texts;

/// Work that goes on.
pub(in crate::service::page) struct Going<'g> {
    /// The work.
    pub(in crate::service::page) job: &'g Job,
    /// What it was asked.
    pub(in crate::service::page) task: &'g Task,
    /// What the page is called.
    pub(in crate::service::page) title: &'g str,
    /// Where the form to stop it is sent.
    pub(in crate::service::page) stop: &'g str,
    /// What that form brings along.
    pub(in crate::service::page) fields: Markup,
    /// Key of what is said of leaving the page.
    pub(in crate::service::page) leave: &'static str,
}

/// The page; without scripts it is read again every few seconds.
pub(in crate::service::page) fn going(reader: &Reader<'_>, own: &Going<'_>) -> Response {
    let (job, stage) = (own.job, own.job.stage.clone().unwrap_or_default());
    let tiers = tiers(own.task);
    let again = html! { noscript { meta http-equiv="refresh" content="3"; } };
    let body = html! {
        section.card data-events=(format!("/api/jobs/{}/events", job.id)) {
            p role="status" data-stage data-said=(templates(reader.texts)) { (said(reader, job, &stage)) }
            (bar(reader, &stage, tiers.len()))
            @if !tiers.is_empty() { (list(reader, &stage, &tiers)) }
            @if reader.may(Right::Prepare) && !job.cancelled { (stopping(reader, own)) }
            p.note { (reader.say(own.leave)) }
        }
    };
    reader.page_with(own.title, &again, &body)
}

/// The tiers of the policy, most important first, with those of a change where a plan is changed.
fn tiers(task: &Task) -> Vec<Tier> {
    let policy = |instance: &str| opened(instance).map(|(_, own)| own.policy.tiers).unwrap_or_default();
    let tiers = match task {
        Task::Plan(own) => policy(&own.instance),
        Task::Rebalance(own) => tiers_of_a_change(&policy(&own.instance), 0),
        _ => Vec::new(),
    };
    tiers.iter().map(|own| own.tier).collect()
}

fn bar(reader: &Reader<'_>, stage: &StageDto, tiers: usize) -> Markup {
    let (max, value) = match stage.of {
        Some(of) => (of, stage.made),
        None => (tiers, stage.proved.len()),
    };
    html! {
        @if max == 0 {
            progress aria-label=(reader.say("page-plan-progress")) {}
        } @else {
            progress max=(max) value=(value) aria-label=(reader.say("page-plan-progress")) {}
        }
    }
}

fn list(reader: &Reader<'_>, stage: &StageDto, tiers: &[Tier]) -> Markup {
    html! {
        ol.tiers {
            @for tier in tiers {
                li data-tier=(tier.name()) class=[class(stage, *tier)] { (name(reader.texts, tier.name())) }
            }
        }
    }
}

fn class(stage: &StageDto, tier: Tier) -> Option<&'static str> {
    if stage.proved.iter().any(|own| own.tier == tier.name()) {
        return Some("done");
    }
    let now = match &stage.doing {
        Some(DoingDto::Tier { tier, .. }) => tier,
        Some(DoingDto::Level { .. }) => Tier::Fairness.name(),
        _ => return None,
    };
    (now == tier.name()).then_some("now")
}

fn name(texts: Texts, tier: &str) -> String {
    texts.get(&format!("tier-{tier}"))
}

/// What is being done, in words.
fn said(reader: &Reader<'_>, job: &Job, stage: &StageDto) -> String {
    if job.cancelled {
        return reader.say("page-plan-stopping");
    }
    match &stage.doing {
        Some(doing) => doing_said(reader.texts, doing),
        None => reader.say(state(job.state)),
    }
}

fn doing_said(texts: Texts, doing: &DoingDto) -> String {
    let number = |n: usize| n.to_string();
    match doing {
        DoingDto::Reading => texts.get("stage-reading"),
        DoingDto::Building { columns, rows } => building(texts, number(*columns), number(*rows)),
        DoingDto::Tier { tier, part, parts } => {
            at_tier(texts, name(texts, tier), number(*part), number(*parts))
        }
        DoingDto::Level { level } => texts.with("progress-level", &[("level", number(*level).into())]),
        DoingDto::Checking => texts.get("progress-checking"),
        DoingDto::Certifying => texts.get("stage-certificate"),
        DoingDto::Point { changes } => texts.with("progress-point", &[("n", changes.to_string().into())]),
        DoingDto::Scenario { name } => name.clone(),
        DoingDto::Papers => texts.get("page-plan-laying-out"),
    }
}

fn building(texts: Texts, columns: String, rows: String) -> String {
    texts.with("progress-building", &[("columns", columns.into()), ("rows", rows.into())])
}

fn at_tier(texts: Texts, tier: String, part: String, parts: String) -> String {
    texts.with("progress-tier", &[("part", part.into()), ("parts", parts.into()), ("tier", tier.into())])
}

/// The same words with blanks in braces, for the script that fills them in while the work goes on.
fn templates(texts: Texts) -> String {
    let blank = |name: &str| format!("{{{name}}}");
    let words = serde_json::json!({
        "reading": texts.get("stage-reading"),
        "building": building(texts, blank("columns"), blank("rows")),
        "tier": at_tier(texts, blank("tier"), blank("part"), blank("parts")),
        "level": texts.with("progress-level", &[("level", blank("level").into())]),
        "checking": texts.get("progress-checking"),
        "certifying": texts.get("stage-certificate"),
        "papers": texts.get("page-plan-laying-out"),
    });
    words.to_string()
}

fn stopping(reader: &Reader<'_>, own: &Going<'_>) -> Markup {
    html! {
        form method="post" action=(own.stop) {
            (reader.token()) (own.fields)
            div.actions { button { (reader.say("page-plan-cancel")) } }
        }
    }
}
