//! How a reception was held, and who came with what.

use maud::{Markup, html};

use super::card::{Board, about};
use crate::format::Word as _;
use crate::register::records::{CaseKind, Quality};
use crate::service::work::Told;

/// Held by the head or a delegate, moved, not held.
pub(super) fn held(board: &Board<'_>, told: &Told, has_come: bool) -> Markup {
    let reader = board.reader;
    let id = &told.duty.id;
    let delegate = told.host().filter(|own| own.quality == Quality::Delegate).map(|own| own.person.as_str());
    html! { details open[told.session.is_none() && has_come && delegate.is_some()] { summary { (reader.say("page-follow-session")) }
        @if has_come {
            form method="post" action="/follow-up/record" data-into={ "duty-" (id) } {
                (about(board, told, "session"))
                div.actions { button name="held" value="head" { (reader.say("page-follow-head")) } }
            }
            form method="post" action="/follow-up/record" data-into={ "duty-" (id) } {
                (about(board, told, "session"))
                label for={ "delegate-" (id) } { (reader.say("page-follow-delegate")) }
                select id={ "delegate-" (id) } name="delegate" required {
                    option value="" { (reader.say("page-follow-choose")) }
                    @for (person, name) in board.names.people() { option value=(person) selected[delegate == Some(person)] { (name) } }
                }
                label for={ "why-" (id) } { (reader.say("page-follow-reason")) }
                input id={ "why-" (id) } name="reason" required maxlength="300";
                div.actions { button name="held" value="delegate" { (reader.say("page-follow-by-delegate")) } }
            }
        }
        form method="post" action="/follow-up/record" data-into={ "duty-" (id) } {
            (about(board, told, "session"))
            label for={ "not-" (id) } { (reader.say("page-follow-reason")) }
            input id={ "not-" (id) } name="reason" required maxlength="300";
            label for={ "moved-" (id) } { (reader.say("page-follow-moved-to")) " " span.hint { (reader.say("page-follow-moved-hint")) } }
            input id={ "moved-" (id) } name="moved_to" type="date";
            div.actions {
                button name="held" value="moved" { (reader.say("page-follow-moved")) }
                button name="held" value="not_held" { (reader.say("page-follow-not-held")) }
            }
        }
    } }
}

/// Who came, and a form for more; the same kind and topic once more is corrected.
pub(super) fn visits(board: &Board<'_>, told: &Told, may: bool) -> Markup {
    let reader = board.reader;
    let numbers = ["visits", "settled", "forwarded", "pending"];
    let heads = numbers.map(|name| reader.say(&format!("periodic-{name}")));
    html! {
        @if !told.visits.is_empty() { div.wide { table.stack {
            caption { (reader.say("page-follow-visits")) }
            thead { tr { th scope="col" { (reader.say("page-follow-case")) } @for head in &heads { th.number scope="col" { (head) } } } }
            tbody { @for own in &told.visits { tr {
                th scope="row" { (reader.say(&format!("case-{}", own.kind.word()))) ", " (topic(board, &own.topic)) }
                @for (head, number) in heads.iter().zip([own.visits, own.settled, own.forwarded, own.pending]) { td.number data-head=(head) { (number) } }
            } } }
        } } }
        @if may { details { summary { (reader.say("page-follow-add-visits")) } (entry(board, told, &numbers, &heads)) } }
    }
}

fn entry(board: &Board<'_>, told: &Told, numbers: &[&str; 4], heads: &[String; 4]) -> Markup {
    let reader = board.reader;
    let id = &told.duty.id;
    html! { form method="post" action="/follow-up/record" data-into={ "duty-" (id) } {
        (about(board, told, "visits"))
        div.row {
            div { label for={ "kind-" (id) } { (reader.say("page-follow-case")) } select id={ "kind-" (id) } name="kind" {
                @for kind in CaseKind::ALL { option value=(kind.word()) { (reader.say(&format!("case-{}", kind.word()))) } }
            } }
            div { label for={ "topic-" (id) } { (reader.say("page-follow-topic")) } select id={ "topic-" (id) } name="topic" {
                @for own in &board.topics { option value=(own) { (topic(board, own)) } }
            } }
            @for (name, head) in numbers.iter().zip(heads) {
                div { label for={ (name) "-" (id) } { (head) } input id={ (name) "-" (id) } name=(name) type="number" min="0" max="100000" inputmode="numeric" required[*name == "visits"]; }
            }
        }
        div.actions { button { (reader.say("page-follow-note")) } }
    } }
}

/// A topic in words, where it is one of the usual ones.
fn topic(board: &Board<'_>, topic: &str) -> String {
    board.reader.texts.find(&format!("topic-{topic}")).unwrap_or_else(|| topic.to_owned())
}
