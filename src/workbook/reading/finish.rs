//! An instance from a workbook: read, judged, and every mistake told at its cell.

use serde_json::Value;

use super::assumed::{Assumed, Remark};
use super::read::{Read, read};
use crate::format::codes::{E1004, E1012, E2304};
use crate::format::{Files, InstanceDto, Issue, build_instance, read_instance_dto};
use crate::workbook::catalogue::Sheet;
use crate::workbook::grid::{Grid, Place};

/// What came of a workbook.
#[derive(Debug)]
pub struct Imported {
    /// The instance, where nothing is wrong.
    pub instance: Option<InstanceDto>,
    /// Every mistake, and the cell it is in, where it is in one.
    pub issues: Vec<(Issue, Option<Place>)>,
    /// What was assumed.
    pub assumed: Vec<Assumed>,
    /// What was not read.
    pub remarks: Vec<Remark>,
}

/// Reads an instance from sheets; `forced` says which sheet a single table is, `files` gives the .ics files it names.
#[must_use]
pub fn import(grids: &[Grid], forced: Option<&'static Sheet>, files: &dyn Files) -> Imported {
    let mut read = read(grids, forced);
    let known = read.issues.len();
    let instance = judged(&mut read, files);
    let instance = instance.filter(|_| known == 0 && read.issues.is_empty());
    Imported { instance, issues: read.issues, assumed: read.assumed, remarks: read.remarks }
}

/// Mistakes of shape are told beside those of cells; those of meaning only where nothing else is wrong.
fn judged(read: &mut Read, files: &dyn Files) -> Option<InstanceDto> {
    // Without any sheet there is nothing to judge.
    if read.document.get("format").is_none_or(Value::is_null) {
        return None;
    }
    let before = read.issues.len();
    let found = match read_instance_dto(&read.document.to_string()) {
        Ok(instance) if before > 0 => return Some(instance),
        Ok(instance) => match build_instance(&instance, files) {
            Ok(_) => return Some(instance),
            Err(issues) => issues,
        },
        Err(issues) => issues,
    };
    for issue in found {
        let (issue, place) = read.places.told(issue);
        if !place.as_ref().is_some_and(|place| follows(&issue, place, &read.issues[..before])) {
            read.issues.push((issue, place));
        }
    }
    None
}

/// Whether a mistake only follows from one in the same cell; or something is missing because its cell, or the column, is wrong.
fn follows(issue: &Issue, place: &Place, before: &[(Issue, Option<Place>)]) -> bool {
    let missing = [&E1004, &E1012].contains(&issue.code);
    before.iter().filter_map(|(own, at)| Some((own, at.as_ref()?))).any(|(own, at)| {
        let beside = at.sheet == place.sheet && (at.row == place.row || own.code == &E2304);
        at == place || (missing && beside)
    })
}
