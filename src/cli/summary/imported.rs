//! What came of a spreadsheet: how much was read, what was assumed, what was passed over.

use super::sheet::Sheet;
use crate::cli::console::{GOOD, STRONG, WARN};
use crate::format::InstanceDto;
use crate::texts::Texts;
use crate::workbook::{Assumed, Imported, Remark};

/// The page for people.
pub(crate) fn imported_page(
    instance: &InstanceDto,
    imported: &Imported,
    texts: Texts,
    width: Option<u16>,
) -> String {
    let size = texts.with(
        "imported",
        &[
            ("people", instance.people.len().into()),
            ("cells", instance.cells.len().into()),
            ("receptions", instance.receptions.len().into()),
        ],
    );
    let mut out = format!("{STRONG}{}{STRONG:#}\n{GOOD}{size}{GOOD:#}\n", instance.title);
    if !imported.assumed.is_empty() {
        out.push_str(&format!("\n{STRONG}{}{STRONG:#}\n", texts.get("imported-assumed")));
        out.push_str(&assumed(&imported.assumed, texts, width));
    }
    if !imported.remarks.is_empty() {
        out.push_str(&format!("\n{WARN}{}{WARN:#}\n", texts.get("imported-warnings")));
        out.push_str(&remarks(&imported.remarks, texts, width));
    }
    out
}

fn assumed(all: &[Assumed], texts: Texts, width: Option<u16>) -> String {
    let heads = ["place", "typed", "taken", "why"].map(|head| texts.get(&format!("imported-{head}")));
    let heads: Vec<(&str, bool)> = heads.iter().map(|head| (head.as_str(), false)).collect();
    let mut sheet = Sheet::new(&heads, width);
    for own in all {
        let place = own.place.as_ref().map(ToString::to_string).unwrap_or_default();
        let place = match own.cells {
            1 => place,
            cells => texts.with("imported-cells", &[("place", place.into()), ("n", (cells - 1).into())]),
        };
        sheet.row(&[
            place,
            own.typed.clone(),
            own.taken.clone(),
            texts.get(&format!("assumed-{}", own.what)),
        ]);
    }
    sheet.print()
}

fn remarks(all: &[Remark], texts: Texts, width: Option<u16>) -> String {
    let heads = ["place", "typed", "maybe", "why"].map(|head| texts.get(&format!("imported-{head}")));
    let heads: Vec<(&str, bool)> = heads.iter().map(|head| (head.as_str(), false)).collect();
    let mut sheet = Sheet::new(&heads, width);
    for own in all {
        let maybe = own.maybe.clone().unwrap_or_default();
        sheet.row(&[own.place.clone(), own.value.clone(), maybe, texts.get(&format!("remark-{}", own.what))]);
    }
    sheet.print()
}
