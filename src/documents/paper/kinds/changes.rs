//! List of changes after a rebalance (thông báo điều chỉnh): who leaves which seat, who takes it.

use crate::documents::paper::description::{Align, Band, Block, Cell, Document, Table, bold, cell, plain};
use crate::documents::paper::foot::of_office;
use crate::documents::paper::scope::Scope;
use crate::domain::{Assignment, Change, Why};
use crate::texts::by_given_name;

/// What changed; `None` for a plan that was not made from another.
pub(in crate::documents::paper) fn changes(scope: &Scope<'_>) -> Option<Document> {
    let words = scope.words;
    let rebalance = scope.plan.rebalance.as_ref()?;
    let (period, day) = (words.period(scope.instance.horizon), words.date(rebalance.as_of));
    let about = words.with("paper-changes-about", &[("period", &period)]);
    let mut blocks =
        vec![Block::body(words.with("paper-changes-intro", &[("day", &day), ("period", &period)]))];
    let counted: Vec<&Change> = rebalance.changes.iter().filter(|own| own.counted).collect();
    if counted.is_empty() {
        blocks.push(Block::body(words.get("paper-changes-none")));
    } else {
        blocks.push(Block::Table(table(scope, &counted)));
    }
    let mut told: Vec<&str> = rebalance.told.iter().map(|id| scope.name(id)).collect();
    told.sort_by(|one, other| by_given_name(one, other));
    if !told.is_empty() {
        blocks.push(Block::body(words.with("paper-changes-told", &[("people", &told.join("; "))])));
    }
    blocks.push(Block::body(words.with("paper-changes-end", &[("contact", &scope.contact())])));
    let mut sheet = scope.sheet(&words.get("paper-code-notice"), "paper-notice", vec![about.clone()], blocks);
    sheet.foot = Some(of_office(words, scope.letterhead, vec![words.get("paper-to-named")]));
    Some(scope.document(format!("{}: {about}", words.get("paper-notice-title")), vec![sheet]))
}

fn table(scope: &Scope<'_>, changes: &[&Change]) -> Table {
    let row = |(number, own): (i32, &&Change)| Band::row(change(scope, number, own));
    let head = ["paper-number-head", "paper-duty", "paper-before", "paper-after", "paper-note"];
    Table {
        widths: vec![9, 46, 41, 41, 28],
        aligns: vec![Align::Centre, Align::Left, Align::Left, Align::Left, Align::Left],
        head: head.map(|key| scope.words.get(key)).into(),
        bands: (1..).zip(changes).map(row).collect(),
        size: 12,
    }
}

fn change(scope: &Scope<'_>, number: i32, own: &Change) -> Vec<Cell> {
    let words = scope.words;
    let named = own.to.as_ref().or(own.from.as_ref());
    let side = |row: Option<&Assignment>| match row {
        Some(row) => vec![
            vec![bold(scope.full(&row.person))],
            vec![plain(words.moment(row.start))],
            vec![plain(scope.place(&row.place))],
        ],
        None => cell(words.get("paper-nobody")),
    };
    let why = match own.why {
        Why::Broken => "paper-why-broken",
        Why::Gone => "paper-why-gone",
        Why::Moved => "paper-why-moved",
        Why::Open => "paper-why-open",
        Why::Follows => "paper-why-follows",
    };
    let mut note = vec![vec![plain(words.get(why))]];
    if own.short_notice {
        note.push(vec![bold(words.get("paper-short-notice"))]);
    }
    let what = named.map(|row| what(scope, row)).unwrap_or_default();
    vec![cell(number.to_string()), what, side(own.from.as_ref()), side(own.to.as_ref()), note]
}

fn what(scope: &Scope<'_>, row: &Assignment) -> Cell {
    if let Some(own) = scope.cell(row) {
        return vec![vec![plain(&own.name)], vec![plain(scope.commune(own))]];
    }
    let series = scope.instance.series.iter().find(|own| Some(&own.id) == row.reception.as_ref());
    cell(series.map_or(row.duty.as_str(), |own| &own.name))
}
