//! Sheets of names and values, and what is taken where they say nothing.

use serde_json::{Value, json};

use super::assumed::Assumed;
use super::blank::blank;
use super::document::{get, set};
use super::layout::Layout;
use super::read::Read;
use super::rows::told;
use crate::workbook::catalogue::{Kind, SHEETS, Target};
use crate::workbook::kinds;

/// The values of a form.
pub(super) fn entries(layout: &Layout<'_>, read: &mut Read) {
    let value = layout.rows.first().copied().unwrap_or(1);
    for (row, column) in &layout.columns {
        let place = layout.grid.place(*row, value);
        read.places.note(column.path.to_owned(), place.clone());
        match layout.grid.at(*row, value) {
            Some(datum) => {
                if let Some(value) = told(column, datum, &place, read) {
                    set(&mut read.document, column.path, value);
                }
            }
            None => blank(column, column.path.to_owned(), place, read),
        }
    }
}

/// What is taken where no row of a form says anything: the title, the level, and the ways where none is known.
pub(super) fn defaults(read: &mut Read) {
    let has = |path: &str| get(&read.document, path).is_some();
    let (titled, levelled) = (has("title"), has("organization.level"));
    let ways = has("travel") || has("travel.roads");
    match title(&read.document, read).filter(|_| !titled) {
        Some(title) => take(read, "title", "title", &title, json!(title)),
        // Without committee or period, which is told, there is no title to complain of.
        None if !titled => set(&mut read.document, "title", json!("?")),
        None => {}
    }
    if !levelled && get(&read.document, "organization").is_some() {
        take(read, "default", "organization.level", "xã", json!("commune"));
    }
    let located = read
        .document
        .get("places")
        .and_then(Value::as_array)
        .is_some_and(|own| own.iter().any(|place| place.get("lat").is_some()));
    if !ways && !located && !read.names.is_blank(Target::Places) {
        take(read, "no-ways", "travel.missing", "0", json!("zero"));
    }
}

fn title(document: &Value, read: &Read) -> Option<String> {
    let name = get(document, "organization.name")?.as_str()?;
    let period = kinds::write(Kind::Period, document.get("horizon")?, &read.names)?;
    Some(format!("{name}, {}", period.shown()))
}

fn take(read: &mut Read, what: &'static str, path: &str, taken: &str, value: Value) {
    let place = read.places.exact(path).cloned();
    let column = SHEETS.iter().flat_map(|sheet| sheet.columns).find(|column| column.path == path);
    let typed = column.map_or_else(String::new, |column| column.header.to_owned());
    read.assumed.push(Assumed { what, place, cells: 1, typed, taken: taken.to_owned() });
    set(&mut read.document, path, value);
}
