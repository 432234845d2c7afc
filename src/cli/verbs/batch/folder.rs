//! A folder of plans: `ID.plan.json` each, and `limits.jsonl`, which tells under which limit a plan was made.

use std::collections::HashMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use crate::answers::{Exit, Failure};
use crate::cli::files;
use crate::format::{
    LimitNote, read_limit_notes, read_plan, read_text, text_hash, write_file, write_limit_note, write_plan,
};
use crate::office::batch::{Earlier, Made};
use crate::texts::Texts;

/// The name of the summary in the folder.
pub(super) const SUMMARY: &str = "summary.json";
const LIMITS: &str = "limits.jsonl";

/// A folder of plans.
pub(super) struct Folder {
    path: PathBuf,
    /// Plans of earlier runs are not looked at.
    again: bool,
    notes: HashMap<String, LimitNote>,
    journal: Mutex<Option<File>>,
}

impl Folder {
    /// Makes the folder if need be, and finds out whether it can be written to.
    pub(super) fn open(path: &Path, again: bool, texts: Texts) -> Result<Self, Failure> {
        let fail = |error: io::Error| {
            // A file in its place, which the system calls "exists already".
            let kind = error.kind();
            let error =
                if kind == ErrorKind::AlreadyExists { ErrorKind::NotADirectory.into() } else { error };
            files::unwritable(path, &error, texts)
        };
        fs::create_dir_all(path).map_err(fail)?;
        tempfile::tempfile_in(path).map_err(fail)?;
        let notes = if again { String::new() } else { read_text(&path.join(LIMITS)).unwrap_or_default() };
        let notes = read_limit_notes(&notes).into_iter().map(|note| (note.id.clone(), note)).collect();
        Ok(Self { path: path.to_owned(), again, notes, journal: Mutex::new(None) })
    }

    /// The plan that lies there. Half a file is no plan; whether it is the right one is judged elsewhere.
    pub(super) fn earlier(&self, id: &str) -> Option<Earlier> {
        if self.again {
            return None;
        }
        let text = read_text(&self.path.join(file_name(id))).ok()?;
        let plan = read_plan(&text).ok()?;
        let note =
            self.notes.get(id).filter(|note| plan.stamp.limit_struck && note.sha256 == text_hash(&text));
        Some(Earlier { plan, time_limit: note.map(|note| note.time_limit_seconds) })
    }

    /// Writes a plan, whole or not at all; one that is kept stays as it is.
    pub(super) fn put(&self, id: &str, made: &Made, texts: Texts) -> Result<String, Failure> {
        let name = file_name(id);
        if !made.kept {
            let path = self.path.join(&name);
            let text = write_plan(&made.plan, Exit::Done.code());
            self.write(&path, id, made, &text).map_err(|error| files::unwritable(&path, &error, texts))?;
        }
        Ok(name)
    }

    fn write(&self, path: &Path, id: &str, made: &Made, text: &str) -> io::Result<()> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        write_file(path, text)?;
        match made.time_limit.filter(|_| made.plan.stamp.limit_struck) {
            Some(seconds) => self.note(&LimitNote {
                id: id.to_owned(),
                sha256: text_hash(text),
                time_limit_seconds: seconds,
            }),
            None => Ok(()),
        }
    }

    /// Notes are only ever added, so that breaking off at any moment loses none.
    fn note(&self, note: &LimitNote) -> io::Result<()> {
        let mut journal = self.journal.lock().unwrap_or_else(PoisonError::into_inner);
        let file = match journal.take() {
            Some(file) => file,
            None => OpenOptions::new().create(true).append(true).open(self.path.join(LIMITS))?,
        };
        journal.insert(file).write_all(write_limit_note(note).as_bytes())
    }
}

fn file_name(id: &str) -> String {
    format!("{id}.plan.json")
}
