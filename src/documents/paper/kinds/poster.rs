//! The reception schedule to be posted, one poster a month, readable from two metres.
//!
//! Capital letters of Times are two thirds of its size: at 20 points they are 4.7 mm high, eight minutes of arc from two metres,
//! and a healthy eye needs five.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use crate::documents::paper::description::{
    Align, Band, Block, Cell, Document, Page, Run, Sheet, Table, Text, bold, italic, plain,
};
use crate::documents::paper::scope::{Held, Scope};
use crate::domain::{Afterwards, Fate, Kind, posted_days};

/// Papers and sizes that are tried, the best first; the last one is taken whatever its length.
const CHOICES: [(Page, u32); 6] = [
    (Page::PosterA4, 28),
    (Page::PosterA4, 26),
    (Page::PosterA3, 28),
    (Page::PosterA3, 25),
    (Page::PosterA3, 22),
    (Page::PosterA3, 20),
];

/// Millimetres of a point, in hundredths.
const POINT: u32 = 35;

/// A session on one of its days: where it was to be, or where it is.
struct Line<'s> {
    held: &'s Held<'s>,
    day: NaiveDate,
    fate: Fate,
}

/// The poster of the month that begins with a day, with what became known since the plan was published.
pub(in crate::documents::paper) fn poster(
    scope: &Scope<'_>,
    month: NaiveDate,
    afterwards: &Afterwards,
) -> Document {
    let all = scope.sessions();
    let lines = lines_of(&all, month, afterwards);
    let bands = bands(scope, &lines);
    let notes = notes(scope, &lines);
    let fits = |(page, size): &(Page, u32)| height(*page, *size, &bands, &notes) <= room(*page);
    let (page, size) = CHOICES.into_iter().find(fits).unwrap_or(CHOICES[CHOICES.len() - 1]);
    let name = scope.words.month(month);
    let title = scope.words.with("paper-poster-title", &[("month", &name)]);
    scope.document(title, vec![sheet(scope, page, size, &name, (bands, notes))])
}

/// Those of the month, by day.
fn lines_of<'s>(all: &'s [Held<'s>], month: NaiveDate, afterwards: &Afterwards) -> Vec<Line<'s>> {
    let days = |held: &'s Held<'s>| posted_days(afterwards, held.row).into_iter().map(move |own| (held, own));
    let mut lines: Vec<Line<'s>> = all
        .iter()
        .flat_map(days)
        .filter(|(_, (day, _))| (day.year(), day.month()) == (month.year(), month.month()))
        .map(|(held, (day, fate))| Line { held, day, fate })
        .collect();
    lines.sort_by_key(|own| own.day);
    lines
}

fn sheet(
    scope: &Scope<'_>,
    page: Page,
    size: u32,
    month: &str,
    (bands, notes): (Vec<Band>, Vec<[Run; 2]>),
) -> Sheet {
    let large = page == Page::PosterA3;
    let head = ["paper-poster-where", "paper-poster-day", "paper-poster-hours"];
    let table = Table {
        widths: widths(page, size).into(),
        aligns: vec![Align::Left, Align::Left, Align::Left],
        head: head.map(|key| scope.words.get(key)).into(),
        bands,
        size,
    };
    let note =
        |runs: [Run; 2]| Block::Text(Text { align: Align::Left, indent: false, ..Text::body(runs.into()) });
    let mut blocks = vec![Block::Table(table)];
    blocks.extend(notes.into_iter().map(note));
    let about = vec![scope.words.with("paper-poster-about", &[("month", month)])];
    let mut sheet = scope.sheet("", "paper-poster", about, blocks);
    sheet.page = page;
    sheet.size = note_size(page);
    sheet.head.size = if large { 16 } else { 14 };
    sheet.kind.1 = if large { 42 } else { 38 };
    sheet.about.1 = if large { 28 } else { 26 };
    sheet
}

/// By series: where and who, beside the days and hours.
fn bands(scope: &Scope<'_>, lines: &[Line<'_>]) -> Vec<Band> {
    let series: BTreeSet<usize> = lines
        .iter()
        .filter_map(|own| scope.instance.series.iter().position(|series| series.id == own.held.series.id))
        .collect();
    series
        .into_iter()
        .map(|at| {
            let id = &scope.instance.series[at].id;
            let own: Vec<&Line<'_>> = lines.iter().filter(|own| own.held.series.id == *id).collect();
            let usual = own.iter().find_map(|own| own.held.host.filter(|host| host.kind == Kind::Head));
            let mut lead = vec![vec![bold(scope.place(&own[0].held.row.place))]];
            lead.extend(usual.map(|host| vec![plain(scope.full(&host.person))]));
            lead.extend(own.iter().filter_map(|own| stands_in(scope, own)));
            Band::Rows { lead: vec![lead], rows: own.iter().map(|own| days(scope, own)).collect() }
        })
        .collect()
}

/// The day with its hours, or with what became of it.
fn days(scope: &Scope<'_>, line: &Line<'_>) -> Vec<Cell> {
    let day = vec![vec![plain(scope.words.short_day(line.day))]];
    let hours = match line.fate {
        Fate::AsPlanned => {
            scope.hours(line.held.row).split(", ").map(|sitting| vec![plain(sitting)]).collect()
        }
        Fate::On(day) => {
            let day = day.format("%d/%m").to_string();
            vec![vec![bold(scope.words.with("paper-poster-moved", &[("day", &day)]))]]
        }
        Fate::Off => vec![vec![bold(scope.words.get("paper-poster-off"))]],
    };
    vec![day, hours]
}

/// On which day a delegate receives.
fn stands_in(scope: &Scope<'_>, line: &Line<'_>) -> Option<Vec<Run>> {
    let host = line.held.host.filter(|host| host.kind == Kind::Delegate && line.fate == Fate::AsPlanned)?;
    Some(vec![italic(format!("{}: {}", line.day.format("%d/%m"), scope.full(&host.person)))])
}

/// What the law wants to be known besides: who sits there, and about what.
fn notes(scope: &Scope<'_>, lines: &[Line<'_>]) -> Vec<[Run; 2]> {
    let mut roles: Vec<&str> = Vec::new();
    let mut topics: Vec<&str> = Vec::new();
    for own in lines.iter().map(|own| own.held) {
        roles.extend(own.series.panel.iter().map(|seat| seat.role.as_str()));
        topics.extend(own.series.topics.iter().map(String::as_str));
    }
    let once = |mut texts: Vec<&str>| {
        let mut seen = BTreeSet::new();
        texts.retain(|text| seen.insert(*text));
        texts.join("; ")
    };
    let notes = [
        ("paper-poster-panel", once(roles)),
        ("paper-poster-topics", once(topics)),
        ("paper-poster-contact", scope.contact()),
    ];
    let line =
        |(key, text): (&str, String)| [bold(format!("{} ", scope.words.get(key))), plain(format!("{text}."))];
    notes.into_iter().filter(|(_, text)| !text.is_empty()).map(line).collect()
}

fn note_size(page: Page) -> u32 {
    if page == Page::PosterA3 { 16 } else { 15 }
}

/// Widths in millimetres: days and hours stand on one line.
fn widths(page: Page, size: u32) -> [u32; 3] {
    let (day, hours) = (64 * size * POINT / 1000 + 4, 53 * size * POINT / 1000 + 4);
    [page.text_width() - day - hours, day, hours]
}

/// Height for the table and the notes, in millimetres: what the head leaves.
fn room(page: Page) -> u32 {
    if page == Page::PosterA3 { 420 - 30 - 70 } else { 297 - 30 - 60 }
}

/// About how high the table and the notes are, in millimetres; rather too high than too low.
fn height(page: Page, size: u32, bands: &[Band], notes: &[[Run; 2]]) -> u32 {
    let widths = widths(page, size);
    let table: u32 = bands.iter().map(|band| band_height(band, widths, size)).sum();
    let small = note_size(page);
    let notes = notes.iter().map(|runs| lines(runs, page.text_width(), small) * line_height(small) / 100 + 2);
    table + line_height(size) / 100 + 3 + notes.sum::<u32>()
}

fn band_height(band: &Band, widths: [u32; 3], size: u32) -> u32 {
    let Band::Rows { lead, rows } = band else { return 0 };
    let cell = |cell: &Cell, width: u32| -> u32 {
        cell.iter().map(|line| lines(line, width.saturating_sub(4), size)).sum()
    };
    let row = |row: &Vec<Cell>| cell(&row[0], widths[1]).max(cell(&row[1], widths[2]));
    let beside: u32 = rows.iter().map(|own| (row(own) * line_height(size)).div_ceil(100) + 2).sum();
    let lead: u32 = lead.iter().map(|own| (cell(own, widths[0]) * line_height(size)).div_ceil(100) + 2).sum();
    lead.max(beside)
}

/// In hundredths of a millimetre.
fn line_height(size: u32) -> u32 {
    size * POINT * 115 / 100
}

/// Lines of a text of so many millimetres; letters of Times are half as broad as high, with room to spare.
fn lines(runs: &[Run], width: u32, size: u32) -> u32 {
    let letters: usize = runs.iter().map(|run| run.text.chars().count()).sum();
    let letters = u32::try_from(letters).unwrap_or(u32::MAX / 100);
    (letters * 48 * size * POINT / 10_000).div_ceil(width.max(1)).max(1)
}
