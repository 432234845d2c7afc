//! Notice of assignment for the whole committee (thông báo phân công).

use std::collections::BTreeMap;

use crate::documents::paper::description::{
    Align, Band, Block, Cell, Document, Table, bold, cell, italic, plain,
};
use crate::documents::paper::foot::of_committee;
use crate::documents::paper::scope::{Held, Scope};
use crate::domain::{Assignment, Kind, UncoveredKind};
use crate::texts::Labels;

/// Rows that stay together on a page; more are cut, and the name is said again.
const TOGETHER: usize = 6;

/// Who attends where and who receives when.
pub(in crate::documents::paper) fn notice(scope: &Scope<'_>) -> Document {
    let words = scope.words;
    let period = words.period(scope.instance.horizon);
    let about = words.with("paper-notice-about", &[("period", &period)]);
    let mut blocks: Vec<Block> = scope.letterhead.bases.iter().map(|base| basis(base)).collect();
    let organization = scope.instance.organization.name.as_str();
    let intro = [("organization", organization), ("period", period.as_str())];
    blocks.push(Block::body(words.with("paper-notice-intro", &intro)));
    let mut parts =
        vec![("paper-notice-meetings", attendances(scope)), ("paper-notice-sessions", sessions(scope))];
    parts.push(("paper-notice-open", open(scope)));
    parts.retain(|(_, table)| !table.bands.is_empty());
    for (number, (key, table)) in (1..).zip(parts) {
        blocks.push(Block::heading(format!("{number}. {}", words.get(key))));
        blocks.push(Block::Table(table));
    }
    blocks.push(Block::body(words.with("paper-notice-end", &[("contact", &scope.contact())])));
    let mut sheet = scope.sheet(&words.get("paper-code-notice"), "paper-notice", vec![about.clone()], blocks);
    let to = ["paper-to-named", "paper-to-communes"].map(|key| words.get(key));
    sheet.foot = Some(of_committee(words, scope.letterhead, to.into()));
    scope.document(format!("{}: {about}", words.get("paper-notice-title")), vec![sheet])
}

fn basis(text: &str) -> Block {
    use crate::documents::paper::description::Text;
    let text = text.trim_start_matches(['-', '–', ' ']);
    Block::Text(Text::body(vec![italic(format!("- {text}"))]))
}

/// By member and cell, with all the days.
fn attendances(scope: &Scope<'_>) -> Table {
    let mut bands = Vec::new();
    for (number, (person, rows)) in (1..).zip(scope.people(|row| row.cell.is_some())) {
        let number: i32 = number;
        let mut cells: BTreeMap<(chrono::NaiveDateTime, &str, Kind), Vec<&Assignment>> = BTreeMap::new();
        for own in by_cell(&rows) {
            cells.insert((own[0].start, own[0].cell.as_deref().unwrap_or_default(), own[0].kind), own);
        }
        let lines: Vec<Vec<Cell>> = cells.values().map(|own| attendance(scope, own)).collect();
        for rows in lines.chunks(TOGETHER) {
            let lead = vec![cell(number.to_string()), scope.person(person)];
            bands.push(Band::Rows { lead, rows: rows.to_vec() });
        }
    }
    let head = ["paper-number-head", "paper-who", "paper-cell", "paper-when", "paper-note"];
    Table {
        widths: vec![9, 44, 54, 36, 22],
        aligns: vec![Align::Centre, Align::Left, Align::Left, Align::Left, Align::Left],
        head: head.map(|key| scope.words.get(key)).into(),
        bands,
        size: 12,
    }
}

/// Rows of one person by cell and quality.
fn by_cell<'a>(rows: &[&'a Assignment]) -> Vec<Vec<&'a Assignment>> {
    let mut cells: BTreeMap<(&str, Kind), Vec<&Assignment>> = BTreeMap::new();
    for row in rows {
        cells.entry((row.cell.as_deref().unwrap_or_default(), row.kind)).or_default().push(row);
    }
    cells.into_values().collect()
}

fn attendance(scope: &Scope<'_>, rows: &[&Assignment]) -> Vec<Cell> {
    let first = rows[0];
    let place = plain(scope.place(&first.place));
    let mut what: Cell = Vec::new();
    if let Some(own) = scope.cell(first) {
        what.push(vec![bold(&own.name)]);
        what.push(vec![plain(scope.commune(own))]);
    }
    what.push(vec![italic(place.text)]);
    let day = |row: &&Assignment| {
        vec![plain(format!("{}, {}", row.start.format("%H:%M"), scope.words.date(row.date)))]
    };
    vec![what, rows.iter().map(day).collect(), note(scope, first.kind)]
}

fn note(scope: &Scope<'_>, kind: Kind) -> Cell {
    match kind {
        Kind::Substitute => cell(scope.words.get("paper-note-substitute")),
        Kind::AreaLead => cell(scope.words.get("paper-note-area-lead")),
        _ => Cell::new(),
    }
}

/// Sessions by month, with who hosts and who sits beside.
fn sessions(scope: &Scope<'_>) -> Table {
    let sessions = scope.sessions();
    let mut bands = Vec::new();
    let mut month = String::new();
    for (number, held) in (1..).zip(&sessions) {
        let number: i32 = number;
        let own = scope.words.month(held.row.date);
        if own != month {
            bands.push(Band::Heading(scope.words.with("paper-in-month", &[("month", &own)])));
            month = own;
        }
        bands.push(Band::row(session(scope, number, held)));
    }
    let head = ["paper-number-head", "paper-when", "paper-session", "paper-host", "paper-panel"];
    Table {
        widths: vec![9, 29, 41, 34, 52],
        aligns: vec![Align::Centre, Align::Left, Align::Left, Align::Left, Align::Left],
        head: head.map(|key| scope.words.get(key)).into(),
        bands,
        size: 12,
    }
}

fn session(scope: &Scope<'_>, number: i32, held: &Held<'_>) -> Vec<Cell> {
    let when = vec![vec![plain(scope.words.day(held.row.date))], vec![plain(scope.hours(held.row))]];
    let what = vec![vec![bold(&held.series.name)], vec![italic(scope.place(&held.row.place))]];
    vec![cell(number.to_string()), when, what, scope.host(held), scope.panel(held)]
}

/// What nobody takes: an office must see it before it signs.
fn open(scope: &Scope<'_>) -> Table {
    let labels = Labels::new(scope.instance, crate::texts::Texts::new(crate::domain::Language::Vi));
    let shown = |kind| matches!(kind, UncoveredKind::Meeting | UncoveredKind::Session | UncoveredKind::Panel);
    let rows = scope.plan.uncovered.iter().filter(|open| shown(open.kind));
    let row = |(number, open): (i32, _)| Band::row(vec![cell(number.to_string()), cell(labels.open(open))]);
    Table {
        widths: vec![9, 156],
        aligns: vec![Align::Centre, Align::Left],
        head: ["paper-number-head", "paper-open"].map(|key| scope.words.get(key)).into(),
        bands: (1..).zip(rows).map(row).collect(),
        size: 12,
    }
}
