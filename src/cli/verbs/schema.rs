//! `luanphien schema`: JSON Schema of the documents, generated from the types that read them.

use crate::answers::{Exit, Failure};
use crate::cli::args::{SchemaArgs, SchemaOf};
use crate::cli::console::Console;
use crate::format::{self, Kind};

/// Prints a schema.
pub(crate) fn schema(args: &SchemaArgs, console: Console) -> Result<Exit, Failure> {
    let kind = match args.of {
        SchemaOf::Instance => Kind::Instance,
        SchemaOf::Plan => Kind::Plan,
        SchemaOf::Changes => Kind::Changes,
        SchemaOf::Batch => Kind::Batch,
        SchemaOf::BatchRecord => Kind::BatchRecord,
        SchemaOf::Certificate => Kind::Certificate,
        SchemaOf::Scenarios => Kind::Scenarios,
        SchemaOf::Comparison => Kind::Comparison,
        SchemaOf::Simulation => Kind::Simulation,
        SchemaOf::Records => Kind::Records,
        SchemaOf::Register => Kind::Register,
    };
    console.emit(&format!("{:#}\n", format::schema(kind)))?;
    Ok(Exit::Done)
}
