//! `luanphien remind`: what is due, whom to tell, each thing once.

use super::versions::Whose;
use crate::cli::Exit;
use crate::cli::console::Console;
use crate::cli::failure::Failure;
use crate::cli::register::RemindArgs;
use crate::cli::summary::{by_person, message, reminder_line, reminders_page};
use crate::format::{DueDto, RemindedDto, RemindersDto, Word};
use crate::office::follow_up::remind::{Due, Reminded, Reminding, remind as due};
use crate::texts::Texts;

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
        console.outcome(&dto(&whose.committee, args, &found, texts))?;
    } else {
        console.print(&reminders_page(&found, args.as_of, texts))?;
    }
    Ok(Exit::Done)
}

fn dto(committee: &str, args: &RemindArgs, found: &Reminded, texts: Texts) -> RemindersDto {
    let one = |due: &&Due| DueDto {
        kind: due.kind.word(),
        subject: due.subject.clone(),
        date: due.date.to_string(),
        days: (due.date - args.as_of).num_days(),
        text: reminder_line(found, due, args.as_of, texts),
    };
    let person = |(to, due): (&str, Vec<&Due>)| RemindedDto {
        id: to.to_owned(),
        name: found.people.get(to).cloned(),
        due: due.iter().map(one).collect(),
        message: message(found, to, &due, args.as_of, texts),
    };
    RemindersDto {
        code: Exit::Done.code(),
        committee: committee.to_owned(),
        as_of: args.as_of.to_string(),
        to: by_person(found).into_iter().map(person).collect(),
    }
}
