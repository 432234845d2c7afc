//! Who carries what: a bar of points for each member, the target as a line across it.

use std::cmp::Reverse;

use maud::{Markup, html};
use num_rational::Ratio;

use super::scope::{PEOPLE, Scope};
use crate::documents::page::{Chart, LOOKS, QUIET, ROW, WIDTH, bar, label, part};
use crate::domain::{PersonId, PersonLoad};

/// People in one chart: as many as fit on half a page of paper, which no chart is torn over.
const TOGETHER: usize = 20;

/// The charts of loads: opening balance, points, target, and what is over it.
pub(super) fn loads(scope: &Scope<'_>) -> Vec<Chart> {
    let texts = scope.texts;
    let people = &scope.instance.people;
    let compared = |load: &&PersonLoad| {
        people
            .iter()
            .position(|person| person.id == load.id)
            .is_some_and(|at| scope.instance.is_compared(PersonId(at)))
    };
    let mut loads: Vec<&PersonLoad> = scope.plan.people.iter().filter(compared).collect();
    loads.sort_by_key(|load| (Reverse(load.load), &load.id));
    loads.truncate(PEOPLE);
    let most = loads.iter().map(|load| load.points.max(load.target.ceil().to_integer())).max().unwrap_or(0);
    let chart = |(number, loads): (usize, &[&PersonLoad])| Chart {
        id: format!("loads-{}", number + 1),
        caption: texts.get("loads"),
        told: texts.get("overview-loads-told"),
        height: ROW * i64::try_from(loads.len()).unwrap_or(0),
        drawing: html! {
            @for (top, load) in (0..).map(|at| at * ROW).zip(loads) { (line(scope, load, top, most)) }
        },
    };
    loads.chunks(TOGETHER).enumerate().map(chart).collect()
}

fn line(scope: &Scope<'_>, load: &PersonLoad, top: i64, most: i64) -> Markup {
    let (texts, length) = (scope.texts, WIDTH - 2);
    let end = part(load.points, most, length);
    let target = part((load.target * 10).round().to_integer(), most * 10, length);
    let blanks = [
        ("points", load.points.into()),
        ("target", texts.amount(load.target, false).into()),
        ("opening", texts.amount(load.opening, true).into()),
        ("load", texts.amount(load.load, true).into()),
    ];
    let look = LOOKS[usize::from(load.load > Ratio::from_integer(0))];
    html! {
        (label(scope.labels.person(&load.id), top))
        (bar(look, 0, top + 15, end))
        line x1=(target) x2=(target) y1=(top + 13) y2=(top + 30) stroke="#111" stroke-width="2" {}
        text fill=(QUIET) x=(WIDTH) y=(top + 11) text-anchor="end" { (texts.with("overview-load", &blanks)) }
    }
}
