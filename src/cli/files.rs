//! Reading whole files, and writing files whole or not at all.

use std::path::{Path, PathBuf};

use crate::answers::Failure;
pub(crate) use crate::answers::{not_written, unreadable, unwritable};
use crate::format::{read_text, stream_file, write_file};
use crate::texts::Texts;

/// Whether a path stands for standard input or output.
pub(crate) fn is_stream(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Reads a file, or standard input for `-`.
pub(crate) fn read(path: &Path, texts: Texts) -> Result<String, Failure> {
    read_text(path).map_err(|error| unreadable(path, &error, texts))
}

/// An output that would be written over an input.
pub(crate) fn over_input(path: &Path, texts: Texts) -> Failure {
    not_written(path, &texts.get("cause-input"), texts)
}

/// A file that will be written.
#[derive(Debug)]
pub(crate) struct Output {
    path: PathBuf,
}

impl Output {
    /// Makes sure that the file can be written, before minutes of work are spent, and that it is no input.
    pub(crate) fn prepare(path: &Path, inputs: &[&Path], texts: Texts) -> Result<Self, Failure> {
        let named = path;
        let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        if inputs.iter().any(|input| input.canonicalize().is_ok_and(|input| input == path)) {
            return Err(over_input(named, texts));
        }
        if path.is_dir() {
            return Err(not_written(named, &texts.get("cause-folder"), texts));
        }
        let output = Self { path };
        if output.is_replaced() {
            tempfile::tempfile_in(output.folder()).map_err(|error| unwritable(named, &error, texts))?;
        }
        Ok(output)
    }

    /// Writes all of it, or leaves what was there.
    pub(crate) fn write(&self, text: &str, texts: Texts) -> Result<(), Failure> {
        self.try_write(text).map_err(|error| unwritable(&self.path, &error, texts))
    }

    /// The same for what is written piece by piece.
    pub(crate) fn stream<E: From<std::io::Error>>(
        &self,
        write: impl FnOnce(&mut dyn std::io::Write) -> Result<(), E>,
    ) -> Result<(), E> {
        if self.is_replaced() {
            return stream_file(&self.path, write);
        }
        write(&mut std::fs::OpenOptions::new().write(true).open(&self.path)?)
    }

    fn try_write(&self, text: &str) -> std::io::Result<()> {
        if self.is_replaced() { write_file(&self.path, text) } else { std::fs::write(&self.path, text) }
    }

    /// Devices and pipes are written to; files are replaced.
    fn is_replaced(&self) -> bool {
        self.path.metadata().map_or(true, |data| data.is_file())
    }

    fn folder(&self) -> &Path {
        self.path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
    }
}
