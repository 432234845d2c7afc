//! What is due in words: a line for each thing, and a message for each person, ready to be sent.

use chrono::NaiveDate;

use crate::office::follow_up::remind::{Due, OFFICE, Reminded, ReminderKind};
use crate::texts::Texts;

/// What is due, person by person.
#[must_use]
pub fn by_person(found: &Reminded) -> Vec<(&str, Vec<&Due>)> {
    let mut groups: Vec<(&str, Vec<&Due>)> = Vec::new();
    for due in &found.due {
        match groups.last_mut() {
            Some((to, group)) if *to == due.to => group.push(due),
            _ => groups.push((&due.to, vec![due])),
        }
    }
    groups
}

/// Who is told: a person, the office, or a group.
#[must_use]
pub fn reminded_name(found: &Reminded, to: &str, texts: Texts) -> String {
    match found.people.get(to) {
        Some(name) => name.clone(),
        None if to == OFFICE => texts.get("remind-office"),
        None => texts.group(to),
    }
}

/// A text ready to be pasted into a message.
#[must_use]
pub fn message(found: &Reminded, to: &str, due: &[&Due], as_of: NaiveDate, texts: Texts) -> String {
    let name = reminded_name(found, to, texts);
    let is_person = found.people.contains_key(to);
    let key = if is_person { "remind-dear" } else { "remind-dear-office" };
    let mut out = format!("{}\n", texts.with(key, &[("name", name.into())]));
    for one in due {
        out.push_str(&format!("- {}\n", reminder_line(found, one, as_of, texts)));
    }
    if is_person { out + &texts.get("remind-end") + "\n" } else { out }
}

/// One thing in one line.
#[must_use]
pub fn reminder_line(found: &Reminded, due: &Due, as_of: NaiveDate, texts: Texts) -> String {
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
    let text = texts.with(
        key,
        &[("what", reminder_subject(found, due).into()), ("moment", moment.into()), ("day", day.into())],
    );
    let late = (as_of - due.date).num_days();
    let is_late = late > 0 && due.kind != ReminderKind::Cell;
    if is_late { format!("{text} {}", texts.with("remind-late", &[("n", late.into())])) } else { text }
}

/// The cell, the reception, or the period of the report.
#[must_use]
pub fn reminder_subject(found: &Reminded, due: &Due) -> String {
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
