//! No file of the source is so long that it holds two things.

use super::source::sources;

const MOST_LINES: usize = 400;

#[test]
fn no_source_file_is_longer_than_400_lines() {
    let long: Vec<String> = sources()
        .iter()
        .map(|source| (source.text.lines().count(), &source.path))
        .filter(|(lines, _)| *lines > MOST_LINES)
        .map(|(lines, path)| format!("{path}: {lines}"))
        .collect();
    assert!(long.is_empty(), "{}", long.join("\n"));
}

#[test]
fn mod_files_only_declare_and_export() {
    for source in sources().iter().filter(|source| source.path.ends_with("mod.rs")) {
        for line in source.text.lines() {
            let code = line.trim_start();
            let is_item =
                ["fn ", "pub fn ", "impl ", "struct ", "enum ", "pub struct ", "pub enum ", "pub trait "];
            assert!(!is_item.iter().any(|item| code.starts_with(item)), "{}: {line}", source.path);
        }
    }
}
