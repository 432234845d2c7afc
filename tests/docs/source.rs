//! Reading the files of the repository.

use std::fs;
use std::path::{Path, PathBuf};

/// The folder of the repository.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A file of the repository.
pub(crate) fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// A file of `src/` with its room: the folder it lies in, or its own name where it lies in `src/` itself.
pub(crate) struct Source {
    pub(crate) path: String,
    pub(crate) room: String,
    pub(crate) text: String,
}

/// All Rust files of `src/`, sorted.
pub(crate) fn sources() -> Vec<Source> {
    let mut paths = Vec::new();
    collect(&root().join("src"), &mut paths);
    paths.sort();
    paths.iter().map(|path| source(path)).collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            paths.push(path);
        }
    }
}

fn source(path: &Path) -> Source {
    let inside = path.strip_prefix(root().join("src")).unwrap();
    let first = inside.components().next().unwrap().as_os_str().to_string_lossy().into_owned();
    Source {
        path: inside.display().to_string(),
        room: first.trim_end_matches(".rs").to_owned(),
        text: fs::read_to_string(path).unwrap(),
    }
}

/// The names that stand in backticks in the headings of a page.
pub(crate) fn headings_in_backticks(page: &str) -> Vec<String> {
    page.lines()
        .filter(|line| line.starts_with('#'))
        .filter_map(|line| line.split('`').nth(1))
        .map(str::to_owned)
        .collect()
}
