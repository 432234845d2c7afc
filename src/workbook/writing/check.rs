//! Sheets for an instance, read again before they are written: nothing may be lost on the way.

use serde_json::Value;

use super::rest::{difference, rows};
use super::tables::{Table, headed, names, spread, tables};
use crate::format::{InstanceDto, read_instance_dto};
use crate::workbook::catalogue::Shape;
use crate::workbook::grid::{Datum, Grid};
use crate::workbook::reading::read;

/// Why a workbook could not be made.
#[derive(Debug)]
pub enum WriteError {
    /// What is read from it would be another instance: the program is wrong.
    Differs(String),
    /// The library that writes workbooks refused.
    Book(String),
}

impl std::fmt::Display for WriteError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            WriteError::Differs(what) | WriteError::Book(what) => f.write_str(what),
        }
    }
}

/// All sheets of an instance; the last one holds what the others have no column for.
pub(super) fn sheets(instance: &InstanceDto) -> Result<Vec<Table>, WriteError> {
    let differs = |what: String| WriteError::Differs(what);
    let mut document = serde_json::to_value(instance).map_err(|error| differs(error.to_string()))?;
    spread(&mut document);
    let mut tables = tables(&document, &names(&document));
    let again = read(&grids(&tables), None).document;
    let rest = rows(&difference(&document, &again));
    for table in tables.iter_mut().filter(|table| table.sheet.shape == Shape::Rest) {
        table.grid = headed(table.sheet);
        for (row, (path, text)) in (1..).zip(&rest) {
            table.grid.put(row, 0, path.as_deref().and_then(Datum::text));
            table.grid.put(row, 1, Some(Datum::Text(text.clone())));
        }
    }
    let read = read(&grids(&tables), None);
    if let Some((issue, _)) = read.issues.first() {
        return Err(differs(format!("{} {} {}", issue.code.id, issue.path, issue.value)));
    }
    match read_instance_dto(&read.document.to_string()) {
        Ok(own) if own == *instance => Ok(tables),
        Ok(own) => Err(differs(first_difference(instance, &own))),
        Err(issues) => Err(differs(issues.first().map_or_else(String::new, |issue| issue.path.clone()))),
    }
}

fn grids(tables: &[Table]) -> Vec<Grid> {
    tables.iter().map(|table| table.grid.clone()).collect()
}

fn first_difference(wanted: &InstanceDto, read: &InstanceDto) -> String {
    let value = |own: &InstanceDto| serde_json::to_value(own).unwrap_or(Value::Null);
    difference(&value(wanted), &value(read)).first().map_or_else(String::new, |(path, _)| path.clone())
}
