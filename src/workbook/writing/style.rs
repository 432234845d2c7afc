//! How cells look.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::workbook::catalogue::Kind;

/// The formats of a workbook.
#[derive(Debug)]
pub(super) struct Styles {
    pub(super) head: Format,
    pub(super) wanted: Format,
    pub(super) title: Format,
    pub(super) quiet: Format,
    pub(super) entry: Format,
    pub(super) plain: Format,
}

impl Styles {
    pub(super) fn new() -> Self {
        let base = Format::new().set_font_name("Times New Roman").set_font_size(12);
        let head = base
            .clone()
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::Center)
            .set_align(FormatAlign::VerticalCenter)
            .set_background_color(Color::RGB(0x00D9_E2F3))
            .set_border(FormatBorder::Thin);
        Styles {
            wanted: head.clone().set_background_color(Color::RGB(0x00F8_CBAD)),
            head,
            title: base.clone().set_bold().set_font_size(16),
            quiet: base
                .clone()
                .set_italic()
                .set_font_color(Color::RGB(0x0080_8080))
                .set_align(FormatAlign::Top)
                .set_text_wrap(),
            entry: base.clone().set_align(FormatAlign::Top).set_text_wrap(),
            plain: base,
        }
    }

    /// The format of the values of a kind.
    pub(super) fn value(&self, kind: Kind) -> Format {
        match kind {
            Kind::Day => self.plain.clone().set_num_format("dd/mm/yyyy"),
            Kind::When => self.plain.clone().set_num_format("dd/mm/yyyy hh:mm"),
            Kind::Clock => self.plain.clone().set_num_format("hh:mm"),
            Kind::Whole | Kind::Decimal => self.plain.clone(),
            // Typed into a cell of text, 1/2 stays 1/2 and 3; 6 stays 3; 6.
            _ => self.plain.clone().set_num_format("@"),
        }
    }
}
