//! Where files come from and go to.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read, Write};
use std::path::{Component, Path, PathBuf};

/// Largest file that is read, in bytes.
pub const MAX_FILE: u64 = 64 << 20;

/// The files beside an instance: a folder, or a store in memory.
pub trait Files: Sync {
    /// The text of a file named in the instance.
    ///
    /// # Errors
    /// The reason in plain words, where there is no such file or it is no text.
    fn read(&self, path: &str) -> Result<String, String>;
}

/// No file at all: an instance that names one is in error.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoFiles;

impl Files for NoFiles {
    fn read(&self, _: &str) -> Result<String, String> {
        Err("no files are given with this instance".to_owned())
    }
}

/// Files in memory, by the path that the instance names.
impl Files for BTreeMap<String, String> {
    fn read(&self, path: &str) -> Result<String, String> {
        self.get(path).cloned().ok_or_else(|| "no such file is given with this instance".to_owned())
    }
}

/// The folder in which an instance lies. Paths that lead out of it are refused.
#[derive(Clone, Debug)]
pub struct Folder(pub PathBuf);

impl Files for Folder {
    fn read(&self, path: &str) -> Result<String, String> {
        let inside = Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
        if !inside {
            return Err("the path leads out of the folder of the instance".to_owned());
        }
        read_text(&self.0.join(path)).map_err(|error| error.to_string())
    }
}

/// Reads a UTF-8 text of at most [`MAX_FILE`] bytes; `-` is standard input.
///
/// # Errors
/// No such file, no permission, too large, or no UTF-8.
pub fn read_text(path: &Path) -> io::Result<String> {
    let source: Box<dyn Read> =
        if path == Path::new("-") { Box::new(io::stdin().lock()) } else { Box::new(fs::File::open(path)?) };
    let mut bytes = Vec::new();
    source.take(MAX_FILE + 1).read_to_end(&mut bytes)?;
    if u64::try_from(bytes.len()).is_ok_and(|size| size > MAX_FILE) {
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, format!("more than {MAX_FILE} bytes")));
    }
    String::from_utf8(bytes).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error.utf8_error()))
}

/// Writes a file whole or not at all: into a temporary file beside it, which then takes its name.
///
/// # Errors
/// The folder does not exist or cannot be written to.
pub fn write_file(path: &Path, text: &str) -> io::Result<()> {
    stream_file(path, |file| file.write_all(text.as_bytes()))
}

/// The same for what does not fit into memory: `write` writes it piece by piece.
///
/// # Errors
/// The folder does not exist or cannot be written to, or what `write` says.
pub fn stream_file<E: From<io::Error>>(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> Result<(), E>,
) -> Result<(), E> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = io::BufWriter::new(temporary_in(folder)?);
    write(&mut file)?;
    let file = file.into_inner().map_err(io::IntoInnerError::into_error)?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// Temporary files are private; this one shall have the permissions of any new file, less the umask.
#[cfg(unix)]
fn temporary_in(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let permissions = std::os::unix::fs::PermissionsExt::from_mode(0o666);
    tempfile::Builder::new().permissions(permissions).tempfile_in(folder)
}

#[cfg(not(unix))]
fn temporary_in(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    tempfile::NamedTempFile::new_in(folder)
}
