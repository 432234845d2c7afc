//! Who attends which cell how often: members down, cells across, by commune.

use std::collections::{BTreeMap, BTreeSet};

use maud::{Markup, html};

use super::scope::{CELLS, Scope};
use crate::domain::{Person, PersonId};

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

/// Who attends what how often.
struct Matrix<'a> {
    groups: Vec<Group>,
    people: Vec<&'a Person>,
    /// Visits by person and column.
    counts: BTreeMap<(String, String), i64>,
}

/// The table, or that it would be too large.
pub(super) fn matrix(scope: &Scope<'_>) -> Markup {
    let (texts, matrix) = (scope.texts, Matrix::of(scope));
    if matrix.people.len() * matrix.columns().count() > CELLS {
        return html! { p.note { (texts.get("overview-too-large")) } };
    }
    html! {
        div.wide tabindex="0" role="region" aria-label=(texts.get("overview-matrix")) {
            table.heat {
                caption { (texts.get("overview-matrix-told")) }
                (matrix.head(&texts.get("total")))
                (matrix.body())
                (matrix.foot(&texts.get("total")))
            }
        }
    }
}

impl<'a> Matrix<'a> {
    fn of(scope: &Scope<'a>) -> Self {
        let counts = counts(scope);
        let there: BTreeSet<&str> = counts.keys().map(|(person, _)| person.as_str()).collect();
        let shown = |(at, person): &(usize, &Person)| {
            scope.instance.is_compared(PersonId(*at)) || there.contains(person.id.as_str())
        };
        let people =
            scope.instance.people.iter().enumerate().filter(shown).map(|(_, person)| person).collect();
        Self { groups: groups(scope), people, counts }
    }

    fn columns(&self) -> impl Iterator<Item = &Column> {
        self.groups.iter().flat_map(|group| &group.columns)
    }

    fn count(&self, person: &Person, column: &Column) -> i64 {
        self.counts.get(&(person.id.clone(), column.id.clone())).copied().unwrap_or(0)
    }

    fn head(&self, total: &str) -> Markup {
        html! {
            thead {
                tr {
                    td rowspan="2" {}
                    @for group in &self.groups { th scope="colgroup" colspan=(group.columns.len()) { (group.name) } }
                    th rowspan="2" scope="col" { (total) }
                }
                tr { @for column in self.columns() { th.turned scope="col" { span { (column.name) } } } }
            }
        }
    }

    fn body(&self) -> Markup {
        html! {
            tbody {
                @for person in &self.people {
                    tr {
                        th scope="row" { (person.name) }
                        @for column in self.columns() { (cell(self.count(person, column))) }
                        td { (self.columns().map(|column| self.count(person, column)).sum::<i64>()) }
                    }
                }
            }
        }
    }

    fn foot(&self, total: &str) -> Markup {
        let sums: Vec<i64> = self
            .columns()
            .map(|column| self.people.iter().map(|person| self.count(person, column)).sum())
            .collect();
        html! {
            tfoot {
                tr {
                    th scope="row" { (total) }
                    @for sum in &sums { td { (sum) } }
                    td { (sums.iter().sum::<i64>()) }
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
