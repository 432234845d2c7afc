//! The head of a plan: how good it is proved to be, what is open, what can be taken along.

use maud::{Markup, html};
use num_rational::Ratio;

use super::shown::Shown;
use crate::documents::HAS_PDF;
use crate::domain::{Proof, Status, Tier, TierResult};
use crate::register::records::DeskItem;
use crate::service::access::Right;
use crate::service::page::frame::Reader;

/// What is taken along at once: the word in the address, and what people call it.
const FORMS: [(&str, &str); 5] = [
    ("xlsx", "page-plan-xlsx"),
    ("html", "page-plan-html"),
    ("ics", "page-plan-ics"),
    ("svg", "page-plan-svg"),
    ("json", "page-plan-json"),
];

/// The head.
pub(super) fn head(reader: &Reader<'_>, shown: &Shown<'_>, instance: &DeskItem) -> Markup {
    let (texts, horizon) = (shown.texts, shown.instance.horizon);
    html! {
        p {
            (shown.instance.organization.name) " · " (texts.day(horizon.from)) " – " (texts.day(horizon.to)) " · "
            a href=(format!("/plan/instance/{}", instance.id)) { (reader.say("page-plan-data")) }
        }
        div.actions {
            @if reader.may(Right::Prepare) {
                a.button href=(format!("/plan/{}/change", shown.id)) { (reader.say("page-plan-change")) }
            }
            a.button href=(format!("/publish/{}", shown.id)) { (reader.say("page-publish")) }
        }
        div.grid.fit { (worth(reader, shown)) (coverage(reader, shown)) (along(reader, shown)) }
        (warnings(reader, shown))
    }
}

/// The tiers, each with its proof in words.
fn worth(reader: &Reader<'_>, shown: &Shown<'_>) -> Markup {
    let (class, key) = match shown.plan.status {
        Status::Optimal => ("badge good", "status-optimal"),
        Status::Feasible => ("badge warn", "status-feasible"),
    };
    html! {
        section.card {
            h2 { (reader.say("overview-proof")) }
            p { span class=(class) { (reader.say(if class.ends_with("good") { "page-plan-proved" } else { "page-plan-unproved" })) } " " (reader.say(key)) }
            ul.tiers { @for tier in &shown.plan.tiers { (line(shown, tier)) } }
            p { a href=(format!("/plan/{}/fairness", shown.id)) { (reader.say("page-plan-fairness")) } }
        }
    }
}

fn line(shown: &Shown<'_>, tier: &TierResult) -> Markup {
    let texts = shown.texts;
    let proved = tier.proved && tier.proof != Proof::None;
    let blanks = [("value", texts.tier_value(tier).into()), ("bound", texts.tier_bound(tier).into())];
    html! {
        li class=[proved.then_some("done")] {
            strong { (texts.get(&format!("tier-{}", tier.tier.name()))) } ": "
            @if tier.bound.is_some() && tier.tier != Tier::Fairness && !proved {
                (texts.with("page-plan-gap", &blanks))
            } @else { (texts.tier_value(tier)) }
            " – " (texts.tier_proof(tier))
        }
    }
}

/// What is covered, how even it is, what is open.
fn coverage(reader: &Reader<'_>, shown: &Shown<'_>) -> Markup {
    let (texts, plan) = (shown.texts, shown.plan);
    html! {
        section.card {
            h2 { (reader.say("coverage")) }
            @for line in texts.coverage(plan.coverage(shown.instance)) { p { (line) } }
            @if plan.uncovered.is_empty() {
                p { span.badge.good { (reader.say("page-nothing-open")) } }
            } @else {
                details {
                    summary { (texts.with("page-plan-open", &[("n", plan.uncovered.len().into())])) }
                    ul { @for open in &plan.uncovered { li { (shown.labels.open(open)) } } }
                }
                p { a href=(format!("/plan/{}/uncovered", shown.id)) { (reader.say("page-plan-uncovered")) } }
            }
            p { a href=(format!("/plan/{}/value", shown.id)) { (reader.say("page-plan-helper")) } }
            @if let (Some(highest), Some(lowest)) = (plan.fairness.sorted.first(), plan.fairness.sorted.last()) {
                p { (span(shown, *highest, *lowest)) }
            }
        }
    }
}

fn span(shown: &Shown<'_>, highest: Ratio<i64>, lowest: Ratio<i64>) -> String {
    let amount = |own: Ratio<i64>| shown.texts.amount(own, true);
    shown
        .texts
        .with("fairness-span", &[("highest", amount(highest).into()), ("lowest", amount(lowest).into())])
}

/// What can be taken along.
fn along(reader: &Reader<'_>, shown: &Shown<'_>) -> Markup {
    html! {
        section.card {
            h2 { (reader.say("page-plan-along")) }
            ul { @for (form, key) in FORMS { li { a href=(format!("/api/desk/{}/files/{form}", shown.id)) download { (reader.say(key)) } } } }
            @if reader.may(Right::Prepare) {
                form method="post" action=(format!("/plan/{}/papers", shown.id)) {
                    (reader.token())
                    div.actions {
                        button name="form" value="docx" { (reader.say("page-plan-docx")) }
                        @if HAS_PDF { button name="form" value="pdf" { (reader.say("page-plan-pdf")) } }
                    }
                }
            }
        }
    }
}

/// What the office must know, by kind.
fn warnings(reader: &Reader<'_>, shown: &Shown<'_>) -> Markup {
    let mut kinds: Vec<_> = shown.plan.warnings.iter().map(|warning| warning.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    html! {
        @if !kinds.is_empty() {
            section.card {
                h2 { (reader.say("warnings")) }
                @for kind in kinds {
                    @let own: Vec<_> = shown.plan.warnings.iter().filter(|own| own.kind == kind).collect();
                    details {
                        summary { (shown.labels.warning_kind(kind, own.len())) }
                        ul { @for warning in own { li { (shown.labels.warning(warning)) } } }
                    }
                }
            }
        }
    }
}
