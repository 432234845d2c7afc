//! One seat: who could have it, what each would break and cost; and its lock.

use maud::{Markup, html};

use super::board::Board;
use super::draft::named;
use super::said::{breach, cost_line};
use super::trial::Tried;
use crate::service::page::frame::Reader;
use crate::texts::Labels;

/// The card of the seat that is looked at; a hint where none is.
pub(super) fn choice(board: &Board, reader: &Reader<'_>, labels: &Labels<'_>) -> Markup {
    let Some((duty, seat)) = &board.draft.seat else {
        return html! { p.quiet { (reader.say("page-change-how")) } };
    };
    let sits = board.sits(duty, seat);
    let (could, cannot): (Vec<&Tried>, Vec<&Tried>) =
        board.tried.iter().partition(|own| own.breaks.is_empty());
    html! {
        section.card id="choice" aria-labelledby="seat" {
            h2 id="seat" { (labels.duty(duty)) " · " (labels.seat(seat)) }
            p {
                (reader.say("page-change-sits")) " "
                strong { @match sits { Some(row) => (labels.person(&row.person)), None => (reader.texts.get("change-nobody")) } }
                @if sits.is_some_and(|row| row.locked) { " " span.badge { (reader.say("page-change-locked")) } }
            }
            form method="post" action=(board.to("try")) data-into="board" {
                (board.fields(reader))
                input type="hidden" name="seat" value=(named(duty, seat));
                @if sits.is_some_and(|row| row.cell.is_some()) {
                    label.choice { input type="checkbox" name="whole" value="yes"; (reader.say("page-change-whole")) }
                }
                h3 { (reader.texts.with("page-change-could", &[("n", could.len().into())])) }
                (people(&could, reader, labels))
                details {
                    summary { (reader.texts.with("page-change-cannot", &[("n", cannot.len().into())])) }
                    (people(&cannot, reader, labels))
                }
                @if sits.is_some() { p { button name="person" value="" { (reader.say("page-change-leave-open")) } } }
            }
            @if sits.is_some() {
                details { summary { (reader.say("page-change-lock-seat")) } (super::lock::form(board, reader)) }
            }
        }
    }
}

fn people(all: &[&Tried], reader: &Reader<'_>, labels: &Labels<'_>) -> Markup {
    if all.is_empty() {
        return html! { p.quiet { (reader.say("page-change-nobody-could")) } };
    }
    html! {
        div.wide {
            table.stack data-sort="" {
                thead { tr {
                    th scope="col" { (reader.say("page-change-person")) }
                    th scope="col" { (reader.say("page-change-costs-short")) }
                    th scope="col" data-fixed="" { span.unseen { (reader.say("page-change-give")) } }
                } }
                tbody {
                    @for own in all {
                        tr {
                            th scope="row" { (labels.person(&own.person)) }
                            td {
                                @for one in &own.breaks { div { (breach(one, labels, reader.texts)) } }
                                (cost_line(&own.costs, reader.texts))
                            }
                            td { button.small name="person" value=(own.person) aria-label=(format!("{}: {}", reader.say("page-change-give"), labels.person(&own.person))) { (reader.say("page-change-give")) } }
                        }
                    }
                }
            }
        }
    }
}
