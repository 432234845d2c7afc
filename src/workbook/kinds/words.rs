//! Words of the office for words of the format.

use serde_json::{Map, Value, json};

use super::Wrong;
use super::lists::{numbered, parts};
use crate::format::codes::E2308;
use crate::format::nearest;
use crate::workbook::catalogue::Words;
use crate::workbook::fold::fold;

/// The word of the format for what somebody typed.
fn known(text: &str, words: &Words) -> Option<&'static str> {
    let typed = fold(text);
    let is = |own: &&(&'static str, &'static str, &'static [&'static str])| {
        let (word, shown, also) = **own;
        *word == *text.trim() || [shown].iter().chain(also).any(|one| fold(one) == typed)
    };
    words.iter().find(is).map(|(word, ..)| *word)
}

/// One of some words.
pub(super) fn word(text: &str, words: &Words) -> Result<Value, Wrong> {
    known(text, words).map(Value::from).ok_or_else(|| not_listed(text, words))
}

fn not_listed(text: &str, words: &Words) -> Wrong {
    let shown = || words.iter().map(|(_, shown, _)| *shown);
    let near = nearest(text, shown()).map(str::to_owned);
    let maybe = near.or_else(|| Some(shown().collect::<Vec<_>>().join(", ")));
    Wrong { code: &E2308, part: Some(text.to_owned()), maybe }
}

/// What the office writes for a word; a word that is not known stands for itself.
pub(super) fn write_word(word: &str, words: &Words) -> String {
    words.iter().find(|(own, ..)| *own == word).map_or(word, |(_, shown, _)| shown).to_owned()
}

/// Several words, in the order in which the format writes sets.
pub(super) fn set(text: &str, words: &Words) -> Result<Value, Wrong> {
    let mut found = Vec::new();
    for part in parts(&text.replace(',', ";")) {
        found.push(known(part, words).ok_or_else(|| not_listed(part, words))?);
    }
    found.sort_unstable_by_key(|word| words.iter().position(|(own, ..)| own == word));
    found.dedup();
    Ok(json!(found))
}

pub(super) fn write_set(value: &Value, words: &Words) -> Option<String> {
    let shown: Option<Vec<String>> =
        value.as_array()?.iter().map(|own| Some(write_word(own.as_str()?, words))).collect();
    Some(shown?.join("; "))
}

/// One label: a usual one, or any other as it was typed.
pub(super) fn label(text: &str, words: &Words) -> Value {
    Value::from(known(text, words).unwrap_or(text.trim()))
}

/// Labels with commas or semicolons between them, sorted as sets are.
pub(super) fn labels(text: &str, words: &Words) -> Value {
    let mut labels: Vec<&str> = text
        .split([',', ';', '\n'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(|part| known(part, words).unwrap_or(part))
        .collect();
    labels.sort_unstable();
    labels.dedup();
    json!(labels)
}

pub(super) fn write_labels(value: &Value, words: &Words) -> Option<String> {
    let shown: Option<Vec<String>> =
        value.as_array()?.iter().map(|own| Some(write_word(own.as_str()?, words))).collect();
    Some(shown?.join(", "))
}

/// The tiers in their order, each with its tolerance in brackets.
pub(super) fn tiers(text: &str, words: &Words) -> Result<Value, Wrong> {
    let mut tiers = Vec::new();
    for part in parts(&text.replace(',', ";")) {
        let (name, tolerance) = numbered(part);
        let name = known(name, words).ok_or_else(|| not_listed(name, words))?;
        let mut tier = Map::from_iter([("name".to_owned(), json!(name))]);
        if let Some(tolerance) = tolerance {
            tier.insert("tolerance".into(), json!(tolerance));
        }
        tiers.push(Value::Object(tier));
    }
    Ok(Value::Array(tiers))
}

pub(super) fn write_tiers(value: &Value, words: &Words) -> Option<String> {
    let one = |own: &Value| {
        let name = write_word(own.get("name")?.as_str()?, words);
        Some(own.get("tolerance").map_or_else(|| name.clone(), |tolerance| format!("{name} ({tolerance})")))
    };
    let tiers: Option<Vec<String>> = value.as_array()?.iter().map(one).collect();
    Some(tiers?.join("; "))
}
