//! `luanphien register export` and `import`: a register as JSON lines.

use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, ErrorKind, stdin, stdout};
use std::path::Path;

use super::{done, failed};
use crate::answers::{self, Exit, Failure, register_failure};
use crate::cli::console::{Console, GOOD};
use crate::cli::files::{self, Output};
use crate::cli::register::{ExportArgs, ImportArgs};
use crate::office::register::{self, Address, Imported, RegisterError};

pub(super) fn export(args: &ExportArgs, console: Console) -> Result<Exit, Failure> {
    let texts = console.texts();
    let address = args.place.address(texts)?;
    let Some(path) = args.output.as_deref().filter(|path| !files::is_stream(path)) else {
        return streamed(&address, console);
    };
    let own = match &address {
        Address::File(own) => Some(own.as_path()),
        Address::Server(_) => None,
    };
    let output = Output::prepare(path, own.as_slice(), texts)?;
    let written = output.stream(|out| register::export(&address, out));
    written.map_err(|error| register_failure(&error, &address.to_string(), path, texts))?;
    done(&address, Some(path), "register-exported", console)
}

/// To standard output; a reader that has gone away is no error.
fn streamed(address: &Address, console: Console) -> Result<Exit, Failure> {
    match register::export(address, &mut BufWriter::new(stdout().lock())) {
        Err(RegisterError::File(error)) if error.kind() == ErrorKind::BrokenPipe => Ok(Exit::Done),
        Err(RegisterError::File(error)) => Err(files::unwritable(Path::new("-"), &error, console.texts())),
        Err(error) => Err(failed(&error, address, console)),
        Ok(()) => Ok(Exit::Done),
    }
}

pub(super) fn import(args: &ImportArgs, console: Console) -> Result<Exit, Failure> {
    let texts = console.texts();
    let address = args.place.address(texts)?;
    let unreadable = |error: &std::io::Error| files::unreadable(&args.lines, error, texts);
    let mut lines: Box<dyn BufRead> = if files::is_stream(&args.lines) {
        Box::new(stdin().lock())
    } else {
        Box::new(BufReader::new(File::open(&args.lines).map_err(|error| unreadable(&error))?))
    };
    let taken = register::import(&address, &mut *lines).map_err(|error| match error {
        RegisterError::File(error) => unreadable(&error),
        error => register_failure(&error, &address.to_string(), &args.lines, texts),
    })?;
    told(&address, taken, console)?;
    Ok(Exit::Done)
}

fn told(address: &Address, taken: Imported, console: Console) -> Result<(), Failure> {
    if console.wants_json(false) {
        return console.outcome(&answers::taken_in(address, &taken));
    }
    let Imported { committees, entries, known } = taken;
    let blanks = [("committees", committees.into()), ("entries", entries.into()), ("known", known.into())];
    let text = console.texts().with("register-imported", &blanks);
    console.print(&format!("{GOOD}{text}{GOOD:#}\n"))
}
