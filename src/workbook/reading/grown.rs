//! Places and communes that are only named: where their sheet is left blank, the names that are used are taken.

use serde_json::{Value, json};

use super::document::extend;
use super::layout::Layout;
use super::read::Read;
use crate::workbook::catalogue::{Kind, Shape, Target};
use crate::workbook::fold::same;
use crate::workbook::grid::Datum;

/// Takes the names of lists that have no rows of their own.
pub(super) fn names(layouts: &[Layout<'_>], read: &mut Read) {
    for target in Target::ALL.into_iter().filter(|target| target.grows()) {
        if !read.names.is_blank(target) {
            continue;
        }
        for layout in layouts.iter().filter(|layout| layout.sheet.shape != Shape::Form) {
            for (at, column) in &layout.columns {
                if matches!(column.kind, Kind::Ref(own) if own == target) {
                    column_names(layout, *at, target, read);
                }
            }
        }
    }
}

fn column_names(layout: &Layout<'_>, at: u32, target: Target, read: &mut Read) {
    for row in &layout.rows {
        let Some(name) = layout.grid.at(*row, at).map(Datum::shown) else { continue };
        let known = |own: &(String, String)| same(&own.1) == same(&name);
        if read.names.rows(target).any(known) {
            continue;
        }
        let id = read.names.new_id(target, &name);
        read.names.add(target, &id, &name);
        let what = if target == Target::Places { "place" } else { "commune" };
        let place = layout.grid.place(*row, at);
        read.assume(what, place.clone(), &name, &id);
        let path = format!("{}[{}]", target.list(), read.names.rows(target).count() - 1);
        read.places.note(path, place);
    }
}

/// Puts the rows of such lists into the document.
pub(super) fn rows(read: &mut Read) {
    for target in Target::ALL.into_iter().filter(|target| target.grows()) {
        let missing = read.document.get(target.list()).is_none();
        let rows: Vec<Value> =
            read.names.rows(target).map(|(id, name)| json!({ "id": id, "name": name })).collect();
        if missing && !rows.is_empty() {
            extend(&mut read.document, target.list(), rows);
        }
    }
}
