//! The files of an import, and the sheets in them.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use crate::answers::{Exit, Failure, Problem};
use crate::cli::files;
use crate::format::{Folder, Issue};
use crate::texts::Texts;
use crate::workbook::{Grid, MAX_BYTES, is_xlsx, open};

/// Sheets, and the file that each is from.
#[derive(Debug)]
pub(super) struct Sources {
    pub(super) grids: Vec<Grid>,
    files: Vec<PathBuf>,
    /// The bytes of the Excel workbook, if that is all there is.
    pub(super) book: Option<Vec<u8>>,
}

impl Sources {
    /// Reads all files; of a folder, the tables in it by their names.
    pub(super) fn read(paths: &[PathBuf], texts: Texts) -> Result<Self, Failure> {
        let (mut grids, mut from, mut problems) = (Vec::new(), Vec::new(), Vec::new());
        let paths = all(paths, texts)?;
        let mut book = None;
        for path in &paths {
            let stem = path.file_stem().map(|own| own.to_string_lossy().into_owned()).unwrap_or_default();
            let bytes = bytes(path).map_err(|error| files::unreadable(path, &error, texts))?;
            match open(&stem, &bytes) {
                Ok(sheets) => {
                    from.extend(sheets.iter().map(|_| path.clone()));
                    grids.extend(sheets);
                }
                Err(issue) => problems.push(Problem::of(path, &issue, texts.language())),
            }
            book = (paths.len() == 1 && is_xlsx(&bytes)).then_some(bytes);
        }
        if problems.is_empty() {
            Ok(Self { grids, files: from, book })
        } else {
            Err(Failure { exit: Exit::Invalid, problems })
        }
    }

    /// A mistake with the file of its sheet.
    pub(super) fn problem(&self, issue: &Issue, texts: Texts) -> Problem {
        let sheet = issue.path.rsplit_once('!').map_or(issue.path.as_str(), |(sheet, _)| sheet);
        let own = self.grids.iter().position(|grid| grid.name == sheet);
        let file = own.or(Some(0)).and_then(|at| self.files.get(at));
        Problem::of(file.map_or(Path::new(""), PathBuf::as_path), issue, texts.language())
    }

    /// The folder of the first file.
    pub(super) fn folder(&self) -> Folder {
        Folder(self.files.first().and_then(|path| path.parent()).map(Path::to_path_buf).unwrap_or_default())
    }
}

fn all(paths: &[PathBuf], texts: Texts) -> Result<Vec<PathBuf>, Failure> {
    let mut found = Vec::new();
    for path in paths {
        if path.is_dir() {
            let entries = std::fs::read_dir(path).map_err(|error| files::unreadable(path, &error, texts))?;
            let mut tables: Vec<PathBuf> =
                entries.flatten().map(|entry| entry.path()).filter(|own| is_table(own)).collect();
            tables.sort();
            found.extend(tables);
        } else {
            found.push(path.clone());
        }
    }
    if found.is_empty() {
        let error = std::io::Error::new(std::io::ErrorKind::NotFound, "");
        return Err(files::unreadable(paths.first().map_or(Path::new(""), PathBuf::as_path), &error, texts));
    }
    Ok(found)
}

fn is_table(path: &Path) -> bool {
    path.extension().is_some_and(|own| own.eq_ignore_ascii_case("csv"))
}

fn bytes(path: &Path) -> std::io::Result<Vec<u8>> {
    let source: Box<dyn Read> =
        if files::is_stream(path) { Box::new(std::io::stdin().lock()) } else { Box::new(File::open(path)?) };
    let mut bytes = Vec::new();
    source.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
