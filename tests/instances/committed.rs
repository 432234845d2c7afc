//! The committed files are what the code makes. `UPDATE_INSTANCES=1 cargo test --release instances` writes them anew.

use std::path::Path;

use luanphien::format::InstanceDto;
use luanphien::office::generate::{commune_level, overload, tam_nong, tam_nong_second};

/// A file under `instances/` and what makes it.
type Made = (&'static str, fn() -> InstanceDto);

/// Every committed instance that is made by code.
pub(super) const MADE: [Made; 5] = [
    ("tam-nong/2027-q1.json", || tam_nong(3)),
    ("tam-nong/2027-q1-tenure-1.json", || tam_nong(1)),
    ("tam-nong/2027-q2.json", tam_nong_second),
    ("commune/2027-q1.json", commune_level),
    ("overload/2027-q1.json", overload),
];

/// The text of an instance as it is committed.
pub(super) fn text(instance: &InstanceDto) -> String {
    serde_json::to_string_pretty(instance).unwrap() + "\n"
}

#[test]
fn committed_files_are_what_the_code_makes() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("instances");
    for (name, make) in MADE {
        let path = folder.join(name);
        let made = text(&make());
        if std::env::var_os("UPDATE_INSTANCES").is_some() {
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(&path, &made).unwrap();
        }
        let committed = std::fs::read_to_string(&path).unwrap();
        assert!(committed == made, "{name} differs: write it anew with UPDATE_INSTANCES=1");
    }
}
