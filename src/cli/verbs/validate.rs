//! `luanphien validate`: reads an instance and names every error in it, or says what is in it.

use super::load;
use crate::answers::{self, Exit, Failure};
use crate::cli::args::ValidateArgs;
use crate::cli::console::{Console, GOOD, STRONG};
use crate::domain::Instance;
use crate::texts::Texts;

/// Validates an instance.
pub(crate) fn validate(args: &ValidateArgs, console: Console) -> Result<Exit, Failure> {
    let (instance, console) = load::instance(&args.instance, console)?;
    if console.wants_json(false) {
        console.outcome(&answers::contents(&instance))?;
    } else {
        console.print(&page(&instance, console.texts()))?;
    }
    Ok(Exit::Done)
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
