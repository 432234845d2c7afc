//! The balances of everybody by one way: a line for each person, the band of one duty behind.

use maud::{Markup, html};
use num_rational::Ratio;

use super::page::name;
use super::scale::{HEIGHT, LEFT, MARGIN, Scale};
use crate::documents::page::{LOOKS, QUIET, WIDTH, figure};
use crate::office::HUNDREDTHS;
use crate::office::simulate::{Simulation, WayRun};
use crate::texts::Texts;

/// Height of the names of the quarters below the lines.
const BELOW: i64 = 18;
/// Pale grey of the band.
const BAND: &str = "#eee";

/// One person's balances: the quarters and the hundredths of a point.
struct Line<'a> {
    name: &'a str,
    points: Vec<(usize, i64)>,
}

/// The chart of one way.
pub(super) fn chart(simulation: &Simulation, run: &WayRun, scale: &Scale, texts: Texts) -> Markup {
    let lines = lines(simulation, run);
    let drawing = html! {
        (band(simulation, scale))
        (grid(simulation, scale, texts))
        @for line in &lines { (drawn(line, scale, texts)) }
        (extremes(&lines, scale, texts))
    };
    figure(
        run.way.name(),
        &name(run.way, texts),
        &told(simulation, run, &lines, texts),
        HEIGHT + BELOW,
        &drawing,
    )
}

fn lines<'a>(simulation: &'a Simulation, run: &WayRun) -> Vec<Line<'a>> {
    let of = |(id, name): &'a (String, String)| {
        let quarters = run.quarters.iter().enumerate();
        let points = quarters.filter_map(|(at, quarter)| {
            let own = quarter.balances.iter().find(|own| own.person == *id)?;
            Some((at, own.hundredths))
        });
        Line { name, points: points.collect() }
    };
    simulation.people.iter().map(of).filter(|line| !line.points.is_empty()).collect()
}

/// One duty on either side of the target, quarter by quarter.
fn band(simulation: &Simulation, scale: &Scale) -> Markup {
    html! {
        @for (at, quarter) in simulation.quarters.iter().enumerate() {
            @let (x, top) = (scale.begin(at), scale.y(quarter.dearest * HUNDREDTHS));
            @let bottom = scale.y(-quarter.dearest * HUNDREDTHS);
            rect x=(x) y=(top) width=(scale.begin(at + 1) - x) height=(bottom - top) fill=(BAND) {}
        }
    }
}

fn grid(simulation: &Simulation, scale: &Scale, texts: Texts) -> Markup {
    html! {
        @for mark in scale.marks() {
            @let y = scale.y(mark * HUNDREDTHS);
            line stroke=(if mark == 0 { "#333" } else { "#ccc" }) x1=(LEFT) x2=(WIDTH) y1=(y) y2=(y) {}
            text fill=(QUIET) x=(LEFT - 6) y=(y + 4) text-anchor="end" { (texts.amount(mark.into(), true)) }
        }
        @for at in scale.named(simulation.quarters.len()) {
            text fill=(QUIET) font-size="9" x=(scale.x(at)) y=(HEIGHT + MARGIN) text-anchor="middle" {
                (texts.quarter(simulation.quarters[at].horizon))
            }
        }
    }
}

/// A line with a dot where it ends, for people who leave, and for a single quarter.
fn drawn(line: &Line<'_>, scale: &Scale, texts: Texts) -> Markup {
    let stroke = LOOKS[0][1];
    let points: Vec<String> =
        line.points.iter().map(|(at, own)| format!("{},{}", scale.x(*at), scale.y(*own))).collect();
    let last = line.points.last().map(|(_, own)| texts.amount(Ratio::new(*own, HUNDREDTHS), true));
    html! {
        g stroke=(stroke) {
            title { (line.name) " " (last.unwrap_or_default()) }
            polyline fill="none" stroke-opacity=".55" points=(points.join(" ")) {}
            @if let Some((at, own)) = line.points.last() {
                circle cx=(scale.x(*at)) cy=(scale.y(*own)) r="2" fill=(stroke) {}
            }
        }
    }
}

/// The names of those who end highest and lowest.
fn extremes(lines: &[Line<'_>], scale: &Scale, texts: Texts) -> Markup {
    let end = |line: &Line<'_>| line.points.last().map_or(0, |(_, own)| *own);
    let last = lines.iter().filter_map(|line| line.points.last()).map(|(at, _)| *at).max();
    let there = || lines.iter().filter(|line| line.points.last().map(|(at, _)| *at) == last);
    let (high, low) = (there().max_by_key(|line| end(line)), there().min_by_key(|line| end(line)));
    let label = |line: &Line<'_>, below: i64| {
        let amount = texts.amount(Ratio::new(end(line), HUNDREDTHS), true);
        html! {
            text x=(WIDTH - 4) y=(scale.y(end(line)) + below) text-anchor="end" { (line.name) " " (amount) }
        }
    };
    html! {
        @if let Some(line) = high { (label(line, -5)) }
        @if let Some(line) = low.filter(|_| lines.len() > 1) { (label(line, 13)) }
    }
}

fn told(simulation: &Simulation, run: &WayRun, lines: &[Line<'_>], texts: Texts) -> String {
    let highest = run.quarters.iter().filter_map(|quarter| quarter.highest()).max();
    let lowest = run.quarters.iter().filter_map(|quarter| quarter.lowest()).min();
    let amount = |balance: Option<Ratio<i64>>| texts.amount(balance.unwrap_or_default(), true);
    let blanks = [
        ("people", lines.len().into()),
        ("quarters", simulation.quarters.len().into()),
        ("highest", amount(highest).into()),
        ("lowest", amount(lowest).into()),
    ];
    texts.with("simulate-chart-told", &blanks)
}
