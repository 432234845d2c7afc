//! Day by day: all that takes place, and what takes place in each commune.

use chrono::{Datelike, NaiveDateTime};

use super::book::OWN;
use super::sheet::{Body, Field, Sheet, Table};
use crate::documents::view::{Event, Scope};
use crate::texts::Texts;

/// The calendar of the committee.
pub(super) fn days<'a>(scope: &Scope<'_>, events: &[Event<'_>]) -> Sheet<'a> {
    let texts = scope.texts;
    let table = Table {
        heads: heads(texts, &["book-what", "book-commune", "overview-where", "overview-who"]),
        rows: events.iter().map(|event| row(scope, event, true)).collect(),
        ..Table::default()
    };
    Sheet {
        name: texts.get("book-days"),
        title: texts.get("book-days"),
        notes: Vec::new(),
        about: texts.get("book-days-about"),
        body: Body::Tables(vec![table]),
    }
}

/// A calendar for each commune in which something takes place; none where there are too many: the days tell the commune.
pub(super) fn communes<'a>(scope: &Scope<'_>, events: &[Event<'_>]) -> Vec<Sheet<'a>> {
    let (texts, communes) = (scope.texts, &scope.instance.communes);
    if communes.len() > OWN {
        return Vec::new();
    }
    let sheet = |(at, commune): (usize, &crate::domain::Commune)| {
        let own = events.iter().filter(|event| event.commune.is_some_and(|own| own.0 == at));
        let table = Table {
            heads: heads(texts, &["book-what", "overview-where", "overview-who"]),
            rows: own.map(|event| row(scope, event, false)).collect(),
            ..Table::default()
        };
        (!table.rows.is_empty()).then(|| Sheet {
            name: commune.name.clone(),
            title: commune.name.clone(),
            notes: Vec::new(),
            about: texts.get("book-commune-about"),
            body: Body::Tables(vec![table]),
        })
    };
    communes.iter().enumerate().filter_map(sheet).collect()
}

/// When, and then so many more heads.
pub(super) fn heads(texts: Texts, more: &[&str]) -> Vec<String> {
    let when = ["book-day", "book-weekday", "book-from", "book-to"];
    when.iter().chain(more).map(|key| texts.get(key)).collect()
}

fn row(scope: &Scope<'_>, event: &Event<'_>, commune: bool) -> Vec<Field> {
    let mut row = when(scope.texts, event.start, event.end).to_vec();
    row.push(what(event).into());
    if commune {
        row.push(scope.commune_name(event.commune).into());
    }
    row.push(event.place.as_str().into());
    let nobody = event.rows.is_empty().then(|| scope.texts.get("ics-nobody"));
    row.push(nobody.unwrap_or_else(|| scope.names(&event.rows)).into());
    row
}

/// Day, day of the week, first and last moment.
pub(super) fn when(texts: Texts, start: NaiveDateTime, end: NaiveDateTime) -> [Field; 4] {
    let weekday = texts.get(WEEKDAYS[start.weekday().num_days_from_monday() as usize]);
    [Field::Day(start.date()), weekday.into(), Field::Time(start.time()), Field::Time(end.time())]
}

const WEEKDAYS: [&str; 7] = [
    "book-monday",
    "book-tuesday",
    "book-wednesday",
    "book-thursday",
    "book-friday",
    "book-saturday",
    "book-sunday",
];

/// What takes place; of a session in parts, the hours of each.
pub(super) fn what(event: &Event<'_>) -> String {
    if event.sittings.len() < 2 {
        return event.what.clone();
    }
    let hours = |(from, to): &(NaiveDateTime, NaiveDateTime)| {
        format!("{}–{}", from.format("%H:%M"), to.format("%H:%M"))
    };
    let hours: Vec<String> = event.sittings.iter().map(hours).collect();
    format!("{} ({})", event.what, hours.join(", "))
}
