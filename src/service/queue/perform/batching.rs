//! Many committees.

use std::convert::Infallible;
use std::io::Cursor;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::time::Instant;

use super::{Answer, Performed};
use crate::answers::{Exit, Failure, Row, batched, not_batched, unreadable};
use crate::domain::Language;
use crate::format::write_outcome;
use crate::office::batch::{BatchOptions, Crew, Entry, Made, committee, default_threads, entries};
use crate::service::queue::archive::together;
use crate::service::queue::stage::Teller;
use crate::service::queue::task::BatchTask;
use crate::texts::Texts;

/// The field with the committees.
const LINES: &str = "lines";

/// What all workers share.
struct Batch<'a> {
    task: &'a BatchTask,
    options: BatchOptions,
    texts: Texts,
    teller: &'a Teller,
}

/// Plans many committees: the summary, and the record of each.
pub(super) fn batch(task: &BatchTask, teller: &Teller) -> Answer {
    let options = BatchOptions { time_limit: task.time_limit, seed: task.seed };
    // The lines may speak several languages: what is wrong is told in that of the command line.
    let batch = Batch { task, options, texts: Texts::new(Language::Vi), teller };
    let lines = || entries(Cursor::new(task.lines.clone()));
    teller.will_make(lines().count());
    let (mut rows, mut records, mut exit) = (Vec::new(), Vec::new(), Exit::Done);
    let crew = Crew { threads: default_threads(), ahead: None };
    let ControlFlow::Continue(()) = crew.each(
        lines(),
        |entry| batch.done(entry),
        |(row, record)| {
            exit = exit.worse(row.exit);
            rows.push(row);
            records.push(record);
            ControlFlow::<Infallible>::Continue(())
        },
    );
    let records =
        format!("[{}]", records.iter().map(|record| record.trim_end()).collect::<Vec<_>>().join(","));
    let parts = [("summary", write_outcome(&batched(&rows, exit, options))), ("records", records)];
    let result = together(exit, &parts).map_err(|error| Performed::broken(&error))?;
    Ok(Performed { code: exit.code(), result })
}

impl Batch<'_> {
    /// What becomes of one committee, and its record; whatever goes wrong is told of it alone.
    fn done(&self, entry: Entry) -> (Row, String) {
        let begun = Instant::now();
        let (id, number) = (entry.id.clone(), entry.number);
        let came = self.made(entry).map(|made| (made, None));
        let mut row = Row::new(id, None, Some(number), begun.elapsed().as_secs_f64());
        let made = row.came(came);
        let record = row.record(made.as_ref());
        self.teller.made();
        (row, record)
    }

    fn made(&self, Entry { number, text, offset, .. }: Entry) -> Result<Made, Failure> {
        let shown = PathBuf::from(format!("{LINES}:{number}"));
        let text = text.map_err(|error| unreadable(&shown, &error, self.texts))?;
        committee(&text, &self.task.files, self.options, || None)
            .map_err(|failure| not_batched(failure, &shown, Some((number, offset)), self.texts))
    }
}
