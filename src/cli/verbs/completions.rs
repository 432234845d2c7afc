//! `luanphien completions`: completion script for a shell.

use crate::answers::{Exit, Failure};
use crate::cli::args::CompletionsArgs;
use crate::cli::console::Console;
use crate::cli::help;

/// Prints a completion script.
pub(crate) fn completions(args: &CompletionsArgs, console: Console) -> Result<Exit, Failure> {
    let mut command = help::command(console.texts().language());
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut command, "luanphien", &mut script);
    console.emit(&String::from_utf8_lossy(&script))?;
    Ok(Exit::Done)
}
