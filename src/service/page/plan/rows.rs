//! Tables that sort, filter, print, and stand one below the other on a telephone.

use maud::{Markup, html};

/// A table.
pub(super) struct Table {
    /// Id in the page.
    pub(super) id: &'static str,
    /// Its heading.
    pub(super) title: String,
    /// The words beside the field that filters.
    pub(super) find: String,
    /// Heads of the columns.
    pub(super) heads: Vec<String>,
    /// The rows; the first field of each is its head.
    pub(super) rows: Vec<Vec<Field>>,
}

/// What stands in a field.
pub(super) struct Field {
    shown: Markup,
    /// By what it is sorted, where that is not what is shown.
    key: Option<String>,
}

impl From<String> for Field {
    fn from(text: String) -> Self {
        Self { shown: html! { (text) }, key: None }
    }
}

impl From<Markup> for Field {
    fn from(shown: Markup) -> Self {
        Self { shown, key: None }
    }
}

/// What is shown, and by what it is sorted.
impl From<(String, String)> for Field {
    fn from((text, key): (String, String)) -> Self {
        Self { shown: html! { (text) }, key: Some(key) }
    }
}

impl Field {
    /// What is shown, and by what it is sorted.
    pub(super) fn sorted(shown: Markup, key: String) -> Self {
        Self { shown, key: Some(key) }
    }
}

/// Rows from which a field to filter is worth its place.
const MANY: usize = 8;

/// The table under its heading; nothing where it has no row.
pub(super) fn table(table: &Table) -> Markup {
    let find = format!("find-{}", table.id);
    html! {
        @if !table.rows.is_empty() {
            h2 { (table.title) }
            @if table.rows.len() > MANY {
                p.filter { label for=(find) { (table.find) } input id=(find) type="search" data-filter=(table.id); }
            }
            div.wide.tall tabindex="0" role="region" aria-label=(table.title) {
                table.stack id=(table.id) data-sort {
                    caption.unseen { (table.title) }
                    thead { tr { @for head in &table.heads { th scope="col" { (head) } } } }
                    tbody { @for row in &table.rows { (line(row, &table.heads)) } }
                }
            }
        }
    }
}

fn line(row: &[Field], heads: &[String]) -> Markup {
    html! {
        tr {
            @for (at, field) in row.iter().enumerate() {
                @if at == 0 {
                    th scope="row" data-key=[field.key.as_deref()] { (field.shown) }
                } @else {
                    td data-head=[heads.get(at)] data-key=[field.key.as_deref()] { (field.shown) }
                }
            }
        }
    }
}
