//! What is shown in the clerk's own workbook.

use crate::domain::Language;
use crate::texts::Texts;
use crate::workbook::{Imported, Mark};

/// Every mistake, then every assumption, each at its cell.
pub(super) fn marks(imported: &Imported, texts: Texts) -> Vec<Mark> {
    let language = texts.language();
    let wrong = imported.issues.iter().map(|(issue, place)| Mark {
        place: place.clone(),
        wrong: true,
        at: issue.path.clone(),
        code: issue.code.id.to_owned(),
        value: issue.value.clone(),
        text: match language {
            Language::Vi => issue.code.vi.to_owned(),
            Language::En => issue.code.en.to_owned(),
        },
        remedy: issue.remedy(language),
    });
    let assumed = imported.assumed.iter().map(|own| Mark {
        place: own.place.clone(),
        wrong: false,
        at: own.place.as_ref().map(ToString::to_string).unwrap_or_default(),
        code: String::new(),
        value: own.typed.clone(),
        text: texts.get(&format!("assumed-{}", own.what)),
        remedy: own.taken.clone(),
    });
    wrong.chain(assumed).collect()
}
