//! `luanphien batch`: plans many committees, writes what becomes of each, and shows the whole.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::Instant;

use super::folder::{Folder, SUMMARY};
use super::input::Input;
use super::lines::{Records, Writer};
use super::store::Store;
use super::target::Target;
use super::work::{Done, Worker};
use crate::answers::{Exit, Failure, Problem, Row, batch_totals, batched};
use crate::cli::args::BatchArgs;
use crate::cli::console::Console;
use crate::cli::files::{self, Output};
use crate::cli::progress::Bar;
use crate::cli::summary::province_page;
use crate::format::write_outcome;
use crate::office::batch::{BatchOptions, Crew, default_threads};

/// Finished lines wait for the lines before them: so many for each thread, at most.
const AHEAD: usize = 8;

/// Plans many committees. The exit code is the worst of theirs.
pub(crate) fn batch(args: &BatchArgs, console: Console) -> Result<Exit, Failure> {
    let begun = Instant::now();
    let target = Target::of(&args.output);
    one_stream(args, &target, console)?;
    let input = open_input(args, &target, console)?;
    let (store, mut writer) = open_output(args, &target, console)?;
    let summary = summary_file(args, &target, console)?;
    let bar = Bar::start(input.count, console.texts());
    let options = BatchOptions { time_limit: args.time_limit, seed: args.seed };
    let worker = Worker { store: &store, options, texts: console.texts(), bar: &bar };
    let wants_rows = summary.is_some() || target != Target::Stdout;
    let (mut rows, mut exit) = (Vec::new(), Exit::Done);
    let end = crew(args, &target).each(
        input.jobs,
        |job| worker.done(job),
        |done| {
            exit = exit.worse(done.row.exit);
            let written = write(writer.as_mut(), &done, console);
            rows.extend(wants_rows.then_some(done.row));
            written
        },
    );
    bar.stop();
    match end {
        ControlFlow::Continue(()) => {}
        ControlFlow::Break(Some(failure)) => return Err(failure),
        // Nobody reads the records any more.
        ControlFlow::Break(None) => return Ok(Exit::Done),
    }
    if let Some(writer) = writer {
        writer.finish(console)?;
    }
    let report = Report { rows: &rows, exit, options, seconds: begun.elapsed().as_secs_f64() };
    report.deliver(args, &target, summary.as_ref(), console)?;
    Ok(exit)
}

/// Standard output holds records or the summary, not both.
fn one_stream(args: &BatchArgs, target: &Target, console: Console) -> Result<(), Failure> {
    if *target != Target::Stdout || !args.summary.as_deref().is_some_and(files::is_stream) {
        return Ok(());
    }
    let problem = Problem {
        code: "E0001".into(),
        place: Some("--summary".into()),
        text: console.texts().with("usage-conflict", &[("prior", "-o -".into())]),
        ..Problem::default()
    };
    Err(Failure::one(Exit::Usage, problem))
}

fn crew(args: &BatchArgs, target: &Target) -> Crew {
    let asked = args.threads.and_then(|threads| usize::try_from(threads).ok());
    let threads = asked.unwrap_or_else(default_threads);
    // A folder holds no plan back, so nobody has to wait.
    let ahead = (!matches!(target, Target::Folder(_))).then_some(threads * AHEAD);
    Crew { threads, ahead }
}

/// The input, found readable before anything is written; what is ours in it is left out.
fn open_input(args: &BatchArgs, target: &Target, console: Console) -> Result<Input, Failure> {
    let texts = console.texts();
    let output = match target {
        Target::Folder(path) | Target::Lines(path) => path.canonicalize().ok(),
        Target::Stdout => None,
    };
    if output.is_some() && args.input.canonicalize().ok() == output {
        return Err(files::over_input(&args.output, texts));
    }
    let summary = args.summary.as_ref().and_then(|path| path.canonicalize().ok());
    let ours: Vec<PathBuf> = output.into_iter().chain(summary).collect();
    Input::open(&args.input, &ours, texts)
}

fn open_output(
    args: &BatchArgs,
    target: &Target,
    console: Console,
) -> Result<(Store, Option<Writer>), Failure> {
    match target {
        Target::Folder(path) => Ok((Store::Folder(Folder::open(path, args.again, console.texts())?), None)),
        Target::Lines(path) => {
            let (writer, records) = Writer::open(path, args.again, console)?;
            Ok((Store::Lines(records), Some(writer)))
        }
        Target::Stdout => Ok((Store::Lines(Records::default()), Some(Writer::Stdout(console)))),
    }
}

/// Beside the plans, or where it was asked for.
fn summary_file(args: &BatchArgs, target: &Target, console: Console) -> Result<Option<Output>, Failure> {
    let beside = match target {
        Target::Folder(path) => Some(path.join(SUMMARY)),
        Target::Lines(_) | Target::Stdout => None,
    };
    let inputs: [&Path; 2] = [&args.input, &args.output];
    let asked = args.summary.clone().filter(|path| !files::is_stream(path));
    let path = asked.or(beside);
    path.map(|path| Output::prepare(&path, &inputs, console.texts())).transpose()
}

fn write(writer: Option<&mut Writer>, done: &Done, console: Console) -> ControlFlow<Option<Failure>> {
    let (Some(writer), Some(record)) = (writer, &done.record) else { return ControlFlow::Continue(()) };
    match writer.write(record, console) {
        Ok(true) => ControlFlow::Continue(()),
        Ok(false) => ControlFlow::Break(None),
        Err(failure) => ControlFlow::Break(Some(failure)),
    }
}

/// What is told at the end.
struct Report<'a> {
    rows: &'a [Row],
    exit: Exit,
    options: BatchOptions,
    seconds: f64,
}

impl Report<'_> {
    /// The summary into its file, and on standard output unless the records went there.
    fn deliver(
        &self,
        args: &BatchArgs,
        target: &Target,
        summary: Option<&Output>,
        console: Console,
    ) -> Result<(), Failure> {
        let json = || write_outcome(&batched(self.rows, self.exit, self.options));
        if let Some(file) = summary {
            file.write(&json(), console.texts())?;
        }
        if *target == Target::Stdout {
            return Ok(());
        }
        if console.wants_json(true) || args.summary.as_deref().is_some_and(files::is_stream) {
            return console.emit(&json());
        }
        let texts = console.texts();
        let page = province_page(self.rows, &batch_totals(self.rows), self.seconds, texts, console.width());
        let path = args.output.display().to_string();
        console.print(&format!("{page}{}\n", texts.with("batch-written", &[("path", path.into())])))
    }
}
