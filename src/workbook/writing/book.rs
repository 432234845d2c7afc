//! Writes sheets into a workbook: headers with notes, lists, frozen heads, formats.

use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format, Formula, Note, Workbook,
    Worksheet, XlsxError,
};

use super::guide;
use super::style::Styles;
use super::tables::{Table, default_text};
use crate::workbook::catalogue::{
    Column, EXAMPLE, Kind, LABELS, META, Need, Shape, VERSION, WORKBOOK, Words, YES_NO, sheet_of,
};
use crate::workbook::grid::{Datum, letters};

type Result<T> = std::result::Result<T, XlsxError>;

/// Rows below the last filled one that are formatted and have lists.
const ROOM: u32 = 200;

/// The bytes of a workbook; `examples`: with example rows; `made`: the day it says it was made.
pub(super) fn bytes(tables: &[Table], examples: bool, made: chrono::NaiveDate) -> Result<Vec<u8>> {
    let styles = Styles::new();
    let mut book = Workbook::new();
    book.set_properties(&properties(made)?);
    book.push_worksheet(guide::write(&styles)?);
    for table in tables {
        book.push_worksheet(sheet(table, examples, &styles)?);
    }
    book.push_worksheet(meta()?);
    book.save_to_buffer()
}

/// No clock: the same instance gives the same bytes.
pub(super) fn properties(made: chrono::NaiveDate) -> Result<DocProperties> {
    use chrono::Datelike;
    let year = u16::try_from(made.year()).unwrap_or(2000);
    let (month, day) = (u8::try_from(made.month()).unwrap_or(1), u8::try_from(made.day()).unwrap_or(1));
    let made = ExcelDateTime::from_ymd(year, month, day)?;
    Ok(DocProperties::new().set_author("Luân Phiên").set_creation_datetime(&made))
}

fn meta() -> Result<Worksheet> {
    let mut page = Worksheet::new();
    page.set_name(META)?.set_hidden(true);
    page.write_string(0, 0, "format")?.write_string(0, 1, WORKBOOK)?;
    page.write_string(1, 0, "version")?.write_number(1, 1, VERSION)?;
    Ok(page)
}

fn sheet(table: &Table, examples: bool, styles: &Styles) -> Result<Worksheet> {
    let mut page = Worksheet::new();
    page.set_name(table.sheet.name)?.set_default_note_author("Luân Phiên");
    page.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    match table.sheet.shape {
        Shape::Form => form(&mut page, table, styles)?,
        _ => list(&mut page, table, examples, styles)?,
    }
    Ok(page)
}

/// Names, values, what is usual, how it is written.
fn form(page: &mut Worksheet, table: &Table, styles: &Styles) -> Result<()> {
    let heads = [("Mục", 40.0), ("Giá trị", 36.0), ("Mặc định", 30.0), ("Cách ghi", 70.0)];
    for (at, (head, width)) in (0..).zip(heads) {
        page.set_column_width(at, width)?.write_string_with_format(0, at, head, &styles.head)?;
    }
    for (row, column) in (1..).zip(table.sheet.columns) {
        let name = if column.need == Need::Wanted { &styles.wanted } else { &styles.entry };
        let name = name.clone().set_align(rust_xlsxwriter::FormatAlign::Left);
        page.write_string_with_format(row, 0, column.header, &name)?;
        let format =
            styles.value(column.kind).set_text_wrap().set_border(rust_xlsxwriter::FormatBorder::Thin);
        match table.grid.at(row, 1) {
            Some(datum) => write(page, row, 1, datum, &format)?,
            None => page.write_blank(row, 1, &format).map(drop)?,
        }
        let usual = default_text(column).or_else(|| match column.need {
            Need::Assumed(text) => Some(text.to_owned()),
            Need::Free | Need::Wanted => None,
        });
        page.write_string_with_format(row, 2, usual.unwrap_or_default(), &styles.quiet)?;
        page.write_string_with_format(row, 3, column.note, &styles.quiet)?;
        page.set_row_height(
            row,
            guide::height(column.note, 66.0)
                .max(guide::height(&default_text(column).unwrap_or_default(), 28.0)),
        )?;
        if let Some(validation) = validation(column.kind) {
            page.add_data_validation(row, 1, row, 1, &validation)?;
        }
    }
    page.set_freeze_panes(1, 1).map(drop)
}

fn list(page: &mut Worksheet, table: &Table, examples: bool, styles: &Styles) -> Result<()> {
    let columns = table.sheet.columns;
    let shown =
        if examples { columns.iter().map(|own| own.examples.len()).max().unwrap_or_default() } else { 0 };
    let first = 1 + u32::try_from(shown).unwrap_or_default();
    let filled = table.grid.rows().last().copied().unwrap_or_default();
    let last = filled.max(first) + ROOM;
    for (at, column) in (0..).zip(columns) {
        let format = styles.value(column.kind);
        page.set_column_width(at, column.width)?.set_column_format(at, &format)?;
        let head = if column.need == Need::Wanted { &styles.wanted } else { &styles.head };
        page.write_string_with_format(0, at, column.header, head)?;
        if let Some(text) = note(column) {
            page.insert_note(0, at, &sized(&text))?;
        }
        if let Some(validation) = validation(column.kind) {
            page.add_data_validation(1, at, last, at, &validation)?;
        }
        for row in 0..shown.min(column.examples.len()) {
            let text = column.examples[row];
            let marked = if at == 0 { format!("{EXAMPLE} {text}") } else { text.to_owned() };
            let quiet = styles.quiet.clone().set_num_format("@");
            page.write_string_with_format(u32::try_from(row + 1).unwrap_or(1), at, marked, &quiet)?;
        }
        for row in table.grid.rows().into_iter().filter(|row| *row > 0) {
            if let Some(datum) = table.grid.at(row, u32::from(at)) {
                write(page, row, at, datum, &format)?;
            }
        }
    }
    page.set_row_height(0, 34)?.set_freeze_panes(1, 1)?;
    let width = u16::try_from(columns.len()).unwrap_or(1);
    page.autofilter(0, 0, filled.max(first), width.saturating_sub(1)).map(drop)
}

/// Writes a value as what it is.
pub(super) fn write(page: &mut Worksheet, row: u32, at: u16, datum: &Datum, format: &Format) -> Result<()> {
    match datum {
        Datum::Text(text) | Datum::Error(text) => page.write_string_with_format(row, at, text, format),
        Datum::Number(number) => page.write_number_with_format(row, at, *number, format),
        Datum::Yes(yes) => page.write_boolean_with_format(row, at, *yes, format),
        Datum::Day(day) => page.write_datetime_with_format(row, at, day, format),
        Datum::Moment(moment) => page.write_datetime_with_format(row, at, moment, format),
        Datum::Time(time) => page.write_datetime_with_format(row, at, time, format),
    }
    .map(drop)
}

/// What the note at a header says: whether it is needed, and how it is written.
pub(super) fn note(column: &Column) -> Option<String> {
    let need = match column.need {
        Need::Wanted => "Phải điền. ".to_owned(),
        Need::Assumed(text) => format!("Để trống: {text}. "),
        Need::Free => String::new(),
    };
    let words = match column.kind {
        Kind::Word(words) | Kind::WordSet(words) => format!("\n{}.", shown(words).join(" · ")),
        Kind::YesNo => "\ncó · không.".to_owned(),
        _ => String::new(),
    };
    let text = format!("{need}{}{words}", column.note);
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Large enough for its text.
pub(super) fn sized(text: &str) -> Note {
    let lines: usize = text.lines().map(|line| line.chars().count() / 38 + 1).sum();
    let height = u32::try_from(lines).unwrap_or(20) * 18 + 14;
    Note::new(text).add_author_prefix(false).set_width(290).set_height(height).set_font_size(10)
}

fn shown(words: &Words) -> Vec<&'static str> {
    words.iter().map(|(_, shown, _)| *shown).collect()
}

/// The list of a column. Only where a cell holds nothing but a word of the list, other words are refused.
pub(super) fn validation(kind: Kind) -> Option<DataValidation> {
    let listed = |words: &Words| DataValidation::new().allow_list_strings(&shown(words)).ok();
    match kind {
        Kind::Word(words) => listed(words).map(strict),
        Kind::YesNo => listed(YES_NO).map(strict),
        Kind::Label(words) => listed(words).map(|own| own.show_error_message(false)),
        Kind::Labels => listed(LABELS).map(|own| own.show_error_message(false)),
        Kind::Ref(target) => {
            let sheet = sheet_of(target);
            let name = sheet.columns.iter().position(|column| column.path == "name")?;
            let column = letters(u32::try_from(name).ok()?);
            let range = format!("='{}'!${column}$2:${column}$3001", sheet.name);
            Some(DataValidation::new().allow_list_formula(Formula::new(range)).show_error_message(false))
        }
        _ => None,
    }
}

fn strict(own: DataValidation) -> DataValidation {
    let own = own.set_error_style(DataValidationErrorStyle::Warning);
    match own.clone().set_error_message("Hãy chọn một từ trong danh sách.") {
        Ok(told) => told,
        Err(_) => own,
    }
}
