//! The foot of a paper in Word: recipients on the left, who signs on the right.

use docx_rs::{Paragraph, Run as WordRun, Table};

use super::style::{line, spacing, twips, two_columns, whole};
use crate::documents::paper::description::{Align, Foot, Page, Side, bold, italic, plain};

/// Empty lines for a signature.
const SIGNING: usize = 4;

/// One row, so that it stays whole.
pub(super) fn foot(own: &Foot, page: Page) -> Table {
    let text = twips(page.text_width());
    let left = text * 45 / 100;
    two_columns(side(&own.left), side(&own.right), [left, text - left])
}

fn side(own: &Side) -> Vec<Paragraph> {
    match own {
        Side::Recipients(heading, _) if heading.is_empty() => vec![line(&[], 14, Align::Left)],
        Side::Recipients(heading, lines) => {
            let heading = WordRun::new().add_text(heading).size(whole(28)).underline("single");
            let first = line(&[], 14, Align::Left).line_spacing(spacing(8, 0)).add_run(heading);
            let lines = lines.iter().map(|text| line(&[plain(text)], 12, Align::Left));
            std::iter::once(first).chain(lines).collect()
        }
        Side::Signature { lines, hint, name } => {
            let line = |run, size| line(&[run], size, Align::Centre).keep_next(true);
            let mut all = vec![line(plain(""), 8)];
            all.extend(lines.iter().map(|text| line(bold(text), 14)));
            if !hint.is_empty() {
                all.push(line(italic(hint), 12));
            }
            all.extend((0..SIGNING).map(|_| line(plain(""), 14)));
            all.push(line(bold(name), 14));
            all
        }
    }
}
