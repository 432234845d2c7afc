//! The board: everybody with their duties, which are dragged from one to another, or given on by a list.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use maud::{Markup, html};
use num_rational::Ratio;

use super::choice::choice;
use super::draft::{Draft, named};
use super::said::verdict;
use super::trial::Tried;
use crate::domain::{Assignment, Instance, Kind, Plan, Uncovered, UncoveredKind};
use crate::format::InstanceDto;
use crate::office::{Weighed, seen};
use crate::service::page::frame::Reader;
use crate::service::work::Opened;
use crate::texts::{Labels, by_given_name};

/// What stands on the board.
pub(super) struct Board {
    pub(super) plan: Opened<Plan>,
    pub(super) instance: Opened<(InstanceDto, Instance)>,
    pub(super) draft: Draft,
    pub(super) weighed: Weighed,
    /// Everybody tried in the seat that is looked at.
    pub(super) tried: Vec<Tried>,
}

impl Board {
    pub(super) fn instance(&self) -> &Instance {
        &self.instance.own.1
    }

    /// Where forms of the board are sent.
    pub(super) fn to(&self, what: &str) -> String {
        format!("/plan/{}/change/{what}", self.plan.item.id)
    }

    /// Who sits in a seat with the moves.
    pub(super) fn sits(&self, duty: &str, seat: &str) -> Option<&Assignment> {
        self.weighed.plan.assignments.iter().find(|row| row.duty == duty && row.seat == seat)
    }

    /// What every form of the board brings along.
    pub(super) fn fields(&self, reader: &Reader<'_>) -> Markup {
        html! {
            (reader.token())
            input type="hidden" name="version" value=(self.plan.item.version);
            (self.draft.fields())
        }
    }

    /// The part of the page that is sent anew with every move.
    pub(super) fn part(&self, reader: &Reader<'_>) -> Markup {
        let labels = Labels::new(self.instance(), reader.texts);
        let seen = seen(self.instance(), &self.plan.own);
        html! {
            div data-address=(self.draft.address(&self.plan.item.id)) {
                form id="move" method="post" action=(self.to("try")) data-into="board" {
                    (self.fields(reader))
                    input type="hidden" name="seat" value=""; input type="hidden" name="person" value="";
                }
                (choice(self, reader, &labels))
                p.filter {
                    label for="find" { (reader.say("page-change-find")) }
                    input id="find" type="search" data-filter="people" autocomplete="off";
                }
                ul.people id="people" { (self.open(reader, &labels)) (self.people(&labels, reader)) }
                @if !self.draft.moves.is_empty() { (self.dock(reader, &labels, &seen)) }
            }
        }
    }

    /// Seats that nobody has.
    fn open(&self, reader: &Reader<'_>, labels: &Labels<'_>) -> Markup {
        let open = self.weighed.plan.uncovered.iter().filter(|own| is_seat(own));
        html! {
            li {
                div { strong { (reader.say("page-change-open")) } }
                ul.duties data-person="" data-form="move" aria-label=(reader.say("page-change-open")) {
                    @for own in open {
                        (self.chip(&own.duty, &own.seat, &format!("{} ({})", labels.duty(&own.duty), labels.seat(&own.seat)), false))
                    }
                }
            }
        }
    }

    fn people(&self, labels: &Labels<'_>, reader: &Reader<'_>) -> Markup {
        let mut duties: BTreeMap<&str, Vec<&Assignment>> = BTreeMap::new();
        for row in &self.weighed.plan.assignments {
            duties.entry(&row.person).or_default().push(row);
        }
        let mut people: Vec<_> = self.instance().people.iter().collect();
        people.sort_by(|one, other| by_given_name(&one.name, &other.name));
        let loads: BTreeMap<&str, Ratio<i64>> =
            self.weighed.plan.people.iter().map(|own| (own.id.as_str(), own.load)).collect();
        html! {
            @for person in people {
                @let own = duties.remove(person.id.as_str()).unwrap_or_default();
                li {
                    div {
                        strong { (person.name) } br;
                        span.note {
                            (reader.texts.with("page-change-duties", &[("n", own.len().into())]))
                            @if let Some(load) = loads.get(person.id.as_str()) { " · " (reader.texts.amount(*load, true)) }
                        }
                    }
                    ul.duties data-person=(person.id) data-form="move" aria-label=(person.name) {
                        @for row in own { (self.chip(&row.duty, &row.seat, &what(row, labels, self.instance()), self.is_past(row.date))) }
                    }
                }
            }
        }
    }

    fn is_past(&self, day: NaiveDate) -> bool {
        self.plan.own.rebalance.as_ref().is_some_and(|own| day < own.as_of)
    }

    /// A duty that can be dragged; a click shows who else could have it.
    fn chip(&self, duty: &str, seat: &str, text: &str, past: bool) -> Markup {
        let looked = Draft { seat: Some((duty.to_owned(), seat.to_owned())), ..self.draft.clone() };
        let chosen = self.draft.seat == looked.seat;
        let locked = self.sits(duty, seat).is_some_and(|row| row.locked);
        html! {
            li.duty.moved[self.draft.has(duty, seat)].chosen[chosen].fixed[past] data-seat=(named(duty, seat)) {
                @if past { (text) } @else {
                    a href=(looked.address(&self.plan.item.id) + "#choice") draggable="false" aria-current=[chosen.then_some("true")] { (text) }
                }
                @if locked { " 🔒" }
            }
        }
    }

    /// What the moves come to, and what can be done with them.
    fn dock(&self, reader: &Reader<'_>, labels: &Labels<'_>, seen: &Instance) -> Markup {
        let count = self.draft.moves.len();
        html! {
            section.dock aria-labelledby="moves" {
                h2 id="moves" { (reader.texts.with("page-change-moves", &[("n", count.into())])) }
                (verdict(reader, labels, seen, &self.weighed))
                div.actions {
                    form method="post" action=(self.to("save")) { (self.fields(reader)) button.first { (reader.say("page-change-save")) } }
                    a.button href=(Draft::default().address(&self.plan.item.id)) { (reader.say("page-change-forget")) }
                }
                details {
                    summary { (reader.say("page-change-list")) }
                    form method="post" action=(self.to("drop")) data-into="board" {
                    (self.fields(reader))
                    ul { @for own in &self.draft.moves {
                        li {
                            (labels.duty(&own.duty)) ": " (labels.person(own.person.as_deref().unwrap_or("–")))
                            " " button.small name="seat" value=(named(&own.duty, &own.seat)) { (reader.say("page-change-drop")) }
                        }
                    } }
                }
                }
                details {
                    summary { (reader.say("page-change-lock-moves")) }
                    (super::lock::form(self, reader))
                }
            }
        }
    }
}

fn is_seat(own: &Uncovered) -> bool {
    matches!(own.kind, UncoveredKind::Meeting | UncoveredKind::Panel) && own.seat.contains('/')
}

/// Cell or reception, day and hour, and the quality where it is not the usual one.
fn what(row: &Assignment, labels: &Labels<'_>, instance: &Instance) -> String {
    let cell =
        row.cell.as_ref().and_then(|id| instance.cells.iter().find(|own| own.id == *id)).map(|own| &own.name);
    let series = row
        .reception
        .as_ref()
        .and_then(|id| instance.series.iter().find(|own| own.id == *id))
        .map(|own| &own.name);
    let name = cell.or(series).unwrap_or(&row.duty);
    let quality = match row.kind {
        Kind::Accompanying => String::new(),
        _ => format!(" ({})", labels.quality(row)),
    };
    format!("{name}, {}{quality}", row.start.format("%H:%M %d/%m"))
}
