//! The committee's periodic report as a page.

use super::sheet::Sheet;
use crate::answers::period_lines;
use crate::cli::console::{GOOD, STRONG, WARN};
use crate::office::follow_up::report::PeriodicReport;
use crate::texts::Texts;

/// The whole report: what the period comes to, then row by row.
pub(crate) fn periodic_page(found: &PeriodicReport, texts: Texts, width: Option<u16>) -> String {
    let span = found.now.span;
    let blanks = [("from", texts.day(span.from).into()), ("to", texts.day(span.to).into())];
    let title = texts.with("periodic-title", &blanks);
    if found.now.meetings == 0 && found.now.sessions.planned == 0 {
        return format!("{STRONG}{title}{STRONG:#}\n{}\n", texts.get("periodic-nothing"));
    }
    let (members, cells, series) = (members(found), cells(found), series(found));
    [
        format!("{STRONG}{title}{STRONG:#}\n"),
        totals(found, texts, width),
        section("periodic-members", &members, texts, width),
        section("periodic-communes", &communes(found), texts, width),
        unvisited(found, texts),
        section("periodic-cells", &cells, texts, width),
        section("periodic-series", &series, texts, width),
        section("periodic-cases", &cases(found, texts), texts, width),
    ]
    .concat()
}

/// What the period comes to, beside the one before.
fn totals(found: &PeriodicReport, texts: Texts, width: Option<u16>) -> String {
    let heads = [String::new(), texts.get("periodic-now"), texts.get("periodic-before")];
    let heads: Vec<(&str, bool)> =
        heads.iter().zip([false, true, true]).map(|(head, right)| (head.as_str(), right)).collect();
    let mut sheet = Sheet::new(&heads, width);
    let before = found.before.as_ref().map(period_lines);
    for (at, (key, now)) in period_lines(&found.now).into_iter().enumerate() {
        let then = before.as_ref().and_then(|lines| lines.get(at)).map(|(_, then)| then.clone());
        sheet.row(&[texts.get(key), now, then.unwrap_or_else(|| "–".to_owned())]);
    }
    sheet.print()
}

/// Keys of the heads after the first column, and the rows.
type Rows = (Vec<&'static str>, Vec<Vec<String>>);

fn section(title: &str, (heads, rows): &Rows, texts: Texts, width: Option<u16>) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let heads: Vec<String> =
        std::iter::once(String::new()).chain(heads.iter().map(|key| texts.get(key))).collect();
    let heads: Vec<(&str, bool)> =
        heads.iter().enumerate().map(|(at, head)| (head.as_str(), at > 0)).collect();
    let mut sheet = Sheet::new(&heads, width);
    rows.iter().for_each(|row| sheet.row(row));
    format!("\n{STRONG}{}{STRONG:#}\n{}", texts.get(title), sheet.print())
}

fn members(found: &PeriodicReport) -> Rows {
    let heads = vec![
        "periodic-planned",
        "periodic-attended",
        "periodic-replaced",
        "periodic-excused",
        "periodic-unexcused",
        "periodic-unrecorded",
        "periodic-stood-in",
        "periodic-regularity",
    ];
    let row = |own: &crate::office::follow_up::report::MemberRow| {
        let turnouts = &own.turnouts;
        let numbers = [
            turnouts.planned,
            turnouts.attended,
            turnouts.replaced,
            turnouts.excused,
            turnouts.unexcused,
            turnouts.unrecorded,
            own.stood_in,
        ];
        let share = turnouts.regularity().map_or_else(|| "–".to_owned(), |share| format!("{share} %"));
        counted(&own.name, &numbers).into_iter().chain([share]).collect()
    };
    (heads, found.members.iter().map(row).collect())
}

fn counted(name: &str, numbers: &[i64]) -> Vec<String> {
    std::iter::once(name.to_owned()).chain(numbers.iter().map(ToString::to_string)).collect()
}

fn communes(found: &PeriodicReport) -> Rows {
    let heads = vec!["periodic-cell-count", "periodic-unvisited", "periodic-meetings", "periodic-visited"];
    let row = |own: &crate::office::follow_up::report::CommuneRow| {
        counted(&own.name, &[own.cells, own.unvisited, own.meetings, own.visited])
    };
    (heads, found.communes.iter().map(row).collect())
}

fn cells(found: &PeriodicReport) -> Rows {
    let heads = vec!["periodic-meetings", "periodic-cancelled", "periodic-visited", "periodic-unrecorded"];
    let row = |own: &crate::office::follow_up::report::CellRow| {
        counted(&own.name, &[own.meetings, own.cancelled, own.visited, own.unrecorded])
    };
    (heads, found.cells.iter().map(row).collect())
}

/// The cells at which nobody is recorded to have been.
fn unvisited(found: &PeriodicReport, texts: Texts) -> String {
    let names: Vec<&str> =
        found.cells.iter().filter(|cell| cell.visited == 0).map(|cell| cell.name.as_str()).collect();
    if names.is_empty() {
        return format!("\n{GOOD}{}{GOOD:#}\n", texts.get("periodic-all-visited"));
    }
    let blanks = [("n", names.len().into()), ("names", names.join(", ").into())];
    format!("\n{WARN}!{WARN:#} {}\n", texts.with("periodic-none-visited", &blanks))
}

fn series(found: &PeriodicReport) -> Rows {
    let heads = vec![
        "periodic-planned",
        "periodic-by-head",
        "periodic-by-delegate",
        "periodic-not-held",
        "periodic-moved",
        "periodic-unrecorded",
        "periodic-least",
        "periodic-visits",
    ];
    let row = |own: &crate::office::follow_up::report::SeriesRow| {
        let numbers: Vec<i64> = own.numbers().into_iter().map(|(_, number)| number).collect();
        counted(&own.name, &numbers)
    };
    (heads, found.series.iter().map(row).collect())
}

/// By kind, then by topic.
fn cases(found: &PeriodicReport, texts: Texts) -> Rows {
    let heads = vec!["periodic-visits", "periodic-settled", "periodic-forwarded", "periodic-pending"];
    let numbers = |own: &crate::office::follow_up::report::CaseRow| -> Vec<i64> {
        own.cases.numbers().into_iter().map(|(_, number)| number).collect()
    };
    let kinds = found.kinds.iter().filter(|_| !found.topics.is_empty());
    let kinds = kinds.map(|own| counted(&texts.get(&format!("case-{}", own.of)), &numbers(own)));
    let topics = found.topics.iter().map(|own| {
        let key = format!("topic-{}", own.of);
        counted(&texts.find(&key).unwrap_or_else(|| own.of.clone()), &numbers(own))
    });
    (heads, kinds.chain(topics).collect())
}
