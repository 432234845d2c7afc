//! The calendar of the quarter: a leaf for each month, and the days with what takes place on them.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, Weekday};
use maud::{Markup, html};

use super::rows::{Field, Table, table};
use super::shown::Shown;
use crate::service::page::frame::Reader;

/// Keys of the names of the days of a week, from Monday.
const WEEKDAYS: [&str; 7] = [
    "page-plan-monday",
    "page-plan-tuesday",
    "page-plan-wednesday",
    "page-plan-thursday",
    "page-plan-friday",
    "page-plan-saturday",
    "page-plan-sunday",
];

/// The leaves of the calendar, then the list of all days.
pub(super) fn days(reader: &Reader<'_>, shown: &Shown<'_>) -> Markup {
    let mut counts: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    for row in shown.duties.values().filter_map(|rows| rows.first()) {
        *counts.entry(row.date).or_insert(0) += 1;
    }
    let horizon = shown.instance.horizon;
    let all: Vec<NaiveDate> = horizon.from.iter_days().take_while(|day| *day <= horizon.to).collect();
    html! {
        div.grid.fit {
            @for month in all.chunk_by(|one, other| one.month() == other.month()) { (leaf(reader, shown, month, &counts)) }
        }
        (table(&list(reader, shown)))
    }
}

fn leaf(
    reader: &Reader<'_>,
    shown: &Shown<'_>,
    days: &[NaiveDate],
    counts: &BTreeMap<NaiveDate, usize>,
) -> Markup {
    let name = days.first().map(|day| day.format("%m/%Y").to_string()).unwrap_or_default();
    let weeks = days.chunk_by(|_, next| next.weekday() != Weekday::Mon);
    html! {
        section.card {
            h2 { (reader.texts.with("page-plan-month", &[("month", name.as_str().into())])) }
            table.leaf {
                caption.unseen { (reader.texts.with("overview-month", &[("month", name.as_str().into())])) }
                thead { tr { @for key in WEEKDAYS { th scope="col" { (reader.say(key)) } } } }
                tbody {
                    @for week in weeks {
                        tr {
                            @for before in week.iter().take(1) { @for _ in 0..before.weekday().num_days_from_monday() { td {} } }
                            @for day in week { (field(reader, shown, *day, counts.get(day).copied().unwrap_or(0))) }
                        }
                    }
                }
            }
        }
    }
}

/// A day: its number, how much takes place, and whether it is off.
fn field(reader: &Reader<'_>, shown: &Shown<'_>, day: NaiveDate, count: usize) -> Markup {
    let off = !shown.instance.days.is_working_day(day);
    let shade = match count {
        0 => String::new(),
        1..=2 => "h1".to_owned(),
        3..=9 => "h2".to_owned(),
        _ => "h3".to_owned(),
    };
    html! {
        td class=(shade) {
            span.day.off[off] { (day.day()) }
            @if count > 0 {
                a href=(format!("#{}", anchor(day))) {
                    (count) span.unseen { " " (reader.say("page-plan-duties")) ", " (reader.texts.day(day)) }
                }
            }
        }
    }
}

fn anchor(day: NaiveDate) -> String {
    format!("d{day}")
}

/// Everything that takes place, in the order of time; cells meet whether somebody comes or not.
fn list(reader: &Reader<'_>, shown: &Shown<'_>) -> Table {
    let texts = shown.texts;
    let mut events: Vec<(chrono::NaiveDateTime, Vec<Field>)> = Vec::new();
    for rows in shown.duties.values() {
        let Some(first) = rows.first() else { continue };
        let commune = shown.commune(first).map_or_else(String::new, |own| own.name.clone());
        let fields: [Field; 4] =
            [shown.what(first).into(), commune.into(), shown.names(rows).into(), shown.place(first).into()];
        events.push((first.start, fields.into()));
    }
    for meeting in shown.instance.meetings.iter().filter(|own| !shown.duties.contains_key(own.id.as_str())) {
        let cell = shown.instance.cell(meeting.cell);
        let fields: [Field; 4] = [
            cell.name.clone().into(),
            shown.instance.commune(cell.commune).name.clone().into(),
            html! { span.badge.bad { (reader.say("ics-nobody")) } }.into(),
            shown.instance.place(meeting.place).name.clone().into(),
        ];
        events.push((meeting.start(), fields.into()));
    }
    events.sort_by_key(|(start, _)| *start);
    let mut last = None;
    let rows = events.into_iter().map(|(start, fields)| {
        let day = start.date();
        let first = last != Some(day);
        last = Some(day);
        let when = html! { span id=[first.then(|| anchor(day))] { (weekday(reader, day)) ", " (texts.moment(start)) } };
        [Field::sorted(when, start.to_string())].into_iter().chain(fields).collect()
    });
    Table {
        id: "list",
        rows: rows.collect(),
        title: reader.say("overview-days"),
        find: reader.say("page-plan-find"),
        heads: ["overview-when", "page-plan-event", "page-plan-commune", "overview-who", "overview-where"]
            .map(|key| reader.say(key))
            .into(),
    }
}

/// The name of a day of the week.
fn weekday(reader: &Reader<'_>, day: NaiveDate) -> String {
    let at = day.weekday().num_days_from_monday() as usize;
    WEEKDAYS.get(at).map(|key| reader.say(key)).unwrap_or_default()
}
