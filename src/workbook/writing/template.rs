//! The workbook to fill in, and the workbook of an instance.

use chrono::NaiveDate;

use super::book;
use super::check::{WriteError, sheets};
use super::tables::{Table, headed};
use crate::format::InstanceDto;
use crate::workbook::catalogue::SHEETS;

/// The workbook to fill in, with example rows.
///
/// # Errors
/// The library that writes workbooks refused: the program is wrong.
pub fn template() -> Result<Vec<u8>, WriteError> {
    let tables: Vec<Table> = SHEETS.iter().map(|sheet| Table { sheet, grid: headed(sheet) }).collect();
    let made = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap_or_default();
    book::bytes(&tables, true, made).map_err(|error| WriteError::Book(error.to_string()))
}

/// The workbook of an instance: read again, it gives the same instance.
///
/// # Errors
/// It would not, or the library that writes workbooks refused: the program is wrong.
pub fn filled(instance: &InstanceDto) -> Result<Vec<u8>, WriteError> {
    let tables = sheets(instance)?;
    book::bytes(&tables, false, instance.horizon.from.0).map_err(|error| WriteError::Book(error.to_string()))
}
