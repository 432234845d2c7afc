//! `luanphien generate`: synthetic instances of any size, the same for the same numbers.

use crate::cli::Exit;
use crate::cli::args::GenerateArgs;
use crate::cli::console::Console;
use crate::cli::failure::{Failure, Problem};
use crate::cli::files::{self, Output};
use crate::format::write_instance;
use crate::office::generate::{self, GenerateOptions, OptionsError};
use crate::texts::Texts;

/// Makes a synthetic instance.
pub(crate) fn generate(args: &GenerateArgs, console: Console) -> Result<Exit, Failure> {
    let texts = console.texts();
    let path = args.output.as_deref().filter(|path| !files::is_stream(path));
    let output = path.map(|path| Output::prepare(path, &[], texts)).transpose()?;
    let instance = generate::generate(&options(args)).map_err(|error| out_of_range(&error, texts))?;
    let text = write_instance(&instance);
    match output {
        Some(output) => output.write(&text, texts)?,
        None => console.emit(&text)?,
    }
    Ok(Exit::Done)
}

fn options(args: &GenerateArgs) -> GenerateOptions {
    let usual = GenerateOptions::default();
    GenerateOptions {
        members: args.members.unwrap_or(usual.members),
        cells: args.cells.unwrap_or(usual.cells),
        communes: args.communes.unwrap_or(usual.communes),
        months: args.months.unwrap_or(usual.months),
        absence_percent: args.absence.unwrap_or(usual.absence_percent),
        seed: args.seed,
        tenure_months: args.tenure.unwrap_or(usual.tenure_months),
        from: args.from.unwrap_or(usual.from),
    }
}

fn out_of_range(error: &OptionsError, texts: Texts) -> Failure {
    let problem = Problem {
        code: "E0001".into(),
        place: Some(format!("--{}", error.option)),
        value: Some(error.value.clone()),
        text: texts.with("usage-range", &[("range", error.range.into())]),
        remedy: Some(texts.get("usage-help")),
        ..Problem::default()
    };
    Failure::one(Exit::Usage, problem)
}
