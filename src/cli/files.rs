//! Reading whole files, and writing files whole or not at all.

use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use super::Exit;
use super::failure::Failure;
use crate::texts::Texts;

/// A document that was read.
#[derive(Debug)]
pub(crate) struct Input {
    /// The name for messages.
    pub(crate) name: String,
    /// All of it.
    pub(crate) text: String,
    /// The folder that files named inside the document are looked up in.
    pub(crate) folder: PathBuf,
}

/// Whether a path stands for standard input or output.
pub(crate) fn is_stream(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Reads a file, or standard input for `-`.
pub(crate) fn read(path: &Path, texts: Texts) -> Result<Input, Failure> {
    let fail = |error: std::io::Error| {
        Failure::file(texts, Exit::Invalid, "fail-read", "E0001", path, &cause(&error, texts))
    };
    let mut bytes = Vec::new();
    if is_stream(path) {
        std::io::stdin().lock().read_to_end(&mut bytes).map_err(fail)?;
    } else {
        bytes = std::fs::read(path).map_err(fail)?;
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to().to_string();
        Failure::file(texts, Exit::Invalid, "fail-utf8", "E0001", path, &at)
    })?;
    let folder = path.parent().filter(|_| !is_stream(path)).unwrap_or(Path::new("")).to_owned();
    Ok(Input { name: path.display().to_string(), text, folder })
}

/// A file that will be written.
#[derive(Debug)]
pub(crate) struct Output {
    path: PathBuf,
}

impl Output {
    /// Makes sure that the file can be written, before minutes of work are spent, and that it is no input.
    pub(crate) fn prepare(path: &Path, inputs: &[&Path], texts: Texts) -> Result<Self, Failure> {
        let fail = |cause: &str| Failure::file(texts, Exit::Usage, "fail-write", "E0002", path, cause);
        let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        if inputs.iter().any(|input| input.canonicalize().is_ok_and(|input| input == path)) {
            return Err(fail(&texts.get("cause-input")));
        }
        if path.is_dir() {
            return Err(fail(&texts.get("cause-folder")));
        }
        let output = Self { path };
        if output.is_replaced() {
            output.temporary().map_err(|error| fail(&cause(&error, texts)))?;
        }
        Ok(output)
    }

    /// Writes all of it, or leaves what was there.
    pub(crate) fn write(&self, text: &str, texts: Texts) -> Result<(), Failure> {
        self.try_write(text).map_err(|error| {
            Failure::file(texts, Exit::Usage, "fail-write", "E0002", &self.path, &cause(&error, texts))
        })
    }

    fn try_write(&self, text: &str) -> std::io::Result<()> {
        if !self.is_replaced() {
            return std::fs::write(&self.path, text);
        }
        let mut file = self.temporary()?;
        file.write_all(text.as_bytes())?;
        file.as_file().sync_all()?;
        if let Ok(old) = std::fs::metadata(&self.path) {
            file.as_file().set_permissions(old.permissions())?;
        }
        file.persist(&self.path)?;
        Ok(())
    }

    /// Devices and pipes are written to; files are replaced.
    fn is_replaced(&self) -> bool {
        self.path.metadata().map_or(true, |data| data.is_file())
    }

    fn temporary(&self) -> std::io::Result<tempfile::NamedTempFile> {
        let folder =
            self.path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let mut builder = tempfile::Builder::new();
        builder.prefix(".luanphien-");
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        builder.tempfile_in(folder)
    }
}

/// What the system says, in the reader's language where it is one of the usual causes.
fn cause(error: &std::io::Error, texts: Texts) -> String {
    let key = match error.kind() {
        ErrorKind::NotFound => "cause-not-found",
        ErrorKind::PermissionDenied => "cause-permission",
        ErrorKind::IsADirectory => "cause-folder",
        ErrorKind::NotADirectory => "cause-no-folder",
        ErrorKind::StorageFull => "cause-full",
        _ => return error.to_string(),
    };
    texts.get(key)
}
