//! Workbooks in, and instances out as workbooks.

use crate::answers::{from_sheets, marks};
use crate::domain::Language;
use crate::format::{FromSheetsDto, InstanceDto, Issue, NoFiles, write_instance};
use crate::service::api::mistaken;
use crate::service::problem::Refusal;
use crate::texts::Texts;
use crate::workbook::{Imported, filled, import, marked, marked_in_place, open};

/// What was taken in from a workbook.
pub(crate) struct Taken {
    /// The instance, where nothing is wrong.
    pub instance: Option<InstanceDto>,
    /// Its text.
    pub text: String,
    /// What was assumed, and what looks odd.
    pub told: Option<FromSheetsDto>,
    /// Every mistake, at its cell.
    pub issues: Vec<Issue>,
    /// The same workbook with the mistakes shown in it.
    pub marked: Option<Vec<u8>>,
}

/// Takes in a workbook (.xlsx, .ods) or one table (.csv) by its bytes.
///
/// # Errors
/// It is no workbook, or too large.
pub(crate) fn take_in(name: &str, bytes: &[u8], language: Language) -> Result<Taken, Refusal> {
    let texts = Texts::new(language);
    let grids = open(name, bytes).map_err(|issue| mistaken(&[issue], language))?;
    let imported = import(&grids, None, &NoFiles);
    let marks = marks(&imported, texts);
    let marked = if imported.issues.is_empty() {
        None
    } else {
        marked_in_place(bytes, &grids, &marks).or_else(|| marked(&grids, &marks).ok())
    };
    let told = imported.instance.as_ref();
    let told = told.map(|instance| from_sheets(std::path::Path::new(name), instance, &imported, texts));
    let Imported { instance, issues, .. } = imported;
    let text = instance.as_ref().map(write_instance).unwrap_or_default();
    Ok(Taken { instance, text, told, issues: issues.into_iter().map(|(issue, _)| issue).collect(), marked })
}

/// An instance as a workbook.
///
/// # Errors
/// The program is wrong: what it wrote would be read as something else.
pub(crate) fn workbook_of(instance: &InstanceDto) -> Result<Vec<u8>, Refusal> {
    filled(instance).map_err(|error| Refusal::broken(&error.to_string()))
}
