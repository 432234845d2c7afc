//! Who carries what: a bar of points for each member, the target as a line across it, and where the balance comes from and goes.

use std::cmp::Reverse;

use maud::{Markup, html};
use num_rational::Ratio;

use super::PEOPLE;
use crate::documents::page::{BAR, Chart, LOOKS, QUIET, ROW, WIDTH, bar, label, part};
use crate::documents::view::Scope;
use crate::domain::{Person, PersonLoad};

/// People in one chart: as many as fit on half a page of paper, which no chart is torn over.
const TOGETHER: usize = 20;
/// Length of the longest bar of points.
const POINTS: i64 = 440;
/// Where balances are shown: the middle, and how far they go to each side.
const EVEN: i64 = 580;
const ASIDE: i64 = 110;
/// Height of the line that says what is what.
const KEY: i64 = 22;

/// What the longest bar and the farthest balance stand for.
struct Scale {
    points: i64,
    balance: Ratio<i64>,
}

/// The charts of loads: opening balance, points, target, and what is over it.
pub(super) fn loads(scope: &Scope<'_>) -> Vec<Chart> {
    let texts = scope.texts;
    let load = |person: &Person| scope.plan.people.iter().find(|load| load.id == person.id);
    let mut loads: Vec<&PersonLoad> = scope.members().filter_map(load).collect();
    loads.sort_by_key(|load| (Reverse(load.load), &load.id));
    loads.truncate(PEOPLE);
    let scale = Scale::over(&loads);
    let chart = |(number, loads): (usize, &[&PersonLoad])| Chart {
        id: format!("loads-{}", number + 1),
        caption: texts.get("loads"),
        told: texts.get("overview-loads-told"),
        height: KEY + ROW * i64::try_from(loads.len()).unwrap_or(0),
        drawing: html! {
            (key(scope))
            @for (top, load) in (0..).map(|at| KEY + at * ROW).zip(loads) { (line(scope, load, top, &scale)) }
        },
    };
    loads.chunks(TOGETHER).enumerate().map(chart).collect()
}

impl Scale {
    fn over(loads: &[&PersonLoad]) -> Self {
        let points = |load: &&PersonLoad| load.points.max(load.target.ceil().to_integer());
        let away = |amount: Ratio<i64>| amount.max(-amount);
        let balance = loads.iter().flat_map(|load| [away(load.opening), away(load.load)]).max();
        Self {
            points: loads.iter().map(points).max().unwrap_or(0),
            balance: balance.unwrap_or_default().max(Ratio::from_integer(1)),
        }
    }

    /// Where a balance lies.
    fn at(&self, balance: Ratio<i64>) -> i64 {
        EVEN + (balance * ASIDE / self.balance).round().to_integer()
    }
}

/// What the signs mean, as signs with words beside them.
fn key(scope: &Scope<'_>) -> Markup {
    let [points, target, opening, closing] =
        ["load-points", "load-target", "load-opening", "book-closing"].map(|key| scope.texts.get(key));
    html! {
        g fill=(QUIET) {
            (bar(LOOKS[0], 0, 1, 24))
            text x="30" y="12" { (points) }
            line x1="112" x2="112" y1="0" y2="16" stroke="#111" stroke-width="2" {}
            text x="120" y="12" { (target) }
            (open(410, 8))
            text x="420" y="12" { (opening) }
            (full(560, 8))
            text x="570" y="12" { (closing) }
        }
    }
}

fn open(x: i64, y: i64) -> Markup {
    html! { circle cx=(x) cy=(y) r="4" fill="#fff" stroke=(LOOKS[0][1]) stroke-width="1.5" {} }
}

fn full(x: i64, y: i64) -> Markup {
    html! { circle cx=(x) cy=(y) r="4" fill=(LOOKS[0][1]) {} }
}

fn line(scope: &Scope<'_>, load: &PersonLoad, top: i64, scale: &Scale) -> Markup {
    let texts = scope.texts;
    let end = part(load.points, scale.points, POINTS);
    let target = part((load.target * 10).round().to_integer(), scale.points * 10, POINTS);
    let blanks = [
        ("points", load.points.into()),
        ("target", texts.amount(load.target, false).into()),
        ("opening", texts.amount(load.opening, true).into()),
        ("load", texts.amount(load.load, true).into()),
    ];
    let look = LOOKS[usize::from(load.load > Ratio::from_integer(0))];
    let (from, to, middle) = (scale.at(load.opening), scale.at(load.load), top + 15 + BAR / 2);
    html! {
        (label(scope.labels.person(&load.id), top))
        (bar(look, 0, top + 15, end))
        line x1=(target) x2=(target) y1=(top + 13) y2=(top + 30) stroke="#111" stroke-width="2" {}
        text fill=(QUIET) x=(WIDTH) y=(top + 11) text-anchor="end" { (texts.with("overview-load", &blanks)) }
        line x1=(EVEN) x2=(EVEN) y1=(top + 14) y2=(top + 29) stroke=(QUIET) {}
        line x1=(from) x2=(to) y1=(middle) y2=(middle) stroke=(LOOKS[0][1]) stroke-width="2" {}
        (open(from, middle)) (full(to, middle))
    }
}
