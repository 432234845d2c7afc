//! Records as a table: comma separated values, a column for each field.

use serde_json::{Map, Value, json};

use super::file::Records;
use crate::format::codes::E2209;
use crate::format::{Issue, Word, read_records, words::words};

words! {
    /// Kinds of records that may stand in a table.
    RecordKind {
        /// Attendance.
        Attendance = "attendance",
        /// Meetings.
        Meeting = "meeting",
        /// What meetings raised.
        Concern = "concern",
        /// Reports.
        Report = "report",
        /// Sessions.
        Session = "session",
        /// Visits.
        Visits = "visits",
    }
}

/// Columns that hold whole numbers.
const NUMBERS: [&str; 5] = ["number", "visits", "settled", "forwarded", "pending"];

/// Reads a table whose first row names the fields; an empty cell says nothing.
///
/// # Errors
/// Every mistake of shape, by row and column.
pub fn read_table(kind: RecordKind, text: &str) -> Result<Records, Vec<Issue>> {
    // Spreadsheets put a byte order mark in front.
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.as_bytes());
    let broken = |error: csv::Error| {
        let row = error.position().map_or(1, csv::Position::line);
        vec![Issue::new(&E2209, format!("row {row}"), error)]
    };
    let names: Vec<String> = reader.headers().map_err(broken)?.iter().map(str::to_owned).collect();
    let mut records = Vec::new();
    for row in reader.records() {
        let row = row.map_err(broken)?;
        let cells = names.iter().zip(row.iter()).filter(|(_, cell)| !cell.is_empty());
        let fields: Map<String, Value> =
            cells.map(|(name, cell)| (name.clone(), value(name, cell))).collect();
        records.push(json!({ kind.word(): fields }));
    }
    let document = json!({ "format": Records::FORMAT, "records": records });
    read_records(&document.to_string())
        .map_err(|issues| issues.into_iter().map(|own| kind.by_row(own)).collect())
}

/// Reads one record, field by field.
///
/// # Errors
/// Every mistake of shape, by field.
pub fn read_fields(kind: RecordKind, fields: &[(&str, String)]) -> Result<Records, Vec<Issue>> {
    let fields: Map<String, Value> =
        fields.iter().map(|(name, text)| ((*name).to_owned(), value(name, text))).collect();
    let document = json!({ "format": Records::FORMAT, "records": [{ kind.word(): fields }] });
    read_records(&document.to_string())
        .map_err(|issues| issues.into_iter().map(|own| kind.by_field(own)).collect())
}

fn value(name: &str, cell: &str) -> Value {
    match (name, cell) {
        ("spoke", "1" | "true" | "x" | "có") => Value::Bool(true),
        ("spoke", "0" | "false" | "không") => Value::Bool(false),
        _ if NUMBERS.contains(&name) => cell.parse::<i64>().map_or_else(|_| cell.into(), Value::from),
        _ => cell.into(),
    }
}

impl RecordKind {
    /// A mistake where it stands in a table: `records[2].attendance.came` is row 4, column came.
    #[must_use]
    pub fn by_row(self, issue: Issue) -> Issue {
        let place = || {
            let (at, rest) = issue.path.strip_prefix("records[")?.split_once(']')?;
            let row = at.parse::<usize>().ok()? + 2;
            let column = self.column(rest);
            Some(if column.is_empty() { format!("row {row}") } else { format!("row {row}, {column}") })
        };
        match place() {
            Some(path) => Issue { path, position: None, ..issue },
            None => issue,
        }
    }

    /// A mistake where it stands on a command line: `records[0].attendance.came` is --came.
    #[must_use]
    pub fn by_field(self, issue: Issue) -> Issue {
        let Some(rest) = issue.path.strip_prefix("records[0]") else { return issue };
        let path = match self.column(rest) {
            "" => self.word().to_owned(),
            field => format!("--{}", field.replace('_', "-")),
        };
        Issue { path, position: None, ..issue }
    }

    /// `.attendance.came` is the column came.
    fn column(self, path: &str) -> &str {
        path.trim_start_matches('.').trim_start_matches(self.word()).trim_start_matches('.')
    }
}
