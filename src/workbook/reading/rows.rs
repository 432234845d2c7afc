//! Rows of lists, and of lists inside them.

use serde_json::{Map, Value};

use super::blank::blank;
use super::document::{count, extend, set};
use super::layout::Layout;
use super::read::Read;
use crate::format::codes::E2306;
use crate::workbook::catalogue::{Column, Need, Shape, Target};
use crate::workbook::grid::{Datum, Place};
use crate::workbook::kinds;

/// The items of a list of the instance, a row each.
pub(super) fn of_list(layout: &Layout<'_>, read: &mut Read) {
    let Shape::List(path) = layout.sheet.shape else { return };
    let target = Target::ALL.into_iter().find(|target| target.list() == path);
    for row in &layout.rows {
        let at = count(&read.document, path);
        let base = format!("{path}[{at}]");
        let mut item = item(layout, *row, &base, read);
        if let Some(id) = target.and_then(|target| read.names.id(target, at)).filter(|id| !id.is_empty()) {
            set(&mut item, "id", Value::from(id));
        }
        extend(&mut read.document, path, [item]);
    }
}

/// The items of lists inside the items of another list; the column without a path names the one.
pub(super) fn inside(layout: &Layout<'_>, read: &mut Read) {
    let Shape::Inside(target, field) = layout.sheet.shape else { return };
    let mut above: Option<(usize, String)> = None;
    for row in &layout.rows {
        let parent = parent(layout, *row, target, above.as_ref(), read);
        let outer =
            parent.as_ref().map_or_else(|| "?".to_owned(), |(at, _)| format!("{}[{at}]", target.list()));
        let items = parent.as_ref().and_then(|(at, _)| read.document.get_mut(target.list())?.get_mut(at));
        let count = items.and_then(|own| own.get(field)?.as_array().map(Vec::len)).unwrap_or_default();
        let item = item(layout, *row, &format!("{outer}.{field}[{count}]"), read);
        if let Some((at, _)) = &parent
            && let Some(owner) = read.document.get_mut(target.list()).and_then(|own| own.get_mut(at))
        {
            extend(owner, field, [item]);
        }
        above = parent;
    }
}

/// Whom a row belongs to; a blank cell means the one of the row above, which is told.
fn parent(
    layout: &Layout<'_>,
    row: u32,
    target: Target,
    above: Option<&(usize, String)>,
    read: &mut Read,
) -> Option<(usize, String)> {
    let (column, own) = layout.find("")?;
    let place = layout.grid.place(row, column);
    let Some(datum) = seen(layout, row, column, read) else {
        match above {
            Some((_, name)) => read.assume("above", place, "", name),
            None => read.wrong(&E2306, place, own.header, None),
        }
        return above.cloned();
    };
    let id = told(own, &datum, &place, read)?;
    let at = read.names.row(target, id.as_str()?)?;
    Some((at, datum.shown()))
}

/// What a person sees in a cell: what is in it, or in the merged cell above.
fn seen(layout: &Layout<'_>, row: u32, column: u32, read: &mut Read) -> Option<Datum> {
    if let Some(own) = layout.grid.at(row, column) {
        return Some(own.clone());
    }
    let merged = layout.grid.above_merged(row, column)?.clone();
    read.assume("merged", layout.grid.place(row, column), "", &merged.shown());
    Some(merged)
}

/// All values of a row.
fn item(layout: &Layout<'_>, row: u32, base: &str, read: &mut Read) -> Value {
    let mut item = Value::Object(Map::new());
    let first = layout.columns.iter().map(|(at, _)| *at).min().unwrap_or_default();
    read.places.note(base.to_owned(), layout.grid.place(row, first));
    for (at, column) in &layout.columns {
        if column.path.is_empty() {
            continue;
        }
        let place = layout.grid.place(row, *at);
        read.places.note(format!("{base}.{}", column.path), place.clone());
        match seen(layout, row, *at, read) {
            Some(datum) => {
                if let Some(value) = told(column, &datum, &place, read) {
                    set(&mut item, column.path, value);
                }
            }
            None => blank(column, format!("{base}.{}", column.path), place, read),
        }
    }
    let absent = |own: &&Column| !layout.columns.iter().any(|(_, column)| column.path == own.path);
    for column in
        layout.sheet.columns.iter().filter(absent).filter(|own| matches!(own.need, Need::Assumed(_)))
    {
        blank(column, format!("{base}.{}", column.path), layout.grid.place(row, first), read);
    }
    item
}

/// The value of a cell, or the mistake in it.
pub(super) fn told(column: &Column, datum: &Datum, place: &Place, read: &mut Read) -> Option<Value> {
    match kinds::read(column.kind, datum, &read.names) {
        Ok(told) => {
            if let Some(what) = told.assumed {
                let taken = told.value.as_str().map_or_else(|| told.value.to_string(), str::to_owned);
                read.assume(what, place.clone(), &datum.shown(), &taken);
            }
            Some(told.value)
        }
        Err(wrong) => {
            let value = wrong.part.unwrap_or_else(|| datum.shown());
            read.wrong(wrong.code, place.clone(), &value, wrong.maybe);
            None
        }
    }
}
