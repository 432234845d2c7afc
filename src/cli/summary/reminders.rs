//! Reminders: a table of everything, and a message for each person.

use chrono::NaiveDate;

use super::sheet::Sheet;
use crate::cli::console::{GOOD, STRONG};
use crate::format::Word;
use crate::office::follow_up::remind::{Due, OFFICE, Reminded, ReminderKind};
use crate::texts::Texts;

/// The table, and below it all messages.
pub(crate) fn reminders_page(found: &Reminded, as_of: NaiveDate, texts: Texts) -> String {
    if found.due.is_empty() {
        return format!("{GOOD}{}{GOOD:#}\n", texts.get("remind-nothing"));
    }
    let mut out =
        format!("{}\n{STRONG}{}{STRONG:#}\n\n", table(found, as_of, texts), texts.get("remind-messages"));
    for (to, due) in by_person(found) {
        let name = person_name(found, to, texts);
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
            person_name(found, &own.to, texts),
            texts.get(&format!("due-kind-{}", own.kind.word())),
            what(found, own),
            texts.day(own.date),
            (own.date - as_of).num_days().to_string().replace('-', "−"),
        ]);
    }
    sheet.print()
}

/// What is due, person by person.
pub(crate) fn by_person(found: &Reminded) -> Vec<(&str, Vec<&Due>)> {
    let mut groups: Vec<(&str, Vec<&Due>)> = Vec::new();
    for due in &found.due {
        match groups.last_mut() {
            Some((to, group)) if *to == due.to => group.push(due),
            _ => groups.push((&due.to, vec![due])),
        }
    }
    groups
}

fn person_name(found: &Reminded, to: &str, texts: Texts) -> String {
    match found.people.get(to) {
        Some(name) => name.clone(),
        None if to == OFFICE => texts.get("remind-office"),
        None => texts.group(to),
    }
}

/// A text ready to be pasted into a message.
pub(crate) fn message(found: &Reminded, to: &str, due: &[&Due], as_of: NaiveDate, texts: Texts) -> String {
    let name = person_name(found, to, texts);
    let is_person = found.people.contains_key(to);
    let key = if is_person { "remind-dear" } else { "remind-dear-office" };
    let mut out = format!("{}\n", texts.with(key, &[("name", name.into())]));
    for one in due {
        out.push_str(&format!("- {}\n", line(found, one, as_of, texts)));
    }
    if is_person { out + &texts.get("remind-end") + "\n" } else { out }
}

/// One thing in one line.
pub(crate) fn line(found: &Reminded, due: &Due, as_of: NaiveDate, texts: Texts) -> String {
    let duty = due.duty.as_ref().and_then(|id| found.duties.get(id));
    let moment = duty.map(|duty| texts.moment(duty.start)).unwrap_or_default();
    let key = match due.kind {
        ReminderKind::Duty if duty.is_some_and(|duty| duty.cell.is_some()) => "remind-meeting",
        ReminderKind::Duty => "remind-session",
        ReminderKind::Report => "remind-report",
        ReminderKind::Posting => "remind-posting",
        ReminderKind::Cell => "remind-cell",
        ReminderKind::Case => "remind-case",
    };
    let day = texts.day(due.date);
    let text =
        texts.with(key, &[("what", what(found, due).into()), ("moment", moment.into()), ("day", day.into())]);
    let late = (as_of - due.date).num_days();
    let is_late = late > 0 && due.kind != ReminderKind::Cell;
    if is_late { format!("{text} {}", texts.with("remind-late", &[("n", late.into())])) } else { text }
}

/// The cell, the reception, or the period of the report.
fn what(found: &Reminded, due: &Due) -> String {
    let known =
        |names: &std::collections::BTreeMap<String, String>, id: &String| names.get(id).unwrap_or(id).clone();
    match due.kind {
        ReminderKind::Cell => known(&found.cells, &due.subject),
        ReminderKind::Report => due.subject.clone(),
        ReminderKind::Duty | ReminderKind::Posting | ReminderKind::Case => {
            let duty = due.duty.as_ref().and_then(|id| found.duties.get(id));
            duty.map(|duty| match (&duty.cell, &duty.series) {
                (Some(cell), _) => known(&found.cells, cell),
                (None, Some(series)) => known(&found.series, series),
                (None, None) => duty.id.clone(),
            })
            .unwrap_or_default()
        }
    }
}
