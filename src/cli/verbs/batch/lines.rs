//! Records as JSON lines, in a file or on standard output.
//!
//! A file is written beside its place (`FILE.part`) and takes it when all is done. What an earlier run that was broken
//! off had finished is set aside (`FILE.kept`) until then, so that nothing finished is ever lost.

use std::collections::HashMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::target::is_device;
use crate::answers::Failure;
use crate::cli::console::Console;
use crate::cli::files;
use crate::format::{plan_from_dto, read_batch_record, record_id};
use crate::office::batch::Earlier;

/// Where records are written.
pub(super) enum Writer {
    Stdout(Console),
    Device(PathBuf, File),
    Part { path: PathBuf, part: File },
}

/// A file with where the record of each committee begins and how long it is.
type Indexed = (Mutex<File>, HashMap<String, (u64, u64)>);

/// Records of earlier runs, found by the name of the committee.
#[derive(Default)]
pub(super) struct Records {
    /// Oldest first.
    files: Vec<Indexed>,
}

impl Writer {
    /// Opens a file, with the records of earlier runs unless all is to be done again.
    pub(super) fn open(path: &Path, again: bool, console: Console) -> Result<(Self, Records), Failure> {
        let opened = if is_device(path) {
            OpenOptions::new()
                .append(true)
                .open(path)
                .map(|file| (Self::Device(path.to_owned(), file), Records::default()))
        } else {
            part(path, again)
        };
        opened.map_err(|error| files::unwritable(path, &error, console.texts()))
    }

    /// Writes one record; `false` once nobody reads them any more.
    pub(super) fn write(&mut self, record: &str, console: Console) -> Result<bool, Failure> {
        let (path, file) = match self {
            Self::Stdout(console) => return console.stream(record),
            Self::Device(path, file) => (path, file),
            Self::Part { path, part } => (path, part),
        };
        file.write_all(record.as_bytes())
            .map(|()| true)
            .map_err(|error| files::unwritable(path, &error, console.texts()))
    }

    /// Puts the finished file into its place.
    pub(super) fn finish(self, console: Console) -> Result<(), Failure> {
        let Self::Part { path, part } = self else { return Ok(()) };
        let done = part.sync_all().and_then(|()| fs::rename(beside(&path, "part"), &path));
        done.and_then(|()| remove(&beside(&path, "kept")))
            .map_err(|error| files::unwritable(&path, &error, console.texts()))
    }
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}

fn part(path: &Path, again: bool) -> io::Result<(Writer, Records)> {
    let (part, kept) = (beside(path, "part"), beside(path, "kept"));
    let mut records = Records::default();
    if again {
        remove(&kept)?;
    } else {
        set_aside(&part, &kept)?;
        for file in [path, &kept] {
            records.files.extend(index(file)?);
        }
    }
    Ok((Writer::Part { path: path.to_owned(), part: File::create(part)? }, records))
}

/// Adds the records of a run that was broken off to those set aside before.
fn set_aside(part: &Path, kept: &Path) -> io::Result<()> {
    let Some(mut from) = found(part)? else { return Ok(()) };
    let mut to = OpenOptions::new().create(true).append(true).open(kept)?;
    io::copy(&mut from, &mut to)?;
    // The last record may have been cut off; what follows it must begin on a line of its own.
    to.write_all(b"\n")?;
    to.sync_all()
}

fn index(path: &Path) -> io::Result<Option<Indexed>> {
    let Some(file) = found(path)? else { return Ok(None) };
    let (mut reader, mut places, mut at) = (BufReader::new(file), HashMap::new(), 0);
    let mut line = Vec::new();
    loop {
        line.clear();
        let length = reader.read_until(b'\n', &mut line)? as u64;
        if length == 0 {
            return Ok(Some((Mutex::new(reader.into_inner()), places)));
        }
        if let Some(id) = std::str::from_utf8(&line).ok().and_then(record_id) {
            places.insert(id, (at, length));
        }
        at += length;
    }
}

impl Records {
    /// The plan in the last record of a committee, if there is one.
    pub(super) fn earlier(&self, id: &str) -> Option<Earlier> {
        self.files.iter().rev().find_map(|(file, places)| {
            let (at, length) = places.get(id)?;
            let text = slice(file, *at, *length).ok()?;
            let record = read_batch_record(&text).ok()?;
            Some(Earlier { plan: plan_from_dto(&record.plan?), time_limit: record.time_limit_seconds })
        })
    }
}

fn slice(file: &Mutex<File>, at: u64, length: u64) -> io::Result<String> {
    let mut file = file.lock().unwrap_or_else(PoisonError::into_inner);
    let mut text = String::new();
    file.seek(SeekFrom::Start(at))?;
    Read::by_ref(&mut *file).take(length).read_to_string(&mut text)?;
    Ok(text)
}

fn found(path: &Path) -> io::Result<Option<File>> {
    absent_is_fine(File::open(path).map(Some))
}

fn remove(path: &Path) -> io::Result<()> {
    absent_is_fine(fs::remove_file(path))
}

fn absent_is_fine<T: Default>(came: io::Result<T>) -> io::Result<T> {
    match came {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(T::default()),
        came => came,
    }
}
