//! JSON lines: an object on a line, as streams and distributed engines pass them on.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;

use super::batch::{BatchRecord, LimitNote};

/// One committee of a stream: an instance, or `{"id": …, "instance": …}`; any other field is the engine's own.
#[derive(Deserialize)]
struct Envelope<'a> {
    #[serde(default)]
    id: Option<Value>,
    #[serde(default, borrow)]
    instance: Option<&'a RawValue>,
}

/// What a line of a stream holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The name that the line gives its committee.
    pub id: Option<String>,
    /// Text of the instance, as it stands.
    pub instance: String,
    /// Bytes of the line before the instance.
    pub offset: usize,
}

/// Takes a line apart; one that is no object is taken as an instance, for its reader to judge.
#[must_use]
pub fn read_line(line: String) -> Line {
    // The first line of a file may begin with a byte order mark.
    let text = line.trim_start_matches('\u{feff}');
    let Ok(Envelope { id, instance: Some(instance) }) = serde_json::from_str(text) else {
        return Line { id: None, instance: line, offset: 0 };
    };
    let id = match id {
        Some(Value::String(id)) => Some(id),
        Some(Value::Number(id)) => Some(id.to_string()),
        Some(Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_)) | None => None,
    };
    let offset = instance.get().as_ptr() as usize - line.as_ptr() as usize;
    Line { id, instance: instance.get().to_owned(), offset }
}

/// The name that a record gives its committee; `None` where the line is no record.
#[must_use]
pub fn record_id(line: &str) -> Option<String> {
    #[derive(Deserialize)]
    struct Named {
        id: String,
    }
    serde_json::from_str::<Named>(line).ok().map(|named| named.id)
}

/// A record on one line, with the line end.
#[must_use]
pub fn write_record(record: &BatchRecord) -> String {
    on_one_line(record)
}

/// A note on one line, with the line end.
#[must_use]
pub fn write_limit_note(note: &LimitNote) -> String {
    on_one_line(note)
}

/// The notes that can be read; a line that was cut off is none.
#[must_use]
pub fn read_limit_notes(text: &str) -> Vec<LimitNote> {
    text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
}

/// An instance on one line, with the line end.
#[must_use]
pub fn write_instance_line(instance: &super::InstanceDto) -> String {
    on_one_line(instance)
}

fn on_one_line(value: &impl Serialize) -> String {
    // These structs hold text keys and numbers only: there is nothing that JSON could not say.
    serde_json::to_string(value).unwrap_or_default() + "\n"
}
