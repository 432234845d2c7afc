//! The committees of a batch: files of a folder by name, or lines of a stream as they come.

use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::{Component, Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use crate::answers::{Exit, Failure};
use crate::cli::files;
use crate::office::batch::{Entry, Names, entries};
use crate::texts::Texts;

/// One committee, not yet read.
#[derive(Debug)]
pub(super) struct Job {
    /// Its name within the batch.
    pub(super) id: String,
    /// Where it comes from.
    pub(super) from: From,
    /// The folder of the .ics files that it names.
    pub(super) folder: PathBuf,
}

/// Where a committee comes from.
#[derive(Debug)]
pub(super) enum From {
    /// A file: as it is shown, and where it is.
    File { name: String, path: PathBuf },
    /// A line: its number, the file it stands in, the text, and how many bytes of the line lie before that.
    Line { number: u64, path: PathBuf, text: io::Result<String>, offset: usize },
}

/// All jobs, one after another, and how many there are where that is known.
pub(super) struct Input {
    pub(super) jobs: Box<dyn Iterator<Item = Job> + Send>,
    pub(super) count: Option<usize>,
}

impl Input {
    /// Opens a folder, one instance (`*.json`), or JSON lines. What lies in `ours` is not read.
    pub(super) fn open(path: &Path, ours: &[PathBuf], texts: Texts) -> Result<Self, Failure> {
        if path.is_dir() {
            return of_folder(path, ours, texts);
        }
        if has_ending(path, "json") {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            return Ok(of_files(vec![(name, path.to_owned())]));
        }
        let (reader, folder): (Box<dyn Read + Send>, _) = if files::is_stream(path) {
            (Box::new(io::stdin()), PathBuf::new())
        } else {
            let file = File::open(path).map_err(|error| files::unreadable(path, &error, texts))?;
            (Box::new(file), path.parent().map(Path::to_owned).unwrap_or_default())
        };
        Ok(Self { jobs: Box::new(of_lines(reader, path.to_owned(), folder)), count: None })
    }
}

/// Instances are `*.json` files that are no plans; folders within the folder count too.
fn of_folder(root: &Path, ours: &[PathBuf], texts: Texts) -> Result<Input, Failure> {
    let is_ours = |path: &Path| path.canonicalize().is_ok_and(|path| ours.contains(&path));
    let is_hidden = |entry: &DirEntry| entry.file_name().to_string_lossy().starts_with('.');
    let mut found = Vec::new();
    let walk = WalkDir::new(root).sort_by_file_name().into_iter();
    for entry in walk.filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry) && !is_ours(entry.path()))
    {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(root).to_owned();
            files::unreadable(&path, &error.into_io_error().unwrap_or(ErrorKind::Other.into()), texts)
        })?;
        if entry.path().is_file() && has_ending(entry.path(), "json") && !is_plan(entry.path()) {
            found.push((shown(entry.path().strip_prefix(root).unwrap_or(entry.path())), entry.into_path()));
        }
    }
    if found.is_empty() {
        return Err(Failure::file(texts, Exit::Invalid, "fail-no-instances", "E0010", root, ""));
    }
    Ok(of_files(found))
}

fn of_files(found: Vec<(String, PathBuf)>) -> Input {
    let count = Some(found.len());
    let mut names = Names::default();
    let jobs = found.into_iter().map(move |(name, path)| {
        let stem = name.rfind('.').map_or(name.as_str(), |dot| &name[..dot]);
        let folder = path.parent().map(Path::to_owned).unwrap_or_default();
        Job { id: names.give(stem), from: From::File { name, path }, folder }
    });
    Input { jobs: Box::new(jobs), count }
}

/// A path with `/`, the same on every system.
fn shown(path: &Path) -> String {
    let parts = path.components().filter_map(|part| match part {
        Component::Normal(name) => Some(name.to_string_lossy()),
        Component::Prefix(_) | Component::RootDir | Component::CurDir | Component::ParentDir => None,
    });
    parts.collect::<Vec<_>>().join("/")
}

fn has_ending(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|own| own.eq_ignore_ascii_case(ending))
}

fn is_plan(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().to_lowercase().ends_with(".plan.json"))
}

fn of_lines(
    reader: impl Read + Send + 'static,
    path: PathBuf,
    folder: PathBuf,
) -> impl Iterator<Item = Job> + Send {
    entries(reader).map(move |Entry { id, number, text, offset }| {
        let from = From::Line { number, path: path.clone(), text, offset };
        Job { id, from, folder: folder.clone() }
    })
}
