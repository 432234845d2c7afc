//! How fields look. Times New Roman is what the offices' own papers are set in, and every office has it.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use super::sheet::{Field, Sign};

/// The typeface of the whole workbook.
const FONT: &str = "Times New Roman";
const SIZE: u32 = 12;
/// Ink of links, and the edge and ground of heads.
const LINK: u32 = 0x1F_4E79;
const EDGE: u32 = 0xA6_A6A6;
const GROUND: u32 = 0xDD_E8F3;

/// Every look there is.
pub(super) struct Looks {
    pub(super) base: Format,
    pub(super) title: Format,
    pub(super) note: Format,
    pub(super) caption: Format,
    pub(super) back: Format,
    pub(super) head: Format,
    /// A head that reads from below, over narrow columns.
    pub(super) turned: Format,
    /// Names, in one line.
    pub(super) name: Format,
    text: Format,
    day: Format,
    time: Format,
    whole: Format,
    plain: Format,
    signed: Format,
    link: Format,
    /// A number in the middle of a narrow column.
    pub(super) shade: Format,
    pub(super) sum: Format,
}

impl Looks {
    pub(super) fn new() -> Self {
        let base = Format::new().set_font_name(FONT).set_font_size(SIZE);
        let framed = base.clone().set_border(FormatBorder::Thin).set_border_color(Color::RGB(EDGE));
        let framed = framed.set_align(FormatAlign::Top);
        let number = |format: &str| framed.clone().set_num_format(format).set_align(FormatAlign::Right);
        let strong = framed.clone().set_bold().set_background_color(Color::RGB(GROUND));
        let head = strong.clone().set_align(FormatAlign::Center).set_align(FormatAlign::VerticalCenter);
        let link = |format: &Format| format.clone().set_font_color(Color::RGB(LINK));
        let middle = number("dd/mm/yyyy").set_align(FormatAlign::Center);
        Self {
            title: base.clone().set_bold().set_font_size(SIZE + 3),
            note: base.clone().set_text_wrap().set_align(FormatAlign::Top),
            caption: base.clone().set_bold(),
            back: link(&base).set_underline(rust_xlsxwriter::FormatUnderline::Single),
            head: head.clone().set_text_wrap(),
            turned: strong
                .clone()
                .set_rotation(90)
                .set_align(FormatAlign::Bottom)
                .set_align(FormatAlign::Center),
            name: framed.clone(),
            text: framed.clone().set_text_wrap(),
            time: middle.clone().set_num_format("hh:mm"),
            day: middle,
            whole: number("0"),
            plain: number("0.0"),
            signed: number("+0.0;-0.0;0.0"),
            link: link(&framed).set_underline(rust_xlsxwriter::FormatUnderline::Single),
            shade: framed.clone().set_align(FormatAlign::Center),
            sum: strong.set_align(FormatAlign::Center),
            base,
        }
    }

    /// The look of a field.
    pub(super) fn of(&self, field: &Field) -> &Format {
        match field {
            Field::Nothing | Field::Text(_) => &self.text,
            Field::Day(_) => &self.day,
            Field::Time(_) => &self.time,
            Field::Link(_) => &self.link,
            Field::Whole(_) | Field::Amount(_, Sign::Whole) | Field::Formula(_, _, Sign::Whole) => {
                &self.whole
            }
            Field::Amount(_, Sign::Plain) | Field::Formula(_, _, Sign::Plain) => &self.plain,
            Field::Amount(_, Sign::Signed) | Field::Formula(_, _, Sign::Signed) => &self.signed,
        }
    }
}
