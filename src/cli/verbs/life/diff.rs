//! `luanphien diff`: how two versions of plans differ, and who must be told.

use super::versions::{Whose, find};
use crate::answers::{self, Exit, Failure};
use crate::cli::console::Console;
use crate::cli::register::DiffArgs;
use crate::cli::summary::differences_page;
use crate::office::life::{VersionName, diff as compare};

/// Compares two versions.
pub(crate) fn diff(args: &DiffArgs, console: Console) -> Result<Exit, Failure> {
    let whose = Whose::of(args.register.as_deref(), args.committee.as_deref(), console.texts())?;
    let read = |name: VersionName| find(&whose, name, console.texts());
    let ((_, was), (_, is)) = (read(args.was)?, read(args.is)?);
    let broken = |_| Failure::internal(console.texts(), "a document of the register");
    let (_, _, was) = was.read().map_err(broken)?;
    let (_, instance, is) = is.read().map_err(broken)?;
    let console = console.speak(instance.language);
    let found = compare(&was, &is);
    if console.wants_json(false) {
        console.outcome(&answers::differences(args.was.version, args.is.version, &found))?;
    } else {
        let versions = (args.was.version, args.is.version);
        console.print(&differences_page(&instance, versions, &found, console.texts(), console.width()))?;
    }
    Ok(Exit::Done)
}
