//! Blank minutes of receptions (biên bản tiếp công dân), filled with what is known; all of a series in one document.

use crate::documents::paper::description::{Align, Band, Block, Document, Sheet, Table, Text, bold, plain};
use crate::documents::paper::foot::of_form;
use crate::documents::paper::scope::{Held, Scope};
use crate::domain::Series;

/// Rows for visitors: most sessions have none, few have more than two.
const VISITORS: usize = 3;

/// The minutes of a series; `None` where it has no session.
pub(in crate::documents::paper) fn minutes(scope: &Scope<'_>, series: &Series) -> Option<Document> {
    let held = scope.sessions().into_iter().filter(|own| own.series.id == series.id);
    let sheets: Vec<Sheet> = held.map(|own| of_session(scope, &own)).collect();
    let title = scope.words.with("paper-minutes-title", &[("session", &series.name)]);
    (!sheets.is_empty()).then(|| scope.document(title, sheets))
}

fn of_session(scope: &Scope<'_>, held: &Held<'_>) -> Sheet {
    let words = scope.words;
    let day = words.day(held.row.date);
    let opened =
        [("day", day.as_str()), ("place", scope.place(&held.row.place)), ("hours", &scope.hours(held.row))];
    let mut blocks = vec![Block::body(words.with("paper-minutes-opened", &opened))];
    blocks.push(Block::heading(words.get("paper-minutes-present")));
    let host = held.host.map_or_else(|| words.get("paper-nobody"), |own| scope.full(&own.person));
    blocks.push(Block::Text(Text::body(vec![
        plain(format!("{} ", words.get("paper-minutes-chair"))),
        bold(host),
    ])));
    if !held.panel.is_empty() {
        blocks.push(Block::body(words.get("paper-minutes-panel")));
        let seat = |row: &&crate::domain::Assignment| {
            Block::body(format!("- {} ({})", scope.full(&row.person), row.role))
        };
        blocks.extend(held.panel.iter().map(seat));
    }
    blocks.push(fill(scope, "paper-minutes-secretary", 0));
    blocks.push(fill(scope, "paper-minutes-instead", 0));
    blocks.push(Block::heading(words.get("paper-minutes-visitors")));
    blocks.push(Block::Table(visitors(scope)));
    blocks.push(fill(scope, "paper-minutes-count", 0));
    blocks.push(Block::heading(words.get("paper-minutes-conclusion")));
    blocks.push(fill(scope, "paper-minutes-said", 3));
    let closed = Text { keep: true, ..Text::body(vec![plain(words.get("paper-minutes-closed"))]) };
    blocks.push(Block::Text(closed));
    let month = words.month(held.row.date);
    let about =
        words.with("paper-minutes-about", &[("session", held.series.name.as_str()), ("month", &month)]);
    let mut sheet = scope.sheet("", "paper-minutes", vec![about], blocks);
    let chair = held.host.map_or("", |own| scope.name(&own.person));
    sheet.foot = Some(of_form(words, Some(("paper-sign-secretary", "")), ("paper-sign-chair", chair)));
    sheet
}

fn fill(scope: &Scope<'_>, key: &str, lines: u32) -> Block {
    Block::Fill(vec![plain(format!("{} ", scope.words.get(key)))], lines)
}

fn visitors(scope: &Scope<'_>) -> Table {
    let head = [
        "paper-number-head",
        "paper-minutes-who",
        "paper-minutes-what",
        "paper-minutes-case",
        "paper-minutes-settled",
    ];
    Table {
        widths: vec![9, 42, 46, 28, 40],
        aligns: vec![Align::Centre, Align::Left, Align::Left, Align::Left, Align::Left],
        head: head.map(|key| scope.words.get(key)).into(),
        bands: (0..VISITORS).map(|_| Band::Blank(13)).collect(),
        size: 12,
    }
}
