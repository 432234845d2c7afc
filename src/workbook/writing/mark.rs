//! The clerk's sheets again, with the mistakes shown in them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rust_xlsxwriter::{Color, Format, FormatBorder, Workbook, Worksheet, XlsxError};

use super::book::{note, properties, sized, validation, write};
use super::check::WriteError;
use super::style::Styles;
use crate::workbook::catalogue::{Column, Need};
use crate::workbook::grid::{Datum, Grid, Place};
use crate::workbook::reading::{ERRORS, headers_of};

/// Whose notes the marks are.
pub(super) const AUTHOR: &str = "Luân Phiên (kiểm tra)";
/// The colour of a mistake.
pub(super) const WRONG: u32 = 0x00FF_C7CE;
/// The colour of what was assumed.
pub(super) const ASSUMED: u32 = 0x00FF_EB9C;
/// Heads of the sheet of all mistakes, and how wide the columns are, in characters.
pub(super) const HEADS: [(&str, f64); 5] =
    [("Ô", 26.0), ("Mã", 10.0), ("Giá trị", 36.0), ("Lỗi", 56.0), ("Cách sửa", 72.0)];

type Result<T> = std::result::Result<T, XlsxError>;

/// Something to be seen at a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The cell, where there is one.
    pub place: Option<Place>,
    /// Whether it is a mistake; otherwise it was assumed.
    pub wrong: bool,
    /// The place as it is told.
    pub at: String,
    /// The code of a mistake.
    pub code: String,
    /// What stands there.
    pub value: String,
    /// What is wrong, or what was assumed.
    pub text: String,
    /// What to do.
    pub remedy: String,
}

/// A workbook with the sheets as they were read, marked cells coloured and with notes, and a sheet of all mistakes in front.
///
/// # Errors
/// The library that writes workbooks refused: the program is wrong.
pub fn marked(grids: &[Grid], marks: &[Mark]) -> std::result::Result<Vec<u8>, WriteError> {
    book(grids, marks).map_err(|error| WriteError::Book(error.to_string()))
}

fn book(grids: &[Grid], marks: &[Mark]) -> Result<Vec<u8>> {
    let styles = Styles::new();
    let mut book = Workbook::new();
    book.set_properties(&properties(NaiveDate::from_ymd_opt(2026, 1, 1).unwrap_or_default())?);
    book.push_worksheet(listed(marks, &styles)?);
    let mut used = BTreeSet::from([ERRORS.to_lowercase()]);
    for grid in grids.iter().filter(|grid| grid.name != ERRORS) {
        book.push_worksheet(sheet(grid, &safe(&grid.name, &mut used), marks, &styles)?);
    }
    book.save_to_buffer()
}

/// All mistakes, one below the other.
fn listed(marks: &[Mark], styles: &Styles) -> Result<Worksheet> {
    let mut page = Worksheet::new();
    page.set_name(ERRORS)?.set_freeze_panes(1, 0)?;
    page.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    for (at, (head, width)) in (0..).zip(HEADS) {
        page.set_column_width(at, width)?.write_string_with_format(0, at, head, &styles.head)?;
    }
    for (row, mark) in (1..).zip(marks.iter().filter(|mark| mark.wrong)) {
        let cells = [&mark.at, &mark.code, &mark.value, &mark.text, &mark.remedy];
        for (at, text) in (0..).zip(cells) {
            page.write_string_with_format(row, at, cut(text), &styles.entry)?;
        }
    }
    Ok(page)
}

/// Most characters of a cell.
pub(super) fn cut(text: &str) -> String {
    text.chars().take(32_000).collect()
}

/// The marks of each cell of a sheet.
type Marked<'m> = BTreeMap<(u32, u32), Vec<&'m Mark>>;

fn sheet(grid: &Grid, name: &str, marks: &[Mark], styles: &Styles) -> Result<Worksheet> {
    let mut page = Worksheet::new();
    page.set_name(name)?.set_default_note_author("Luân Phiên").set_hidden(grid.name.starts_with('_'));
    let mut marked = Marked::new();
    for mark in marks {
        if let Some(place) = mark.place.as_ref().filter(|place| place.sheet == grid.name) {
            marked.entry((place.row, place.column)).or_default().push(mark);
        }
    }
    let head = headers_of(grid);
    let look = Look { head: head.as_ref(), marked: &marked, styles };
    widths(&mut page, grid)?;
    if let Some((row, columns)) = &head {
        dress(&mut page, *row, columns, &marked, grid)?;
    }
    for [top, left, bottom, right] in &grid.merged {
        merge(&mut page, [*top, *left, *bottom, *right])?;
    }
    for ((row, column), datum) in &grid.cells {
        let Ok(at) = u16::try_from(*column) else { continue };
        let format = look.format(*row, *column, datum);
        match datum {
            Datum::Text(text) => page.write_string_with_format(*row, at, cut(text), &format).map(drop)?,
            _ => write(&mut page, *row, at, datum, &format)?,
        }
    }
    notes(&mut page, grid, &marked, styles)?;
    Ok(page)
}

fn merge(page: &mut Worksheet, [top, left, bottom, right]: [u32; 4]) -> Result<()> {
    let (Ok(left), Ok(right)) = (u16::try_from(left), u16::try_from(right)) else { return Ok(()) };
    // Merged cells that overlap are no reason to lose the rest.
    page.merge_range(top, left, bottom, right, "", &Format::new()).map_or(Ok(()), |_| Ok(()))
}

/// Headers as the template has them: notes, lists, a frozen head.
fn dress(
    page: &mut Worksheet,
    row: u32,
    columns: &[(u32, &'static Column)],
    marked: &Marked<'_>,
    grid: &Grid,
) -> Result<()> {
    let last = grid.rows().last().copied().unwrap_or_default().max(row + 1);
    page.set_freeze_panes(row + 1, 1)?;
    for (column, own) in columns {
        let Ok(at) = u16::try_from(*column) else { continue };
        page.set_column_width(at, own.width)?;
        if let Some(text) = note(own).filter(|_| !marked.contains_key(&(row, *column))) {
            page.insert_note(row, at, &sized(&text))?;
        }
        if let Some(validation) = validation(own.kind) {
            page.add_data_validation(row + 1, at, last, at, &validation)?;
        }
    }
    Ok(())
}

fn notes(page: &mut Worksheet, grid: &Grid, marked: &Marked<'_>, styles: &Styles) -> Result<()> {
    for ((row, column), marks) in marked {
        let Ok(at) = u16::try_from(*column) else { continue };
        if grid.at(*row, *column).is_none() {
            page.write_blank(*row, at, &coloured(&styles.plain, marks))?;
        }
        page.insert_note(*row, at, &sized(&lines(marks)).set_author(AUTHOR))?;
    }
    Ok(())
}

/// What is said at a marked cell.
pub(super) fn lines(marks: &[&Mark]) -> String {
    let one = |mark: &&Mark| format!("{} {}\n{}", mark.code, mark.text, mark.remedy).trim().to_owned();
    marks.iter().map(one).collect::<Vec<_>>().join("\n")
}

fn widths(page: &mut Worksheet, grid: &Grid) -> Result<()> {
    let mut widths: BTreeMap<u16, usize> = BTreeMap::new();
    for ((_, column), datum) in &grid.cells {
        if let Ok(at) = u16::try_from(*column) {
            let width = widths.entry(at).or_default();
            *width = (*width).max(datum.shown().chars().count());
        }
    }
    for (at, letters) in widths {
        let letters = u8::try_from(letters.clamp(8, 60)).unwrap_or(60);
        page.set_column_width(at, f64::from(letters) * 1.1 + 2.0)?;
    }
    Ok(())
}

/// How the cells of a sheet look.
struct Look<'l> {
    head: Option<&'l (u32, Vec<(u32, &'static Column)>)>,
    marked: &'l Marked<'l>,
    styles: &'l Styles,
}

impl Look<'_> {
    fn format(&self, row: u32, column: u32, datum: &Datum) -> Format {
        let head = self.head.filter(|(at, _)| *at == row);
        let own = head.and_then(|(_, columns)| columns.iter().find(|(at, _)| *at == column));
        let plain = &self.styles.plain;
        let format = match (own, datum) {
            (Some((_, own)), _) if own.need == Need::Wanted => self.styles.wanted.clone(),
            (Some(_), _) => self.styles.head.clone(),
            (None, Datum::Day(_)) => plain.clone().set_num_format("dd/mm/yyyy"),
            (None, Datum::Moment(_)) => plain.clone().set_num_format("dd/mm/yyyy hh:mm"),
            (None, Datum::Time(_)) => plain.clone().set_num_format("hh:mm"),
            (None, Datum::Text(_)) => plain.clone().set_num_format("@"),
            (None, _) => plain.clone(),
        };
        self.marked.get(&(row, column)).map_or(format.clone(), |marks| coloured(&format, marks))
    }
}

/// A name that a sheet may have, and no other sheet has: of a file that was a table, its own name may be anything.
fn safe(name: &str, used: &mut BTreeSet<String>) -> String {
    let plain: String =
        name.chars().map(|own| if "[]:*?/\\".contains(own) { ' ' } else { own }).take(28).collect();
    let plain = plain.trim_matches(['\'', ' ']).to_owned();
    let base = if plain.is_empty() { "Bảng".to_owned() } else { plain };
    let names = std::iter::once(base.clone()).chain((2..=99).map(|number| format!("{base} {number}")));
    let free = names.into_iter().find(|own| !used.contains(&own.to_lowercase())).unwrap_or(base);
    used.insert(free.to_lowercase());
    free
}

/// Red for mistakes, yellow for what was assumed.
fn coloured(format: &Format, marks: &[&Mark]) -> Format {
    let colour = if marks.iter().any(|mark| mark.wrong) { WRONG } else { ASSUMED };
    format.clone().set_background_color(Color::RGB(colour)).set_border(FormatBorder::Thin)
}
