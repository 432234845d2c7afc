//! The licences of the dependencies are those that `deny.toml` allows.

use std::collections::BTreeSet;
use std::process::Command;

use super::source::{root, text};

#[test]
fn every_dependency_has_an_allowed_licence() {
    let allowed = allowed();
    assert!(allowed.contains("MIT") && allowed.contains("Apache-2.0"));
    // Only this platform: the crates of others are not fetched on every machine.
    let metadata = ["metadata", "--format-version", "1", "--locked", "--offline", "--filter-platform"];
    let output = Command::new(env!("CARGO")).args(metadata).arg(host()).current_dir(root()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    for package in metadata["packages"].as_array().unwrap() {
        // This one names its licence by the file, which is the text of MIT: `deny.toml` holds its hash.
        let by_file = package["name"] == "apalis-postgres" && package["license"].is_null();
        let licence = if by_file { "MIT" } else { package["license"].as_str().unwrap_or_default() };
        assert!(is_allowed(licence, &allowed), "{}: {licence:?}", package["name"]);
    }
}

#[test]
fn a_licence_is_allowed_if_one_choice_of_every_part_is() {
    let allowed: BTreeSet<String> = ["MIT", "Unicode-3.0"].map(str::to_owned).into();
    assert!(is_allowed("MIT OR GPL-2.0-only", &allowed));
    assert!(is_allowed("MIT/Apache-2.0", &allowed));
    assert!(is_allowed("(MIT OR Apache-2.0) AND Unicode-3.0", &allowed));
    assert!(!is_allowed("GPL-2.0-only", &allowed));
    assert!(!is_allowed("(MIT OR Apache-2.0) AND GPL-2.0-only", &allowed));
    assert!(!is_allowed("", &allowed));
}

/// The platform of the toolchain, as in `x86_64-unknown-linux-gnu`.
fn host() -> String {
    let output = Command::new("rustc").arg("-vV").output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().find_map(|line| line.strip_prefix("host: ")).unwrap().to_owned()
}

/// The list of `deny.toml`: the quoted lines after `allow = [`.
fn allowed() -> BTreeSet<String> {
    text("deny.toml")
        .lines()
        .skip_while(|line| !line.starts_with("allow = ["))
        .skip(1)
        .take_while(|line| !line.starts_with(']'))
        .filter_map(|line| line.split('"').nth(1).map(str::to_owned))
        .collect()
}

/// Licence expressions as they occur: parts joined by AND, each a choice joined by OR or `/`.
fn is_allowed(licence: &str, allowed: &BTreeSet<String>) -> bool {
    licence.split(" AND ").all(|part| {
        let part = part.trim_matches(['(', ')', ' ']);
        part.split(" OR ").flat_map(|choice| choice.split('/')).any(|choice| allowed.contains(choice.trim()))
    })
}
