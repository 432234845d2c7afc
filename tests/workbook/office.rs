//! What LibreOffice opens, fills in and saves again.

use std::path::Path;
use std::process::Command;
use std::sync::Mutex;

use luanphien::workbook::{filled, template};
use tempfile::TempDir;

use super::{at, imported, instance, issues};
use crate::cli::call::Call;

/// One office at a time: each takes a processor.
static OFFICE: Mutex<()> = Mutex::new(());

/// The file that LibreOffice makes of another.
fn converted(folder: &Path, file: &str, kind: &str) -> Vec<u8> {
    let _one = OFFICE.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let done = Command::new("soffice")
        .args(["--headless", "--norestore", &profile, "--convert-to", kind, "--outdir", "out", file])
        .current_dir(folder)
        .output()
        .expect("no LibreOffice: run scripts/readers.sh, or make test");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let stem = Path::new(file).file_stem().unwrap().to_string_lossy().into_owned();
    std::fs::read(folder.join(format!("out/{stem}.{kind}"))).unwrap()
}

#[test]
fn libreoffice_saves_a_workbook_as_ods_and_as_xlsx_and_nothing_is_lost() {
    for name in ["instances/tutorial.json", "tests/format/complete.json", "instances/tam-nong/2027-q1.json"] {
        let own = instance(name);
        let folder = TempDir::new().unwrap();
        std::fs::write(folder.path().join("bang.xlsx"), filled(&own).unwrap()).unwrap();
        let ods = converted(folder.path(), "bang.xlsx", "ods");
        std::fs::write(folder.path().join("lai.ods"), &ods).unwrap();
        let xlsx = converted(folder.path(), "lai.ods", "xlsx");
        for (kind, bytes) in [("ods", ods), ("xlsx", xlsx)] {
            let read = imported(&bytes, name);
            assert_eq!(issues(&read), Vec::<String>::new(), "{name} {kind}");
            assert_eq!(read.assumed, [], "{name} {kind}");
            assert_eq!(read.instance.as_ref(), Some(&own), "{name} {kind}");
        }
    }
}

/// What the issue asks for: the template, five people and six cells typed in LibreOffice, import, plan.
#[test]
fn a_template_that_was_filled_in_becomes_a_plan() {
    for kind in ["xlsx", "ods"] {
        let folder = TempDir::new().unwrap();
        std::fs::write(folder.path().join("mau.xlsx"), template().unwrap()).unwrap();
        {
            let _one = OFFICE.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            let script = at("tests/workbook/fill.py");
            let done = Command::new("/usr/bin/python3")
                .args([script.as_os_str(), "mau.xlsx".as_ref(), format!("quy-1.{kind}").as_ref()])
                .current_dir(folder.path())
                .output()
                .unwrap();
            assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        }
        let came =
            Call::within(folder, ["import", &format!("quy-1.{kind}"), "-o", "quy-1.json", "--json"]).run();
        assert_eq!(came.code, 0, "{kind}: {}", came.stdout);
        let told: serde_json::Value = serde_json::from_str(&came.stdout).unwrap();
        assert_eq!(
            (&told["people"], &told["cells"], &told["warnings"]),
            (&5.into(), &6.into(), &serde_json::json!([]))
        );
        let came =
            Call::within(came.folder, ["plan", "quy-1.json", "-o", "plan.json", "--table", "--lang", "en"])
                .run();
        assert_eq!(came.code, 0, "{}", came.stderr);
        assert!(came.stdout.contains("Cell meetings: 18 of 18 seats taken"), "{}", came.stdout);
    }
}
