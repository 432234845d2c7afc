//! Workbooks read back, as texts that can be compared: days as 15/01/2027, times as 19:00, numbers with two places at most.

use std::io::Cursor;
use std::path::Path;

use calamine::{Data, Ods, Range, Reader, Xlsx, open_workbook_from_rs};
use chrono::{NaiveDate, NaiveDateTime};

/// The lines of a sheet, without empty fields at the end.
pub type Lines = Vec<Vec<String>>;

/// The sheets of a workbook by name, in their order.
pub fn sheets(bytes: &[u8]) -> Vec<(String, Lines)> {
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    book.worksheets().into_iter().map(|(name, range)| (name, lines(&range))).collect()
}

/// The same of an OpenDocument file.
pub fn ods(path: &Path) -> Vec<(String, Lines)> {
    let mut book: Ods<_> = open_workbook_from_rs(Cursor::new(std::fs::read(path).unwrap())).unwrap();
    // The reader lists them by name.
    let names = book.sheet_names();
    names.into_iter().map(|name| (name.clone(), lines(&book.worksheet_range(&name).unwrap()))).collect()
}

/// The formulas of a sheet, by line and column from 0.
pub fn formulas(bytes: &[u8], sheet: &str) -> Vec<((u32, u32), String)> {
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let range = book.worksheet_formula(sheet).unwrap();
    let (top, left) = range.start().unwrap_or_default();
    let found = range.used_cells().filter(|(_, _, text)| !text.is_empty());
    found.map(|(row, column, text)| ((row as u32 + top, column as u32 + left), text.clone())).collect()
}

fn lines(range: &Range<Data>) -> Lines {
    // A range begins at its first field; every sheet of ours has one in A1.
    assert!(range.start().is_none_or(|start| start == (0, 0)));
    let line = |row: &[Data]| {
        let mut texts: Vec<String> = row.iter().map(text).collect();
        while texts.last().is_some_and(String::is_empty) {
            texts.pop();
        }
        texts
    };
    let mut lines: Lines = range.rows().map(line).collect();
    while lines.last().is_some_and(Vec::is_empty) {
        lines.pop();
    }
    lines
}

fn text(field: &Data) -> String {
    match field {
        Data::Empty => String::new(),
        Data::String(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => rounded(*number),
        Data::Bool(yes) => yes.to_string(),
        Data::DateTime(own) if own.as_f64() < 1.0 => time(own.as_datetime().unwrap()),
        Data::DateTime(own) => own.as_datetime().unwrap().format("%d/%m/%Y").to_string(),
        Data::DateTimeIso(text) => {
            let day: NaiveDate = text.get(..10).unwrap().parse().unwrap();
            day.format("%d/%m/%Y").to_string()
        }
        Data::DurationIso(text) => format!("{}:{}", text.get(2..4).unwrap(), text.get(5..7).unwrap()),
        Data::Error(error) => format!("{error:?}"),
    }
}

/// A fraction of a day is not exact: rounded to the minute.
fn time(moment: NaiveDateTime) -> String {
    (moment + chrono::TimeDelta::seconds(1)).format("%H:%M").to_string()
}

fn rounded(number: f64) -> String {
    let text = format!("{number:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}
