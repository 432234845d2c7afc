//! The trade of changes for even loads: a chart, a table beside it, and a plan for each point.

use maud::{Markup, html};
use num_rational::Ratio;

use super::job::Origin;
use crate::answers::{TRADE_HEADS, Traded};
use crate::format::{FrontierDto, FrontierPointDto};
use crate::service::page::frame::Reader;
use crate::service::problem::Refusal;
use crate::service::queue::Job;

/// Width of the chart, in its own units.
const WIDTH: i64 = 640;
/// Height of the chart.
const HEIGHT: i64 = 260;
/// Room at the left and the bottom for the axes, and at the other sides.
const AXIS: i64 = 44;
/// Room at the right for the label of the last point.
const LABEL: i64 = 90;
/// Room at the other sides.
const SIDE: i64 = 16;

/// A point, with its loads as numbers.
struct Point {
    changes: i64,
    proved: bool,
    loads: Vec<Ratio<i64>>,
}

impl From<&FrontierPointDto> for Point {
    fn from(own: &FrontierPointDto) -> Self {
        let loads = own.fairness.sorted.iter().map(|load| load.0).collect();
        Self { changes: own.changes, proved: own.proved, loads }
    }
}

impl Point {
    fn traded(&self) -> Traded<'_> {
        Traded { changes: self.changes, proved: self.proved, loads: &self.loads }
    }

    /// Highest and lowest load.
    fn ends(&self) -> Option<(Ratio<i64>, Ratio<i64>)> {
        Some((*self.loads.first()?, *self.loads.last()?))
    }

    /// How many have the highest load.
    fn heaviest(&self) -> usize {
        self.traded().heaviest()
    }
}

/// The page of a frontier.
pub(super) fn page(reader: &Reader<'_>, job: &Job, of: &Origin, result: &str) -> Result<Markup, Refusal> {
    let answer: FrontierDto = serde_json::from_str(result)?;
    let points: Vec<Point> = answer.points.iter().map(Point::from).collect();
    let end = reader.say(if answer.complete { "page-change-complete" } else { "page-change-incomplete" });
    Ok(html! {
        p { (reader.say("page-change-frontier-what")) }
        figure.card {
            figcaption { (reader.texts.get("frontier")) }
            (chart(reader, &points))
        }
        (table(reader, job, of, &points))
        p { (end) }
    })
}

/// Where amounts lie on an axis.
struct Axis {
    least: Ratio<i64>,
    most: Ratio<i64>,
    from: i64,
    to: i64,
}

impl Axis {
    fn at(&self, amount: Ratio<i64>) -> i64 {
        let all = self.most - self.least;
        if *all.numer() == 0 {
            return (self.from + self.to) / 2;
        }
        // Hundredths are finer than can be seen; exact fractions would leave 64 bits.
        let hundredths = |own: Ratio<i64>| (own * 100).round().to_integer();
        self.from + hundredths(amount - self.least) * (self.to - self.from) / hundredths(all).max(1)
    }
}

fn axes(points: &[Point]) -> Option<(Axis, Axis)> {
    let ends: Vec<(Ratio<i64>, Ratio<i64>)> = points.iter().filter_map(Point::ends).collect();
    let (most, least) = (ends.iter().map(|own| own.0).max()?, ends.iter().map(|own| own.1).min()?);
    let changes = || points.iter().map(|point| Ratio::from_integer(point.changes));
    let x = Axis { least: changes().min()?, most: changes().max()?, from: AXIS + SIDE, to: WIDTH - LABEL };
    Some((x, Axis { least: least.floor(), most: most.ceil(), from: HEIGHT - AXIS, to: 2 * SIDE }))
}

fn chart(reader: &Reader<'_>, points: &[Point]) -> Markup {
    let Some((x, y)) = axes(points) else { return html! {} };
    let spot = |point: &Point, load: Ratio<i64>| format!("{},{}", x.at(point.changes.into()), y.at(load));
    let line = |highest: bool| {
        let ends = points
            .iter()
            .filter_map(|own| own.ends().map(|(high, low)| spot(own, if highest { high } else { low })));
        ends.collect::<Vec<_>>().join(" ")
    };
    html! {
        svg viewBox=(format!("0 0 {WIDTH} {HEIGHT}")) width=(WIDTH) role="img" aria-labelledby="frontier-t frontier-d" font-size="12" fill="currentColor" {
            title id="frontier-t" { (reader.texts.get("frontier")) }
            desc id="frontier-d" { (reader.say("page-change-frontier-told")) }
            (grid(reader, &x, &y, points))
            polyline points=(line(true)) fill="none" stroke="#b3261e" stroke-width="2" {}
            polyline points=(line(false)) fill="none" stroke="#2b6cb0" stroke-width="2" stroke-dasharray="5 3" {}
            @for point in points { @if let Some((high, low)) = point.ends() {
                @let at = x.at(point.changes.into());
                circle cx=(at) cy=(y.at(high)) r="5" fill="#b3261e" { title { (point.changes) ": " (reader.texts.amount(high, true)) " × " (point.heaviest()) } }
                text x=(at + 9) y=(y.at(high) - 8) { (reader.texts.amount(high, true)) " × " (point.heaviest()) }
                rect x=(at - 4) y=(y.at(low) - 4) width="8" height="8" fill="#2b6cb0" { title { (point.changes) ": " (reader.texts.amount(low, true)) } }
            } }
        }
    }
}

fn grid(reader: &Reader<'_>, x: &Axis, y: &Axis, points: &[Point]) -> Markup {
    let (from, to) = (y.least.to_integer(), y.most.to_integer());
    let step = usize::try_from((to - from + 7) / 8).unwrap_or(1).max(1);
    html! {
        @for mark in (from..=to).step_by(step) {
            @let at = y.at(mark.into());
            line x1=(AXIS) x2=(WIDTH) y1=(at) y2=(at) stroke="currentColor" stroke-opacity="0.2" {}
            text x=(AXIS - 6) y=(at + 4) text-anchor="end" { (reader.texts.amount(mark.into(), true)) }
        }
        @for point in points { text x=(x.at(point.changes.into())) y=(HEIGHT - AXIS + 18) text-anchor="middle" { (point.changes) } }
        text x=(WIDTH / 2) y=(HEIGHT - 6) text-anchor="middle" { (reader.texts.get("frontier-changes")) }
    }
}

fn table(reader: &Reader<'_>, job: &Job, of: &Origin, points: &[Point]) -> Markup {
    let texts = reader.texts;
    let heads = TRADE_HEADS.map(|key| texts.get(key));
    html! {
        div.wide {
            table.stack {
                caption { (texts.get("frontier")) }
                thead { tr { @for head in &heads { th scope="col" { (head) } } th scope="col" { span.unseen { (reader.say("page-change-make")) } } } }
                tbody { @for (at, point) in points.iter().enumerate() {
                    @let before = at.checked_sub(1).and_then(|at| points.get(at)).map(Point::traded);
                    tr {
                        @for (cell, head) in point.traded().cells(before, texts).iter().zip(&heads) { td data-head=(head) { (cell) } }
                        td {
                            form method="post" action=(format!("/rebalance/{}/point", job.id)) {
                                (reader.token()) (of.fields())
                                button.small name="changes" value=(point.changes) { (texts.with("page-change-make-n", &[("n", point.changes.into())])) }
                            }
                        }
                    }
                } }
            }
        }
    }
}
