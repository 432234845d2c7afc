//! `luanphien schema`: JSON Schema of the documents, generated from the types that read them.

use crate::cli::Exit;
use crate::cli::args::{SchemaArgs, SchemaOf};
use crate::cli::console::Console;
use crate::cli::failure::Failure;
use crate::format;

/// Prints a schema.
pub(crate) fn schema(args: &SchemaArgs, console: Console) -> Result<Exit, Failure> {
    let schema = match args.of {
        SchemaOf::Instance => format::instance_schema(),
        SchemaOf::Plan => format::plan_schema(),
    };
    console.emit(&schema)?;
    Ok(Exit::Done)
}
