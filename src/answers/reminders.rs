//! What is due, and whom to tell.

use chrono::NaiveDate;

use super::Exit;
use super::messages::{by_person, message, reminder_line};
use crate::format::{DueDto, RemindedDto, RemindersDto, Word};
use crate::office::follow_up::remind::{Due, Reminded};
use crate::texts::Texts;

/// What is due on a day, person by person with the message for each, as programs read it.
#[must_use]
pub fn reminders(committee: &str, as_of: NaiveDate, found: &Reminded, texts: Texts) -> RemindersDto {
    let one = |due: &&Due| DueDto {
        kind: due.kind.word(),
        subject: due.subject.clone(),
        date: due.date.to_string(),
        days: (due.date - as_of).num_days(),
        text: reminder_line(found, due, as_of, texts),
    };
    let person = |(to, due): (&str, Vec<&Due>)| RemindedDto {
        id: to.to_owned(),
        name: found.people.get(to).cloned(),
        due: due.iter().map(one).collect(),
        message: message(found, to, &due, as_of, texts),
    };
    RemindersDto {
        code: Exit::Done.code(),
        committee: committee.to_owned(),
        as_of: as_of.to_string(),
        to: by_person(found).into_iter().map(person).collect(),
    }
}
