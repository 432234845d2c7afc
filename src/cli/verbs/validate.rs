//! `luanphien validate`: reads an instance and names every error in it, or says what is in it.

use super::load;
use crate::cli::Exit;
use crate::cli::args::ValidateArgs;
use crate::cli::console::{Console, GOOD, STRONG};
use crate::cli::failure::Failure;
use crate::domain::Instance;
use crate::format::ContentsDto;
use crate::texts::Texts;

/// Validates an instance.
pub(crate) fn validate(args: &ValidateArgs, console: Console) -> Result<Exit, Failure> {
    let (instance, console) = load::instance(&args.instance, console)?;
    if console.wants_json(false) {
        console.outcome(&contents(&instance))?;
    } else {
        console.print(&page(&instance, console.texts()))?;
    }
    Ok(Exit::Done)
}

fn contents(instance: &Instance) -> ContentsDto {
    ContentsDto {
        code: Exit::Done.code(),
        hash: instance.hash.clone(),
        people: instance.people.len(),
        cells: instance.cells.len(),
        meetings: instance.meetings.len(),
        sessions: instance.sessions.len(),
    }
}

fn page(instance: &Instance, texts: Texts) -> String {
    let size = texts.with(
        "size",
        &[
            ("people", instance.people.len().into()),
            ("cells", instance.cells.len().into()),
            ("meetings", instance.meetings.len().into()),
            ("sessions", instance.sessions.len().into()),
        ],
    );
    let days = format!("{} – {}", texts.day(instance.horizon.from), texts.day(instance.horizon.to));
    let valid = texts.get("valid");
    format!("{STRONG}{}{STRONG:#}\n{days} · {size}\n{GOOD}{valid}{GOOD:#}\n", instance.title)
}
