//! Slip for one member (phiếu phân công), with a blank report for each visit to a cell.

use super::attendance::attendance;
use crate::documents::paper::description::{
    Align, Band, Block, Cell, Document, Sheet, Table, Text, bold, cell, italic, plain,
};
use crate::documents::paper::foot::of_office;
use crate::documents::paper::scope::Scope;
use crate::domain::{Assignment, Kind};

/// What one person has to do, and the forms to report on it.
pub(in crate::documents::paper) fn slip(scope: &Scope<'_>, person: &str, rows: &[&Assignment]) -> Document {
    let words = scope.words;
    let visits = rows.iter().filter(|row| row.cell.is_some());
    let reports = visits.map(|row| attendance(scope, row));
    let title = words.with("paper-slip-title", &[("name", scope.name(person))]);
    scope.document(title, std::iter::once(own(scope, person, rows)).chain(reports).collect())
}

fn own(scope: &Scope<'_>, person: &str, rows: &[&Assignment]) -> Sheet {
    let words = scope.words;
    let period = words.period(scope.instance.horizon);
    let line = |key: &str, value: &str| {
        Block::Text(Text::body(vec![plain(format!("{} ", words.get(key))), bold(value)]))
    };
    let mut blocks = vec![line("paper-slip-to", scope.name(person))];
    if !scope.post(person).is_empty() {
        blocks.push(line("paper-post", scope.post(person)));
    }
    let visits = rows.iter().filter(|row| row.cell.is_some()).count().to_string();
    let sessions = rows.iter().filter(|row| row.reception.is_some()).count().to_string();
    let counts = [("period", period.as_str()), ("visits", &visits), ("sessions", &sessions)];
    blocks.push(Block::body(words.with("paper-slip-intro", &counts)));
    blocks.push(Block::Table(duties(scope, rows)));
    blocks.push(Block::body(words.with("paper-slip-end", &[("contact", &scope.contact())])));
    let about = vec![words.with("paper-slip-about", &[("period", &period)])];
    let mut sheet = scope.sheet("", "paper-slip", about, blocks);
    sheet.foot = Some(of_office(words, scope.letterhead, vec![words.get("paper-to-slip")]));
    sheet
}

/// By time; a column for standbys only where there are any.
fn duties(scope: &Scope<'_>, rows: &[&Assignment]) -> Table {
    let with_standbys = rows.iter().any(|row| row.standby.is_some());
    let columns = if with_standbys { 5 } else { 4 };
    let row = |(number, row): (i32, &&Assignment)| {
        let when = vec![vec![plain(scope.words.day(row.date))], vec![plain(hours(scope, row))]];
        let standby = row.standby.as_deref().map(|own| cell(scope.full(own))).unwrap_or_default();
        let cells =
            [cell(number.to_string()), when, what(scope, row), cell(scope.place(&row.place)), standby];
        Band::row(cells.into_iter().take(columns).collect())
    };
    let head = ["paper-number-head", "paper-when", "paper-duty", "paper-place", "paper-standby"];
    let widths = if with_standbys { vec![9, 29, 58, 37, 32] } else { vec![9, 31, 73, 52] };
    Table {
        aligns: std::iter::once(Align::Centre).chain(widths[1..].iter().map(|_| Align::Left)).collect(),
        widths,
        head: head[..columns].iter().map(|key| scope.words.get(key)).collect(),
        bands: (1..).zip(rows).map(row).collect(),
        size: 12,
    }
}

fn hours(scope: &Scope<'_>, row: &Assignment) -> String {
    if row.reception.is_some() { scope.hours(row) } else { row.start.format("%H:%M").to_string() }
}

fn what(scope: &Scope<'_>, row: &Assignment) -> Cell {
    let words = scope.words;
    if let Some(own) = scope.cell(row) {
        let mut lines = vec![
            vec![plain(words.with("paper-attend", &[("cell", &own.name)]))],
            vec![plain(scope.commune(own))],
        ];
        match row.kind {
            Kind::Substitute => lines.push(vec![italic(words.get("paper-note-substitute"))]),
            Kind::AreaLead => lines.push(vec![italic(words.get("paper-note-area-lead"))]),
            _ => {}
        }
        return lines;
    }
    let series = scope.instance.series.iter().find(|own| Some(&own.id) == row.reception.as_ref());
    let name = series.map_or(row.duty.as_str(), |own| &own.name);
    match row.kind {
        Kind::Head => cell(words.with("paper-do-host", &[("session", name)])),
        Kind::Delegate => cell(words.with("paper-do-stand-in", &[("session", name)])),
        _ => cell(words.with("paper-do-sit", &[("session", name)])),
    }
}
