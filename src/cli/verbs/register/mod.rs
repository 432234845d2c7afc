//! `luanphien register`: what is done with a register as a whole.

mod journal;
mod lines;
mod verify;

use std::path::Path;

use crate::answers::{Exit, Failure, register_failure};
use crate::cli::console::{Console, GOOD};
use crate::cli::register::{BackupArgs, Place, RegisterArgs, RegisterVerb};
use crate::format::PlaceDto;
use crate::office::register::{self, Address, RegisterError};

/// Does what the second word says.
pub(crate) fn register(args: &RegisterArgs, console: Console) -> Result<Exit, Failure> {
    match &args.verb {
        RegisterVerb::Init(place) => init(place, console),
        RegisterVerb::Verify(place) => verify::verify(place, console),
        RegisterVerb::Log(args) => journal::log(args, console),
        RegisterVerb::Export(args) => lines::export(args, console),
        RegisterVerb::Import(args) => lines::import(args, console),
        RegisterVerb::Backup(args) => backup(args, console),
    }
}

fn init(place: &Place, console: Console) -> Result<Exit, Failure> {
    let address = place.address(console.texts())?;
    register::init(&address).map_err(|error| failed(&error, &address, console))?;
    done(&address, None, "register-made", console)
}

fn backup(args: &BackupArgs, console: Console) -> Result<Exit, Failure> {
    let address = args.place.address(console.texts())?;
    let failed = |error| register_failure(&error, &address.to_string(), &args.copy, console.texts());
    register::backup(&address, &args.copy).map_err(failed)?;
    done(&address, Some(&args.copy), "register-backed-up", console)
}

/// What went wrong with the register itself.
fn failed(error: &RegisterError, address: &Address, console: Console) -> Failure {
    let at = address.to_string();
    register_failure(error, &at, Path::new(&at), console.texts())
}

/// Says that it is done.
fn done(address: &Address, file: Option<&Path>, key: &str, console: Console) -> Result<Exit, Failure> {
    let (register, file) = (address.to_string(), file.map(|file| file.display().to_string()));
    if console.wants_json(false) {
        console.outcome(&PlaceDto { code: Exit::Done.code(), register, file })?;
    } else {
        let path = file.unwrap_or(register);
        let text = console.texts().with(key, &[("path", path.into())]);
        console.print(&format!("{GOOD}{text}{GOOD:#}\n"))?;
    }
    Ok(Exit::Done)
}
