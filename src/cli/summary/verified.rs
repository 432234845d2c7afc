//! What `register verify` found.

use super::sheet::Sheet;
use crate::cli::console::{ERROR, GOOD, STRONG};
use crate::office::register::{Flaw, Verified};
use crate::texts::{Texts, Value};

/// The committees with their last entries, how much was compared, and every flaw.
pub(crate) fn verified_page(found: &Verified, texts: Texts, width: Option<u16>) -> String {
    let mut out = match found.flaws.len() {
        0 => format!("{GOOD}{}{GOOD:#}\n", texts.get("verify-whole")),
        n => format!("{ERROR}{}{ERROR:#}\n", texts.with("verify-flaws", &[("n", n.into())])),
    };
    out.push_str(&flaws(found, texts));
    let compared = [("rows", found.rows.into()), ("documents", found.documents.into())];
    out.push_str(&format!("{}\n", texts.with("verify-compared", &compared)));
    if !found.committees.is_empty() {
        out.push_str(&heads(found, texts, width));
        out.push_str(&format!("\n{}\n", texts.get("verify-note")));
    }
    out
}

fn flaws(found: &Verified, texts: Texts) -> String {
    let mut out = String::new();
    let mut last = None;
    for (committee, flaw) in &found.flaws {
        if last != Some(committee) {
            let whose = if committee.is_empty() { texts.get("verify-all") } else { committee.clone() };
            out.push_str(&format!("\n{STRONG}{whose}{STRONG:#}\n"));
            last = Some(committee);
        }
        out.push_str(&format!("  ✗ {}\n", flaw_text(flaw, texts)));
    }
    if out.is_empty() { out } else { out + "\n" }
}

/// The last entry of each committee: what the office notes down, to compare with later.
fn heads(found: &Verified, texts: Texts, width: Option<u16>) -> String {
    let heads = ["register-committee", "verify-last", "verify-hash"].map(|key| texts.get(key));
    let right = [false, true, false];
    let heads: Vec<(&str, bool)> = heads.iter().map(String::as_str).zip(right).collect();
    let mut sheet = Sheet::new(&heads, width);
    sheet.keep(2);
    for (committee, number, hash) in &found.committees {
        sheet.row(&[committee.clone(), number.to_string(), hash.clone()]);
    }
    format!("\n{}", sheet.print())
}

/// One flaw in plain words.
pub(crate) fn flaw_text(flaw: &Flaw, texts: Texts) -> String {
    let table = |name: &str| Value::from(super::journal::table(name, texts));
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
