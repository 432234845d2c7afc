//! Writes what is described: headings, tables, links, widths, and how it prints.

use num_rational::Ratio;
use rust_xlsxwriter::{Formula, IgnoreError, Url, Worksheet, XlsxError};

use super::looks::Looks;
use super::sheet::{Field, Sheet, Table};

/// Widths of columns in digits, between which a column stays; longer texts are wrapped.
const NARROWEST: usize = 6;
const WIDEST: usize = 44;
/// Least width of all columns together where sentences stand across them.
const ALONE: usize = 90;
/// Longest text of a field.
const LONGEST: usize = 32_000;
/// Height of a line in points, and of the highest row there may be.
const LINE: f64 = 16.5;
const HIGHEST: f64 = 400.0;
/// Paper by its number: A3, A4.
pub(super) const A3: u8 = 8;
pub(super) const A4: u8 = 9;

/// A place to write, with the looks and the names of all sheets.
pub(super) struct Desk<'a> {
    pub(super) looks: &'a Looks,
    pub(super) names: &'a [String],
    /// What the link to the contents says, and the number of that sheet.
    pub(super) back: &'a (usize, String),
    /// The word for totals.
    pub(super) total: &'a str,
}

impl Desk<'_> {
    /// The heading, the way back, the sentences; the line where the rest begins.
    pub(super) fn heading(
        &self,
        own: &mut Worksheet,
        sheet: &Sheet<'_>,
        widths: &[usize],
    ) -> Result<u32, XlsxError> {
        let (number, back) = self.back;
        own.write_string_with_format(0, 0, clean(&sheet.title), &self.looks.title)?;
        own.set_row_height(0, LINE * 1.5)?;
        let mut line = 1;
        if self.names.get(*number).is_some_and(|name| *name != own.name()) {
            self.link(own, (line, 0), *number, back, &self.looks.back)?;
            line += 1;
        }
        for note in &sheet.notes {
            self.across(own, line, note, widths)?;
            line += 1;
        }
        Ok(line + 1)
    }

    /// Tables below each other.
    pub(super) fn tables(
        &self,
        own: &mut Worksheet,
        sheet: &Sheet<'_>,
        tables: &[Table],
    ) -> Result<(), XlsxError> {
        let mut widths = widths(tables);
        if widths.is_empty() {
            widths.push(ALONE);
        }
        // Sentences go across all columns: they need room together.
        let lacks = ALONE.saturating_sub(widths.iter().sum());
        if let Some(last) = widths.last_mut().filter(|_| tables.len() > 1) {
            *last += lacks;
        }
        for (at, width) in (0..).zip(&widths) {
            own.set_column_width(at, *width as f64)?;
        }
        let mut line = self.heading(own, sheet, &widths)?;
        if let [table] = tables {
            let last = line + rows(table);
            own.set_freeze_panes(line + 1, 0)?.set_repeat_rows(line, line)?;
            own.autofilter(line, 0, last, column(table.heads.len().saturating_sub(1)))?;
        }
        for table in tables {
            line = self.table(own, line, table, &widths)? + 1;
        }
        Ok(())
    }

    /// A table from a line on; the line below it. A table of one column is written across the whole sheet.
    fn table(
        &self,
        own: &mut Worksheet,
        mut line: u32,
        table: &Table,
        widths: &[usize],
    ) -> Result<u32, XlsxError> {
        if let Some(caption) = &table.caption {
            own.write_string_with_format(line, 0, clean(caption), &self.looks.caption)?;
            line += 1;
        }
        if table.heads.len() == 1 {
            return self.list(own, line, table, widths);
        }
        for (at, head) in (0..).zip(&table.heads) {
            own.write_string_with_format(line, at, clean(head), &self.looks.head)?;
        }
        high(
            own,
            line,
            table.heads.iter().zip(widths).map(|(head, width)| (head.chars().count() + 3, *width)),
        )?;
        let (first, last) = (line + 1, line + rows(table));
        for (row, fields) in
            (first..).zip(table.rows.iter().chain((!table.foot.is_empty()).then_some(&table.foot)))
        {
            for (at, field) in (0..).zip(fields) {
                self.field(own, (row, at), field, (first, last))?;
            }
            high(own, row, fields.iter().zip(widths).map(|(field, width)| (length(field), *width)))?;
        }
        if !table.rows.is_empty() {
            let right = column(table.heads.len() - 1);
            own.ignore_error_range(first, 0, last, right, IgnoreError::NumberStoredAsText)?;
        }
        Ok(last + 1 + u32::from(!table.foot.is_empty()))
    }

    fn list(
        &self,
        own: &mut Worksheet,
        mut line: u32,
        table: &Table,
        widths: &[usize],
    ) -> Result<u32, XlsxError> {
        for fields in &table.rows {
            if let [Field::Text(text)] = fields.as_slice() {
                self.across(own, line, text, widths)?;
            }
            line += 1;
        }
        Ok(line)
    }

    /// A sentence over all columns, as high as it needs to be.
    fn across(&self, own: &mut Worksheet, line: u32, text: &str, widths: &[usize]) -> Result<(), XlsxError> {
        let (text, room) = (clean(text), widths.iter().sum::<usize>().max(1));
        let needed = text.chars().count().div_ceil(room).max(1);
        if widths.len() > 1 {
            own.merge_range(line, 0, line, column(widths.len() - 1), &text, &self.looks.note)?;
        } else {
            own.write_string_with_format(line, 0, text, &self.looks.note)?;
        }
        own.set_row_height(line, (LINE * needed as f64).min(HIGHEST))?;
        Ok(())
    }

    pub(super) fn field(
        &self,
        own: &mut Worksheet,
        (row, at): (u32, u16),
        field: &Field,
        (first, last): (u32, u32),
    ) -> Result<(), XlsxError> {
        let look = self.looks.of(field);
        match field {
            Field::Nothing => own.write_blank(row, at, look)?,
            Field::Text(text) => own.write_string_with_format(row, at, clean(text), look)?,
            Field::Day(day) => own.write_date_with_format(row, at, day, look)?,
            Field::Time(time) => own.write_time_with_format(row, at, time, look)?,
            Field::Whole(number) => own.write_number_with_format(row, at, *number as f64, look)?,
            Field::Amount(amount, _) => own.write_number_with_format(row, at, float(*amount), look)?,
            Field::Formula(text, result, _) => {
                let text = text.replace("{row}", &(row + 1).to_string());
                let text = text
                    .replace("{first}", &(first + 1).to_string())
                    .replace("{last}", &(last + 1).to_string());
                let formula = Formula::new(text).set_result(float(*result).to_string());
                own.write_formula_with_format(row, at, formula, look)?
            }
            Field::Link(number) => {
                let name = self.names.get(*number).map_or("", String::as_str);
                return self.link(own, (row, at), *number, name, look);
            }
        };
        Ok(())
    }

    fn link(
        &self,
        own: &mut Worksheet,
        (row, at): (u32, u16),
        number: usize,
        text: &str,
        look: &rust_xlsxwriter::Format,
    ) -> Result<(), XlsxError> {
        let name = self.names.get(number).map(|name| name.replace('\'', "''")).unwrap_or_default();
        let link = Url::new(format!("internal:'{name}'!A1")).set_text(clean(text));
        own.write_url_with_format(row, at, link, look)?;
        Ok(())
    }
}

/// Makes a line as high as its longest text needs: no program does that by itself where another height is the usual one.
fn high(
    own: &mut Worksheet,
    line: u32,
    texts: impl Iterator<Item = (usize, usize)>,
) -> Result<(), XlsxError> {
    let needed = texts.map(|(length, width)| length.div_ceil(width.max(1))).max().unwrap_or(1);
    if needed > 1 {
        own.set_row_height(line, (LINE * needed as f64).min(HIGHEST))?;
    }
    Ok(())
}

/// Lies across, as wide as the paper, with numbered pages.
pub(super) fn printed(own: &mut Worksheet, paper: u8) {
    own.set_paper_size(paper).set_landscape().set_print_fit_to_pages(1, 0);
    own.set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3).set_footer("&L&A&R&P/&N");
}

/// Lines of a table between head and foot.
fn rows(table: &Table) -> u32 {
    u32::try_from(table.rows.len()).unwrap_or(u32::MAX)
}

pub(super) fn column(at: usize) -> u16 {
    u16::try_from(at).unwrap_or(u16::MAX)
}

/// An amount as the workbook keeps it: for reading, no judgement rests on it.
fn float(amount: Ratio<i64>) -> f64 {
    *amount.numer() as f64 / *amount.denom() as f64
}

/// What a workbook can hold: no control letters, not too long.
pub(super) fn clean(text: &str) -> String {
    let allowed = |letter: &char| !letter.is_control() || *letter == '\n';
    text.chars().filter(allowed).take(LONGEST).collect()
}

/// How wide the columns of all tables are, so that what stands in them fits. Lists go across and need no room of their own.
fn widths(tables: &[Table]) -> Vec<usize> {
    let mut widths: Vec<usize> = Vec::new();
    for table in tables.iter().filter(|table| table.heads.len() > 1) {
        widths.resize(widths.len().max(table.heads.len()), NARROWEST);
        // A head is broken into words, and has a button for its filter.
        for (width, head) in widths.iter_mut().zip(&table.heads) {
            let word = head.split(' ').map(|word| word.chars().count()).max().unwrap_or(0);
            *width = (*width).max(word + 4);
        }
        for fields in table.rows.iter().chain([&table.foot]) {
            for (width, field) in widths.iter_mut().zip(fields) {
                *width = (*width).max(length(field)).min(WIDEST);
            }
        }
    }
    widths
}

fn length(field: &Field) -> usize {
    match field {
        Field::Nothing => 0,
        Field::Text(text) => text.chars().count() + 2,
        Field::Link(_) => 34,
        Field::Day(_) => 12,
        Field::Time(_) => 7,
        Field::Whole(_) | Field::Amount(..) | Field::Formula(..) => 9,
    }
}
