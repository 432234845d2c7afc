//! Files that cannot be read or written.

use std::io::ErrorKind;
use std::path::Path;

use super::{Exit, Failure, Problem};
use crate::format::Issue;
use crate::format::codes::E1002;
use crate::texts::Texts;

/// An input that cannot be read.
#[must_use]
pub fn unreadable(path: &Path, error: &std::io::Error, texts: Texts) -> Failure {
    let issue = Issue::new(&E1002, "", cause(error, texts));
    let problem = Problem {
        code: E1002.id.to_owned(),
        file: Some(path.display().to_string()),
        text: issue.text(texts.language()),
        remedy: Some(issue.remedy(texts.language())),
        ..Problem::default()
    };
    Failure::one(Exit::Invalid, problem)
}

/// An output that cannot be written.
#[must_use]
pub fn unwritable(path: &Path, error: &std::io::Error, texts: Texts) -> Failure {
    not_written(path, &cause(error, texts), texts)
}

/// An output that must not be written, for a cause in words.
#[must_use]
pub fn not_written(path: &Path, cause: &str, texts: Texts) -> Failure {
    Failure::file(texts, Exit::Usage, "fail-write", "E0002", path, cause)
}

/// What the system says, in the reader's language where it is one of the usual causes.
fn cause(error: &std::io::Error, texts: Texts) -> String {
    let key = match error.kind() {
        ErrorKind::NotFound => "cause-not-found",
        ErrorKind::PermissionDenied => "cause-permission",
        ErrorKind::IsADirectory => "cause-folder",
        ErrorKind::NotADirectory => "cause-no-folder",
        ErrorKind::InvalidData => "cause-utf8",
        ErrorKind::FileTooLarge => "cause-large",
        ErrorKind::StorageFull => "cause-full",
        _ => return error.to_string(),
    };
    texts.get(key)
}
