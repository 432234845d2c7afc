//! What the sheets do not say yet: the difference between the instance and what is read from them.

use serde_json::Value;

/// A path, and the value that has to be put there.
pub(super) type Rest = (String, Value);

/// Most characters of a value in one cell; longer ones go on in the rows below.
const PIECE: usize = 16_000;

/// Everything that differs, by path; ids stand for the numbers of items.
pub(super) fn difference(wanted: &Value, read: &Value) -> Vec<Rest> {
    let mut rest = Vec::new();
    walk(wanted, Some(read), "", &mut rest);
    rest
}

fn walk(wanted: &Value, read: Option<&Value>, path: &str, rest: &mut Vec<Rest>) {
    let below = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}/{key}") };
    match (wanted, read) {
        (wanted, Some(read)) if wanted == read => {}
        (Value::Object(fields), Some(Value::Object(others))) => {
            for (key, own) in fields {
                walk(own, others.get(key), &below(key), rest);
            }
            let gone = others.keys().filter(|key| !fields.contains_key(*key));
            rest.extend(gone.map(|key| (below(key), Value::Null)));
        }
        (Value::Array(items), Some(Value::Array(others))) if alike(items, others) => {
            for (at, (own, other)) in items.iter().zip(others).enumerate() {
                let key = id(own).map_or_else(|| at.to_string(), str::to_owned);
                walk(own, Some(other), &below(&key), rest);
            }
        }
        (wanted, _) => rest.push((path.to_owned(), wanted.clone())),
    }
}

/// As many items, with the same ids where they have some, and no id twice or like a number of another.
fn alike(items: &[Value], others: &[Value]) -> bool {
    let objects = items.iter().all(Value::is_object);
    let same =
        items.len() == others.len() && items.iter().zip(others).all(|(own, other)| id(own) == id(other));
    let mut ids: Vec<&str> = items.iter().filter_map(id).collect();
    ids.sort_unstable();
    let before = ids.len();
    ids.dedup();
    objects && same && ids.len() == before && (ids.is_empty() || ids.len() == items.len())
}

fn id(item: &Value) -> Option<&str> {
    item.get("id").and_then(Value::as_str)
}

/// The rows of the sheet: path and text, and more text below where one cell is too small.
pub(super) fn rows(rest: &[Rest]) -> Vec<(Option<String>, String)> {
    let mut rows = Vec::new();
    for (path, value) in rest {
        let letters: Vec<char> = plain(&value.to_string()).chars().collect();
        let mut pieces = pieces(&letters).into_iter();
        rows.push((Some(path.clone()), pieces.next().unwrap_or_default()));
        rows.extend(pieces.map(|piece| (None, piece)));
    }
    rows
}

/// JSON that comes back from any spreadsheet as it was: nothing invisible, and no `_x000D_`, which is read as a control character.
fn plain(json: &str) -> String {
    let text = json.replace("_x", "\\u005fx");
    let odd = |own: char| {
        own.is_control()
            || (!own.is_ascii()
                && (own.is_whitespace()
                    || matches!(
                        own,
                        '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}'
                    )))
    };
    text.chars()
        .map(|own| if odd(own) { format!("\\u{:04x}", u32::from(own)) } else { own.to_string() })
        .collect()
}

/// Pieces that neither begin nor end with a blank, which a spreadsheet might drop.
fn pieces(letters: &[char]) -> Vec<String> {
    let (mut pieces, mut from) = (Vec::new(), 0);
    while from < letters.len() {
        let mut to = letters.len().min(from + PIECE);
        while to < letters.len() && to > from + 1 && (letters[to - 1] == ' ' || letters[to] == ' ') {
            to -= 1;
        }
        pieces.push(letters[from..to].iter().collect());
        from = to;
    }
    pieces
}
