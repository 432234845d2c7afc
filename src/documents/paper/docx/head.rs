//! The head of a Party paper in Word.

use docx_rs::{BorderType, Paragraph, ParagraphBorder, ParagraphBorderPosition, ParagraphBorders, Table};

use super::style::{line, signed, spacing, twips, two_columns};
use crate::documents::paper::description::{Align, Head, Page, Run, bold, italic, plain};

/// Width of the Party's title in Times bold, in hundredths of its size.
const TITLE: u32 = 1385;

/// The issuer on the left, the Party's title with a rule of its length on the right.
pub(super) fn head(own: &Head, page: Page) -> Table {
    let text = twips(page.text_width());
    let widths = [text * 45 / 100, text - text * 45 / 100];
    let mut left = Vec::new();
    if !own.parent.is_empty() {
        left.push(centred(plain(&own.parent), own.size));
    }
    left.push(centred(bold(&own.issuer), own.size));
    left.push(centred(plain("*"), own.size));
    if !own.number.is_empty() {
        left.push(centred(plain(&own.number), own.size));
    }
    left.push(centred(italic(&own.draft), own.size - 3));
    let right = vec![title(own, widths[1]), centred(italic(&own.dated), own.size)];
    two_columns(left, right, widths)
}

fn centred(run: Run, size: u32) -> Paragraph {
    line(&[run], size, Align::Centre)
}

/// The rule is the border of a paragraph that is as broad as the title.
fn title(own: &Head, width: u32) -> Paragraph {
    let size = own.size + 1;
    let aside = signed(width.saturating_sub(TITLE * size / 5) / 2);
    let rule = ParagraphBorder::new(ParagraphBorderPosition::Bottom).val(BorderType::Single).size(8).space(1);
    line(&[bold(&own.party)], size, Align::Centre)
        .indent(Some(aside), None, Some(aside), None)
        .line_spacing(spacing(0, 8))
        .set_borders(ParagraphBorders::with_empty().set(rule))
}
