//! The plan as lists: by commune, by member, and the sessions of receptions.

use maud::Markup;
use maud::html;

use super::rows::{Field, Table, table};
use super::shown::Shown;
use crate::domain::{Assignment, Kind, PersonId};
use crate::service::page::frame::Reader;

/// Every meeting by commune and cell, with who comes.
pub(super) fn communes(reader: &Reader<'_>, shown: &Shown<'_>) -> Markup {
    let instance = shown.instance;
    let mut meetings: Vec<_> = instance.meetings.iter().collect();
    meetings.sort_by_key(|own| (instance.cell(own.cell).commune.0, own.cell.0, own.start()));
    let rows = meetings.into_iter().map(|meeting| {
        let cell = instance.cell(meeting.cell);
        let names = match shown.duties.get(meeting.id.as_str()) {
            Some(rows) => shown.names(rows),
            None => html! { span.badge.bad { (reader.say("ics-nobody")) } },
        };
        vec![
            instance.commune(cell.commune).name.clone().into(),
            cell.name.clone().into(),
            (shown.texts.moment(meeting.start()), meeting.start().to_string()).into(),
            names.into(),
            instance.place(meeting.place).name.clone().into(),
        ]
    });
    table(&Table {
        id: "communes",
        title: reader.say("page-plan-communes"),
        find: reader.say("page-plan-find"),
        heads: ["page-plan-commune", "overview-cell", "overview-when", "overview-who", "overview-where"]
            .map(|key| reader.say(key))
            .into(),
        rows: rows.collect(),
    })
}

/// Keeps keys of amounts above zero, so that they sort as texts with numbers do.
const SHIFT: i64 = 1_000_000_000;

/// Who carries what, then every duty of everybody.
pub(super) fn people(reader: &Reader<'_>, shown: &Shown<'_>) -> Markup {
    html! { (table(&loads(reader, shown))) (table(&duties(reader, shown))) }
}

fn loads(reader: &Reader<'_>, shown: &Shown<'_>) -> Table {
    let texts = shown.texts;
    let members = shown.people().into_iter().filter(|(at, _)| shown.instance.is_compared(PersonId(*at)));
    let rows = members.filter_map(|(_, person)| {
        let load = shown.plan.people.iter().find(|own| own.id == person.id)?;
        let amount = |own: num_rational::Ratio<i64>, signed| -> Field {
            (texts.amount(own, signed), (own * 1000 + SHIFT).to_integer().to_string()).into()
        };
        Some(vec![
            html! { a href=(shown.carries(&person.id)) { (person.name) } }.into(),
            load.duties.to_string().into(),
            load.points.to_string().into(),
            amount(load.target, false),
            amount(load.opening, true),
            amount(load.load, true),
            (texts.hours(load.travel_minutes), load.travel_minutes.to_string()).into(),
        ])
    });
    let heads = [
        "load-person",
        "load-duties",
        "load-points",
        "load-target",
        "load-opening",
        "load-load",
        "load-travel",
    ];
    Table {
        id: "loads",
        title: reader.say("loads"),
        find: reader.say("page-plan-find"),
        heads: heads.map(|key| reader.say(key)).into(),
        rows: rows.collect(),
    }
}

fn duties(reader: &Reader<'_>, shown: &Shown<'_>) -> Table {
    let mut rows = Vec::new();
    for (_, person) in shown.people() {
        for row in shown.plan.assignments.iter().filter(|row| row.person == person.id) {
            rows.push(vec![
                person.name.clone().into(),
                (shown.texts.moment(row.start), row.start.to_string()).into(),
                shown.what(row).into(),
                shown.labels.quality(row).into(),
                shown.place(row).into(),
                html! { a href=(shown.why(row)) { (reader.say("page-plan-why-short")) span.unseen { ": " (person.name) ", " (shown.what(row)) } } }
                    .into(),
            ]);
        }
    }
    let heads =
        ["load-person", "overview-when", "page-plan-event", "person-role", "overview-where", "page-plan-why"];
    Table {
        id: "duties",
        title: reader.say("page-plan-members"),
        find: reader.say("page-plan-find"),
        heads: heads.map(|key| reader.say(key)).into(),
        rows,
    }
}

/// Every session by day, with who hosts and who sits beside; those that are not held come last.
pub(super) fn sessions(reader: &Reader<'_>, shown: &Shown<'_>) -> Markup {
    let held = shown.duties.values().filter(|rows| rows.iter().any(|row| row.reception.is_some()));
    let mut held: Vec<&Vec<&Assignment>> = held.collect();
    held.sort_by_key(|rows| rows.iter().map(|row| (row.start, &row.duty)).min());
    let mut rows: Vec<Vec<Field>> = held.into_iter().filter_map(|rows| session(shown, rows)).collect();
    for own in shown.instance.sessions.iter().filter(|own| !shown.duties.contains_key(own.id.as_str())) {
        let series = shown.instance.one_series(own.series);
        let missing = html! { span.badge.bad { (reader.say("session-not-held")) } };
        let month = own.month.format("%m/%Y").to_string();
        let place = shown.instance.place(series.place).name.clone();
        let key = own.month.to_string();
        rows.push(vec![
            (month, key).into(),
            series.name.clone().into(),
            missing.into(),
            String::new().into(),
            place.into(),
        ]);
    }
    if rows.is_empty() {
        return html! { p.card.empty { (reader.say("page-plan-no-session")) } };
    }
    let heads = ["overview-when", "session-series", "overview-host", "overview-panel", "overview-where"];
    table(&Table {
        id: "sessions",
        title: reader.say("page-plan-sessions"),
        find: reader.say("page-plan-find"),
        heads: heads.map(|key| reader.say(key)).into(),
        rows,
    })
}

fn session(shown: &Shown<'_>, rows: &[&Assignment]) -> Option<Vec<Field>> {
    let first = *rows.first()?;
    let (panel, hosts): (Vec<&Assignment>, Vec<&Assignment>) =
        rows.iter().copied().partition(|row| row.kind == Kind::Panel);
    Some(vec![
        (shown.texts.moment(first.start), first.start.to_string()).into(),
        shown.what(first).into(),
        shown.names(&hosts).into(),
        shown.names(&panel).into(),
        shown.place(first).into(),
    ])
}
