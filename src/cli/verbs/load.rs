//! Reading the documents that verbs work on.

use std::path::Path;

use crate::cli::console::Console;
use crate::cli::failure::Failure;
use crate::cli::files;
use crate::domain::{Instance, Plan};
use crate::format;

/// The instance, and the console in the language of the instance.
pub(crate) fn instance(path: &Path, console: Console) -> Result<(Instance, Console), Failure> {
    let input = files::read(path, console.texts())?;
    let instance = format::read_instance(&input.text, &input.folder, console.texts().language())
        .map_err(|issues| Failure::invalid(&input.name, issues))?;
    let console = console.speak(instance.language);
    Ok((instance, console))
}

/// A plan for an instance.
pub(crate) fn plan(path: &Path, instance: &Instance, console: Console) -> Result<Plan, Failure> {
    let input = files::read(path, console.texts())?;
    format::read_plan(&input.text, instance).map_err(|issues| Failure::invalid(&input.name, issues))
}
