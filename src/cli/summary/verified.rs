//! What `register verify` found.

use super::sheet::Sheet;
use crate::answers::flaw_text;
use crate::cli::console::{ERROR, GOOD, STRONG};
use crate::office::register::Verified;
use crate::texts::Texts;

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
