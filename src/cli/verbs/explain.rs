//! `luanphien explain`: why places stay open, and what would fill them.

use std::time::Duration;

use super::check::judged;
use super::{explained, load};
use crate::cli::Exit;
use crate::cli::args::ExplainArgs;
use crate::cli::console::Console;
use crate::cli::failure::Failure;
use crate::cli::summary::reasons_page;
use crate::office::explain::{ExplainFailure, explain_uncovered};

/// Explains a plan; one that breaks rules is judged instead.
pub(crate) fn explain(args: &ExplainArgs, console: Console) -> Result<Exit, Failure> {
    load::one_stream(&args.instance, &args.plan, console)?;
    let (instance, console) = load::instance(&args.instance, console)?;
    let plan = load::plan(&args.plan, console)?;
    let limit = args.time_limit.map(|seconds| Duration::from_secs(seconds.into()));
    match explain_uncovered(&instance, &plan, limit) {
        Ok(explanation) if console.wants_json(false) => console.outcome(&explained::dto(&explanation))?,
        Ok(explanation) => console.print(&reasons_page(&instance, &explanation, console.texts()))?,
        Err(ExplainFailure::Broken(report)) => return judged(&instance, &report, console),
        Err(ExplainFailure::Failed(error)) => {
            return Err(Failure::internal(console.texts(), &error.to_string()));
        }
    }
    Ok(Exit::Done)
}
