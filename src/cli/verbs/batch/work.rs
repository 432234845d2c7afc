//! What a worker does with one committee.

use std::path::{Path, PathBuf};
use std::time::Instant;

use super::input::{From, Job};
use super::store::Store;
use crate::answers::{Exit, Failure, Row, not_batched};
use crate::cli::files;
use crate::cli::progress::Bar;
use crate::format::{Folder, read_text};
use crate::office::batch::{BatchOptions, Made, committee};
use crate::texts::Texts;

/// What a worker hands over.
pub(super) struct Done {
    pub(super) row: Row,
    /// The line for the stream, where one is written.
    pub(super) record: Option<String>,
}

/// What all workers share.
pub(super) struct Worker<'a> {
    pub(super) store: &'a Store,
    pub(super) options: BatchOptions,
    pub(super) texts: Texts,
    pub(super) bar: &'a Bar,
}

/// The text of an instance, and how to speak of it.
struct Source {
    text: String,
    shown: PathBuf,
    /// Number of the line and bytes before the instance, where it is one line of many.
    within: Option<(u64, usize)>,
}

impl Worker<'_> {
    /// Reads, plans, checks and puts away; whatever goes wrong is told of this committee alone.
    pub(super) fn done(&self, job: Job) -> Done {
        let begun = Instant::now();
        let (file, line) = match &job.from {
            From::File { name, .. } => (Some(name.clone()), None),
            From::Line { number, .. } => (None, Some(*number)),
        };
        let came = self.made(job.from, &job.folder, &job.id);
        let came = came.and_then(|made| {
            let plan = self.store.put(&job.id, &made, self.texts)?;
            Ok((made, plan))
        });
        let mut row = Row::new(job.id, file, line, begun.elapsed().as_secs_f64());
        let made = row.came(came);
        let record = self.record(&row, made.as_ref());
        self.bar.done(&row.committee.id, row.exit == Exit::Done);
        Done { row, record }
    }

    fn record(&self, row: &Row, made: Option<&Made>) -> Option<String> {
        match self.store {
            Store::Folder(_) => None,
            Store::Lines(_) => Some(row.record(made)),
        }
    }

    fn made(&self, from: From, folder: &Path, id: &str) -> Result<Made, Failure> {
        let source = self.read(from)?;
        let files = Folder(folder.to_owned());
        committee(&source.text, &files, self.options, || self.store.earlier(id))
            .map_err(|failure| not_batched(failure, &source.shown, source.within, self.texts))
    }

    fn read(&self, from: From) -> Result<Source, Failure> {
        let (shown, text, within) = match from {
            From::File { path, .. } => (path.clone(), read_text(&path), None),
            From::Line { number, path, text, offset } => {
                (PathBuf::from(format!("{}:{number}", path.display())), text, Some((number, offset)))
            }
        };
        match text {
            Ok(text) => Ok(Source { text, shown, within }),
            Err(error) => Err(files::unreadable(&shown, &error, self.texts)),
        }
    }
}
