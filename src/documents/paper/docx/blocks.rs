//! Paragraphs, and lines to write on, in Word.

use docx_rs::{Docx, Paragraph, Run as WordRun, Tab, TabLeaderType, TabValueType};

use super::style::{alignment, indented, run, spacing, tiny, twips, whole};
use super::table::table;
use crate::documents::paper::description::{Block, Page, Run, Sheet, Text};

/// All blocks of a sheet; the last paragraphs stay with the foot.
pub(super) fn blocks(mut docx: Docx, sheet: &Sheet) -> Docx {
    for (at, block) in sheet.blocks.iter().enumerate() {
        let last = at + 1 == sheet.blocks.len() && sheet.foot.is_some();
        docx = match block {
            Block::Text(own) => docx.add_paragraph(text(own, sheet.size, last)),
            Block::Fill(label, lines) => {
                fill(label, *lines, sheet, last).into_iter().fold(docx, Docx::add_paragraph)
            }
            Block::Table(own) => {
                let docx = docx.add_table(table(own, sheet.page));
                docx.add_paragraph(tiny().line_spacing(spacing(0, 3)))
            }
        };
    }
    docx
}

fn text(own: &Text, size: u32, last: bool) -> Paragraph {
    let size = if own.size == 0 { size } else { own.size };
    let paragraph = Paragraph::new()
        .align(alignment(own.align))
        .line_spacing(spacing(3, 3))
        .keep_next(own.keep || last)
        .keep_lines(last);
    let paragraph = if own.indent { indented(paragraph) } else { paragraph };
    own.runs.iter().fold(paragraph, |paragraph, own| paragraph.add_run(run(own, size)))
}

/// A label and dots to the margin, then whole lines of dots.
fn fill(label: &[Run], lines: u32, sheet: &Sheet, last: bool) -> Vec<Paragraph> {
    let dotted = |runs: &[Run]| {
        let paragraph =
            Paragraph::new().add_tab(leader(sheet.page)).line_spacing(spacing(3, 3)).keep_next(last);
        let paragraph = runs.iter().fold(paragraph, |paragraph, own| paragraph.add_run(run(own, sheet.size)));
        paragraph.add_run(WordRun::new().add_tab().size(whole(2 * sheet.size)))
    };
    let whole_lines = (0..lines).map(|_| dotted(&[]));
    std::iter::once(dotted(label)).chain(whole_lines).collect()
}

fn leader(page: Page) -> Tab {
    let edge = whole(twips(page.text_width()));
    Tab::new().val(TabValueType::Right).leader(TabLeaderType::Dot).pos(edge)
}
