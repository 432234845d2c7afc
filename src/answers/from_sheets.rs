//! What was taken from spreadsheets, and what is shown in the clerk's own workbook.

use std::path::Path;

use super::Exit;
use crate::domain::Language;
use crate::format::{AssumedDto, FromSheetsDto, InstanceDto, RemarkDto};
use crate::texts::Texts;
use crate::workbook::{Imported, Mark};

/// How much was read, what was assumed and what looks odd, as programs read it; `path` is the file of the instance.
#[must_use]
pub fn from_sheets(path: &Path, instance: &InstanceDto, imported: &Imported, texts: Texts) -> FromSheetsDto {
    let assumed = imported.assumed.iter().map(|own| AssumedDto {
        what: own.what,
        path: own.place.as_ref().map(ToString::to_string),
        cells: own.cells,
        value: own.typed.clone(),
        taken: own.taken.clone(),
        text: texts.get(&format!("assumed-{}", own.what)),
    });
    let warnings = imported.remarks.iter().map(|own| RemarkDto {
        what: own.what,
        path: own.place.clone(),
        value: own.value.clone(),
        maybe: own.maybe.clone(),
        text: texts.get(&format!("remark-{}", own.what)),
    });
    FromSheetsDto {
        code: Exit::Done.code(),
        file: path.display().to_string(),
        people: instance.people.len(),
        cells: instance.cells.len(),
        receptions: instance.receptions.len(),
        assumed: assumed.collect(),
        warnings: warnings.collect(),
    }
}

/// What is shown in the clerk's own workbook: every mistake, then every assumption, each at its cell.
#[must_use]
pub fn marks(imported: &Imported, texts: Texts) -> Vec<Mark> {
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
