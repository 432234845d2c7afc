//! Who attends which cell how often: members down, cells across, by commune.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::scope::{CELLS, Scope};
use crate::domain::PersonId;

/// Most columns that are cells; beyond that they are communes.
const COLUMNS: usize = 120;

/// A group of columns under one head.
struct Group {
    name: String,
    columns: Vec<Column>,
}

struct Column {
    id: String,
    name: String,
}

/// The table, or that it would be too large.
pub(super) fn matrix(scope: &Scope<'_>) -> Markup {
    let texts = scope.texts;
    let groups = groups(scope);
    let counts = counts(scope);
    let people: Vec<_> = scope
        .instance
        .people
        .iter()
        .enumerate()
        .filter(|(at, person)| {
            scope.instance.is_compared(PersonId(*at)) || counts.keys().any(|(own, _)| *own == person.id)
        })
        .map(|(_, person)| person)
        .collect();
    let columns: Vec<&Column> = groups.iter().flat_map(|group| &group.columns).collect();
    if people.len() * columns.len() > CELLS {
        return html! { p.note { (texts.get("overview-too-large")) } };
    }
    let count = |person: &str, column: &Column| {
        counts.get(&(person.to_owned(), column.id.clone())).copied().unwrap_or(0)
    };
    let sum = |person: &str| columns.iter().map(|column| count(person, column)).sum::<i64>();
    let of_all = |column: &Column| people.iter().map(|person| count(&person.id, column)).sum::<i64>();
    html! {
        div.wide tabindex="0" role="region" aria-label=(texts.get("overview-matrix")) {
            table.heat {
                caption { (texts.get("overview-matrix-told")) }
                thead {
                    tr {
                        td rowspan="2" {}
                        @for group in &groups { th scope="colgroup" colspan=(group.columns.len()) { (group.name) } }
                        th rowspan="2" scope="col" { (texts.get("total")) }
                    }
                    tr { @for column in &columns { th.turned scope="col" { span { (column.name) } } } }
                }
                tbody {
                    @for person in &people {
                        tr {
                            th scope="row" { (person.name) }
                            @for column in &columns { (cell(count(&person.id, column))) }
                            td { (sum(&person.id)) }
                        }
                    }
                }
                tfoot {
                    tr {
                        th scope="row" { (texts.get("total")) }
                        @for column in &columns { td { (of_all(column)) } }
                        td { (people.iter().map(|person| sum(&person.id)).sum::<i64>()) }
                    }
                }
            }
        }
    }
}

/// A count with its shade; nothing stays white.
pub(super) fn cell(count: i64) -> Markup {
    match count {
        0 => html! { td {} },
        1..=3 => html! { td class=(format!("h{count}")) { (count) } },
        _ => html! { td.h4 { (count) } },
    }
}

fn groups(scope: &Scope<'_>) -> Vec<Group> {
    let instance = scope.instance;
    if instance.cells.len() > COLUMNS {
        let column =
            |commune: &crate::domain::Commune| Column { id: commune.id.clone(), name: commune.name.clone() };
        let columns = instance.communes.iter().map(column).collect();
        return vec![Group { name: instance.organization.name.clone(), columns }];
    }
    let group = |(at, commune): (usize, &crate::domain::Commune)| {
        let own = instance.cells.iter().filter(|cell| cell.commune.0 == at);
        let columns: Vec<Column> =
            own.map(|cell| Column { id: cell.id.clone(), name: cell.name.clone() }).collect();
        Group { name: commune.name.clone(), columns }
    };
    instance.communes.iter().enumerate().map(group).filter(|group| !group.columns.is_empty()).collect()
}

/// Visits by person and column.
fn counts(scope: &Scope<'_>) -> BTreeMap<(String, String), i64> {
    let by_commune = scope.instance.cells.len() > COLUMNS;
    let mut counts = BTreeMap::new();
    for row in scope.visits() {
        let commune = scope.commune(row).map(|id| scope.instance.commune(id).id.clone());
        let column = if by_commune { commune } else { row.cell.clone() };
        *counts.entry((row.person.clone(), column.unwrap_or_default())).or_insert(0) += 1;
    }
    counts
}
