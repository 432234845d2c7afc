//! What was lost or forged in a register.

use super::Exit;
use crate::format::{FlawDto, HeadDto, VerifiedDto};
use crate::office::register::{Address, Flaw, Verified};
use crate::texts::{Texts, Value};

/// The committees with their last entries, and every flaw, as programs read it.
#[must_use]
pub fn verified(address: &Address, found: &Verified, texts: Texts) -> VerifiedDto {
    let head = |(committee, number, hash): &(String, i64, String)| HeadDto {
        committee: committee.clone(),
        number: *number,
        hash: hash.clone(),
    };
    let flaw = |(committee, flaw): &(String, Flaw)| FlawDto {
        kind: kind(flaw),
        committee: Some(committee.clone()).filter(|id| !id.is_empty()),
        text: flaw_text(flaw, texts),
    };
    VerifiedDto {
        code: Exit::of_findings(found.flaws.len()).code(),
        register: address.to_string(),
        committees: found.committees.iter().map(head).collect(),
        rows: found.rows,
        documents: found.documents,
        flaws: found.flaws.iter().map(flaw).collect(),
    }
}

/// The word for programs.
fn kind(flaw: &Flaw) -> &'static str {
    match flaw {
        Flaw::Gap { .. } => "gap",
        Flaw::Seal { .. } => "seal",
        Flaw::Unreadable { .. } => "unreadable",
        Flaw::Before { .. } => "before",
        Flaw::Head { .. } => "head",
        Flaw::Row { .. } => "row",
        Flaw::Stray { .. } => "stray",
        Flaw::Document { .. } => "document",
        Flaw::Database(_) => "database",
    }
}

/// One flaw in plain words.
#[must_use]
pub fn flaw_text(flaw: &Flaw, texts: Texts) -> String {
    let table = |name: &str| Value::from(table_name(name, texts));
    let text = |text: &str| Value::from(text.to_owned());
    match flaw {
        Flaw::Gap { after, next } => {
            texts.with("flaw-gap", &[("after", (*after).into()), ("next", (*next).into())])
        }
        Flaw::Seal { number } => texts.with("flaw-seal", &[("number", (*number).into())]),
        Flaw::Unreadable { number, cause } => {
            texts.with("flaw-unreadable", &[("number", (*number).into()), ("cause", text(cause))])
        }
        Flaw::Before { number, table: name } => {
            texts.with("flaw-before", &[("number", (*number).into()), ("table", table(name))])
        }
        Flaw::Head { chain, journal } => {
            texts.with("flaw-head", &[("chain", (*chain).into()), ("journal", (*journal).into())])
        }
        Flaw::Row { table: name, key } => {
            texts.with("flaw-row", &[("table", table(name)), ("key", text(key))])
        }
        Flaw::Stray { table: name, key } if key.is_empty() => {
            texts.with("flaw-no-chain", &[("table", table(name))])
        }
        Flaw::Stray { table: name, key } => {
            texts.with("flaw-stray", &[("table", table(name)), ("key", text(key))])
        }
        Flaw::Document { hash } => texts.with("flaw-document", &[("hash", text(hash))]),
        Flaw::Database(said) => texts.with("flaw-database", &[("said", text(said))]),
    }
}

/// A table in the reader's language.
#[must_use]
pub fn table_name(name: &str, texts: Texts) -> String {
    texts.find(&format!("table-{}", name.replace('_', "-"))).unwrap_or_else(|| name.to_owned())
}
