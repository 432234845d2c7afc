//! In a pipe: JSON and nothing else; for people: tables, without colours where nobody wants them.

use std::io::Read;
use std::process::{Command, Stdio};

use super::call::{Call, instance};

fn tutorial() -> String {
    instance("tutorial.json").to_string_lossy().into_owned()
}

#[test]
fn a_pipe_gets_json_and_nothing_else() {
    let came = Call::new(["plan", tutorial().as_str()]).run().code(0);
    assert_eq!(came.json()["format"], "luanphien/plan@1");
    assert_eq!(came.stderr, "");
    let came = Call::new(["validate", tutorial().as_str()]).run().code(0);
    assert_eq!((came.json()["code"].as_i64(), came.json()["people"].as_i64()), (Some(0), Some(5)));
}

#[test]
fn table_and_json_decide() {
    let came = Call::new(["plan", tutorial().as_str(), "--table", "--lang", "en"]).run().code(0);
    let came =
        came.shows(&["Optimal: every tier is proved.", "Who carries what", "█", "Receptions", "add -o FILE"]);
    assert!(!came.stdout.contains('\u{1b}'), "colours in a pipe");
    let came = Call::new(["plan", tutorial().as_str(), "-o", "p.json", "--json"]).run().code(0);
    assert_eq!(came.text("p.json"), came.stdout);
}

#[test]
fn with_an_output_file_people_get_the_summary() {
    let came = Call::new(["plan", tutorial().as_str(), "-o", "p.json"]).run().code(0);
    let came = came.shows(&["Tối ưu: mọi bậc mục tiêu", "Đã kiểm tra và ghi kế hoạch vào p.json."]);
    assert!(came.text("p.json").starts_with('{'));
}

#[test]
fn a_dash_is_standard_output_and_standard_input() {
    let text = std::fs::read_to_string(tutorial()).unwrap();
    let from_pipe = Call::new(["plan", "-", "-o", "-"]).stdin(&text).run().code(0);
    let from_file = Call::new(["plan", tutorial().as_str()]).run().code(0);
    assert_eq!(from_pipe.stdout, from_file.stdout);
}

#[test]
fn colours_can_be_forced_and_forbidden() {
    let call = || Call::new(["validate", tutorial().as_str(), "--table"]).env("CLICOLOR_FORCE", "1");
    assert!(call().run().code(0).stdout.contains('\u{1b}'));
    assert!(!call().env("NO_COLOR", "1").run().code(0).stdout.contains('\u{1b}'));
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_luanphien"))
        .args(["generate", "--members", "200", "--cells", "300", "--communes", "40"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = [0; 16];
    child.stdout.take().unwrap().read_exact(&mut first).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

#[test]
fn a_full_disk_is_an_error() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_luanphien"))
        .args(["schema", "instance", "--lang", "en"])
        .stdout(full)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("E0002"), "{output:?}");
}

#[test]
fn schemas_are_json_schema() {
    for of in ["instance", "plan", "changes", "batch", "batch-record"] {
        let json = Call::new(["schema", of]).run().code(0).json();
        assert!(jsonschema::meta::is_valid(&json), "{of}");
        assert!(json["properties"]["format"].is_object(), "{of}");
    }
    // A line is one of three.
    let json = Call::new(["schema", "register"]).run().code(0).json();
    assert!(jsonschema::meta::is_valid(&json));
    assert_eq!(json["anyOf"].as_array().map(Vec::len), Some(3));
}

#[test]
fn completions_for_every_shell() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        Call::new(["completions", shell]).run().code(0).shows(&["luanphien", "validate"]);
    }
}

#[test]
fn the_version_is_that_of_the_crate() {
    let came = Call::new(["--version"]).run().code(0);
    assert_eq!(came.stdout, format!("luanphien {}\n", env!("CARGO_PKG_VERSION")));
}
