//! A document for Word: each sheet is a section of its own, with its pages counted from 1.

use docx_rs::{
    Docx, Header, HeaderReference, PageMargin, PageNum, PageNumType, PageSize, Paragraph, RunFonts,
    SectionProperty,
};

use super::blocks::blocks;
use super::foot::foot;
use super::head::head;
use super::package::pack;
use super::style::{FONT, line, signed, spacing, tiny, twips, whole};
use crate::documents::paper::description::{Align, Document, Page, Sheet, bold};
use crate::documents::paper::error::PaperError;

/// The name docx-rs gives to the first header.
const HEADER: &str = "rIdHeader1";

/// The bytes of a Word document.
pub(in crate::documents::paper) fn docx(document: &Document) -> Result<Vec<u8>, PaperError> {
    let fonts = RunFonts::new().ascii(FONT).hi_ansi(FONT).cs(FONT).east_asia(FONT);
    let number = Paragraph::new().align(docx_rs::AlignmentType::Center).add_page_num(PageNum::new());
    let (year, month, day) = document.date;
    let moment = format!("{year:04}-{month:02}-{day:02}T00:00:00Z");
    let mut docx = Docx::new()
        .default_fonts(fonts)
        .default_size(whole(28))
        .header(Header::new().add_paragraph(number))
        .created_at(&moment)
        .updated_at(&moment);
    for (at, own) in document.sheets.iter().enumerate() {
        docx = sheet(docx, own);
        if at + 1 < document.sheets.len() {
            let property = section(own.page, docx.document.section_property.header_reference.clone());
            docx = docx.add_paragraph(tiny().section_property(property));
        } else {
            let header = docx.document.section_property.header.take();
            let reference = docx.document.section_property.header_reference.take();
            docx.document.section_property = SectionProperty { header, ..section(own.page, reference) };
            docx = docx.add_paragraph(tiny());
        }
    }
    pack(docx.build(), document)
}

fn sheet(docx: Docx, own: &Sheet) -> Docx {
    let mut docx = docx.add_table(head(&own.head, own.page));
    let (kind, size) = &own.kind;
    docx = docx.add_paragraph(
        line(&[bold(kind)], *size, Align::Centre).line_spacing(spacing(14, 0)).keep_next(true),
    );
    let (about, size) = &own.about;
    for (at, text) in about.iter().enumerate() {
        let after = if at + 1 == about.len() { 12 } else { 0 };
        let text = line(&[bold(text)], *size, Align::Centre).line_spacing(spacing(0, after)).keep_next(true);
        docx = docx.add_paragraph(text);
    }
    docx = blocks(docx, own);
    match &own.foot {
        Some(foot_of) => docx.add_table(foot(foot_of, own.page)),
        None => docx,
    }
}

/// Paper, margins, and the number at the top from the second page on.
fn section(page: Page, reference: Option<HeaderReference>) -> SectionProperty {
    let [width, height, top, right, bottom, left] = page.millimetres().map(twips);
    let margin = PageMargin {
        top: signed(top),
        right: signed(right),
        bottom: signed(bottom),
        left: signed(left),
        header: signed(twips(10)),
        footer: signed(twips(10)),
        gutter: 0,
    };
    let property = SectionProperty::new()
        .page_size(PageSize::new().size(width, height))
        .page_margin(margin)
        .page_num_type(PageNumType::new().start(1))
        .title_pg();
    let header_reference = reference.or_else(|| Some(HeaderReference::new("default", HEADER)));
    SectionProperty { header_reference, ..property }
}
