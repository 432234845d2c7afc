//! What the charts have in common: the frame with title and description, labels above rows, widths of bars.

use maud::{Markup, html};

/// Pale fill, dark edge and dashes of a part; the third is told apart on a grey printer, too.
pub(in crate::documents) const LOOKS: [[&str; 3]; 3] =
    [["#d7e6f4", "#2b5c8a", "none"], ["#fbeecb", "#946c00", "none"], ["#fff", "#a3320b", "3 2"]];
/// Colour of what is not in front.
pub(in crate::documents) const QUIET: &str = "#555";
/// Width of every chart, in its own units; the page scales it.
pub(in crate::documents) const WIDTH: i64 = 700;
/// Height of a row: a line of text, and a bar below.
pub(in crate::documents) const ROW: i64 = 36;
/// Height of a bar.
pub(in crate::documents) const BAR: i64 = 13;
/// Longest label, in characters.
const LONGEST: usize = 100;

/// A chart.
pub(in crate::documents) struct Chart {
    /// Its own on the page.
    pub(in crate::documents) id: String,
    pub(in crate::documents) caption: String,
    /// What is seen, in a sentence.
    pub(in crate::documents) told: String,
    pub(in crate::documents) height: i64,
    pub(in crate::documents) drawing: Markup,
}

impl Chart {
    /// On a page, with its caption.
    pub(in crate::documents) fn figure(&self) -> Markup {
        figure(&self.id, &self.caption, &self.told, self.height, &self.drawing)
    }

    /// As a file of its own.
    pub(in crate::documents) fn file(&self) -> String {
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
        let ground = html! { rect width=(WIDTH) height=(self.height) fill="#fff" {} (self.drawing) };
        head.to_owned() + &svg(&self.id, &self.caption, &self.told, self.height, &ground).into_string() + "\n"
    }
}

/// A chart with its caption; `id` is its own on the page, `told` says in a sentence what is seen.
pub(in crate::documents) fn figure(
    id: &str,
    caption: &str,
    told: &str,
    height: i64,
    drawing: &Markup,
) -> Markup {
    html! {
        figure {
            figcaption { (caption) }
            // On a telephone the drawing is wider than the screen, and its letters stay large enough.
            div.wide tabindex="0" role="group" aria-label=(caption) { (svg(id, caption, told, height, drawing)) }
        }
    }
}

fn svg(id: &str, caption: &str, told: &str, height: i64, drawing: &Markup) -> Markup {
    let [title, desc] = [format!("{id}-t"), format!("{id}-d")];
    html! {
        svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox=(format!("0 0 {WIDTH} {height}"))
            width=(WIDTH) height=(height)
            font-size="11" font-family="system-ui, 'Segoe UI', 'Noto Sans', Roboto, sans-serif" fill="#111"
            aria-labelledby=(format!("{title} {desc}")) {
            title id=(title) { (caption) }
            desc id=(desc) { (told) }
            (drawing)
        }
    }
}

/// The label of a row, above its bar.
pub(in crate::documents) fn label(text: &str, top: i64) -> Markup {
    let long = text.chars().count() > LONGEST;
    let shown: String =
        if long { text.chars().take(LONGEST - 1).chain(['…']).collect() } else { text.to_owned() };
    html! { text x="0" y=(top + 11) { (shown) } }
}

/// A bar in one of the looks.
pub(in crate::documents) fn bar(look: [&str; 3], x: i64, y: i64, width: i64) -> Markup {
    let [fill, stroke, dashes] = look;
    html! {
        rect x=(x) y=(y) width=(width.max(2)) height=(BAR) fill=(fill) stroke=(stroke) stroke-dasharray=(dashes) {}
    }
}

/// Of a length that stands for `most`, the part that stands for an amount, rounded.
pub(in crate::documents) fn part(amount: i64, most: i64, length: i64) -> i64 {
    if most <= 0 { 0 } else { (amount.max(0) * length * 2 + most) / (2 * most) }
}
