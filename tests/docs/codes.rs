//! The codes of errors and exits: source, `docs/codes.md`, and `instances/invalid/` name the same ones.

use std::collections::BTreeSet;

use luanphien::answers::Exit;

use super::source::{root, sources, text};

#[test]
fn the_headings_of_the_codes_page_are_the_codes_in_the_source() {
    let source: BTreeSet<String> = sources().iter().flat_map(|source| codes(&source.text)).collect();
    let page = text("docs/codes.md");
    let headings: BTreeSet<String> =
        page.lines().filter(|line| line.starts_with('#')).flat_map(codes).collect();
    let missing: Vec<&String> = source.difference(&headings).collect();
    let unknown: Vec<&String> = headings.difference(&source).collect();
    assert!(!source.is_empty());
    assert!(missing.is_empty(), "docs/codes.md has no heading for {missing:?}");
    assert!(unknown.is_empty(), "docs/codes.md has headings for {unknown:?}, which the source does not know");
}

#[test]
fn every_input_error_has_an_invalid_file_named_after_it() {
    let folders = ["", "/changes", "/scenarios", "/certificate", "/records", "/letterhead"];
    let folders = folders.map(|folder| root().join(format!("instances/invalid{folder}")));
    let names: Vec<String> = folders
        .iter()
        .flat_map(|folder| std::fs::read_dir(folder).unwrap())
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    let source: BTreeSet<String> = sources().iter().flat_map(|source| codes(&source.text)).collect();
    // What is wrong with a register (E21xx) is no one file: tests/cli/register bring it about.
    let of_files = |code: &&String| ["E1", "E20", "E22", "E24"].iter().any(|start| code.starts_with(start));
    for code in source.iter().filter(of_files) {
        assert!(
            names.iter().any(|name| name.starts_with(code.as_str())),
            "instances/invalid/ has none for {code}"
        );
    }
}

#[test]
fn every_failure_of_a_register_is_brought_about_by_a_test() {
    let tests = text("tests/cli/register/failures.rs") + &text("tests/cli/life.rs");
    let source: BTreeSet<String> = sources().iter().flat_map(|source| codes(&source.text)).collect();
    let of_registers: Vec<&String> = source.iter().filter(|code| code.starts_with("E21")).collect();
    assert!(of_registers.len() >= 9);
    for code in of_registers {
        assert!(tests.contains(code.as_str()), "no test brings about {code}");
    }
}

#[test]
fn the_codes_page_lists_every_exit_code() {
    let page = text("docs/codes.md");
    for exit in Exit::ALL {
        assert!(
            page.contains(&format!("| {} |", exit.code())),
            "docs/codes.md has no row for exit code {exit:?}"
        );
    }
}

/// Everything that looks like `E1234`.
fn codes(text: &str) -> Vec<String> {
    let is_code = |word: &&str| {
        word.len() == 5 && word.starts_with('E') && word[1..].chars().all(|digit| digit.is_ascii_digit())
    };
    text.split(|c: char| !c.is_ascii_alphanumeric()).filter(is_code).map(str::to_owned).collect()
}
