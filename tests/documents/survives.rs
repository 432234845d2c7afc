//! Workbooks in a program that is not ours: LibreOffice opens them and writes them again, and what stood in them still does.

use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use super::cells::{formulas, ods, sheets};
use super::plan_book::book;
use crate::support::plans::TAM_NONG;

/// What LibreOffice makes of a file, in another form.
fn converted(file: &Path, form: &str) -> PathBuf {
    let folder = file.parent().unwrap().join(form);
    let profile = format!("-env:UserInstallation=file://{}", file.with_extension("profile").display());
    let output = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", form, "--outdir"])
        .args([&folder, file])
        .output()
        .expect("no LibreOffice: run scripts/readers.sh, or make test");
    let made = folder.join(file.with_extension(form).file_name().unwrap());
    assert!(made.exists(), "{}", String::from_utf8_lossy(&output.stderr));
    made
}

#[test]
fn libreoffice_opens_the_workbook_and_writes_the_same_again() {
    let (instance, plan) = &*TAM_NONG;
    let bytes = book(instance, plan);
    let own = sheets(&bytes);
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("so.xlsx");
    std::fs::write(&file, &bytes).unwrap();
    let again = std::fs::read(converted(&file, "xlsx")).unwrap();
    assert_eq!(sheets(&again), own);
    for sheet in ["Ma trận", "Số dư"] {
        assert_eq!(formulas(&again, sheet).len(), formulas(&bytes, sheet).len(), "{sheet}");
    }
    assert_eq!(ods(&converted(&file, "ods")), own);
}
