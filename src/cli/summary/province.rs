//! Many committees on one page: a line each, the sums, and at the end whoever has no plan, with the reasons.

use super::sheet::Sheet;
use crate::answers::{Failure, Row};
use crate::cli::console::STRONG;
use crate::cli::failure::lines;
use crate::format::instance::Fraction;
use crate::format::{BatchFigures, BatchStatus, BatchTotals};
use crate::texts::Texts;

/// On a terminal no more lines than these; the summary file has all.
const LISTED: usize = 200;

/// The whole page; `seconds` is the wall time of all together.
pub(crate) fn province_page(
    rows: &[Row],
    totals: &BatchTotals,
    seconds: f64,
    texts: Texts,
    width: Option<u16>,
) -> String {
    let listed = if width.is_some() { LISTED } else { usize::MAX };
    [table(rows, totals, texts, width, listed), failures(rows, texts), end(totals, seconds, texts)].concat()
}

const HEADS: [(&str, bool); 10] = [
    ("batch-id", false),
    ("batch-organization", false),
    ("batch-status", false),
    ("batch-meetings", true),
    ("batch-sessions", true),
    ("batch-delegate", true),
    ("batch-highest", true),
    ("batch-lowest", true),
    ("load-travel", true),
    ("batch-seconds", true),
];

fn table(rows: &[Row], totals: &BatchTotals, texts: Texts, width: Option<u16>, listed: usize) -> String {
    let heads = HEADS.map(|(key, right)| (texts.get(key), right));
    let heads: Vec<(&str, bool)> = heads.iter().map(|(head, right)| (head.as_str(), *right)).collect();
    let mut sheet = Sheet::new(&heads, width);
    for row in rows.iter().take(listed) {
        sheet.row(&line(row, texts));
    }
    sheet.row(&sum(totals, texts));
    let more = rows.len().saturating_sub(listed);
    let more =
        if more == 0 { String::new() } else { format!(" {}\n", texts.with("more", &[("n", more.into())])) };
    sheet.print() + &more
}

fn line(row: &Row, texts: Texts) -> [String; 10] {
    let seconds = if row.kept { texts.get("batch-kept") } else { texts.seconds(row.seconds) };
    let status = status(row.committee.status, texts);
    let id = row.committee.id.clone();
    match &row.committee.figures {
        None => {
            let mut cells = [(); 10].map(|()| String::new());
            (cells[0], cells[2], cells[9]) = (id, status, seconds);
            cells
        }
        Some(figures) => [
            id,
            figures.organization.clone(),
            status,
            of(figures.meetings_covered, figures.meetings),
            of(held(figures), figures.sessions),
            figures.sessions_by_delegate.to_string(),
            load(figures.highest_load, texts),
            load(figures.lowest_load, texts),
            texts.hours(figures.travel_minutes),
            seconds,
        ],
    }
}

fn sum(totals: &BatchTotals, texts: Texts) -> [String; 10] {
    [
        texts.get("total"),
        String::new(),
        of(totals.optimal + totals.feasible, totals.committees),
        of(totals.meetings_covered, totals.meetings),
        of(totals.sessions_by_head + totals.sessions_by_delegate, totals.sessions),
        totals.sessions_by_delegate.to_string(),
        load(totals.highest_load, texts),
        load(totals.lowest_load, texts),
        texts.hours(totals.travel_minutes),
        String::new(),
    ]
}

fn held(figures: &BatchFigures) -> usize {
    figures.sessions_by_head + figures.sessions_by_delegate
}

fn of(part: usize, whole: usize) -> String {
    format!("{part}/{whole}")
}

fn load(load: Option<Fraction>, texts: Texts) -> String {
    load.map(|load| texts.amount(load.0, true)).unwrap_or_default()
}

/// Without colours: the table would count them as letters.
fn status(status: BatchStatus, texts: Texts) -> String {
    texts.get(match status {
        BatchStatus::Optimal => "batch-optimal",
        BatchStatus::Feasible => "batch-feasible",
        BatchStatus::Invalid => "batch-invalid",
        BatchStatus::Contradiction => "batch-contradiction",
        BatchStatus::NoPlan => "batch-no-plan",
        BatchStatus::Error => "batch-error",
    })
}

/// Whoever has no plan, with every problem as the other verbs tell it.
fn failures(rows: &[Row], texts: Texts) -> String {
    let failed: Vec<&Row> = rows.iter().filter(|row| !row.problems.is_empty()).collect();
    if failed.is_empty() {
        return String::new();
    }
    let mut out =
        format!("\n{STRONG}{}{STRONG:#}\n", texts.with("batch-failed", &[("n", failed.len().into())]));
    for row in failed {
        let failure = Failure { exit: row.exit, problems: row.problems.clone() };
        out.push_str(&format!("{STRONG}{}{STRONG:#}\n{}", row.committee.id, lines(&failure, texts)));
    }
    out
}

fn end(totals: &BatchTotals, seconds: f64, texts: Texts) -> String {
    let blanks = [
        ("optimal", totals.optimal.into()),
        ("feasible", totals.feasible.into()),
        ("failed", totals.failed.into()),
        ("total", texts.seconds(seconds).into()),
    ];
    format!("\n{}\n", texts.with("batch-end", &blanks))
}
