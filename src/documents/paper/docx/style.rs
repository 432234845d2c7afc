//! Units and paragraphs of Word: twips are twentieths of a point.

use docx_rs::{
    AlignmentType, LineSpacing, Paragraph, Run as WordRun, SpecialIndentType, Table as WordTable, TableCell,
    TableCellMargins, TableLayoutType, TableRow, WidthType,
};

use crate::documents::paper::description::{Align, Run};

/// The font offices have; Liberation Serif has the same widths.
pub(super) const FONT: &str = "Times New Roman";

/// Twips of millimetres.
pub(super) fn twips(millimetres: u32) -> u32 {
    millimetres * 567 / 10
}

/// The same as Word's other type.
pub(super) fn signed(twips: u32) -> i32 {
    i32::try_from(twips).unwrap_or(i32::MAX)
}

pub(super) fn whole(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// A text without what has no place in XML.
pub(super) fn printable(text: &str) -> String {
    let stays = |letter: &char| !letter.is_control() && !['\u{fffe}', '\u{ffff}'].contains(letter);
    text.chars().filter(stays).collect()
}

/// A run at a size in points.
pub(super) fn run(own: &Run, size: u32) -> WordRun {
    let run = WordRun::new().add_text(printable(&own.text)).size(whole(2 * size));
    let run = if own.bold { run.bold() } else { run };
    if own.italic { run.italic() } else { run }
}

/// A paragraph without space around it.
pub(super) fn line(runs: &[Run], size: u32, align: Align) -> Paragraph {
    let paragraph = Paragraph::new().align(alignment(align)).line_spacing(spacing(0, 0));
    runs.iter().fold(paragraph, |paragraph, own| paragraph.add_run(run(own, size)))
}

pub(super) fn alignment(align: Align) -> AlignmentType {
    match align {
        Align::Left => AlignmentType::Left,
        Align::Centre => AlignmentType::Center,
        Align::Both => AlignmentType::Both,
    }
}

/// Space before and after, in points.
pub(super) fn spacing(before: u32, after: u32) -> LineSpacing {
    LineSpacing::new().before(20 * before).after(20 * after)
}

/// The first line of a paragraph of the body: 1 cm.
pub(super) fn indented(paragraph: Paragraph) -> Paragraph {
    paragraph.indent(None, Some(SpecialIndentType::FirstLine(signed(twips(10)))), None, None)
}

/// A paragraph that nobody sees: Word wants one after a table.
pub(super) fn tiny() -> Paragraph {
    let exact = LineSpacing::new().before(0).after(0).line(20).line_rule(docx_rs::LineSpacingType::Exact);
    Paragraph::new().line_spacing(exact).size(2)
}

/// A table of one row and two columns without rules: heads and feet.
pub(super) fn two_columns(left: Vec<Paragraph>, right: Vec<Paragraph>, widths: [u32; 2]) -> WordTable {
    let column = |paragraphs: Vec<Paragraph>, width: u32| {
        let cell = TableCell::new().width(whole(width), WidthType::Dxa);
        paragraphs.into_iter().fold(cell, TableCell::add_paragraph)
    };
    let row = TableRow::new(vec![column(left, widths[0]), column(right, widths[1])]).cant_split();
    let table = WordTable::without_borders(vec![row]).set_grid(widths.map(whole).into());
    let table = table.layout(TableLayoutType::Fixed).width(whole(widths[0] + widths[1]), WidthType::Dxa);
    table.margins(TableCellMargins::new().margin(0, 0, 0, 0))
}
