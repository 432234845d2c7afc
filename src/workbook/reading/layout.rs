//! Which sheet a table is, where its headers stand, and which column is which.

use std::collections::{BTreeMap, BTreeSet};

use super::assumed::Remark;
use crate::format::codes::{E2304, E2305};
use crate::format::{Code, Issue, nearest};
use crate::workbook::catalogue::{Column, EXAMPLE, GUIDE, META, Need, SHEETS, Shape, Sheet};
use crate::workbook::fold::fold;
use crate::workbook::grid::{Datum, Grid, Place};

/// Rows in which headers are looked for.
const HEAD_ROWS: usize = 30;
/// Headers that offices write and nobody needs.
const PASSED_OVER: [&str; 5] = ["stt", "tt", "so tt", "so thu tu", "ghi chu"];

/// A table whose sheet is known.
#[derive(Debug)]
pub(super) struct Layout<'g> {
    pub(super) sheet: &'static Sheet,
    pub(super) grid: &'g Grid,
    /// The row of headers.
    pub(super) head: u32,
    /// Columns that are known, by position; of a form, rows.
    pub(super) columns: Vec<(u32, &'static Column)>,
    /// The rows that are read; of a form: its column of values.
    pub(super) rows: Vec<u32>,
}

/// What a table is.
pub(super) enum Seen<'g> {
    /// A sheet of the catalogue.
    Known(Layout<'g>),
    /// Nothing that is read, on purpose.
    Ours,
    /// Nothing that is known.
    Unknown,
}

/// Finds the sheet by its name, else by its headers.
pub(super) fn see<'g>(grid: &'g Grid, forced: Option<&'static Sheet>) -> (Seen<'g>, bool) {
    let name = fold(&grid.name);
    if forced.is_none() && [GUIDE, META, ERRORS].iter().any(|own| fold(own) == name) {
        return (Seen::Ours, false);
    }
    let named =
        forced.or_else(|| SHEETS.iter().copied().find(|sheet| names(sheet).any(|own| fold(own) == name)));
    let by_headers = || alike(grid);
    match named.or_else(by_headers) {
        Some(sheet) if sheet.shape == Shape::Form => (Seen::Known(form(sheet, grid)), named.is_none()),
        Some(sheet) => (Seen::Known(table(sheet, grid)), named.is_none()),
        None => (Seen::Unknown, false),
    }
}

/// The sheet into which `--mark` writes the errors; it is not read again.
pub(in crate::workbook) const ERRORS: &str = "Lỗi";

/// All names of a sheet.
fn names(sheet: &Sheet) -> impl Iterator<Item = &'static str> {
    [sheet.name, sheet.key].into_iter().chain(sheet.also.iter().copied())
}

/// The sheet that somebody names on the command line.
#[must_use]
pub fn sheet_named(name: &str) -> Option<&'static Sheet> {
    SHEETS.iter().copied().find(|sheet| names(sheet).any(|own| fold(own) == fold(name)))
}

/// The one sheet of which all needed headers are there, and most of them.
fn alike(grid: &Grid) -> Option<&'static Sheet> {
    let score = |sheet: &&'static Sheet| {
        let (_, found) = head(sheet, grid)?;
        let has = |column: &Column| found.iter().any(|(_, own)| own.path == column.path);
        let whole = sheet.columns.iter().filter(|column| column.need == Need::Wanted).all(has);
        (whole && found.len() >= 2).then_some(found.len())
    };
    let tables = SHEETS.iter().copied().filter(|sheet| sheet.shape != Shape::Form);
    let scored: Vec<(usize, &'static Sheet)> =
        tables.filter_map(|sheet| Some((score(&sheet)?, sheet))).collect();
    let best = scored.iter().map(|(score, _)| *score).max()?;
    let mut first = scored.into_iter().filter(|(score, _)| *score == best).map(|(_, sheet)| sheet);
    first.next().filter(|_| first.next().is_none())
}

/// The row with most known headers, and the columns; the upper one of two that are alike.
fn head(sheet: &'static Sheet, grid: &Grid) -> Option<(u32, Vec<(u32, &'static Column)>)> {
    let headers = Headers::of(sheet);
    let known = |row: u32| -> Vec<(u32, &'static Column)> {
        grid.row(row).filter_map(|(at, datum)| Some((at, headers.find(&datum.shown())?))).collect()
    };
    let rows = grid.rows().into_iter().take(HEAD_ROWS).map(|row| (row, known(row)));
    let found = rows.filter(|(_, found)| !found.is_empty());
    found.reduce(|best, own| if own.1.len() > best.1.len() { own } else { best })
}

/// The headers of a sheet as they are compared.
struct Headers(BTreeMap<String, &'static Column>);

impl Headers {
    fn of(sheet: &'static Sheet) -> Self {
        let all = |column: &'static Column| std::iter::once(column.header).chain(column.also.iter().copied());
        let folded = |column| all(column).map(move |header| (fold(header), column));
        // Collected backwards, so that the first of two columns counts.
        Headers(sheet.columns.iter().rev().flat_map(folded).collect())
    }

    fn find(&self, header: &str) -> Option<&'static Column> {
        self.0.get(&fold(header)).copied()
    }
}

fn table<'g>(sheet: &'static Sheet, grid: &'g Grid) -> Layout<'g> {
    let Some((at, columns)) = head(sheet, grid) else {
        return Layout { sheet, grid, head: 0, columns: Vec::new(), rows: Vec::new() };
    };
    let first = columns.iter().map(|(column, _)| *column).min().unwrap_or_default();
    let says = |row: &u32| {
        let known = columns.iter().any(|(column, _)| grid.at(*row, *column).is_some());
        let example = grid.at(*row, first).is_some_and(is_example);
        known && !example
    };
    let rows = grid.rows().into_iter().filter(|row| *row > at).filter(says).collect();
    Layout { sheet, grid, head: at, columns, rows }
}

fn is_example(datum: &Datum) -> bool {
    let shown = datum.shown().to_lowercase();
    shown.starts_with(EXAMPLE)
}

/// The first filled cell of a row names it; the value stands to the right.
fn form<'g>(sheet: &'static Sheet, grid: &'g Grid) -> Layout<'g> {
    let headers = Headers::of(sheet);
    let named = |row: u32| {
        let (at, datum) = grid.row(row).next()?;
        Some((row, at, headers.find(&datum.shown())?))
    };
    let found: Vec<(u32, u32, &'static Column)> = grid.rows().into_iter().filter_map(named).collect();
    let value = found.first().map_or(1, |(_, at, _)| at + 1);
    Layout {
        sheet,
        grid,
        head: 0,
        columns: found.into_iter().map(|(row, _, own)| (row, own)).collect(),
        rows: vec![value],
    }
}

/// The row of headers of a table that is known, and its columns by position; a form has none.
pub(in crate::workbook) fn headers_of(grid: &Grid) -> Option<(u32, Vec<(u32, &'static Column)>)> {
    match see(grid, None) {
        (Seen::Known(layout), _) if layout.sheet.shape != Shape::Form => Some((layout.head, layout.columns)),
        _ => None,
    }
}

/// A mistake of a header, and where it is shown.
fn of(code: &'static Code, place: Place, column: &Column) -> (Issue, Option<Place>) {
    (Issue::new(code, place.to_string(), column.header), Some(place))
}

impl Layout<'_> {
    /// Of two columns that mean the same only the first is read.
    pub(super) fn single(&mut self) {
        let mut seen = BTreeSet::new();
        self.columns.retain(|(_, column)| seen.insert(column.path));
    }

    /// What is wrong with the headers, and what stands among them that is not known.
    pub(super) fn judge(&self) -> (Vec<(Issue, Option<Place>)>, Vec<Remark>) {
        if self.grid.cells.is_empty() {
            return (Vec::new(), Vec::new());
        }
        let mut issues = self.twice();
        if self.sheet.shape != Shape::Form {
            issues.extend(self.missing());
        }
        (issues, self.unknown())
    }

    fn twice(&self) -> Vec<(Issue, Option<Place>)> {
        let again = |(at, (_, own)): (usize, &(u32, &Column))| {
            self.columns[..at].iter().any(|(_, before)| before.path == own.path)
        };
        let twice = self.columns.iter().enumerate().filter(|own| again(*own));
        twice.map(|(_, (at, own))| of(&E2305, self.header(*at), own)).collect()
    }

    /// The cell of a header; of a form: of the name of a row.
    fn header(&self, at: u32) -> Place {
        match self.sheet.shape {
            Shape::Form => self.grid.place(at, self.rows.first().map_or(0, |value| value.saturating_sub(1))),
            _ => self.grid.place(self.head, at),
        }
    }

    fn missing(&self) -> Vec<(Issue, Option<Place>)> {
        let lacks = |column: &&Column| {
            column.need == Need::Wanted && !self.columns.iter().any(|(_, own)| own.path == column.path)
        };
        // Without any row of headers one complaint is enough.
        let wanted = self.sheet.columns.iter().filter(lacks).take(if self.columns.is_empty() {
            1
        } else {
            usize::MAX
        });
        let place = self.grid.place(self.head, 0);
        wanted.map(|column| of(&E2304, place.clone(), column)).collect()
    }

    fn unknown(&self) -> Vec<Remark> {
        let known = || self.sheet.columns.iter().map(|column| column.header);
        let remark = |(place, text): (Place, String)| Remark {
            what: "header",
            place: place.to_string(),
            maybe: nearest(&text, known()).map(str::to_owned),
            value: text,
        };
        let passed = |text: &str| PASSED_OVER.contains(&fold(text).as_str()) || fold(text).is_empty();
        let cells: Vec<(Place, String)> = match self.sheet.shape {
            Shape::Form => self.unknown_rows(),
            _ => {
                let row = self.head;
                let strange = |(at, datum): (u32, &Datum)| {
                    let known = self.columns.iter().any(|(own, _)| *own == at);
                    (!known).then(|| (self.grid.place(row, at), datum.shown()))
                };
                self.grid.row(row).filter_map(strange).collect()
            }
        };
        cells.into_iter().filter(|(_, text)| !passed(text)).map(remark).collect()
    }

    /// Rows of a form that have a value and no known name.
    fn unknown_rows(&self) -> Vec<(Place, String)> {
        let value = self.rows.first().copied().unwrap_or(1);
        let strange = |row: u32| {
            let (at, datum) = self.grid.row(row).next()?;
            let known = self.columns.iter().any(|(own, _)| *own == row);
            let heading = fold(&datum.shown()) == "muc";
            let says = at < value && self.grid.at(row, value).is_some();
            (!known && !heading && says).then(|| (self.grid.place(row, at), datum.shown()))
        };
        self.grid.rows().into_iter().filter_map(strange).collect()
    }
}
