//! Who attends which cell how often: members down, cells across, by commune; each name leads to what somebody carries, each count to why.

use std::collections::{BTreeMap, BTreeSet};

use maud::{Markup, html};

use super::shown::Shown;
use crate::domain::{Cell, Instance, Person, PersonId};
use crate::service::page::frame::Reader;
use crate::service::page::refused::escaped;

/// Fields that one page can show.
const FIELDS: usize = 40_000;

/// Who attends what how often.
struct Counts<'a> {
    /// Communes with their cells.
    groups: Vec<(&'a str, Vec<&'a Cell>)>,
    /// The members whose loads are compared, and whoever else comes to a meeting.
    people: Vec<&'a Person>,
    counts: BTreeMap<(&'a str, &'a str), i64>,
}

impl<'a> Counts<'a> {
    fn new(shown: &Shown<'a>) -> Self {
        let mut counts = BTreeMap::new();
        for row in shown.visits() {
            *counts.entry((row.person.as_str(), row.cell.as_deref().unwrap_or_default())).or_insert(0) += 1;
        }
        let there: BTreeSet<&str> = counts.keys().map(|(person, _)| *person).collect();
        let people = shown.people().into_iter().filter(|(at, person)| {
            shown.instance.is_compared(PersonId(*at)) || there.contains(person.id.as_str())
        });
        Self { groups: groups(shown.instance), people: people.map(|(_, person)| person).collect(), counts }
    }

    fn cells(&self) -> impl Iterator<Item = &'a Cell> + '_ {
        self.groups.iter().flat_map(|(_, cells)| cells.iter().copied())
    }

    fn count(&self, person: &Person, cell: &Cell) -> i64 {
        self.counts.get(&(person.id.as_str(), cell.id.as_str())).copied().unwrap_or(0)
    }
}

fn groups(instance: &Instance) -> Vec<(&str, Vec<&Cell>)> {
    let communes = instance.communes.iter().enumerate().map(|(at, commune)| {
        let own = instance.cells.iter().filter(move |cell| cell.commune.0 == at);
        (commune.name.as_str(), own.collect::<Vec<_>>())
    });
    communes.filter(|(_, cells)| !cells.is_empty()).collect()
}

/// The table, or that it would be too large.
pub(super) fn matrix(reader: &Reader<'_>, shown: &Shown<'_>) -> Markup {
    let counts = Counts::new(shown);
    if counts.people.len() * counts.cells().count() > FIELDS {
        return html! { p.note { (reader.say("overview-too-large")) } };
    }
    let title = reader.say("overview-matrix");
    html! {
        h2 { (title) }
        p.note { (reader.say("page-plan-matrix-told")) }
        p.filter { label for="find-matrix" { (reader.say("page-plan-find")) } input id="find-matrix" type="search" data-filter="matrix"; }
        div.wide.tall tabindex="0" role="region" aria-label=(title) {
            table.heat id="matrix" {
                caption.unseen { (reader.say("overview-matrix-told")) }
                (head(reader, &counts))
                tbody { @for person in &counts.people { (line(shown, &counts, person)) } }
                (foot(reader, &counts))
            }
        }
    }
}

fn head(reader: &Reader<'_>, counts: &Counts<'_>) -> Markup {
    html! {
        thead {
            tr {
                th rowspan="2" scope="col" { (reader.say("load-person")) }
                @for (name, cells) in &counts.groups { th scope="colgroup" colspan=(cells.len()) { (name) } }
                th rowspan="2" scope="col" { (reader.say("total")) }
            }
            tr { @for cell in counts.cells() { th.turned scope="col" { span title=(cell.name) { (cell.name) } } } }
        }
    }
}

fn line(shown: &Shown<'_>, counts: &Counts<'_>, person: &Person) -> Markup {
    let total: i64 = counts.cells().map(|cell| counts.count(person, cell)).sum();
    html! {
        tr {
            th scope="row" { a href=(shown.carries(&person.id)) { (person.name) } }
            @for cell in counts.cells() {
                @match counts.count(person, cell) {
                    0 => { td {} }
                    count => {
                        td class=(format!("h{}", count.min(4))) {
                            a href=(why(shown.id, person, cell)) title=(format!("{} – {}", person.name, cell.name)) { (count) }
                        }
                    }
                }
            }
            td { (total) }
        }
    }
}

fn why(plan: &str, person: &Person, cell: &Cell) -> String {
    format!("/plan/{plan}/why?person={}&cell={}", escaped(&person.id), escaped(&cell.id))
}

fn foot(reader: &Reader<'_>, counts: &Counts<'_>) -> Markup {
    let sum = |cell: &Cell| counts.people.iter().map(|person| counts.count(person, cell)).sum::<i64>();
    let sums: Vec<i64> = counts.cells().map(sum).collect();
    html! {
        tfoot {
            tr {
                th scope="row" { (reader.say("total")) }
                @for sum in &sums { td { (sum) } }
                td { (sums.iter().sum::<i64>()) }
            }
        }
    }
}
