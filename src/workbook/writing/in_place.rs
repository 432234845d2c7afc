//! The clerk's own workbook, with the mistakes shown in it and all else as it was.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use umya_spreadsheet::{
    Color, Comment, VerticalAlignmentValues, Workbook, Worksheet, XlsxError, reader, writer,
};

use super::mark::{ASSUMED, AUTHOR, HEADS, Mark, WRONG, cut, lines};
use crate::workbook::grid::Grid;
use crate::workbook::reading::ERRORS;

/// Most cells of a workbook that is held in memory with all that it looks like (about 300 bytes for each).
const MAX_CELLS: usize = 500_000;

/// Between a mark and what the clerk had noted at its cell.
const BELOW: &str = "\n――\n";

type Result<T> = std::result::Result<T, XlsxError>;

/// The same workbook (an .xlsx of one import) with marked cells coloured and with notes, and a sheet of all mistakes at its end.
/// Marks of an earlier time are gone.
///
/// Nothing if the workbook is too large to be held in memory, or the library that edits workbooks cannot read it.
#[must_use]
pub fn marked_in_place(book: &[u8], grids: &[Grid], marks: &[Mark]) -> Option<Vec<u8>> {
    if grids.iter().map(|grid| grid.cells.len()).sum::<usize>() > MAX_CELLS {
        return None;
    }
    // As for reading: a foreign format may be broken in a way that its library does not expect.
    catch_unwind(AssertUnwindSafe(|| edited(book, marks).ok())).ok().flatten()
}

fn edited(bytes: &[u8], marks: &[Mark]) -> Result<Vec<u8>> {
    let mut book = reader::xlsx::read_reader(Cursor::new(bytes), true)?;
    // A workbook that was never marked has no such sheet.
    let _ = book.remove_sheet_by_name(ERRORS);
    for sheet in book.sheet_collection_mut() {
        clean(sheet);
        shown(sheet, marks);
    }
    listed(&mut book, marks)?;
    let mut out = Vec::new();
    writer::xlsx::write_writer(&book, &mut out)?;
    Ok(out)
}

/// Takes away the marks of an earlier time; what the clerk had noted at such a cell is a note of its own again.
fn clean(sheet: &mut Worksheet) {
    let own = |comment: &Comment| comment.author() == AUTHOR;
    let marks: Vec<Comment> = sheet.comments().iter().filter(|comment| own(comment)).cloned().collect();
    sheet.comments_mut().retain(|comment| !own(comment));
    for mark in marks {
        let cell = cell_of(&mark);
        if let Some((_, kept)) = said(&mark).split_once(BELOW) {
            sheet.add_comments(comment(cell, "", kept));
        }
        let style = sheet.style_mut(cell);
        let colour = style.background_color().map(Color::argb_str).unwrap_or_default();
        if [WRONG, ASSUMED].iter().any(|own| colour.ends_with(&hex(*own))) {
            style.remove_fill();
        }
    }
}

fn cell_of(comment: &Comment) -> (u32, u32) {
    (comment.coordinate().col_num(), comment.coordinate().row_num())
}

fn shown(sheet: &mut Worksheet, marks: &[Mark]) {
    let mut cells: BTreeMap<(u32, u32), Vec<&Mark>> = BTreeMap::new();
    for mark in marks {
        if let Some(place) = mark.place.as_ref().filter(|place| place.sheet == sheet.name()) {
            cells.entry((place.column + 1, place.row + 1)).or_default().push(mark);
        }
    }
    for (cell, marks) in cells {
        let colour = if marks.iter().any(|mark| mark.wrong) { WRONG } else { ASSUMED };
        sheet.style_mut(cell).set_background_color(format!("FF{}", hex(colour)));
        note(sheet, cell, &lines(&marks));
    }
}

/// A note; what the clerk had noted there stays below it.
fn note(sheet: &mut Worksheet, cell: (u32, u32), text: &str) {
    let there = |comment: &Comment| cell_of(comment) == cell;
    let old = sheet.comments().iter().find(|comment| there(comment)).map(said);
    sheet.comments_mut().retain(|comment| !there(comment));
    let text = old.map_or_else(|| text.to_owned(), |old| format!("{text}{BELOW}{old}"));
    sheet.add_comments(comment(cell, AUTHOR, &text));
}

/// A note that is large enough for its text.
fn comment(cell: (u32, u32), author: &str, text: &str) -> Comment {
    let lines: usize = text.lines().map(|line| line.chars().count() / 38 + 1).sum();
    let mut comment = Comment::default();
    comment.new_comment(cell).set_author(author).set_text_string(text);
    let anchor = comment.anchor_mut();
    anchor.set_right_column(cell.0 + 4);
    anchor.set_bottom_row(cell.1 + u32::try_from(lines).unwrap_or(20) + 1);
    comment
}

/// The text of a note.
fn said(comment: &Comment) -> String {
    let plain = comment.text().text().map(|own| own.value().to_owned());
    plain.or_else(|| comment.text().rich_text().map(|own| own.text().into_owned())).unwrap_or_default()
}

/// All mistakes, one below the other, at the end of the book.
fn listed(book: &mut Workbook, marks: &[Mark]) -> Result<()> {
    let sheet = book.new_sheet(ERRORS)?;
    sheet.tab_color_mut().set_argb_str("FFC00000");
    for (column, (head, width)) in (1..).zip(HEADS) {
        sheet.cell_mut((column, 1)).set_value_string(head);
        sheet.style_mut((column, 1)).font_mut().set_bold(true);
        sheet.column_dimension_by_number_mut(column).set_width(width);
    }
    for (row, mark) in (2..).zip(marks.iter().filter(|mark| mark.wrong)) {
        for (column, text) in (1..).zip([&mark.at, &mark.code, &mark.value, &mark.text, &mark.remedy]) {
            sheet.cell_mut((column, row)).set_value_string(cut(text));
            let alignment = sheet.style_mut((column, row)).alignment_mut();
            alignment.set_wrap_text(true);
            alignment.set_vertical(VerticalAlignmentValues::Top);
        }
    }
    Ok(())
}

fn hex(colour: u32) -> String {
    format!("{colour:06X}")
}
