//! The rows of every sheet for an instance.

use serde_json::Value;

use crate::workbook::catalogue::{Column, Kind, SHEETS, Shape, Sheet, Target};
use crate::workbook::grid::{Datum, Grid};
use crate::workbook::kinds;
use crate::workbook::names::Names;
use crate::workbook::reading::{get, set};

/// Header of the values of a form.
pub(super) const VALUE: &str = "Giá trị";
/// Header of the names of a form.
pub(super) const ENTRY: &str = "Mục";

/// A sheet with its cells as they are read again.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) sheet: &'static Sheet,
    pub(super) grid: Grid,
}

/// The document with what the format takes for absent fields, where their object is there: so that a cell can show it.
pub(super) fn spread(document: &mut Value) {
    if document.get("travel").is_none() {
        set(document, "travel", serde_json::json!({}));
    }
    for column in forms() {
        let Some(default) = column.default.and_then(|text| serde_json::from_str(text).ok()) else { continue };
        let parent =
            column.path.rsplit_once('.').map_or(Some(&*document), |(parent, _)| get(document, parent));
        let missing = parent.is_some_and(Value::is_object) && get(document, column.path).is_none();
        if missing {
            set(document, column.path, default);
        }
    }
}

fn forms() -> impl Iterator<Item = &'static Column> {
    SHEETS.iter().filter(|sheet| sheet.shape == Shape::Form).flat_map(|sheet| sheet.columns)
}

/// The names of everything that is referred to.
pub(super) fn names(document: &Value) -> Names {
    let mut names = Names::default();
    let text =
        |item: &Value, field: &str| item.get(field).and_then(Value::as_str).unwrap_or_default().to_owned();
    for target in Target::ALL {
        for item in document.get(target.list()).and_then(Value::as_array).into_iter().flatten() {
            // A name that no cell can say is no name to refer by.
            let name = Value::from(text(item, "name"));
            let sayable = kinds::write(Kind::Text, &name, &Names::default()).is_some();
            names.add(
                target,
                &text(item, "id"),
                if sayable { name.as_str().unwrap_or_default() } else { "" },
            );
        }
    }
    names
}

/// All sheets but the rest, headers included.
pub(super) fn tables(document: &Value, names: &Names) -> Vec<Table> {
    SHEETS.iter().map(|sheet| Table { sheet, grid: grid(sheet, document, names) }).collect()
}

fn grid(sheet: &'static Sheet, document: &Value, names: &Names) -> Grid {
    let mut grid = headed(sheet);
    match sheet.shape {
        Shape::Form => {
            for (row, column) in (1..).zip(sheet.columns) {
                grid.put(row, 1, shown(column, document, names));
            }
        }
        Shape::List(path) => {
            for (row, item) in (1..).zip(get(document, path).and_then(Value::as_array).into_iter().flatten())
            {
                write_row(sheet, &mut grid, row, item, names);
            }
        }
        Shape::Inside(target, field) => inside(sheet, &mut grid, (target, field), document, names),
        Shape::Rest => {}
    }
    grid
}

fn inside(
    sheet: &'static Sheet,
    grid: &mut Grid,
    (target, field): (Target, &str),
    document: &Value,
    names: &Names,
) {
    let mut row = 1;
    for owner in document.get(target.list()).and_then(Value::as_array).into_iter().flatten() {
        let id = owner.get("id").and_then(Value::as_str).unwrap_or_default();
        for item in owner.get(field).and_then(Value::as_array).into_iter().flatten() {
            grid.put(row, 0, names.shown(target, id).map(Datum::Text));
            write_row(sheet, grid, row, item, names);
            row += 1;
        }
    }
}

/// A sheet with nothing but its headers; a form with its names, what is usual, and how each is written.
pub(super) fn headed(sheet: &'static Sheet) -> Grid {
    let mut grid = Grid::new(sheet.name);
    let text = |text: &str| Datum::text(text);
    if sheet.shape == Shape::Form {
        for (column, header) in (0..).zip([ENTRY, VALUE]) {
            grid.put(0, column, text(header));
        }
        for (row, column) in (1..).zip(sheet.columns) {
            grid.put(row, 0, text(column.header));
        }
    } else {
        for (at, column) in (0..).zip(sheet.columns) {
            grid.put(0, at, text(column.header));
        }
    }
    grid
}

fn write_row(sheet: &'static Sheet, grid: &mut Grid, row: u32, item: &Value, names: &Names) {
    for (at, column) in (0..).zip(sheet.columns).filter(|(_, column)| !column.path.is_empty()) {
        grid.put(row, at, shown(column, item, names));
    }
}

fn shown(column: &Column, item: &Value, names: &Names) -> Option<Datum> {
    kinds::write(column.kind, get(item, column.path)?, names)
}

/// What a column shows for the default of the format, for people.
pub(super) fn default_text(column: &Column) -> Option<String> {
    let value: Value = serde_json::from_str(column.default?).ok()?;
    kinds::write(column.kind, &value, &Names::default()).map(|datum| datum.shown())
}
