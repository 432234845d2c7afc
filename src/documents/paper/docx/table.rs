//! Tables in Word. No row is broken; rows of the head are repeated: `package` marks them, for docx-rs cannot.

use docx_rs::{
    Paragraph, Shading, Table as WordTable, TableBorder, TableBorderPosition, TableBorders, TableCell,
    TableCellMargins, TableLayoutType, TableRow, VAlignType, VMergeType, WidthType,
};

use super::style::{line, twips, whole};
use crate::documents::paper::description::{Align, Band, Cell, Page, Table, bold};

/// Light enough for print in black.
const SHADE: &str = "EDEDED";

/// Thickness of rules in eighths of a point.
const RULE: usize = 4;

/// A table as wide as the text.
pub(super) fn table(own: &Table, page: Page) -> WordTable {
    let sum: u32 = own.widths.iter().sum();
    let width = twips(page.text_width());
    let columns =
        Columns { own, widths: own.widths.iter().map(|share| share * width / sum.max(1)).collect() };
    let bands = own.bands.iter().flat_map(|band| columns.band(band));
    let rows: Vec<TableRow> = std::iter::once(columns.head()).chain(bands).collect();
    let rules = [
        TableBorderPosition::Top,
        TableBorderPosition::Left,
        TableBorderPosition::Bottom,
        TableBorderPosition::Right,
        TableBorderPosition::InsideH,
        TableBorderPosition::InsideV,
    ];
    let borders = rules.into_iter().map(|position| TableBorder::new(position).size(RULE));
    let room = whole(own.size * 14 / 10 + 13);
    WordTable::new(rows)
        .set_grid(columns.widths.iter().copied().map(whole).collect())
        .layout(TableLayoutType::Fixed)
        .width(whole(width), WidthType::Dxa)
        .set_borders(borders.fold(TableBorders::with_empty(), TableBorders::set))
        .margins(TableCellMargins::new().margin(room, 70, room, 70))
}

/// A table with the widths of its columns in twips.
struct Columns<'a> {
    own: &'a Table,
    widths: Vec<u32>,
}

impl Columns<'_> {
    /// Without the mark against breaking: that is how `package` knows it.
    fn head(&self) -> TableRow {
        let cell = |(at, text): (usize, &String)| {
            let text = line(&[bold(text)], self.own.size, Align::Centre).keep_next(true);
            let shaded = Shading::new().fill(SHADE);
            self.blank(at).add_paragraph(text).vertical_align(VAlignType::Center).shading(shaded)
        };
        TableRow::new(self.own.head.iter().enumerate().map(cell).collect())
    }

    fn band(&self, band: &Band) -> Vec<TableRow> {
        match band {
            Band::Heading(text) => {
                let text = line(&[bold(text)], self.own.size, Align::Left).keep_next(true);
                let cell = TableCell::new().grid_span(self.widths.len()).add_paragraph(text);
                let width: u32 = self.widths.iter().sum();
                let cell = cell.width(whole(width), WidthType::Dxa).shading(Shading::new().fill(SHADE));
                vec![TableRow::new(vec![cell]).cant_split()]
            }
            Band::Blank(height) => {
                let cells = (0..self.widths.len()).map(|at| self.blank(at).add_paragraph(Paragraph::new()));
                let high = u16::try_from(twips(*height)).unwrap_or(u16::MAX);
                vec![TableRow::new(cells.collect()).row_height(f32::from(high)).cant_split()]
            }
            Band::Rows { lead, rows } => {
                let row = |(at, row): (usize, &Vec<Cell>)| self.row(lead, row, at, rows.len());
                rows.iter().enumerate().map(row).collect()
            }
        }
    }

    /// One of `count` rows that stay together.
    fn row(&self, lead: &[Cell], row: &[Cell], at: usize, count: usize) -> TableRow {
        let keep = at + 1 < count;
        let lead = lead.iter().enumerate().map(|(column, cell)| match (count, at) {
            (1, _) => self.cell(column, cell, keep),
            (_, 0) => self.cell(column, cell, keep).vertical_merge(VMergeType::Restart),
            _ => self.cell(column, &Cell::new(), keep).vertical_merge(VMergeType::Continue),
        });
        let lead: Vec<TableCell> = lead.collect();
        let beside = lead.len();
        let row = row.iter().enumerate().map(|(column, cell)| self.cell(beside + column, cell, keep));
        let cells: Vec<TableCell> = lead.into_iter().chain(row).collect();
        TableRow::new(cells).cant_split()
    }

    fn cell(&self, column: usize, cell: &Cell, keep: bool) -> TableCell {
        let align = self.own.aligns.get(column).copied().unwrap_or(Align::Left);
        let paragraph = |runs: &Vec<_>| line(runs, self.own.size, align).keep_next(keep);
        let blank = self.blank(column);
        if cell.is_empty() {
            return blank.add_paragraph(line(&[], self.own.size, align).keep_next(keep));
        }
        cell.iter().map(paragraph).fold(blank, TableCell::add_paragraph)
    }

    fn blank(&self, column: usize) -> TableCell {
        let width = self.widths.get(column).copied().unwrap_or_default();
        TableCell::new().width(whole(width), WidthType::Dxa)
    }
}
