//! Who carries more and who less: bars to the right and to the left.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::amounts::signed;
use crate::documents::page::{LOOKS, WIDTH, bar, figure, part};
use crate::domain::{Difference, Shift};
use crate::texts::Texts;

/// Most people in one chart; the JSON has everybody.
const LISTED: usize = 16;
/// Height of a row.
const ROW: i64 = 18;
/// Where names end and bars begin.
const NAMES: i64 = 330;
/// Where nothing more and nothing less is carried.
const MIDDLE: i64 = (WIDTH + NAMES) / 2;
/// The longest bar to one side; the figure stands behind it.
const LONGEST: i64 = (WIDTH - NAMES) / 2 - 40;
/// Longest name, in characters.
const NAME: usize = 52;

/// The chart of one scenario, and how many more there are; nothing where nobody's load changes.
pub(super) fn shifts(id: &str, less: &Difference, names: &BTreeMap<&str, &str>, texts: Texts) -> Markup {
    let all = listed(less);
    if all.is_empty() {
        return html! { p { (texts.get("page-no-shift")) } };
    }
    let hidden = less.more.len() + less.fewer.len() - all.len();
    let most = all.iter().map(|shift| shift.points.abs()).max().unwrap_or(1);
    let height = ROW * i64::try_from(all.len()).unwrap_or(0) + 2;
    let drawing = html! {
        line stroke="#333" x1=(MIDDLE) x2=(MIDDLE) y1="0" y2=(height) {}
        @for (top, shift) in (0..).map(|at| at * ROW).zip(&all) { (row(shift, top, most, names)) }
    };
    let told = texts
        .with("page-shifts-told", &[("more", less.more.len().into()), ("fewer", less.fewer.len().into())]);
    html! {
        (figure(id, &texts.get("page-shifts"), &told, height, &drawing))
        @if hidden > 0 { p.note { (texts.with("more", &[("n", hidden.into())])) } }
    }
}

/// The greatest shifts: those who carry more, then those who carry less; half of the room for each, or what the other
/// half leaves.
fn listed(less: &Difference) -> Vec<&Shift> {
    let half = LISTED / 2;
    let more = half.max(LISTED.saturating_sub(less.fewer.len()));
    let fewer = half.max(LISTED.saturating_sub(less.more.len()));
    let mut all: Vec<&Shift> = less.more.iter().take(more).collect();
    // The greatest below, as the greatest above: both ends of the chart stand out.
    all.extend(less.fewer.iter().take(fewer).collect::<Vec<_>>().into_iter().rev());
    all
}

/// A name that fits beside the bars.
fn short(name: &str) -> String {
    let long = name.chars().count() > NAME;
    if long { name.chars().take(NAME - 1).chain(['…']).collect() } else { name.to_owned() }
}

fn row(shift: &Shift, top: i64, most: i64, names: &BTreeMap<&str, &str>) -> Markup {
    let length = part(shift.points.abs(), most, LONGEST);
    let more = shift.points > 0;
    let (left, figure, anchor) = if more {
        (MIDDLE, MIDDLE + length + 5, "start")
    } else {
        (MIDDLE - length, MIDDLE - length - 5, "end")
    };
    let name = names.get(shift.id.as_str()).copied().unwrap_or(&shift.id);
    html! {
        text x="0" y=(top + 12) { (short(name)) }
        (bar(if more { LOOKS[1] } else { LOOKS[0] }, left, top + 2, length))
        text x=(figure) y=(top + 12) text-anchor=(anchor) { (signed(shift.points)) }
    }
}
