//! Looks at the directory of a zip file before anything of it is read.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::guard_ods;
use crate::format::Issue;
use crate::format::codes::{E2301, E2302};

/// Most bytes that all parts of a workbook may have together when they are unpacked.
const MAX_UNPACKED: u64 = 128 << 20;
/// Most parts.
const MAX_PARTS: usize = 10_000;

/// What kind of workbook a zip file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Package {
    /// Excel.
    Xlsx,
    /// OpenDocument.
    Ods,
}

/// What a zip file is, unless it is too large or none.
pub(super) fn look(bytes: &[u8]) -> Result<Package, Issue> {
    let broken = |error: &dyn std::fmt::Display| Issue::new(&E2301, "", error);
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    if archive.len() > MAX_PARTS {
        return Err(Issue::new(&E2302, "", archive.len()).maybe(Some(format!("≤ {MAX_PARTS}"))));
    }
    let mut left = MAX_UNPACKED;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|error| broken(&error))?;
        // The directory may lie about the size: what really comes out is counted.
        let claimed = part.size();
        let size = if claimed > left { claimed } else { unpacked(part, left) };
        left = left.checked_sub(size).ok_or_else(|| too_large(MAX_UNPACKED))?;
    }
    match (has(&archive, "xl/workbook.xml"), has(&archive, "content.xml")) {
        (true, _) => Ok(Package::Xlsx),
        (false, true) => guard_ods::look(&content(&mut archive)?).map(|()| Package::Ods),
        (false, false) => Err(Issue::new(&E2301, "", "zip")),
    }
}

/// How many bytes come out of a part; one more than is left where there are more.
fn unpacked(part: impl Read, left: u64) -> u64 {
    std::io::copy(&mut part.take(left + 1), &mut std::io::sink()).unwrap_or_default()
}

fn too_large(most: u64) -> Issue {
    Issue::new(&E2302, "", format!("> {} MB", most >> 20)).maybe(Some(format!("≤ {} MB", most >> 20)))
}

fn has(archive: &ZipArchive<Cursor<&[u8]>>, name: &str) -> bool {
    archive.index_for_name(name).is_some()
}

fn content(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<Vec<u8>, Issue> {
    let broken = |error: &dyn std::fmt::Display| Issue::new(&E2301, "", error);
    let mut text = Vec::new();
    let mut part = archive.by_name("content.xml").map_err(|error| broken(&error))?;
    part.read_to_end(&mut text).map_err(|error| broken(&error))?;
    Ok(text)
}
