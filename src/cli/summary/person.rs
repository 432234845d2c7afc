//! The quarter of one person, and what it would change if they were away.

use super::sheet::Sheet;
use crate::answers::Words;
use crate::cli::console::{GOOD, STRONG, WARN};
use crate::domain::{Assignment, Change, Instance, Kind, Period, Tier};
use crate::office::explain::{Absence, LimitUse, Mend, PersonExplanation, Reach, Repair, SeatTaken};
use crate::texts::Texts;

/// The whole answer for people.
pub(crate) fn person_page(
    instance: &Instance,
    answer: &PersonExplanation,
    texts: Texts,
    width: Option<u16>,
) -> String {
    let words = Words::new(instance, texts);
    let mut out = head(&words, answer);
    out.push_str(&duties(&words, &answer.quarter.seats, width));
    out.push_str(&list(&texts.get("person-limits"), &limits(&words, &answer.quarter.limits)));
    let cells: Vec<String> = answer.quarter.cells.iter().map(|cell| met(&words, *cell)).collect();
    out.push_str(&list(&texts.with("person-cells", &[("n", cells.len().into())]), &cells));
    out + &absences(&words, &answer.weeks)
}

/// Name, balance, rank and travel.
fn head(words: &Words<'_>, answer: &PersonExplanation) -> String {
    let (texts, load) = (words.texts, &answer.load);
    let mut out = format!("{STRONG}{}{STRONG:#}\n", words.labels.person(&answer.person));
    let amounts = [
        ("duties", load.duties.into()),
        ("points", load.points.into()),
        ("target", texts.amount(load.target, false).into()),
        ("deviation", texts.amount(load.load - load.opening, true).into()),
        ("opening", texts.amount(load.opening, true).into()),
        ("balance", texts.amount(load.load, true).into()),
    ];
    let key = if answer.rank.is_some() { "person-balance" } else { "person-not-compared" };
    out.push_str(&format!("  {}\n", texts.with(key, &amounts)));
    if let Some(rank) = answer.rank {
        let blanks = [("more", rank.more.into()), ("same", rank.same.into()), ("less", rank.less.into())];
        out.push_str(&format!("  {}\n", texts.with("person-rank", &blanks)));
    }
    let hours = texts.with("person-travel", &[("hours", texts.hours(load.travel_minutes).into())]);
    out + &format!("  {hours}\n")
}

fn duties(words: &Words<'_>, seats: &[SeatTaken], width: Option<u16>) -> String {
    let texts = words.texts;
    if seats.is_empty() {
        return String::new();
    }
    let heads = ["person-when", "person-what", "person-role", "person-points"].map(|key| texts.get(key));
    let heads: Vec<(&str, bool)> =
        heads.iter().map(String::as_str).zip([false, false, false, true]).collect();
    let mut sheet = Sheet::new(&heads, width);
    for seat in seats {
        let (row, role) = (&seat.row, words.labels.kind(seat.row.kind));
        let name = words.labels.seat(&row.seat);
        let role = if row.kind == Kind::Panel { format!("{role}: {name}") } else { role };
        sheet.row(&[texts.moment(row.start), place(words, seat), role, seat.points.to_string()]);
    }
    format!("\n{}", sheet.print())
}

/// A cell, or a series with its month.
fn place(words: &Words<'_>, seat: &SeatTaken) -> String {
    match &seat.row.cell {
        Some(cell) => words.labels.duty(cell),
        None => words.labels.duty(&seat.row.duty),
    }
}

/// Each limit at or near a bound, once, with all its periods.
fn limits(words: &Words<'_>, limits: &[LimitUse]) -> Vec<String> {
    let mut lines: Vec<(&str, String, Vec<String>)> = Vec::new();
    for limit in limits {
        let Some((key, bound)) = reached(limit) else { continue };
        let days = format!("{} – {}", words.texts.day(limit.from), words.texts.day(limit.to));
        let days = if limit.from == limit.to { words.texts.day(limit.from) } else { days };
        let name = words.limit(limit.per, limit.measure, bound);
        match lines.iter_mut().find(|(own, same, _)| *own == key && *same == name) {
            Some((_, _, periods)) => periods.push(days),
            None => lines.push((key, name, vec![days])),
        }
    }
    let line = |(key, limit, days): (&str, String, Vec<String>)| {
        words.texts.with(key, &[("limit", limit.into()), ("days", days.join("; ").into())])
    };
    lines.into_iter().map(line).collect()
}

/// The sentence for a limit at or near a bound, and the bound.
fn reached(limit: &LimitUse) -> Option<(&'static str, u32)> {
    match (limit.reach, limit.max) {
        (Reach::Far, _) => None,
        // One duty of two on a day is no news.
        (Reach::Near, _) if limit.per == Period::Day => None,
        (Reach::Near, max) => Some(("person-limit-near", max.unwrap_or(0))),
        (Reach::At, Some(max)) if i64::from(max) == limit.carried => Some(("person-limit-at", max)),
        (Reach::At, _) => Some(("person-limit-least", limit.min.unwrap_or(0))),
    }
}

fn met(words: &Words<'_>, (cell, meetings): (crate::domain::CellId, usize)) -> String {
    let name = words.instance.cell(cell).name.as_str();
    words.texts.with("person-cell", &[("cell", name.into()), ("n", meetings.into())])
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
    let texts = words.texts;
    let last = week.monday + chrono::Duration::days(6);
    let days = format!("{} – {}", texts.day(week.monday), texts.day(last));
    let title = texts.with("person-week", &[("days", days.into()), ("n", week.duties.len().into())]);
    let found = match &week.repair {
        Repair::Nothing => format!("{GOOD}{}{GOOD:#}\n", texts.get("mend-nothing")),
        Repair::Impossible => format!("{WARN}{}{WARN:#}\n", texts.get("mend-impossible")),
        Repair::Unknown => format!("{WARN}{}{WARN:#}\n", texts.get("mend-unknown")),
        Repair::Made(mend) => mended(words, mend),
    };
    format!("  {title}: {found}")
}

fn mended(words: &Words<'_>, mend: &Mend) -> String {
    let texts = words.texts;
    let mut parts = vec![texts.with("mend-changes", &[("n", mend.changes.into())])];
    parts.push(match mend.proved {
        true => texts.get("mend-least"),
        false => texts.get("mend-not-proved"),
    });
    parts.push(texts.with("mend-told", &[("n", mend.told.len().into())]));
    for (tier, before, after) in
        mend.tiers.iter().filter(|(tier, before, after)| before != after || *tier == Tier::Coverage)
    {
        let name = texts.get(&format!("tier-{}", tier.name()));
        let key = if before == after { "mend-kept" } else { "mend-lost" };
        let blanks = [("tier", name.into()), ("before", (*before).into()), ("after", (*after).into())];
        parts.push(texts.with(key, &blanks));
    }
    let mut seats: Vec<&Change> = mend.seats.iter().collect();
    seats.sort_by_key(|change| change.from.as_ref().or(change.to.as_ref()).map(|row| row.start));
    let changes: String =
        seats.into_iter().map(|change| format!("    · {}\n", seat(words, change))).collect();
    format!("{}\n{changes}", parts.join("; "))
}

/// Who leaves a seat and who takes it: with the time where the duty moves, with the quality where nothing else changes.
fn seat(words: &Words<'_>, change: &Change) -> String {
    let texts = words.texts;
    let row = change.to.as_ref().or(change.from.as_ref());
    let starts = [&change.from, &change.to].map(|row| row.as_ref().map(|row| row.start));
    let moved = matches!(starts, [Some(from), Some(to)] if from != to);
    let who = |row: &Option<Assignment>| match row {
        Some(row) if moved => format!("{}, {}", words.labels.person(&row.person), texts.moment(row.start)),
        Some(row) if !change.counted => {
            format!("{} ({})", words.labels.person(&row.person), words.labels.kind(row.kind))
        }
        Some(row) => words.labels.person(&row.person).to_owned(),
        None => texts.get("change-nobody"),
    };
    let blanks = [
        ("duty", row.map(|row| words.labels.duty(&row.duty)).unwrap_or_default().into()),
        ("seat", row.map(|row| words.labels.seat(&row.seat)).unwrap_or_default().into()),
        ("from", who(&change.from).into()),
        ("to", who(&change.to).into()),
    ];
    texts.with("mend-seat", &blanks)
}
