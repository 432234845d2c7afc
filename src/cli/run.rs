//! From the arguments of the process to its exit code.

use std::ffi::OsString;
use std::process::ExitCode;

use clap::FromArgMatches;
use clap::error::ErrorKind;

use super::args::{Cli, Verb};
use super::console::Console;
use super::failure::lines;
use super::{help, language, usage, verbs};
use crate::answers::{Exit, Failure};
use crate::format::FailureDto;
use crate::texts::Texts;

/// Runs the command and tells how it ended.
pub fn main(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let args: Vec<OsString> = args.into_iter().collect();
    ExitCode::from(run(&args).code())
}

fn run(args: &[OsString]) -> Exit {
    let spoken = language::before_reading(args);
    let parsed = help::command(spoken)
        .try_get_matches_from(args)
        .and_then(|mut matches| Cli::from_arg_matches_mut(&mut matches));
    match parsed {
        Ok(cli) => {
            let console = Console::new(&cli.common, spoken);
            verb(&cli.verb, console).unwrap_or_else(|failure| report(&failure, console))
        }
        Err(error) => not_understood(&error, args, Texts::new(spoken)),
    }
}

fn verb(verb: &Verb, console: Console) -> Result<Exit, Failure> {
    match verb {
        Verb::Plan(args) => verbs::plan(args, console),
        Verb::Batch(args) => verbs::batch(args, console),
        Verb::Rebalance(args) => verbs::rebalance(args, console),
        Verb::Compare(args) => verbs::compare(args, console),
        Verb::Simulate(args) => verbs::simulate(args, console),
        Verb::Check(args) => verbs::check(args, console),
        Verb::Explain(args) => verbs::explain(args, console),
        Verb::Export(args) => verbs::export(args, console),
        Verb::Validate(args) => verbs::validate(args, console),
        Verb::Template(args) => verbs::template(args, console),
        Verb::Import(args) => verbs::import(args, console),
        Verb::Publish(args) => verbs::publish(args, console),
        Verb::Versions(args) => verbs::versions(args, console),
        Verb::Diff(args) => verbs::diff(args, console),
        Verb::Record(args) => verbs::record(args, console),
        Verb::Remind(args) => verbs::remind(args, console),
        Verb::Report(args) => verbs::report(args, console),
        Verb::Ledger(args) => verbs::ledger(args, console),
        Verb::Register(args) => verbs::register(args, console),
        #[cfg(feature = "service")]
        Verb::Serve(args) => verbs::serve(args, console),
        #[cfg(feature = "service")]
        Verb::Worker(args) => verbs::worker(args, console),
        #[cfg(feature = "service")]
        Verb::User(args) => verbs::user(args, console),
        Verb::Schema(args) => verbs::schema(args, console),
        Verb::Generate(args) => verbs::generate(args, console),
        Verb::Completions(args) => verbs::completions(args, console),
    }
}

/// Help and version are no errors; clap prints them.
fn not_understood(error: &clap::Error, args: &[OsString], texts: Texts) -> Exit {
    let quiet = Console::without_flags(texts, args.iter().any(|arg| arg == "--json"));
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => quiet
            .print(&error.render().ansi().to_string())
            .map_or_else(|failure| failure.exit, |()| Exit::Done),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand => {
            quiet.complain(&error.render().ansi().to_string());
            Exit::Usage
        }
        _ => report(&usage::failure(error, texts), quiet),
    }
}

/// Says what went wrong: as JSON on standard output if that was asked for, else for people on standard error.
fn report(failure: &Failure, console: Console) -> Exit {
    if console.json_errors() {
        let outcome = FailureDto { code: failure.exit.code(), errors: failure.dtos() };
        return console.outcome(&outcome).map_or_else(|second| second.exit, |()| failure.exit);
    }
    console.complain(&lines(failure, console.texts()));
    failure.exit
}
