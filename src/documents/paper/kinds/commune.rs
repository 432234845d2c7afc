//! Sheet for one commune: who comes to the meetings of its cells, and its receptions.

use crate::documents::paper::description::{
    Align, Band, Block, Cell, Document, Table, bold, cell, italic, plain,
};
use crate::documents::paper::foot::of_office;
use crate::documents::paper::scope::Scope;
use crate::domain::{Commune, CommuneId, Kind, Meeting};

/// What happens in a commune; `None` where nothing does.
pub(in crate::documents::paper) fn commune(scope: &Scope<'_>, id: CommuneId) -> Option<Document> {
    let words = scope.words;
    let own: &Commune = scope.instance.commune(id);
    let period = words.period(scope.instance.horizon);
    let parts =
        [("paper-commune-meetings", meetings(scope, id)), ("paper-commune-sessions", sessions(scope, id))];
    let mut blocks =
        vec![Block::body(words.with("paper-commune-intro", &[("commune", &own.name), ("period", &period)]))];
    let shown: Vec<_> = parts.into_iter().filter(|(_, table)| !table.bands.is_empty()).collect();
    if shown.is_empty() {
        return None;
    }
    for (number, (key, table)) in (1..).zip(shown) {
        let number: i32 = number;
        blocks.push(Block::heading(format!("{number}. {}", words.get(key))));
        blocks.push(Block::Table(table));
    }
    blocks.push(Block::body(words.with("paper-commune-end", &[("contact", &scope.contact())])));
    let about = words.with("paper-commune-about", &[("commune", &own.name), ("period", &period)]);
    let mut sheet = scope.sheet("", "paper-commune", vec![about.clone()], blocks);
    sheet.foot = Some(of_office(
        words,
        scope.letterhead,
        vec![words.with("paper-to-commune", &[("commune", &own.name)])],
    ));
    Some(scope.document(format!("{}: {about}", words.get("paper-commune-title")), vec![sheet]))
}

fn meetings(scope: &Scope<'_>, id: CommuneId) -> Table {
    let instance = scope.instance;
    let here = instance.meetings.iter().filter(|own| instance.cell(own.cell).commune == id);
    let head = ["paper-number-head", "paper-when", "paper-cell", "paper-attends", "paper-place"];
    Table {
        widths: vec![9, 29, 43, 48, 36],
        aligns: vec![Align::Centre, Align::Left, Align::Left, Align::Left, Align::Left],
        head: head.map(|key| scope.words.get(key)).into(),
        bands: (1..).zip(here).map(|(number, own)| Band::row(meeting(scope, number, own))).collect(),
        size: 12,
    }
}

fn meeting(scope: &Scope<'_>, number: i32, own: &Meeting) -> Vec<Cell> {
    let words = scope.words;
    let when =
        vec![vec![plain(words.day(own.date()))], vec![plain(own.interval.start.format("%H:%M").to_string())]];
    let joint = own.joint.iter().map(|id| &scope.instance.cell(*id).name);
    let cells = std::iter::once(&scope.instance.cell(own.cell).name).chain(joint);
    let cells: Cell = cells.map(|name| vec![plain(name)]).collect();
    let rows = scope.duties.get(own.id.as_str());
    let mut who: Cell = Vec::new();
    for row in rows.into_iter().flatten() {
        who.push(vec![bold(scope.full(&row.person))]);
        match row.kind {
            Kind::Substitute => who.push(vec![italic(words.get("paper-note-substitute"))]),
            Kind::AreaLead => who.push(vec![italic(words.get("paper-note-area-lead"))]),
            _ => {}
        }
    }
    if who.is_empty() {
        who.push(vec![italic(words.get("paper-nobody"))]);
    }
    vec![cell(number.to_string()), when, cells, who, cell(&scope.instance.place(own.place).name)]
}

fn sessions(scope: &Scope<'_>, id: CommuneId) -> Table {
    let here = scope.sessions().into_iter().filter(|own| own.series.commune == Some(id));
    let row = |(number, own): (i32, _)| {
        let own: &super::super::scope::Held<'_> = &own;
        let when = vec![vec![plain(scope.words.day(own.row.date))], vec![plain(scope.hours(own.row))]];
        Band::row(vec![
            cell(number.to_string()),
            when,
            scope.host(own),
            scope.panel(own),
            cell(scope.place(&own.row.place)),
        ])
    };
    let head = ["paper-number-head", "paper-when", "paper-host", "paper-panel", "paper-place"];
    Table {
        widths: vec![9, 29, 36, 55, 36],
        aligns: vec![Align::Centre, Align::Left, Align::Left, Align::Left, Align::Left],
        head: head.map(|key| scope.words.get(key)).into(),
        bands: (1..).zip(here).map(row).collect(),
        size: 12,
    }
}
