//! Writing the office's texts: a file to start from, with what each entry means, and one for programs.

use toml::Value;

use super::read::NAMES;
use crate::domain::{Letterhead, Spelling};
use crate::texts::Texts;

/// The office's texts as a file with comments in the reader's language; entries that are not known stand behind a `#`.
#[must_use]
pub fn letterhead_start(letterhead: &Letterhead, texts: Texts) -> String {
    let entry = |name: &str| {
        let (value, known) = value(letterhead, name);
        let mark = if known { "" } else { "# " };
        format!("\n{}{mark}{name} = {value}\n", comment(&texts.get(&format!("letterhead-{name}"))))
    };
    let entries: String = NAMES.into_iter().map(entry).collect();
    format!("{}{entries}", comment(&texts.get("letterhead-head")))
}

/// The office's texts as a file that says every one of them, also those that are empty.
#[must_use]
pub fn write_letterhead(own: &Letterhead) -> String {
    NAMES.into_iter().map(|name| format!("{name} = {}\n", value(own, name).0)).collect()
}

fn comment(text: &str) -> String {
    text.lines().map(|line| format!("# {line}\n")).collect()
}

/// An entry's value, and whether it says something.
fn value(own: &Letterhead, name: &str) -> (Value, bool) {
    match name {
        "signer_lines" => list(&own.signer.lines),
        "office_lines" => list(&own.office.lines),
        "bases" => list(&own.bases),
        "recipients" => list(&own.recipients),
        "parent" => text(&own.parent),
        "issuer" => text(&own.issuer),
        "symbol" => text(&own.symbol),
        "place" => text(&own.place),
        "signer_name" => text(&own.signer.name),
        "office_name" => text(&own.office.name),
        "archive" => text(&own.archive),
        "contact" => text(&own.contact),
        _ => text(if own.spelling == Spelling::First { "ủy" } else { "uỷ" }),
    }
}

fn text(own: &str) -> (Value, bool) {
    (Value::String(own.to_owned()), !own.is_empty())
}

fn list(own: &[String]) -> (Value, bool) {
    (Value::Array(own.iter().cloned().map(Value::String).collect()), !own.is_empty())
}
