//! `luanphien generate`: synthetic instances of any size, the same for the same numbers.

use crate::cli::Exit;
use crate::cli::args::GenerateArgs;
use crate::cli::console::Console;
use crate::cli::failure::Failure;
use crate::cli::files::{self, Output};
use crate::office::{self, GenerateOptions};

/// Makes a synthetic instance.
pub(crate) fn generate(args: &GenerateArgs, console: Console) -> Result<Exit, Failure> {
    let texts = console.texts();
    let path = args.output.as_deref().filter(|path| !files::is_stream(path));
    let output = path.map(|path| Output::prepare(path, &[], texts)).transpose()?;
    let text = office::generate(&GenerateOptions {
        members: args.members,
        cells: args.cells,
        communes: args.communes,
        months: args.months,
        absence: args.absence,
        seed: args.seed,
    });
    match output {
        Some(output) => output.write(&text, texts)?,
        None => console.emit(&text)?,
    }
    Ok(Exit::Done)
}
