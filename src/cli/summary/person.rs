//! The quarter of one person, and what it would change if they were away.

use super::sheet::Sheet;
use crate::answers::{DUTY_HEADS, Words};
use crate::cli::console::{GOOD, STRONG, WARN};
use crate::domain::Instance;
use crate::office::explain::{Absence, PersonExplanation, Repair, SeatTaken};
use crate::texts::Texts;

/// The whole answer for people.
pub(crate) fn person_page(
    instance: &Instance,
    answer: &PersonExplanation,
    texts: Texts,
    width: Option<u16>,
) -> String {
    let words = Words::new(instance, texts);
    let mut out = format!("{STRONG}{}{STRONG:#}\n", words.labels.person(&answer.person));
    words.balance(answer).iter().for_each(|line| out.push_str(&format!("  {line}\n")));
    out.push_str(&duties(&words, &answer.quarter.seats, width));
    out.push_str(&list(&texts.get("person-limits"), &words.reached(&answer.quarter.limits)));
    let cells: Vec<String> = answer.quarter.cells.iter().map(|cell| words.met(*cell)).collect();
    out.push_str(&list(&texts.with("person-cells", &[("n", cells.len().into())]), &cells));
    out + &absences(&words, &answer.weeks)
}

fn duties(words: &Words<'_>, seats: &[SeatTaken], width: Option<u16>) -> String {
    if seats.is_empty() {
        return String::new();
    }
    let heads = DUTY_HEADS.map(|key| words.texts.get(key));
    let heads: Vec<(&str, bool)> =
        heads.iter().map(String::as_str).zip([false, false, false, true]).collect();
    let mut sheet = Sheet::new(&heads, width);
    seats.iter().for_each(|seat| sheet.row(&words.taken(seat)));
    format!("\n{}", sheet.print())
}

fn list(title: &str, lines: &[String]) -> String {
    if lines.is_empty() {
        return String::new();
    }
    let lines: String = lines.iter().map(|line| format!("  · {line}\n")).collect();
    format!("\n{title}\n{lines}")
}

fn absences(words: &Words<'_>, weeks: &[Absence]) -> String {
    if weeks.is_empty() {
        return String::new();
    }
    let lines: String = weeks.iter().map(|week| absence(words, week)).collect();
    format!("\n{STRONG}{}{STRONG:#}\n{lines}", words.texts.get("person-away"))
}

fn absence(words: &Words<'_>, week: &Absence) -> String {
    let (title, found) = (words.week(week), words.repair(&week.repair));
    let found = match &week.repair {
        Repair::Nothing => format!("{GOOD}{found}{GOOD:#}"),
        Repair::Impossible | Repair::Unknown => format!("{WARN}{found}{WARN:#}"),
        Repair::Made(_) => found,
    };
    let changes: String =
        words.mends(&week.repair).iter().map(|change| format!("    · {change}\n")).collect();
    format!("  {title}: {found}\n{changes}")
}
