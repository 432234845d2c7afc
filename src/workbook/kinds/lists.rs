//! Several things in one cell, with semicolons between them.

use serde_json::{Map, Value, json};

use super::{Told, Wrong};
use crate::format::codes::E2309;
use crate::workbook::catalogue::Target;
use crate::workbook::names::Names;

/// The parts between semicolons and line ends.
pub(super) fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split([';', '\n']).map(str::trim).filter(|part| !part.is_empty())
}

/// A text, and the number in brackets at its end.
pub(super) fn numbered(text: &str) -> (&str, Option<i64>) {
    let split = text.strip_suffix(')').and_then(|text| text.rsplit_once('('));
    let read = split.and_then(|(name, number)| Some((name.trim(), number.trim().parse().ok()?)));
    read.map_or((text, None), |(name, number)| (name, Some(number)))
}

/// Texts.
pub(super) fn texts(text: &str) -> Value {
    json!(parts(text).collect::<Vec<_>>())
}

pub(super) fn write_texts(value: &Value) -> Option<String> {
    let texts: Option<Vec<&str>> = value.as_array()?.iter().map(Value::as_str).collect();
    Some(texts?.join("; "))
}

/// What refers to something: parts between semicolons, or between commas where no name has one.
fn each<T>(
    text: &str,
    names: &Names,
    target: Target,
    one: impl Fn(&str) -> Result<T, Wrong>,
) -> Result<Vec<T>, Wrong> {
    let mut found = Vec::new();
    for part in parts(text) {
        match one(part) {
            Ok(own) => found.push(own),
            Err(wrong) if wrong.code == &E2309 && part.contains(',') => {
                let pieces = part.split(',').map(str::trim).filter(|piece| !piece.is_empty());
                // The name with its commas may be the misspelt one: then that is told.
                let read: Result<Vec<T>, Wrong> = pieces.map(&one).collect();
                found.extend(read.map_err(|inner| if names.is_blank(target) { wrong } else { inner })?);
            }
            Err(wrong) => return Err(wrong),
        }
    }
    Ok(found)
}

/// Names or ids; a field that is a set is put in order by the format.
pub(super) fn refs(text: &str, target: Target, names: &Names) -> Result<Told, Wrong> {
    let found = each(text, names, target, |part| names.find(target, part).map_err(|wrong| wrong.part(part)))?;
    let assumed = found.iter().find_map(|told| told.assumed);
    Ok(Told { value: Value::Array(found.into_iter().map(|told| told.value).collect()), assumed })
}

pub(super) fn write_refs(value: &Value, target: Target, names: &Names) -> Option<String> {
    let shown: Option<Vec<String>> =
        value.as_array()?.iter().map(|own| names.shown(target, own.as_str()?)).collect();
    Some(shown?.join("; "))
}

/// Names with a number in brackets.
pub(super) fn scored(
    text: &str,
    target: Target,
    (who, what, otherwise): (&str, &str, Option<i64>),
    names: &Names,
) -> Result<Told, Wrong> {
    let one = |part: &str| {
        let (name, number) = numbered(part);
        let told = names.find(target, name).map_err(|wrong| wrong.part(name))?;
        let mut item = Map::from_iter([(who.to_owned(), told.value)]);
        if let Some(number) = number.or(otherwise) {
            item.insert(what.to_owned(), json!(number));
        }
        Ok(Told { value: Value::Object(item), assumed: told.assumed })
    };
    let found = each(text, names, target, one)?;
    let assumed = found.iter().find_map(|told| told.assumed);
    Ok(Told { value: Value::Array(found.into_iter().map(|told| told.value).collect()), assumed })
}

pub(super) fn write_scored(
    value: &Value,
    target: Target,
    (who, what): (&str, &str),
    names: &Names,
) -> Option<String> {
    let one = |own: &Value| {
        let name = names.shown(target, own.get(who)?.as_str()?)?;
        Some(own.get(what).map_or_else(|| name.clone(), |number| format!("{name} ({number})")))
    };
    let shown: Option<Vec<String>> = value.as_array()?.iter().map(one).collect();
    Some(shown?.join("; "))
}

/// Pairs of people: `An – Bình; Chi – Dũng`.
pub(super) fn pairs(text: &str, names: &Names) -> Result<Told, Wrong> {
    let (mut pairs, mut assumed) = (Vec::new(), None);
    for part in parts(text) {
        let split = part.split_once(" – ").or_else(|| part.split_once(" - "));
        let (one, other) = split.ok_or_else(|| Wrong::form("Nguyễn Văn An – Trần Thị Bình").part(part))?;
        let find = |name: &str| names.find(Target::People, name).map_err(|wrong| wrong.part(name));
        let (one, other) = (find(one.trim())?, find(other.trim())?);
        assumed = one.assumed.or(other.assumed).or(assumed);
        pairs.push(json!([one.value, other.value]));
    }
    Ok(Told { value: Value::Array(pairs), assumed })
}

pub(super) fn write_pairs(value: &Value, names: &Names) -> Option<String> {
    let one = |own: &Value| {
        let [first, second] = &own.as_array()?[..] else { return None };
        let shown = |own: &Value| names.shown(Target::People, own.as_str()?);
        Some(format!("{} – {}", shown(first)?, shown(second)?))
    };
    let shown: Option<Vec<String>> = value.as_array()?.iter().map(one).collect();
    Some(shown?.join("; "))
}
