//! Who attends which cell how often: members down, cells across, by commune.

use maud::{Markup, html};

use super::CELLS;
use crate::documents::view::{Scope, Visits, visits};

/// The table, or that it would be too large.
pub(super) fn matrix(scope: &Scope<'_>) -> Markup {
    let (texts, visits) = (scope.texts, visits(scope));
    if visits.fields() > CELLS {
        return html! { p.note { (texts.get("overview-too-large")) } };
    }
    let total = texts.get("total");
    html! {
        div.wide tabindex="0" role="region" aria-label=(texts.get("overview-matrix")) {
            table.heat {
                caption { (texts.get("overview-matrix-told")) }
                (head(&visits, &total))
                (body(&visits))
                (foot(&visits, &total))
            }
        }
    }
}

fn head(visits: &Visits<'_>, total: &str) -> Markup {
    html! {
        thead {
            tr {
                td rowspan="2" {}
                @for group in &visits.groups { th scope="colgroup" colspan=(group.columns.len()) { (group.name) } }
                th rowspan="2" scope="col" { (total) }
            }
            tr { @for column in visits.columns() { th.turned scope="col" { span { (column.name) } } } }
        }
    }
}

fn body(visits: &Visits<'_>) -> Markup {
    html! {
        tbody {
            @for person in &visits.people {
                tr {
                    th scope="row" { (person.name) }
                    @for column in visits.columns() { (cell(visits.count(person, column))) }
                    td { (visits.columns().map(|column| visits.count(person, column)).sum::<i64>()) }
                }
            }
        }
    }
}

fn foot(visits: &Visits<'_>, total: &str) -> Markup {
    let sums: Vec<i64> = visits
        .columns()
        .map(|column| visits.people.iter().map(|person| visits.count(person, column)).sum())
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

/// A count with its shade; nothing stays white.
pub(super) fn cell(count: i64) -> Markup {
    match count {
        0 => html! { td {} },
        1..=3 => html! { td class=(format!("h{count}")) { (count) } },
        _ => html! { td.h4 { (count) } },
    }
}
