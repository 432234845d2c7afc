//! The committees of a batch: files of a folder by name, or lines of a stream as they come.

use std::fs::File;
use std::io::{self, BufRead, BufReader, ErrorKind, Read};
use std::path::{Component, Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::names::{Names, as_file_name};
use crate::answers::{Exit, Failure};
use crate::cli::files;
use crate::format::{MAX_FILE, read_line};
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
        let lines = Lines { reader: BufReader::new(reader), path: path.to_owned(), number: 0, over: false };
        Ok(Self { jobs: Box::new(of_lines(lines, folder)), count: None })
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

fn of_lines(lines: Lines<impl Read + Send + 'static>, folder: PathBuf) -> impl Iterator<Item = Job> + Send {
    let path = lines.path.clone();
    let mut names = Names::default();
    lines.map(move |(number, line)| {
        let line = line.map(read_line);
        let id = line.as_ref().ok().and_then(|line| line.id.as_deref());
        let wish = id.map_or_else(|| format!("line-{number:04}"), as_file_name);
        let offset = line.as_ref().map_or(0, |line| line.offset);
        let text = line.map(|line| line.instance);
        let from = From::Line { number, path: path.clone(), text, offset };
        Job { id: names.give(&wish), from, folder: folder.clone() }
    })
}

/// Lines that are not blank, with their numbers. A line that cannot be read does not end the stream; a stream that
/// cannot be read does.
struct Lines<R> {
    reader: BufReader<R>,
    path: PathBuf,
    number: u64,
    over: bool,
}

impl<R: Read> Iterator for Lines<R> {
    type Item = (u64, io::Result<String>);

    fn next(&mut self) -> Option<Self::Item> {
        while !self.over {
            self.number += 1;
            match self.line() {
                Ok(None) => self.over = true,
                Ok(Some(line)) if line.as_ref().is_ok_and(|line| line.trim().is_empty()) => {}
                Ok(Some(line)) => return Some((self.number, line)),
                Err(error) => {
                    self.over = true;
                    return Some((self.number, Err(error)));
                }
            }
        }
        None
    }
}

impl<R: Read> Lines<R> {
    /// The next line; the outer error is the stream's, the inner one the line's.
    fn line(&mut self) -> io::Result<Option<io::Result<String>>> {
        let mut bytes = Vec::new();
        let read = self.reader.by_ref().take(MAX_FILE + 1).read_until(b'\n', &mut bytes)?;
        if read == 0 {
            return Ok(None);
        }
        if read as u64 > MAX_FILE {
            if !bytes.ends_with(b"\n") {
                self.reader.skip_until(b'\n')?;
            }
            let cause = format!("more than {MAX_FILE} bytes");
            return Ok(Some(Err(io::Error::new(ErrorKind::FileTooLarge, cause))));
        }
        let line = String::from_utf8(bytes);
        Ok(Some(line.map_err(|error| io::Error::new(ErrorKind::InvalidData, error.utf8_error()))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn jobs(bytes: &'static [u8]) -> Vec<Job> {
        let lines = Lines { reader: BufReader::new(bytes), path: "in.jsonl".into(), number: 0, over: false };
        of_lines(lines, PathBuf::new()).collect()
    }

    #[test]
    fn lines_have_names_and_numbers_and_blank_ones_are_passed_over() {
        let jobs =
            jobs(b"\xef\xbb\xbf{\"id\": \"x\", \"instance\": {}}\n \r\n[]\n{\"id\": 7, \"instance\": 1}");
        let of = |job: &Job| match &job.from {
            From::Line { number, text, offset, .. } => {
                (job.id.clone(), *number, text.as_deref().unwrap().trim_end().to_owned(), *offset)
            }
            From::File { .. } => unreachable!("lines"),
        };
        // The byte order mark has 3 bytes, what stands before `{}` 24, what stands before `1` 22.
        let expected = [("x", 1, "{}", 27), ("line-0003", 3, "[]", 0), ("7", 4, "1", 22)];
        let expected = expected.map(|(id, line, text, at)| (id.to_owned(), line, text.to_owned(), at));
        assert_eq!(jobs.iter().map(of).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_line_that_is_no_text_does_not_end_the_stream() {
        let jobs = jobs(b"\xff\xfe\n{}\n");
        let texts = jobs.iter().map(|job| match &job.from {
            From::Line { text, .. } => text.as_ref().map_err(io::Error::kind).cloned(),
            From::File { .. } => unreachable!("lines"),
        });
        assert_eq!(texts.collect::<Vec<_>>(), [Err(ErrorKind::InvalidData), Ok("{}\n".to_owned())]);
    }
}
