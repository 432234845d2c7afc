//! From the bytes of a file to its sheets.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Data, DataRef, ExcelDateTime, Ods, Reader, SheetType, Xlsx};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::guard::{Package, look};
use super::{Datum, Grid, comma};
use crate::format::Issue;
use crate::format::codes::{E2301, E2302};

/// Largest file that is read, in bytes.
pub const MAX_BYTES: u64 = 64 << 20;
/// Most cells with something in them.
const MAX_CELLS: usize = 5_000_000;

/// The sheets of a workbook, or the one table of a .csv, which is named `name`.
///
/// # Errors
/// E2301: no workbook, or a broken one; E2302: too large.
pub fn open(name: &str, bytes: &[u8]) -> Result<Vec<Grid>, Issue> {
    if u64::try_from(bytes.len()).is_ok_and(|size| size > MAX_BYTES) {
        return Err(Issue::new(&E2302, "", bytes.len()).maybe(Some(format!("≤ {} MB", MAX_BYTES >> 20))));
    }
    if !bytes.starts_with(b"PK") {
        return comma::read(name, bytes).map(|grid| vec![grid]);
    }
    let package = look(bytes)?;
    // Readers of foreign formats have been seen to panic over broken files; that must not end the program.
    let read = catch_unwind(AssertUnwindSafe(|| match package {
        Package::Xlsx => xlsx(bytes),
        Package::Ods => ods(bytes),
    }));
    read.unwrap_or_else(|_| Err(Issue::new(&E2301, "", "")))
}

/// Whether the bytes are those of an Excel workbook.
#[must_use]
pub fn is_xlsx(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK") && matches!(look(bytes), Ok(Package::Xlsx))
}

fn broken(error: impl std::fmt::Display) -> Issue {
    Issue::new(&E2301, "", error)
}

/// Cell by cell: the used range of a sheet may span the whole sheet with two cells.
fn xlsx(bytes: &[u8]) -> Result<Vec<Grid>, Issue> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let names = book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let names: Vec<String> = names.map(|sheet| sheet.name.clone()).collect();
    let mut grids = Vec::new();
    let mut left = MAX_CELLS;
    for name in names {
        let mut grid = Grid::new(&name);
        let merged = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        grid.merged = merged.iter().map(|own| [own.start.0, own.start.1, own.end.0, own.end.1]).collect();
        let mut cells = book.worksheet_cells_reader(&name).map_err(broken)?;
        while let Some(cell) = cells.next_cell().map_err(broken)? {
            let (row, column) = cell.get_position();
            grid.put(row, column, of_xlsx(cell.get_value()));
            left = left.checked_sub(1).ok_or_else(too_many)?;
        }
        grids.push(grid);
    }
    Ok(grids)
}

fn too_many() -> Issue {
    Issue::new(&E2302, "", format!("> {MAX_CELLS}")).maybe(Some(format!("≤ {MAX_CELLS}")))
}

fn ods(bytes: &[u8]) -> Result<Vec<Grid>, Issue> {
    let mut book: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(broken)?;
    let mut grids = Vec::new();
    let mut left = MAX_CELLS;
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).map_err(broken)?;
        let (top, start) = range.start().unwrap_or_default();
        let mut grid = Grid::new(&name);
        for (row, column, value) in range.used_cells() {
            let place = (u32::try_from(row), u32::try_from(column));
            if let (Ok(row), Ok(column)) = place {
                grid.put(top + row, start + column, of_ods(value));
            }
            left = left.checked_sub(1).ok_or_else(too_many)?;
        }
        grids.push(grid);
    }
    Ok(grids)
}

fn of_xlsx(value: &DataRef<'_>) -> Option<Datum> {
    match value {
        DataRef::Int(number) => Some(number_of(*number)),
        DataRef::Float(number) => Some(Datum::Number(*number)),
        DataRef::String(text) => Datum::text(text),
        DataRef::SharedString(text) => Datum::text(text),
        DataRef::Bool(yes) => Some(Datum::Yes(*yes)),
        DataRef::DateTime(at) => Some(serial(at)),
        DataRef::DateTimeIso(text) => iso(text),
        DataRef::DurationIso(text) => duration(text),
        DataRef::Error(error) => Some(Datum::Error(error.to_string())),
        DataRef::Empty => None,
    }
}

fn of_ods(value: &Data) -> Option<Datum> {
    match value {
        Data::Int(number) => Some(number_of(*number)),
        Data::Float(number) => Some(Datum::Number(*number)),
        // LibreOffice writes the result of a failed formula as text.
        Data::String(text) if text.starts_with('#') && text.ends_with(['!', '?', 'A']) => {
            Some(Datum::Error(text.clone()))
        }
        Data::String(text) => Datum::text(text),
        Data::Bool(yes) => Some(Datum::Yes(*yes)),
        Data::DateTime(at) => Some(serial(at)),
        Data::DateTimeIso(text) => iso(text),
        Data::DurationIso(text) => duration(text),
        Data::Error(error) => Some(Datum::Error(error.to_string())),
        Data::Empty => None,
    }
}

fn number_of(number: i64) -> Datum {
    // Whole numbers of sheets are far below 2^53.
    format!("{number}").parse().map_or_else(|_| Datum::Text(number.to_string()), Datum::Number)
}

/// Days since 1900 and parts of a day; below one day it is a time.
fn serial(at: &ExcelDateTime) -> Datum {
    let number = at.as_f64();
    let Some(moment) = at.as_datetime().map(rounded) else { return Datum::Number(number) };
    if (0.0..1.0).contains(&number) { Datum::Time(moment.time()) } else { Datum::moment(moment) }
}

/// Sheets keep times as fractions of a day; half a second makes up for that.
fn rounded(at: NaiveDateTime) -> NaiveDateTime {
    let half = at.checked_add_signed(TimeDelta::milliseconds(500)).unwrap_or(at);
    half.format("%Y-%m-%dT%H:%M:%S").to_string().parse().unwrap_or(at)
}

fn iso(text: &str) -> Option<Datum> {
    let day = text.parse::<NaiveDate>().ok().map(Datum::Day);
    day.or_else(|| text.parse::<NaiveDateTime>().ok().map(|at| Datum::moment(rounded(at))))
        .or_else(|| Datum::text(text))
}

/// `PT07H30M00S`.
fn duration(text: &str) -> Option<Datum> {
    let plain: String = text.chars().filter(char::is_ascii_digit).take(6).collect();
    let time = NaiveTime::parse_from_str(&plain, "%H%M%S").ok().filter(|_| text.len() < 20);
    time.map(Datum::Time).or_else(|| Datum::text(text))
}
