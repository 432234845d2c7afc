//! Reminders: a table of everything, and a message for each person.

use chrono::NaiveDate;

use super::sheet::Sheet;
use crate::answers::{by_person, message, reminded_name, reminder_subject};
use crate::cli::console::{GOOD, STRONG};
use crate::format::Word;
use crate::office::follow_up::remind::Reminded;
use crate::texts::Texts;

/// The table, and below it all messages.
pub(crate) fn reminders_page(found: &Reminded, as_of: NaiveDate, texts: Texts) -> String {
    if found.due.is_empty() {
        return format!("{GOOD}{}{GOOD:#}\n", texts.get("remind-nothing"));
    }
    let mut out =
        format!("{}\n{STRONG}{}{STRONG:#}\n\n", table(found, as_of, texts), texts.get("remind-messages"));
    for (to, due) in by_person(found) {
        let name = reminded_name(found, to, texts);
        out.push_str(&format!("{STRONG}{name}{STRONG:#}\n{}\n", message(found, to, &due, as_of, texts)));
    }
    out
}

/// Everything that is due, a row each.
fn table(found: &Reminded, as_of: NaiveDate, texts: Texts) -> String {
    let heads =
        ["remind-to", "remind-kind", "remind-what", "remind-due", "remind-days"].map(|key| texts.get(key));
    let [to, kind, subject, due, days] = &heads;
    let mut sheet =
        Sheet::new(&[(to, false), (kind, false), (subject, false), (due, true), (days, true)], None);
    for own in &found.due {
        sheet.row(&[
            reminded_name(found, &own.to, texts),
            texts.get(&format!("due-kind-{}", own.kind.word())),
            reminder_subject(found, own),
            texts.day(own.date),
            (own.date - as_of).num_days().to_string().replace('-', "−"),
        ]);
    }
    sheet.print()
}
