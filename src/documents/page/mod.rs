//! What all pages have in common: head and foot, the style sheet, the frame of charts.

mod chart;
mod document;
mod style;

pub(super) use chart::{BAR, Chart, LOOKS, QUIET, ROW, WIDTH, bar, figure, label, part};
pub(super) use document::document;
