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
