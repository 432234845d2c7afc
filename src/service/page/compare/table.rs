//! Scenarios side by side: figures, differences, charts, and a choice.

use maud::{Markup, html};
use num_rational::Ratio;

use super::chart::charted;
use crate::documents::comparison_charts;
use crate::format::ComparisonDto;
use crate::format::comparison::{Difference, Figures, Leximax, ScenarioResult};
use crate::format::plan::Status;
use crate::service::access::Right;
use crate::service::page::frame::Reader;
use crate::service::page::refused::mistake;
use crate::service::queue::Job;
use crate::texts::Texts;

/// Heads of the columns after the name.
const HEADS: [&str; 12] = [
    "compare-proof",
    "compare-covered",
    "compare-open",
    "compare-head",
    "compare-delegate",
    "compare-not-held",
    "compare-highest",
    "compare-lowest",
    "compare-leximax",
    "compare-substitutions",
    "compare-cells",
    "compare-travel",
];

/// The whole comparison.
pub(super) fn compared(reader: &Reader<'_>, job: &Job, found: &ComparisonDto) -> Markup {
    let all: Vec<&ScenarioResult> = std::iter::once(&found.base).chain(&found.scenarios).collect();
    let texts = reader.texts;
    let heads = HEADS.map(|key| texts.get(key));
    let made = all.iter().filter(|own| own.figures.is_some()).count();
    html! {
        h2 { (found.title) }
        p { (texts.with("compare-made", &[("made", made.into()), ("all", all.len().into())])) }
        div.wide {
            table.stack data-sort="" {
                caption { (texts.get("compare-brackets")) }
                thead { tr {
                    th scope="col" { (texts.get("compare-scenario")) }
                    @for head in &heads { th scope="col" { (head) } }
                    @if reader.may(Right::Prepare) { th scope="col" data-fixed="" { span.unseen { (reader.say("page-compare-take")) } } }
                } }
                tbody { @for (at, own) in all.iter().enumerate() { (row(reader, job, at, own, &heads)) } }
            }
        }
        h2 { (texts.get("page-charts")) }
        (comparison_charts(&all.iter().map(|own| charted(own)).collect::<Vec<_>>(), texts))
        (failures(reader, &all))
    }
}

fn row(reader: &Reader<'_>, job: &Job, at: usize, own: &ScenarioResult, heads: &[String; 12]) -> Markup {
    html! {
        tr {
            th scope="row" { (at) ". " (own.name) @if !own.title.is_empty() { br; span.note { (own.title) } } }
            @match &own.figures {
                Some(figures) => {
                    @for (cell, head) in cells(figures, own.difference.as_ref(), reader.texts).iter().zip(heads) { td data-head=(head) { (cell) } }
                }
                None => { td data-head=(heads[0]) { (reader.texts.get("compare-none")) } td colspan="11" {} }
            }
            @if reader.may(Right::Prepare) {
                td { @if own.figures.is_some() {
                    form method="post" action=(format!("/compare/{}/take", job.id)) {
                        (reader.token())
                        button.small name="scenario" value=(at) aria-label=(format!("{}: {}", reader.say("page-compare-take"), own.name)) { (reader.say("page-compare-take")) }
                    }
                } }
            }
        }
    }
}

fn cells(figures: &Figures, less: Option<&Difference>, texts: Texts) -> [String; 12] {
    let tally = figures.meetings;
    let load = |load: Option<Ratio<i64>>, more: Option<Ratio<i64>>| {
        load.map_or_else(|| "–".to_owned(), |own| texts.amount(own, true) + &ratio(more, texts))
    };
    let ratio_of = |own: &Option<crate::format::instance::Fraction>| own.as_ref().map(|own| own.0);
    let with = |value: i64, more: Option<i64>| format!("{value}{}", bracket(more));
    [
        texts.get(if figures.status == Status::Optimal { "compare-proved" } else { "compare-unproved" }),
        format!("{}/{}{}", tally.covered, tally.meetings, bracket(less.map(|own| own.covered))),
        with(tally.seats - tally.taken, less.map(|own| own.open_seats)),
        with(figures.sessions.head, less.map(|own| own.head)),
        with(figures.sessions.delegate, less.map(|own| own.delegate)),
        with(figures.sessions.not_held, less.map(|own| own.not_held)),
        load(ratio_of(&figures.highest), less.and_then(|own| ratio_of(&own.highest))),
        load(ratio_of(&figures.lowest), less.and_then(|own| ratio_of(&own.lowest))),
        less.map_or_else(|| "–".to_owned(), |own| texts.get(leximax(own))),
        with(figures.substitutions, less.map(|own| own.substitutions)),
        texts.amount(figures.cells_per_member.mean.0, false)
            + &ratio(less.map(|own| own.cells_per_member.0), texts),
        hours(figures.travel_minutes, less.map(|own| own.travel_minutes), texts),
    ]
}

fn leximax(less: &Difference) -> &'static str {
    match less.leximax {
        Some(Leximax::Fairer) => "compare-fairer",
        Some(Leximax::Same) => "compare-same",
        Some(Leximax::LessFair) => "compare-less-fair",
        None => "compare-not-comparable",
    }
}

fn hours(minutes: i64, more: Option<i64>, texts: Texts) -> String {
    let more = more.filter(|own| *own != 0).map(|own| format!(" ({}{})", sign(own), texts.hours(own.abs())));
    texts.hours(minutes) + &more.unwrap_or_default()
}

fn sign(amount: i64) -> char {
    if amount < 0 { '−' } else { '+' }
}

fn bracket(more: Option<i64>) -> String {
    more.filter(|own| *own != 0).map(|own| format!(" ({}{})", sign(own), own.abs())).unwrap_or_default()
}

fn ratio(more: Option<Ratio<i64>>, texts: Texts) -> String {
    // Less than is written is not told.
    let more = more.filter(|own| (*own * 10).round() != Ratio::from_integer(0));
    more.map(|own| format!(" ({})", texts.amount(own, true))).unwrap_or_default()
}

fn failures(reader: &Reader<'_>, all: &[&ScenarioResult]) -> Markup {
    html! {
        @for own in all.iter().filter(|own| !own.errors.is_empty()) {
            div.told.bad {
                p { strong { (reader.texts.with("compare-failed", &[("name", own.name.as_str().into())])) } }
                @for error in &own.errors { (mistake(error)) }
            }
        }
    }
}
