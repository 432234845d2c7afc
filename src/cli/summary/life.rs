//! Plans in the register: their versions, and how two of them differ.

use super::sheet::Sheet;
use crate::cli::console::{GOOD, STRONG};
use crate::domain::Instance;
use crate::format::Word;
use crate::office::life::{Differences, Version};
use crate::texts::{Labels, Texts};

/// The versions, by period.
pub(crate) fn versions_page(found: &[Version], texts: Texts, width: Option<u16>) -> String {
    if found.is_empty() {
        return format!("{}\n", texts.get("versions-none"));
    }
    let heads = ["versions-period", "versions-version", "versions-state", "versions-at", "versions-by"]
        .map(|key| texts.get(key));
    let right = [false, true, false, false, false];
    let heads: Vec<(&str, bool)> = heads.iter().map(String::as_str).zip(right).collect();
    let mut sheet = Sheet::new(&heads, width);
    for version in found {
        let plan = &version.plan;
        sheet.row(&[
            format!("{} – {}", texts.day(plan.first), texts.day(plan.last)),
            plan.version.to_string(),
            texts.get(&format!("state-{}", plan.state.word())),
            version.moment.clone(),
            version.author.clone(),
        ]);
    }
    sheet.print()
}

/// Each seat that differs, and who must be told.
pub(crate) fn differences_page(
    instance: &Instance,
    (from, to): (i64, i64),
    found: &Differences,
    texts: Texts,
    width: Option<u16>,
) -> String {
    let labels = Labels::new(instance, texts);
    let counted = found.changes.iter().filter(|change| change.counted).count();
    let blanks = [("n", counted.into()), ("from", from.to_string().into()), ("to", to.to_string().into())];
    let sentence = texts.with("diff-count", &blanks);
    if found.changes.is_empty() {
        return format!("\n{GOOD}{sentence}{GOOD:#}\n");
    }
    let heads = ["change-duty", "change-seat", "change-from", "change-to"].map(|key| texts.get(key));
    let heads: Vec<(&str, bool)> = heads.iter().map(|head| (head.as_str(), false)).collect();
    let mut sheet = Sheet::new(&heads, width);
    for change in &found.changes {
        sheet.row(&labels.exchanged(change.from.as_ref(), change.to.as_ref(), change.counted));
    }
    let mut out = format!("\n{STRONG}{sentence}{STRONG:#}\n{}", sheet.print());
    if !found.told.is_empty() {
        let heading = texts.with("change-told", &[("n", found.told.len().into())]);
        let names: Vec<&str> = found.told.iter().map(|id| labels.person(id)).collect();
        out.push_str(&format!("\n{STRONG}{heading}{STRONG:#}\n  {}\n", names.join("\n  ")));
    }
    out
}
