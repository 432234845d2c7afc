//! Where many documents go: a file each in a folder, or a line each in a file or on standard output.

use std::path::{Path, PathBuf};

use crate::cli::files;

/// Where many documents go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// A file each.
    Folder(PathBuf),
    /// A line each, in a file.
    Lines(PathBuf),
    /// A line each, on standard output.
    Stdout,
}

impl Target {
    /// `-`, a file that is named like JSON lines, a device or a pipe; anything else is a folder.
    pub(crate) fn of(path: &Path) -> Self {
        if files::is_stream(path) {
            Self::Stdout
        } else if path.is_dir() || !(is_named_like_lines(path) || is_device(path)) {
            Self::Folder(path.to_owned())
        } else {
            Self::Lines(path.to_owned())
        }
    }
}

/// Whether a file is written to as it is: a device or a pipe cannot be replaced.
pub(super) fn is_device(path: &Path) -> bool {
    path.metadata().is_ok_and(|data| !data.is_file() && !data.is_dir())
}

fn is_named_like_lines(path: &Path) -> bool {
    ["jsonl", "ndjson"]
        .iter()
        .any(|known| path.extension().is_some_and(|own| own.eq_ignore_ascii_case(known)))
}
