//! Reading the office's texts: every mistake at once, each with its line.

use std::collections::BTreeMap;

use toml::{Spanned, Value};

use crate::domain::{Letterhead, Spelling};
use crate::format::codes::{E2401, E2402, E2403, E2404, E2405};
use crate::format::{Issue, Position, nearest};

/// Most letters of a text, and most lines of a list: more does not fit on paper.
const MOST_LETTERS: usize = 300;
const MOST_LINES: usize = 20;

/// Names of the entries.
pub(super) const NAMES: [&str; 13] = [
    "parent",
    "issuer",
    "symbol",
    "place",
    "signer_lines",
    "signer_name",
    "office_lines",
    "office_name",
    "bases",
    "recipients",
    "archive",
    "contact",
    "spelling",
];

/// An entry with its place.
type Entries = BTreeMap<Spanned<String>, Spanned<Value>>;

/// Reads the office's texts; what the file leaves out stays as in `usual`.
///
/// # Errors
/// E2401 where it is no TOML, else every mistake found (E2402 to E2405), by line.
pub fn read_letterhead(text: &str, usual: Letterhead) -> Result<Letterhead, Vec<Issue>> {
    let text = text.trim_start_matches('\u{feff}');
    let entries: Entries = toml::from_str(text).map_err(|error| vec![check_e2401_syntax(text, &error)])?;
    let mut reading = Reading { text, letterhead: usual, issues: Vec::new() };
    for (name, value) in &entries {
        reading.take(name, value);
    }
    reading.issues.sort_by_key(|issue| issue.position.map(|own| (own.line, own.column)));
    if reading.issues.is_empty() { Ok(reading.letterhead) } else { Err(reading.issues) }
}

fn check_e2401_syntax(text: &str, error: &toml::de::Error) -> Issue {
    let position = error.span().map(|span| position(text, span.start));
    Issue { position, ..Issue::new(&E2401, "$", error.message()) }
}

/// Line and column, counted from 1.
fn position(text: &str, at: usize) -> Position {
    let before = text.get(..at).unwrap_or(text);
    let line = before.rsplit('\n').next().unwrap_or_default();
    Position { line: before.matches('\n').count() + 1, column: line.chars().count() + 1 }
}

/// What has been read so far.
struct Reading<'a> {
    text: &'a str,
    letterhead: Letterhead,
    issues: Vec<Issue>,
}

impl Reading<'_> {
    fn take(&mut self, name: &Spanned<String>, value: &Spanned<Value>) {
        match name.get_ref().as_str() {
            "spelling" => self.spelling(name, value),
            "signer_lines" => self.list(name, value, |own| &mut own.signer.lines),
            "office_lines" => self.list(name, value, |own| &mut own.office.lines),
            "bases" => self.list(name, value, |own| &mut own.bases),
            "recipients" => self.list(name, value, |own| &mut own.recipients),
            "parent" => self.text(name, value, |own| &mut own.parent),
            "issuer" => self.text(name, value, |own| &mut own.issuer),
            "symbol" => self.text(name, value, |own| &mut own.symbol),
            "place" => self.text(name, value, |own| &mut own.place),
            "signer_name" => self.text(name, value, |own| &mut own.signer.name),
            "office_name" => self.text(name, value, |own| &mut own.office.name),
            "archive" => self.text(name, value, |own| &mut own.archive),
            "contact" => self.text(name, value, |own| &mut own.contact),
            other => {
                let issue = Issue::new(&E2402, other, "").maybe(nearest(other, NAMES));
                self.say(name.span().start, issue);
            }
        }
    }

    fn text(
        &mut self,
        name: &Spanned<String>,
        value: &Spanned<Value>,
        place: impl FnOnce(&mut Letterhead) -> &mut String,
    ) {
        let name = name.get_ref();
        let at = value.span().start;
        match value.get_ref() {
            Value::String(text) if text.chars().count() > MOST_LETTERS => {
                self.say(at, Issue::new(&E2404, name, text));
            }
            Value::String(text) => *place(&mut self.letterhead) = one_line(text),
            other => self.say(at, Issue::new(&E2403, name, other)),
        }
    }

    fn list(
        &mut self,
        name: &Spanned<String>,
        value: &Spanned<Value>,
        place: impl FnOnce(&mut Letterhead) -> &mut Vec<String>,
    ) {
        let name = name.get_ref();
        let at = value.span().start;
        let Value::Array(lines) = value.get_ref() else {
            return self.say(at, Issue::new(&E2403, name, value.get_ref()));
        };
        if lines.len() > MOST_LINES {
            return self.say(at, Issue::new(&E2404, name, lines.len()));
        }
        let mut texts = Vec::new();
        for (number, line) in lines.iter().enumerate() {
            let path = format!("{name}[{number}]");
            match line {
                Value::String(text) if text.chars().count() > MOST_LETTERS => {
                    self.say(at, Issue::new(&E2404, path, text));
                }
                Value::String(text) => texts.push(one_line(text)),
                other => self.say(at, Issue::new(&E2403, path, other)),
            }
        }
        *place(&mut self.letterhead) = texts;
    }

    fn spelling(&mut self, name: &Spanned<String>, value: &Spanned<Value>) {
        self.letterhead.spelling = match value.get_ref() {
            Value::String(text) if text == "uỷ" => Spelling::Second,
            Value::String(text) if text == "ủy" => Spelling::First,
            other => return self.say(value.span().start, Issue::new(&E2405, name.get_ref(), other)),
        };
    }

    fn say(&mut self, at: usize, issue: Issue) {
        self.issues.push(Issue { position: Some(position(self.text, at)), ..issue });
    }
}

/// Blank lines and tabs have no place in a line of paper.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
