//! Loads over target: for each scenario a line with a circle for each load, and how many people have it.

use maud::{Markup, html};
use num_rational::Ratio;

use super::charts::{Charted, ChartedFigures};
use crate::documents::page::{LOOKS, QUIET, WIDTH, figure, label};
use crate::texts::Texts;

/// Height of a row: a line of text, and circles with their numbers below.
const ROW: i64 = 46;
/// Height of the axis at the bottom.
const AXIS: i64 = 20;
/// Room left and right for half a circle.
const SIDE: i64 = 16;
/// Radius of a circle for one person, and for everybody.
const RADII: [i64; 2] = [7, 13];

/// Circles closer than this would cover each other.
const CLOSE: i64 = 15;

/// From which load to which the axis goes, in whole points.
struct Axis {
    from: i64,
    to: i64,
}

impl Axis {
    fn over<'a>(all: impl Iterator<Item = &'a ChartedFigures>) -> Option<Self> {
        let loads: Vec<Ratio<i64>> = all.flat_map(|figures| &figures.levels).map(|(load, _)| *load).collect();
        let (least, most) =
            (loads.iter().min()?.floor().to_integer(), loads.iter().max()?.ceil().to_integer());
        Some(Self { from: least.min(0), to: most.max(least.min(0) + 1) })
    }

    /// Where a load lies, rounded.
    fn x(&self, load: Ratio<i64>) -> i64 {
        let (length, all) = (WIDTH - 2 * SIDE, self.to - self.from);
        // Tenths of a point are finer than can be seen; exact fractions would leave 64 bits.
        let tenths = (load * 10).round().to_integer() - self.from * 10;
        SIDE + (tenths * length + all * 5) / (all * 10)
    }

    /// Whole points that get a line: at most twenty.
    fn marks(&self) -> impl Iterator<Item = i64> {
        let step = usize::try_from((self.to - self.from + 19) / 20).unwrap_or(1).max(1);
        (self.from..=self.to).step_by(step)
    }
}

/// The chart; nothing where nobody is compared.
pub(super) fn loads(all: &[Charted], texts: Texts) -> Markup {
    let made = || all.iter().filter_map(|own| own.figures.as_ref());
    let Some(axis) = Axis::over(made()) else { return html! {} };
    let rows: Vec<(String, Option<&ChartedFigures>)> = all
        .iter()
        .enumerate()
        .map(|(at, own)| (format!("{at}. {}", own.name), own.figures.as_ref()))
        .collect();
    let bottom = ROW * i64::try_from(rows.len()).unwrap_or(0);
    let most = made().map(compared).max().unwrap_or(1);
    let drawing = html! {
        @for mark in axis.marks() {
            @let x = axis.x(mark.into());
            line stroke=(if mark == 0 { "#333" } else { "#ccc" }) x1=(x) x2=(x) y1="0" y2=(bottom + 4) {}
            text fill=(QUIET) x=(x) y=(bottom + 16) text-anchor="middle" { (texts.amount(mark.into(), true)) }
        }
        @for (top, (name, figures)) in (0..).map(|at| at * ROW).zip(&rows) {
            (label(name, top))
            @if let Some(figures) = figures {
                line stroke="#ccc" x1="0" x2=(WIDTH) y1=(top + 29) y2=(top + 29) {}
                (circles(figures, &axis, top + 29, most, texts))
            }
        }
    };
    let told = texts.get("page-loads-told");
    figure("loads", &texts.get("page-loads"), &told, bottom + AXIS, &drawing)
}

/// How many people are compared.
fn compared(figures: &ChartedFigures) -> i64 {
    figures.levels.iter().map(|(_, people)| people).sum()
}

/// Loads that lie too close to be told apart are one circle. The larger it is, the more people; the number says it, too.
fn circles(figures: &ChartedFigures, axis: &Axis, y: i64, most: i64, texts: Texts) -> Markup {
    let [fill, stroke, _] = LOOKS[0];
    let radius = |people: i64| RADII[0] + (RADII[1] - RADII[0]) * people / most.max(1);
    html! {
        @for (x, levels) in clusters(figures, axis) {
            @let people: i64 = levels.iter().map(|(_, people)| people).sum();
            circle cx=(x) cy=(y) r=(radius(people)) fill=(fill) stroke=(stroke) {
                title { @for (load, people) in &levels { (texts.amount(*load, true)) " × " (people) " " } }
            }
            text x=(x) y=(y + 4) text-anchor="middle" { (people) }
        }
    }
}

type Level = (Ratio<i64>, i64);

/// Levels from the highest, together where they would cover each other, at the place of the one with most people.
fn clusters(figures: &ChartedFigures, axis: &Axis) -> Vec<(i64, Vec<Level>)> {
    let mut clusters: Vec<(i64, Vec<Level>)> = Vec::new();
    for level in &figures.levels {
        let x = axis.x(level.0);
        match clusters.last_mut().filter(|(at, _)| at - x < CLOSE) {
            Some((at, levels)) => {
                if levels.iter().all(|(_, people)| *people < level.1) {
                    *at = x;
                }
                levels.push(*level);
            }
            None => clusters.push((x, vec![*level])),
        }
    }
    clusters
}
