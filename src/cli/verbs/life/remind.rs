//! `luanphien remind`: what is due, whom to tell, each thing once.

use super::versions::Whose;
use crate::answers::{self, Exit, Failure};
use crate::cli::console::Console;
use crate::cli::register::RemindArgs;
use crate::cli::summary::reminders_page;
use crate::office::follow_up::remind::{Reminding, remind as due};

/// Says what is due, and notes that it has been said.
pub(crate) fn remind(args: &RemindArgs, console: Console) -> Result<Exit, Failure> {
    let texts = console.texts();
    let whose = Whose::of(args.at.register.as_deref(), args.at.committee.as_deref(), texts)?;
    let (by, at) = (args.at.author(), args.at.moment());
    let found = whose.ask(texts, async |register, committee| {
        let what = Reminding {
            committee,
            as_of: args.as_of,
            days: args.days,
            months: args.months,
            dry_run: args.dry_run,
            by: &by,
            at,
        };
        due(register, &what).await
    })?;
    if console.wants_json(false) {
        console.outcome(&answers::reminders(&whose.committee, args.as_of, &found, texts))?;
    } else {
        console.print(&reminders_page(&found, args.as_of, texts))?;
    }
    Ok(Exit::Done)
}
