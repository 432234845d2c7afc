//! The list of contents: every sheet with a link to it.

use super::book::OWN;
use super::names::LONGEST;
use super::sheet::{Body, Field, Sheet, Table};
use crate::documents::view::Scope;

/// What a sheet is; with its whole heading, where the tab has no room for it.
fn about(sheet: &Sheet<'_>) -> String {
    let cut = sheet.title == sheet.name && sheet.name.encode_utf16().count() > LONGEST;
    if cut { format!("{} – {}", sheet.title, sheet.about) } else { sheet.about.clone() }
}

/// Lists sheets; those from its own place on stand one further back.
pub(super) fn contents<'a>(scope: &Scope<'_>, sheets: &[Sheet<'_>], place: usize) -> Sheet<'a> {
    let texts = scope.texts;
    let row = |(at, sheet): (usize, &Sheet<'_>)| {
        let number = at + usize::from(at >= place);
        let lines = i64::try_from(sheet.lines()).unwrap_or(i64::MAX);
        vec![Field::Link(number), about(sheet).into(), Field::Whole(lines)]
    };
    let table = Table {
        heads: ["book-sheet", "book-about", "book-lines"].map(|key| texts.get(key)).to_vec(),
        rows: sheets.iter().enumerate().map(row).collect(),
        ..Table::default()
    };
    let title = texts.get("overview-contents");
    let together = scope.instance.communes.len() > OWN || scope.members().count() > OWN;
    let note = together.then(|| texts.with("book-together", &[("n", OWN.into())]));
    Sheet {
        name: title.clone(),
        title,
        notes: note.into_iter().collect(),
        about: String::new(),
        body: Body::Tables(vec![table]),
    }
}
