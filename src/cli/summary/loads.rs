//! Who carries what: the people compared, by load, with bars; then the others in one line.

use std::cmp::Reverse;

use super::View;
use super::bar::bar;
use super::sheet::Sheet;
use crate::domain::{PersonId, PersonLoad};

/// Columns that stay whole on a narrow terminal, the bar among them.
const WHOLE: [usize; 2] = [2, BAR];
const BAR: usize = 3;

/// The table of loads.
pub(crate) fn section(view: View<'_>) -> String {
    let texts = view.texts;
    let (mut compared, others) = split(view);
    compared.sort_by_key(|(_, load)| Reverse(load.load));
    let heads = ["person", "duties", "points", "", "target", "opening", "load", "travel"];
    let heads =
        heads.map(|head| if head.is_empty() { String::new() } else { texts.get(&format!("load-{head}")) });
    let right = [false, true, true, false, true, true, true, true];
    let heads: Vec<(&str, bool)> = heads.iter().map(String::as_str).zip(right).collect();
    let mut sheet = Sheet::new(&heads, view.width);
    let most = compared.iter().map(|(_, load)| load.points).max().unwrap_or_default();
    for (name, load) in &compared {
        sheet.row(&row(view, name, load, most));
    }
    WHOLE.into_iter().for_each(|column| sheet.keep(column));
    view.heading("loads") + &sheet.print() + &rest(view, &others)
}

/// Long bars where there is room.
fn bar_width(width: Option<u16>) -> i64 {
    if width.is_some_and(|width| width < 120) { 8 } else { 20 }
}

type Named<'a> = (&'a str, &'a PersonLoad);

/// The people whose loads are compared, and the others.
fn split(view: View<'_>) -> (Vec<Named<'_>>, Vec<Named<'_>>) {
    let instance = view.instance;
    let position = |id: &str| instance.people.iter().position(|person| person.id == id);
    let (mut compared, mut others) = (Vec::new(), Vec::new());
    for load in &view.plan.people {
        let Some(at) = position(&load.id) else { continue };
        let list = if instance.is_compared(PersonId(at)) { &mut compared } else { &mut others };
        list.push((instance.people[at].name.as_str(), load));
    }
    (compared, others)
}

fn row(view: View<'_>, name: &str, load: &PersonLoad, most: i64) -> [String; 8] {
    let texts = view.texts;
    [
        name.to_owned(),
        load.duties.to_string(),
        load.points.to_string(),
        bar(load.points, most, bar_width(view.width)),
        texts.amount(load.target, false),
        texts.amount(load.opening, true),
        texts.amount(load.load, true),
        texts.hours(load.travel_minutes),
    ]
}

/// People who sit on panels only, in one line.
fn rest(view: View<'_>, others: &[Named<'_>]) -> String {
    let busy: Vec<i64> = others.iter().map(|(_, load)| load.duties).filter(|duties| *duties > 0).collect();
    let Some(most) = busy.iter().max() else { return String::new() };
    let line = view.texts.with(
        "load-others",
        &[
            ("people", busy.len().into()),
            ("duties", busy.iter().sum::<i64>().into()),
            ("most", (*most).into()),
        ],
    );
    format!("  {line}\n")
}
