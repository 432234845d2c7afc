//! `luanphien template`: a workbook to fill in, or that of an instance.

use std::path::Path;

use crate::answers::{Exit, Failure};
use crate::cli::console::{Console, GOOD};
use crate::cli::files::{self, Output};
use crate::cli::verbs::load;
use crate::cli::workbook::TemplateArgs;
use crate::format::ExportedDto;
use crate::texts::Texts;
use crate::workbook::{WriteError, filled, template as blank};

/// Writes a workbook.
pub(crate) fn template(args: &TemplateArgs, console: Console) -> Result<Exit, Failure> {
    let inputs: Vec<&Path> = args.from.as_deref().into_iter().collect();
    let output = Output::prepare(&args.output, &inputs, console.texts())?;
    let (bytes, console) = match &args.from {
        Some(from) => {
            let (instance, console) = load::instance_dto(from, console)?;
            (filled(&instance), console)
        }
        None => (blank(), console),
    };
    let bytes = bytes.map_err(|error| broken(&error, console.texts()))?;
    write(&output, &args.output, &bytes, console.texts())?;
    if console.wants_json(false) {
        let files = vec![args.output.display().to_string()];
        console.outcome(&ExportedDto { code: Exit::Done.code(), files })?;
    } else {
        console.print(&format!("{GOOD}{}{GOOD:#}\n", console.texts().get("template-written")))?;
    }
    Ok(Exit::Done)
}

/// The program made a workbook that it would not read itself.
pub(super) fn broken(error: &WriteError, texts: Texts) -> Failure {
    Failure::internal(texts, &error.to_string())
}

/// Writes a workbook whole or not at all.
pub(super) fn write(output: &Output, path: &Path, bytes: &[u8], texts: Texts) -> Result<(), Failure> {
    let written = output.stream(|file| file.write_all(bytes));
    written.map_err(|error: std::io::Error| files::unwritable(path, &error, texts))
}
