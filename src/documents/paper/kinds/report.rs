//! The committee's periodic report (báo cáo kết quả), from what is recorded.

use chrono::Datelike;

use crate::documents::paper::description::{
    Align, Band, Block, Cell, Document, Page, Sheet, Table, bold, cell, plain,
};
use crate::documents::paper::foot::of_committee;
use crate::documents::paper::scope::head;
use crate::documents::paper::words::Words;
use crate::domain::{Horizon, Letterhead};
use crate::office::follow_up::report::{CaseRow, Period, PeriodicReport};
use crate::texts::by_given_name;

/// The report of a period of a committee.
pub(in crate::documents::paper) fn report(
    found: &PeriodicReport,
    organization: &str,
    letterhead: &Letterhead,
) -> Document {
    let words = Words::new(letterhead.spelling);
    let span = found.now.span;
    let period = period(words, Horizon { from: span.from, to: span.to }, span.months());
    let about = words.with("paper-report-about", &[("period", &period)]);
    let days = [("from", words.date(span.from)), ("to", words.date(span.to))];
    let intro = [
        ("organization", organization),
        ("period", period.as_str()),
        ("from", &days[0].1),
        ("to", &days[1].1),
    ];
    let mut blocks = vec![Block::body(words.with("paper-report-intro", &intro))];
    blocks.extend(parts(words, found));
    let sheet = Sheet {
        page: Page::A4,
        size: 14,
        head: head(words, letterhead, &words.get("paper-code-report")),
        kind: (words.get("paper-report"), 16),
        about: (vec![about.clone()], 14),
        blocks,
        foot: Some(of_committee(words, letterhead, Vec::new())),
    };
    Document {
        title: format!("{}: {about}", words.get("paper-report-title")),
        author: organization.to_owned(),
        date: (span.to.year(), span.to.month(), span.to.day()),
        sheets: vec![sheet],
    }
}

/// `tháng 01/2027`, `quý I/2027`, `6 tháng đầu năm 2027`, …
fn period(words: Words, days: Horizon, months: u32) -> String {
    let year = days.from.year().to_string();
    let key = match (months, days.from.month()) {
        (1, _) => return words.with("paper-report-month", &[("month", &words.month(days.from))]),
        (6, 1) => "paper-report-first-half",
        (6, _) => "paper-report-second-half",
        (9, _) => "paper-report-nine-months",
        (12, _) => "paper-report-year",
        _ => return words.period(days),
    };
    words.with(key, &[("year", &year)])
}

fn parts(words: Words, found: &PeriodicReport) -> Vec<Block> {
    let mut blocks = Vec::new();
    let tables = [
        ("paper-report-totals", totals(words, found)),
        ("paper-report-members", members(words, found)),
        ("paper-report-communes", communes(words, found)),
        ("paper-report-series", series(words, found)),
        ("paper-report-cases", cases(words, found)),
    ];
    let mut number = 0;
    for (key, table) in tables.into_iter().filter(|(_, table)| !table.bands.is_empty()) {
        number += 1;
        blocks.push(Block::heading(format!("{number}. {}", words.get(key))));
        blocks.push(Block::Table(table));
        if key == "paper-report-communes" {
            blocks.extend(unvisited(words, found));
        }
    }
    number += 1;
    blocks.push(Block::heading(format!("{number}. {}", words.get("paper-report-judged"))));
    for key in ["paper-report-good", "paper-report-weak", "paper-report-proposed"] {
        blocks.push(Block::Fill(vec![plain(format!("{} ", words.get(key)))], 2));
    }
    blocks
}

fn table(words: Words, widths: &[u32], head: &[&str], rows: Vec<Vec<Cell>>) -> Table {
    let numbers = widths.len() - 1;
    let aligns = std::iter::once(Align::Left).chain(std::iter::repeat_n(Align::Centre, numbers));
    Table {
        widths: widths.into(),
        aligns: aligns.collect(),
        head: head.iter().map(|key| words.get(key)).collect(),
        bands: rows.into_iter().map(Band::row).collect(),
        size: 12,
    }
}

fn row<const N: usize>(name: &str, numbers: [i64; N]) -> Vec<Cell> {
    std::iter::once(cell(name)).chain(numbers.map(|number| cell(number.to_string()))).collect()
}

/// What the period comes to, beside the one before.
fn totals(words: Words, found: &PeriodicReport) -> Table {
    let before = found.before.as_ref().map(lines);
    let rows = (0..).zip(lines(&found.now)).map(|(at, (key, now))| {
        let at: usize = at;
        let then = before.as_ref().and_then(|lines| lines.get(at)).map_or("–", |(_, then)| then);
        vec![cell(words.get(key)), vec![vec![bold(now)]], cell(then)]
    });
    table(
        words,
        &[95, 35, 35],
        &["paper-report-what", "paper-report-now", "paper-report-before"],
        rows.collect(),
    )
}

fn lines(own: &Period) -> Vec<(&'static str, String)> {
    let of = |part: i64, whole: i64| format!("{part}/{whole}");
    let (turnouts, sessions) = (&own.turnouts, &own.sessions);
    let regularity = turnouts.regularity().map_or_else(|| "–".to_owned(), |share| format!("{share} %"));
    vec![
        ("paper-report-visited", of(own.visited, own.meetings)),
        ("paper-report-attended", of(turnouts.attended, turnouts.planned)),
        ("paper-report-replaced", turnouts.replaced.to_string()),
        ("paper-report-excused", turnouts.excused.to_string()),
        ("paper-report-unexcused", turnouts.unexcused.to_string()),
        ("paper-report-unrecorded", turnouts.unrecorded.to_string()),
        ("paper-report-regularity", regularity),
        ("paper-report-by-head", sessions.by_head.to_string()),
        ("paper-report-by-delegate", sessions.by_delegate.to_string()),
        ("paper-report-not-held", sessions.not_held.to_string()),
        ("paper-report-minimum", of(sessions.by_head + sessions.by_delegate, sessions.minimum)),
        ("paper-report-visits", own.cases.visits.to_string()),
        ("paper-report-pending", own.cases.pending.to_string()),
        ("paper-report-reports", of(own.reports.on_time, own.reports.due)),
        ("paper-report-concerns", of(own.concerns.answered, own.concerns.raised)),
    ]
}

fn members(words: Words, found: &PeriodicReport) -> Table {
    let mut members: Vec<_> = found.members.iter().collect();
    members.sort_by(|one, other| by_given_name(&one.name, &other.name));
    let rows = members.into_iter().map(|own| {
        let t = &own.turnouts;
        row(
            &own.name,
            [t.planned, t.attended, t.replaced, t.excused, t.unexcused, t.unrecorded, own.stood_in],
        )
    });
    let head = [
        "paper-who-alone",
        "paper-report-planned",
        "paper-report-came",
        "paper-report-instead",
        "paper-report-with-reason",
        "paper-report-without-reason",
        "paper-report-not-recorded",
        "paper-report-stood-in",
    ];
    table(words, &[53, 16, 16, 16, 16, 16, 16, 16], &head, rows.collect())
}

fn communes(words: Words, found: &PeriodicReport) -> Table {
    let rows = found
        .communes
        .iter()
        .map(|own| row(&own.name, [own.cells, own.unvisited, own.meetings, own.visited]));
    let head = [
        "paper-commune-name",
        "paper-report-cells",
        "paper-report-unvisited",
        "paper-report-met",
        "paper-report-seen",
    ];
    table(words, &[65, 25, 25, 25, 25], &head, rows.collect())
}

/// Cells that nobody is recorded to have come to.
fn unvisited(words: Words, found: &PeriodicReport) -> Option<Block> {
    let cells: Vec<&str> =
        found.cells.iter().filter(|own| own.visited == 0).map(|own| own.name.as_str()).collect();
    let blanks = [("n", cells.len().to_string()), ("cells", cells.join("; "))];
    let blanks = [("n", blanks[0].1.as_str()), ("cells", blanks[1].1.as_str())];
    (!cells.is_empty()).then(|| Block::body(words.with("paper-report-none-came", &blanks)))
}

fn series(words: Words, found: &PeriodicReport) -> Table {
    let rows = found.series.iter().map(|own| {
        row(&own.name, [own.planned, own.by_head, own.by_delegate, own.not_held, own.minimum, own.visits])
    });
    let head = [
        "paper-session-name",
        "paper-report-planned",
        "paper-report-head",
        "paper-report-delegate",
        "paper-report-none-held",
        "paper-report-least",
        "paper-report-visitors",
    ];
    table(words, &[57, 18, 18, 18, 18, 18, 18], &head, rows.collect())
}

/// By kind, then by topic.
fn cases(words: Words, found: &PeriodicReport) -> Table {
    let named = |start: &str, own: &CaseRow| {
        let name = words.find(&format!("{start}-{}", own.of)).unwrap_or_else(|| own.of.clone());
        let cases = &own.cases;
        row(&name, [cases.visits, cases.settled, cases.forwarded, cases.pending])
    };
    let kinds = found.kinds.iter().map(|own| named("case", own));
    let rows = kinds.chain(found.topics.iter().map(|own| named("topic", own)));
    let head = [
        "paper-report-case",
        "paper-report-visitors",
        "paper-report-settled",
        "paper-report-forwarded",
        "paper-report-left",
    ];
    table(words, &[65, 25, 25, 25, 25], &head, rows.collect())
}
